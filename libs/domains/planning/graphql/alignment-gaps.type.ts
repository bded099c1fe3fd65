import { Field, Int, ObjectType } from '@nestjs/graphql';
import { FigureBasisType, LocalTextType } from '#core/figures';
import { DateTimeScalar } from '#core/scalars';
import type { Gap, GapGroup, GapKind } from '../gaps/gap-kinds.js';
import type { AgencyGapCount, AgencyGaps } from '../gaps/gaps-of-agencies.js';
import type { AlignmentGaps } from '../planning.service.js';
import { GapKindEnum } from './enums.js';

@ObjectType('AlignmentGap')
export class AlignmentGapType implements Gap {
  @Field(() => GapKindEnum)
  readonly kind!: GapKind;

  @Field(() => String, {
    description:
      'Kode indikator, simpul rencana, atau program. / Code of the indicator, plan node or program.',
  })
  readonly code!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String, { nullable: true })
  readonly organizationCode!: string | null;

  @Field(() => LocalTextType)
  readonly detail!: LocalTextType;

  @Field(() => LocalTextType)
  readonly whatToDo!: LocalTextType;
}

@ObjectType('AlignmentGapGroup')
export class AlignmentGapGroupType implements GapGroup {
  @Field(() => GapKindEnum)
  readonly kind!: GapKind;

  @Field(() => LocalTextType)
  readonly title!: LocalTextType;

  @Field(() => Int, {
    description: 'Semua temuan, juga yang tidak termuat. / All findings, also those left out.',
  })
  readonly count!: number;

  @Field(() => [AlignmentGapType])
  readonly items!: readonly AlignmentGapType[];
}

@ObjectType('AgencyGapCount')
export class AgencyGapCountType implements AgencyGapCount {
  @Field(() => GapKindEnum)
  readonly kind!: GapKind;

  @Field(() => Int)
  readonly count!: number;
}

@ObjectType('AgencyGaps', { description: 'Temuan satu organisasi. / The findings of one organization.' })
export class AgencyGapsType implements AgencyGaps {
  @Field(() => String, { nullable: true })
  readonly organizationCode!: string | null;

  @Field(() => String, { nullable: true })
  readonly organizationName!: string | null;

  @Field(() => Int)
  readonly total!: number;

  @Field(() => [AgencyGapCountType])
  readonly counts!: readonly AgencyGapCountType[];

  @Field(() => AlignmentGapType, {
    description: 'Yang pertama dibenahi: yang paling hulu. / What to mend first: the highest in the chain.',
  })
  readonly next!: AlignmentGapType;
}

@ObjectType('AlignmentGaps', { description: 'Yang tidak selaras. / What does not line up.' })
export class AlignmentGapsType implements AlignmentGaps {
  @Field(() => String)
  readonly planCode!: string;

  @Field(() => Int)
  readonly year!: number;

  @Field(() => DateTimeScalar)
  readonly asOf!: string;

  @Field(() => Int)
  readonly total!: number;

  @Field(() => [AlignmentGapGroupType])
  readonly groups!: readonly AlignmentGapGroupType[];

  @Field(() => [AgencyGapsType], {
    description: 'Menurut penanggung jawab, yang terbanyak dahulu. / By who is in charge, most first.',
  })
  readonly organizations!: readonly AgencyGapsType[];

  @Field(() => [FigureBasisType])
  readonly basis!: readonly FigureBasisType[];
}
