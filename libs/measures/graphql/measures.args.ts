import { ArgsType, Field } from '@nestjs/graphql';
import { DateTimeScalar, JsonScalar } from '#core/scalars';

@ArgsType()
class MeasurePeriodArgs {
  @Field(() => String, {
    description:
      'Tahun, triwulan, semester, bulan, atau dua hari: 2026, 2026-Q3, 2026-S1, 2026-07, 2026-01-01/2026-07-20. / Year, quarter, half, month, or two days.',
  })
  readonly period!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Wilayah dan semua di dalamnya. / A region and all inside it.',
  })
  readonly regionCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Pemerintah daerah menurut wilayahnya: hanya organisasinya sendiri, misalnya 33 = provinsi saja. / The government by its region: its own organizations only, such as 33 = the province alone.',
  })
  readonly governmentCode?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Menurut yang tercatat pada saat ini. / By what was recorded at this moment.',
  })
  readonly asOf?: string | null;
}

@ArgsType()
export class MeasureValuesArgs extends MeasurePeriodArgs {
  @Field(() => String, { description: 'Kode ukuran. / Code of the measure.' })
  readonly code!: string;
}

@ArgsType()
export class MeasureValueArgs extends MeasureValuesArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Organisasi dan semua di bawahnya. / An organization and all below it.',
  })
  readonly organizationCode?: string | null;
}

@ArgsType()
export class MeasurePreviewArgs extends MeasurePeriodArgs {
  @Field(() => JsonScalar, {
    description:
      'Satu catatan reference.measures yang belum dikirim. / A record of reference.measures that was not pushed yet.',
  })
  readonly definition!: unknown;

  @Field(() => String, {
    nullable: true,
    description: 'Organisasi dan semua di bawahnya. / An organization and all below it.',
  })
  readonly organizationCode?: string | null;
}
