import { Field, Int, ObjectType } from '@nestjs/graphql';
import { FigureBasisType, FigureType, LocalTextType } from '#core/figures';
import { DateScalar, DateTimeScalar, DecimalScalar } from '#core/scalars';
import type { BudgetControl } from '../budgets.service.js';
import type { AbsorptionBand } from '../control/absorption-band.js';
import type { DisbursementFigures } from '../control/disbursement-figures.js';
import type { BandPosition, ControlGroup } from '../control/row-figures.js';
import type { VersionBudget } from '../control/version-budgets.js';
import type { BudgetFinding, BudgetFindingKind, BudgetFindings } from '../findings/budget-findings.js';
import type { VersionRow } from '../sql/spenders.sql.js';
import { BandPositionEnum, BudgetFindingKindEnum } from './enums.js';

const text = (id: string, en: string): { description: string } => ({ description: `${id}. / ${en}.` });
const optional = (id: string, en: string): { description: string; nullable: true } => ({
  ...text(id, en),
  nullable: true,
});

@ObjectType(
  'BudgetControlVersion',
  text('Versi anggaran yang dihitung', 'The budget version that was counted'),
)
export class BudgetControlVersionType implements VersionRow {
  @Field(() => String)
  readonly regionCode!: string;

  @Field(() => String)
  readonly versionCode!: string;

  @Field(() => String)
  readonly stage!: string;

  @Field(() => DateScalar)
  readonly effectiveFrom!: string;
}

@ObjectType(
  'AbsorptionBand',
  text(
    'Serapan yang diharapkan pada akhir bulan, persen',
    'Absorption expected by the end of the month, percent',
  ),
)
export class AbsorptionBandType implements AbsorptionBand {
  @Field(() => Int)
  readonly month!: number;

  @Field(() => DecimalScalar)
  readonly lower!: string;

  @Field(() => DecimalScalar)
  readonly upper!: string;
}

@ObjectType(
  'BudgetDisbursement',
  text(
    'SP2D di samping realisasi, rupiah sampai akhir bulan; kosong bagi yang tidak boleh membaca SP2D',
    'Payment warrants beside the realization, rupiah to the end of the month; empty for whoever may not read warrants',
  ),
)
export class BudgetDisbursementType implements DisbursementFigures {
  @Field(() => FigureType, text('Semua SP2D', 'All payment warrants'))
  readonly amount!: FigureType;

  @Field(() => FigureType, text('Di antaranya uang muka (UP, TU)', 'Of these, advances (UP, TU)'))
  readonly advances!: FigureType;

  @Field(() => FigureType, text('SP2D − realisasi', 'Payment warrants − realization'))
  readonly difference!: FigureType;

  @Field(
    () => FigureType,
    text('Selisih yang tidak dijelaskan uang muka', 'The difference that advances do not explain'),
  )
  readonly unexplained!: FigureType;
}

@ObjectType('BudgetControlGroup', text('Satu kelompok dan angka-angkanya', 'One group and its figures'))
export class BudgetControlGroupType implements ControlGroup {
  @Field(() => String, text('Kosong untuk jumlah semua kelompok', 'Empty for all groups together'))
  readonly code!: string;

  @Field(() => String, { nullable: true })
  readonly name!: string | null;

  @Field(
    () => DecimalScalar,
    optional(
      'Pagu setahun, rupiah: Σ rincian anggaran versi yang dihitung',
      'Budget of the year, rupiah: Σ lines of the version counted',
    ),
  )
  readonly budget!: string | null;

  @Field(
    () => DecimalScalar,
    optional(
      'Realisasi sampai akhir bulan, rupiah: Σ kenaikan tiap bulan',
      'Realized to the end of the month, rupiah: Σ rises of the months',
    ),
  )
  readonly realization!: string | null;

  @Field(
    () => DecimalScalar,
    optional(
      'Anggaran kas (RAK) sampai akhir bulan, rupiah: Σ bulan',
      'Cash plan (RAK) to the end of the month, rupiah: Σ months',
    ),
  )
  readonly cashPlan!: string | null;

  @Field(
    () => DecimalScalar,
    optional('Realisasi dari yang ber-anggaran kas, rupiah', 'Realization of what has a cash plan, rupiah'),
  )
  readonly plannedRealization!: string | null;

  @Field(() => FigureType, text('Serapan', 'Absorption'))
  readonly absorption!: FigureType;

  @Field(
    () => FigureType,
    text('Deviasi terhadap anggaran kas, rupiah', 'Deviation from the cash plan, rupiah'),
  )
  readonly cashPlanDeviation!: FigureType;

  @Field(
    () => FigureType,
    text('Deviasi terhadap anggaran kas, persen', 'Deviation from the cash plan, percent'),
  )
  readonly cashPlanDeviationPercent!: FigureType;

  @Field(() => AbsorptionBandType)
  readonly band!: AbsorptionBandType;

  @Field(() => FigureType, text('Jarak serapan dari pita', 'How far absorption lies outside the band'))
  readonly bandDeviation!: FigureType;

  @Field(() => BandPositionEnum, { nullable: true })
  readonly position!: BandPosition | null;

  @Field(() => FigureType, text('Kemajuan fisik, tertimbang pagu', 'Physical progress, weighed by budget'))
  readonly physicalProgress!: FigureType;

  @Field(() => FigureType, text('Fisik mendahului keuangan', 'Physical ahead of financial progress'))
  readonly physicalLead!: FigureType;

  @Field(
    () => BudgetDisbursementType,
    text('Pencairan di samping realisasi', 'What was paid out beside what was realized'),
  )
  readonly disbursement!: BudgetDisbursementType;
}

@ObjectType('BudgetOfVersion', text('Pagu dalam satu versi anggaran', 'The budget in one of its versions'))
export class BudgetOfVersionType implements VersionBudget {
  @Field(() => String)
  readonly regionCode!: string;

  @Field(() => String)
  readonly versionCode!: string;

  @Field(() => String)
  readonly stage!: string;

  @Field(() => Int)
  readonly sequence!: number;

  @Field(() => String, { nullable: true })
  readonly legalBasis!: string | null;

  @Field(() => DateScalar)
  readonly effectiveFrom!: string;

  @Field(() => Boolean, text('Versi yang dihitung di sini', 'The version that is counted here'))
  readonly isCounted!: boolean;

  @Field(
    () => DecimalScalar,
    optional('Pagu, rupiah: Σ rincian anggaran versi ini', 'Budget, rupiah: Σ lines of this version'),
  )
  readonly budget!: string | null;

  @Field(() => FigureType, text('Perubahan dari versi sebelumnya', 'Change from the version before'))
  readonly change!: FigureType;
}

@ObjectType('BudgetControl', text('Anggaran di samping pelaksanaannya', 'The budget beside its execution'))
export class BudgetControlType implements BudgetControl {
  @Field(() => Int)
  readonly fiscalYear!: number;

  @Field(() => Int, text('Angka-angka ini sampai akhir bulan ini', 'The figures go to the end of this month'))
  readonly month!: number;

  @Field(() => DateTimeScalar)
  readonly asOf!: string;

  @Field(() => [BudgetControlVersionType])
  readonly versions!: readonly BudgetControlVersionType[];

  @Field(
    () => [BudgetOfVersionType],
    text(
      'Pagu yang sama dalam setiap versi tahun ini, menurut urutannya',
      'The same budget in every version of the year, in their order',
    ),
  )
  readonly byVersion!: readonly BudgetOfVersionType[];

  @Field(() => Int)
  readonly groupCount!: number;

  @Field(() => BudgetControlGroupType, text('Semua kelompok bersama', 'All groups together'))
  readonly total!: BudgetControlGroupType;

  @Field(
    () => [BudgetControlGroupType],
    text('Pagu terbesar dahulu; bulan berurutan', 'Largest budget first; months in order'),
  )
  readonly groups!: readonly BudgetControlGroupType[];

  @Field(
    () => [BudgetControlGroupType],
    text('Terjauh di bawah anggaran kas', 'Furthest below their cash plan'),
  )
  readonly underSpenders!: readonly BudgetControlGroupType[];

  @Field(
    () => [BudgetControlGroupType],
    text('Terjauh di atas anggaran kas', 'Furthest above their cash plan'),
  )
  readonly overSpenders!: readonly BudgetControlGroupType[];
}

@ObjectType('BudgetFinding', text('Yang tidak benar pada satu rekening', 'What is wrong at one account'))
export class BudgetFindingType implements BudgetFinding {
  @Field(() => BudgetFindingKindEnum)
  readonly kind!: BudgetFindingKind;

  @Field(() => String)
  readonly organizationCode!: string;

  @Field(() => String)
  readonly versionCode!: string;

  @Field(() => String)
  readonly activityCode!: string;

  @Field(() => String)
  readonly fundSourceCode!: string;

  @Field(() => String)
  readonly accountCode!: string;

  @Field(() => DecimalScalar, text('Pagu rekening induk, rupiah', 'Amount of the parent account, rupiah'))
  readonly amount!: string;

  @Field(
    () => DecimalScalar,
    text('Jumlah rekening tepat di bawahnya, rupiah', 'Sum of the accounts nearest below, rupiah'),
  )
  readonly childrenSum!: string;

  @Field(() => DecimalScalar, text('Pagu dikurangi jumlah itu, rupiah', 'The amount less that sum, rupiah'))
  readonly difference!: string;

  @Field(() => [String], text('Paling banyak 20', 'At most 20'))
  readonly childCodes!: readonly string[];

  @Field(() => LocalTextType)
  readonly detail!: LocalTextType;
}

@ObjectType(
  'BudgetFindings',
  text('Temuan, selisih terbesar dahulu', 'Findings, the largest difference first'),
)
export class BudgetFindingsType implements BudgetFindings {
  @Field(() => Int)
  readonly total!: number;

  @Field(() => [BudgetFindingType])
  readonly items!: readonly BudgetFindingType[];

  @Field(() => [FigureBasisType])
  readonly basis!: readonly FigureBasisType[];
}
