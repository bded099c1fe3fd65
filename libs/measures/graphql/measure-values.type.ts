import { Field, Int, ObjectType } from '@nestjs/graphql';
import { FigureType, LocalTextType } from '#core/figures';

@ObjectType('OrganizationFigure', {
  description:
    'Angka satu organisasi dan semua di bawahnya. / The figure of an organization and all below it.',
})
export class OrganizationFigureType {
  @Field(() => String)
  readonly organizationCode!: string;

  @Field(() => FigureType)
  readonly figure!: FigureType;
}

@ObjectType('MeasureValues', {
  description: 'Satu ukuran untuk semua organisasi. / One measure for every organization.',
})
export class MeasureValuesType {
  @Field(() => String)
  readonly code!: string;

  @Field(() => Int, { description: 'Versi yang berlaku. / The version in force.' })
  readonly version!: number;

  @Field(() => LocalTextType)
  readonly name!: LocalTextType;

  @Field(() => FigureType, {
    description: 'Semua bersama-sama, setiap catatan sekali. / All together, each record once.',
  })
  readonly total!: FigureType;

  @Field(() => [OrganizationFigureType])
  readonly organizations!: readonly OrganizationFigureType[];
}
