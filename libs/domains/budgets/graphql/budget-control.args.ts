import { ArgsType, Field, Int } from '@nestjs/graphql';
import { BUDGET_FINDINGS_DEFAULT, BUDGET_OUTLIERS_DEFAULT, BUDGET_ROWS_DEFAULT } from '#core/limits';
import { DateTimeScalar } from '#core/scalars';
import type { BudgetGrouping } from '../control/grouping.js';
import { BudgetGroupingEnum } from './enums.js';

@ArgsType()
class BudgetYearArgs {
  @Field(() => Int, { description: 'Tahun anggaran. / Fiscal year.' })
  readonly fiscalYear!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Versi anggaran; tanpa ini yang sedang berlaku. / Budget version; without it the one in force.',
  })
  readonly versionCode?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Menurut yang tercatat pada saat ini. / By what was recorded at this moment.',
  })
  readonly asOf?: string | null;
}

@ArgsType()
export class BudgetControlArgs extends BudgetYearArgs {
  @Field(() => Int, {
    nullable: true,
    description:
      'Sampai akhir bulan ini, 1–12; tanpa ini bulan terakhir yang ada realisasinya. / To the end of this month, 1–12; without it the last month with a realization.',
  })
  readonly month?: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Pemerintah daerah; tanpa ini semua pemerintah daerah. / The government; without it every one.',
  })
  readonly regionCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Organisasi ini dan semua di bawahnya. / This organization and all below it.',
  })
  readonly organizationCode?: string | null;

  @Field(() => BudgetGroupingEnum)
  readonly groupBy!: BudgetGrouping;

  @Field(() => String, {
    defaultValue: '5',
    description: 'Rekening ini dan di bawahnya; 5 = belanja. / This account and below; 5 = expenditure.',
  })
  readonly accountCode!: string;

  @Field(() => Int, { defaultValue: BUDGET_ROWS_DEFAULT, description: 'Kelompok, 0–500. / Groups, 0–500.' })
  readonly first!: number;

  @Field(() => Int, {
    defaultValue: BUDGET_OUTLIERS_DEFAULT,
    description: 'Terjauh di bawah dan di atas rencana, 0–20. / Furthest below and above plan, 0–20.',
  })
  readonly outliers!: number;
}

@ArgsType()
export class ApbdArgs extends BudgetYearArgs {
  @Field(() => String, { description: 'Pemerintah daerah. / The government.' })
  readonly regionCode!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Realisasi sampai akhir bulan ini. / Realization to the end of this month.',
  })
  readonly month?: number | null;
}

@ArgsType()
export class BudgetFindingsArgs extends BudgetYearArgs {
  @Field(() => String, { nullable: true })
  readonly regionCode?: string | null;

  @Field(() => String, { nullable: true })
  readonly organizationCode?: string | null;

  @Field(() => Int, {
    defaultValue: BUDGET_FINDINGS_DEFAULT,
    description: 'Temuan, 1–500. / Findings, 1–500.',
  })
  readonly first!: number;
}
