import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CursorScalar, DateScalar, DateTimeScalar } from '#core/scalars';
import type { Release, ReportPeriod } from '#dataset';
import type { ExpectationLine, ExpectationPage } from '../arrivals/expectations.service.js';
import { ReleaseScheduleType } from './dataset-entry.type.js';

@ObjectType('ReportPeriod', {
  description: 'Masa sebuah laporan dan hari jatuh temponya. / The period of a report and its due day.',
})
export class ReportPeriodType implements ReportPeriod {
  @Field(() => DateScalar)
  readonly start!: string;

  @Field(() => DateScalar)
  readonly end!: string;

  @Field(() => DateScalar, { description: 'Hari terakhir tepat waktu. / The last day in time.' })
  readonly dueOn!: string;
}

@ObjectType('StewardDecision', {
  description:
    'Yang diputuskan walidata tentang laporan sebuah sumber. / What stewards decided about the reports of a source.',
})
export class StewardDecisionType implements NonNullable<ExpectationLine['decision']> {
  @Field(() => Boolean, {
    description: 'false: laporan tidak lagi diharapkan. / false: the reports are waived.',
  })
  readonly isExpected!: boolean;

  @Field(() => DateScalar)
  readonly validFrom!: string;

  @Field(() => DateScalar, { nullable: true })
  readonly validTo!: string | null;

  @Field(() => String, { nullable: true, description: 'Hanya untuk walidata. / For stewards only.' })
  readonly note!: string | null;
}

@ObjectType('ArrivalExpectation', {
  description:
    'Laporan yang harus dikirim satu sumber untuk satu organisasi. / What one source owes for one organization.',
})
export class ArrivalExpectationType implements ExpectationLine {
  @Field(() => String)
  readonly dataset!: string;

  @Field(() => String)
  readonly sourceCode!: string;

  @Field(() => String)
  readonly sourceName!: string;

  @Field(() => String, { nullable: true })
  readonly organizationCode!: string | null;

  @Field(() => String, { nullable: true })
  readonly organizationName!: string | null;

  @Field(() => ReleaseScheduleType)
  readonly release!: Release;

  @Field(() => Boolean, {
    description:
      'false: dibebaskan walidata, atau harapannya sudah berakhir. / false: waived by a steward, or the expectation has ended.',
  })
  readonly isExpected!: boolean;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Hari pertama masa laporan pertama pada kalender. / First day of the first period on the calendar.',
  })
  readonly since!: string | null;

  @Field(() => ReportPeriodType, {
    nullable: true,
    description: 'Laporan berikutnya yang ditunggu. / The report that is awaited next.',
  })
  readonly next!: ReportPeriod | null;

  @Field(() => Int, { description: 'Lewat jatuh tempo dan belum datang. / Past their due day and not come.' })
  readonly missing!: number;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly lastReceivedAt!: string | null;

  @Field(() => StewardDecisionType, {
    nullable: true,
    description:
      'null: diharapkan karena sumbernya sudah pernah mengirim. / null: owed because the source has delivered before.',
  })
  readonly decision!: ExpectationLine['decision'];
}

@ObjectType('ArrivalExpectationPage')
export class ArrivalExpectationPageType implements ExpectationPage {
  @Field(() => [ArrivalExpectationType])
  readonly nodes!: readonly ExpectationLine[];

  @Field(() => CursorScalar, { nullable: true })
  readonly endCursor!: string | null;

  @Field(() => Boolean)
  readonly hasNextPage!: boolean;
}
