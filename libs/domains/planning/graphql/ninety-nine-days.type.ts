import { Field, Int, ObjectType } from '@nestjs/graphql';
import { FigureBasisType } from '#core/figures';
import { DateScalar, DecimalScalar } from '#core/scalars';
import type {
  Deliverable,
  StageProgress,
  StageTally,
  Tally,
  TallyOf,
} from '../ninety-nine-days/build-program.js';
import type { NinetyNineDaysAnswer } from '../ninety-nine-days/ninety-nine-days.service.js';
import type { Stage, StageState } from '../ninety-nine-days/stages.js';
import type { ReviewStatus } from '../sql/read-milestones.sql.js';
import { optional, text } from './texts.js';

@ObjectType('DeliverableReviewCount')
export class ReviewCountType {
  @Field(() => String, text('draft, in_review, returned, atau adopted', 'State of the review (tashih)'))
  readonly status!: ReviewStatus;

  @Field(() => Int)
  readonly count!: number;
}

@ObjectType({ isAbstract: true })
abstract class TallyFields implements Tally {
  @Field(() => Int)
  readonly total!: number;

  @Field(() => Int)
  readonly completed!: number;

  @Field(() => [ReviewCountType])
  readonly reviews!: readonly ReviewCountType[];

  @Field(() => DecimalScalar, optional('Rata-rata kemajuan', 'Mean progress'))
  readonly progressPercent!: string | null;

  abstract readonly late: number;
}

@ObjectType('Deliverable', text('Satu hasil program prioritas', 'A deliverable of the priority program'))
export class DeliverableType implements Deliverable {
  @Field(() => String)
  readonly code!: string;

  @Field(() => Int)
  readonly stage!: number;

  @Field(() => String)
  readonly title!: string;

  @Field(() => String)
  readonly organizationCode!: string;

  @Field(() => String, { nullable: true })
  readonly organizationName!: string | null;

  @Field(() => String, optional('Bakorwil atau wilayah koordinasi', 'Coordination area'))
  readonly coordinationAreaCode!: string | null;

  @Field(() => String, { nullable: true })
  readonly coordinationAreaName!: string | null;

  @Field(() => String, { nullable: true })
  readonly activityCode!: string | null;

  @Field(() => String, text('draft, in_review, returned, atau adopted', 'State of the review (tashih)'))
  readonly reviewStatus!: ReviewStatus;

  @Field(() => DateScalar)
  readonly dueOn!: string;

  @Field(() => DateScalar, { nullable: true })
  readonly completedOn!: string | null;

  @Field(() => DecimalScalar)
  readonly progressPercent!: string;

  @Field(
    () => Boolean,
    text('Lewat tenggat, atau selesai sesudahnya', 'Past its due day, or completed after it'),
  )
  readonly isLate!: boolean;

  @Field(() => Int)
  readonly daysLate!: number;

  @Field(() => Boolean, text('Tenggatnya di luar tahapnya', 'Due outside the days of its stage'))
  readonly isOutsideStage!: boolean;
}

@ObjectType('ProgramStage', text('Satu tahap 33 hari', 'A stage of 33 days'))
export class ProgramStageType extends TallyFields implements StageProgress {
  @Field(() => Int)
  readonly stage!: Stage;

  @Field(() => Int)
  readonly fromDay!: number;

  @Field(() => Int)
  readonly toDay!: number;

  @Field(() => DateScalar)
  readonly startsOn!: string;

  @Field(() => DateScalar)
  readonly endsOn!: string;

  @Field(() => String, text('upcoming, running, atau ended', 'Whether it is on'))
  readonly state!: StageState;

  @Field(() => DecimalScalar, text('Hari yang sudah berjalan', 'Days that have begun'))
  readonly elapsedPercent!: string;

  @Field(() => Int)
  readonly late!: number;

  @Field(() => [DeliverableType])
  readonly deliverables!: readonly DeliverableType[];
}

@ObjectType('DeliverableStageTally', text('Hasil dalam satu tahap', 'Deliverables of one stage'))
export class StageTallyType extends TallyFields implements StageTally {
  @Field(() => Int)
  readonly stage!: Stage;

  @Field(() => Int)
  readonly late!: number;
}

@ObjectType('DeliverableTally')
export class DeliverableTallyType extends TallyFields implements TallyOf {
  @Field(() => String, { nullable: true })
  readonly code!: string | null;

  @Field(() => String, { nullable: true })
  readonly name!: string | null;

  @Field(() => Int)
  readonly late!: number;

  @Field(() => [StageTallyType], text('Ketiga tahap', 'All three stages'))
  readonly stages!: readonly StageTallyType[];
}

@ObjectType('NinetyNineDays', text('Program prioritas 99 hari', 'The priority program of 99 days'))
export class NinetyNineDaysType implements NinetyNineDaysAnswer {
  @Field(() => String, { nullable: true })
  readonly planCode!: string | null;

  @Field(() => String, { nullable: true })
  readonly title!: string | null;

  @Field(() => DateScalar)
  readonly startsOn!: string;

  @Field(() => DateScalar)
  readonly endsOn!: string;

  @Field(() => DateScalar)
  readonly today!: string;

  @Field(() => Int, optional('Hari ke-', 'The day of the program'))
  readonly day!: number | null;

  @Field(() => Int)
  readonly daysElapsed!: number;

  @Field(() => DecimalScalar, text('Hari berjalan ÷ 99', 'Days begun ÷ 99'))
  readonly elapsedPercent!: string;

  @Field(
    () => DecimalScalar,
    optional(
      'Kemajuan dikurangi hari berjalan; negatif berarti tertinggal',
      'Progress less days; negative is behind',
    ),
  )
  readonly aheadPercent!: string | null;

  @Field(() => Int)
  readonly total!: number;

  @Field(() => Int)
  readonly completed!: number;

  @Field(() => [ReviewCountType])
  readonly reviews!: readonly ReviewCountType[];

  @Field(() => DecimalScalar, optional('Rata-rata kemajuan', 'Mean progress'))
  readonly progressPercent!: string | null;

  @Field(() => [ProgramStageType])
  readonly stages!: readonly ProgramStageType[];

  @Field(() => [DeliverableType], text('Yang paling terlambat dahulu', 'The longest late first'))
  readonly late!: readonly DeliverableType[];

  @Field(() => [DeliverableTallyType])
  readonly coordinationAreas!: readonly DeliverableTallyType[];

  @Field(() => [DeliverableTallyType])
  readonly organizations!: readonly DeliverableTallyType[];

  @Field(() => [FigureBasisType])
  readonly basis!: readonly FigureBasisType[];
}
