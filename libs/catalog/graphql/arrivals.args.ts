import { ArgsType, Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ARRIVALS_PAGE_DEFAULT } from '#core/limits';
import { CursorScalar, DateScalar } from '#core/scalars';
import type { Expectation } from '../arrivals/expect-arrival.js';
import { ARRIVAL_STATES, type ArrivalState, type DisciplineGroup } from '../arrivals/read-arrivals.sql.js';
import { ArrivalStateEnum, DisciplineGroupEnum } from './arrivals.type.js';

@ArgsType()
export class ArrivalPeriodArgs {
  @Field(() => DateScalar, { description: 'Hari jatuh tempo pertama. / First due day.' })
  readonly from!: string;

  @Field(() => DateScalar, {
    description: 'Hari jatuh tempo terakhir; paling banyak 366 hari. / Last due day; at most 366 days.',
  })
  readonly to!: string;

  @Field(() => String, { nullable: true })
  readonly sourceCode?: string | null;

  @Field(() => String, { nullable: true })
  readonly dataset?: string | null;

  @Field(() => String, { nullable: true })
  readonly organizationCode?: string | null;
}

@ArgsType()
export class ArrivalsArgs extends ArrivalPeriodArgs {
  @Field(() => [ArrivalStateEnum], { defaultValue: [...ARRIVAL_STATES] })
  readonly states!: readonly ArrivalState[];

  @Field(() => Int, { defaultValue: ARRIVALS_PAGE_DEFAULT, description: '1–500.' })
  readonly first!: number;

  @Field(() => CursorScalar, { nullable: true })
  readonly after?: string | null;
}

@ArgsType()
export class ArrivalExpectationsArgs {
  @Field(() => String, { nullable: true })
  readonly sourceCode?: string | null;

  @Field(() => String, { nullable: true })
  readonly dataset?: string | null;

  @Field(() => String, { nullable: true })
  readonly organizationCode?: string | null;

  @Field(() => Int, { defaultValue: ARRIVALS_PAGE_DEFAULT, description: '1–500.' })
  readonly first!: number;

  @Field(() => CursorScalar, { nullable: true })
  readonly after?: string | null;
}

@ArgsType()
export class ReportingDisciplineArgs extends ArrivalPeriodArgs {
  @Field(() => DisciplineGroupEnum, { defaultValue: 'organization' })
  readonly groupBy!: DisciplineGroup;
}

@InputType('ExpectArrivalInput')
export class ExpectArrivalInput {
  @Field(() => String)
  readonly dataset!: string;

  @Field(() => String)
  readonly sourceCode!: string;

  @Field(() => String, { nullable: true })
  readonly organizationCode?: string | null;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'false: laporan tidak lagi diharapkan. / false: the reports are waived.',
  })
  readonly isExpected!: boolean;

  @Field(() => DateScalar)
  readonly validFrom!: string;

  @Field(() => DateScalar, { nullable: true })
  readonly validTo?: string | null;

  @Field(() => String, { nullable: true })
  readonly note?: string | null;
}

@ObjectType('ExpectedArrival', {
  description: 'Harapan yang dijaga walidata. / An expectation that stewards keep.',
})
export class ExpectedArrivalType implements Expectation {
  @Field(() => String)
  readonly dataset!: string;

  @Field(() => String)
  readonly sourceCode!: string;

  @Field(() => String, { nullable: true })
  readonly organizationCode!: string | null;

  @Field(() => Boolean)
  readonly isExpected!: boolean;

  @Field(() => DateScalar)
  readonly validFrom!: string;

  @Field(() => DateScalar, { nullable: true })
  readonly validTo!: string | null;

  @Field(() => String, { nullable: true })
  readonly note!: string | null;
}
