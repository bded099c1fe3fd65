import { ArgsType, Field, Int } from '@nestjs/graphql';
import { DateTimeScalar } from '#core/scalars';
import { GAPS_PER_KIND_DEFAULT } from '#core/limits';
import type { LowerFormula } from '../formulas/achievement.js';
import { LowerFormulaEnum } from './enums.js';

@ArgsType()
class PlanYearArgs {
  @Field(() => String, { description: 'Kode rencana. / Code of the plan.' })
  readonly planCode!: string;

  @Field(() => Int, { description: 'Tahun di dalam rencana. / A year of the plan.' })
  readonly year!: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Menurut yang tercatat pada saat ini. / By what was recorded at this moment.',
  })
  readonly asOf?: string | null;
}

@ArgsType()
export class AlignmentArgs extends PlanYearArgs {
  @Field(() => LowerFormulaEnum, { defaultValue: 'target_over_value' })
  readonly lowerFormula!: LowerFormula;
}

@ArgsType()
export class AlignmentGapsArgs extends PlanYearArgs {
  @Field(() => Int, {
    defaultValue: GAPS_PER_KIND_DEFAULT,
    description: 'Temuan per jenis, 0–500. / Findings of each kind, 0–500.',
  })
  readonly first!: number;

  @Field(() => Int, {
    defaultValue: 0,
    description:
      'Sesudah temuan nomor ini dari setiap jenis; sertakan asOf dari jawaban pertama. / After the finding of this number of each kind; give the asOf of the first answer.',
  })
  readonly after!: number;
}
