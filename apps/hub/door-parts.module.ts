import { Global, Module } from '@nestjs/common';
import { DOOR_PARTS, type DoorParts } from '#gateways/graphql';

/** Joins the GraphQL door with the libs behind it. */
@Global()
@Module({
  providers: [
    {
      provide: DOOR_PARTS,
      useFactory: (): DoorParts => ({ extendSchema: (schema) => schema, reader: null, slicer: null }),
    },
  ],
  exports: [DOOR_PARTS],
})
export class DoorPartsModule {}
