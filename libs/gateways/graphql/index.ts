export { GatewayError, GRAPHQL_ERRORS } from './gateway.errors.js';
export { documentIdOf, TrustedDocuments } from './trusted-documents.js';
export { GraphqlGatewayModule } from './graphql-gateway.module.js';
export {
  DOOR_PARTS,
  type CompiledReader,
  type DoorParts,
  type RecordSlicer,
  type SlicedBody,
} from './seams.js';
