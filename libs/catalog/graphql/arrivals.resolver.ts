import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Costs, Public, Requires, type RequestContext } from '#access';
import { COMPUTED_QUERY_COST } from '#core/limits';
import type { Pool } from '#core/database';
import { DATABASE } from '#core/wiring';
import { DatasetRegistry } from '#dataset-runtime';
import {
  ArrivalsService,
  type ArrivalPage,
  type ArrivalsAsked,
  type DisciplineLine,
} from '../arrivals/arrivals.service.js';
import { ExpectationsService, type ExpectationPage } from '../arrivals/expectations.service.js';
import { expectArrival, type Expectation } from '../arrivals/expect-arrival.js';
import type { ArrivalDayRow, SilentRow } from '../arrivals/read-arrivals.sql.js';
import {
  ArrivalPeriodArgs,
  ArrivalExpectationsArgs,
  ArrivalsArgs,
  ExpectArrivalInput,
  ExpectedArrivalType,
  ReportingDisciplineArgs,
} from './arrivals.args.js';
import {
  ArrivalDayType,
  ArrivalPageType,
  ReportingDisciplineType,
  SilentSourceType,
} from './arrivals.type.js';
import { ArrivalExpectationPageType } from './expectations.type.js';

/** Public, because release schedules are; the services leave out what the caller may not see (`calendarReach`). */
@Resolver()
@Costs(COMPUTED_QUERY_COST)
export class ArrivalsResolver {
  constructor(
    @Inject(ArrivalsService) private readonly calendar: ArrivalsService,
    @Inject(ExpectationsService) private readonly duties: ExpectationsService,
    @Inject(DATABASE) private readonly pool: Pool,
    @Inject(DatasetRegistry) private readonly registry: DatasetRegistry,
  ) {}

  @Query(() => ArrivalPageType, {
    description:
      'Siapa harus melaporkan apa sampai kapan, dan yang sudah datang. / Who owes what by when, and what has come.',
  })
  @Public()
  arrivals(
    @Args() { states, first, after, ...args }: ArrivalsArgs,
    @Context() { caller }: RequestContext,
  ): Promise<ArrivalPage> {
    return this.calendar.arrivals(askedBy(args), { caller, states, first, after: after ?? null });
  }

  @Query(() => ArrivalExpectationPageType, {
    description:
      'Laporan apa yang harus dikirim setiap sumber, dan kapan yang berikutnya jatuh tempo. / What each source owes, and when the next of it is due.',
  })
  @Public()
  arrivalExpectations(
    @Args() { sourceCode, dataset, organizationCode, first, after }: ArrivalExpectationsArgs,
    @Context() { caller }: RequestContext,
  ): Promise<ExpectationPage> {
    const asked = {
      sourceCode: sourceCode ?? null,
      dataset: dataset ?? null,
      organizationCode: organizationCode ?? null,
    };
    return this.duties.expectations(asked, { caller, first, after: after ?? null });
  }

  @Query(() => [ArrivalDayType], {
    description:
      'Keadaan laporan menurut sumber, dataset, dan hari jatuh tempo; paling banyak 92 hari. / How reports stand by source, dataset and due day; at most 92 days.',
  })
  @Public()
  arrivalDays(
    @Args() args: ArrivalPeriodArgs,
    @Context() { caller }: RequestContext,
  ): Promise<readonly ArrivalDayRow[]> {
    return this.calendar.days(askedBy(args), caller);
  }

  @Query(() => [ReportingDisciplineType], {
    description: 'Yang paling tidak lengkap lebih dulu. / The least complete first.',
  })
  @Public()
  reportingDiscipline(
    @Args() { groupBy, ...args }: ReportingDisciplineArgs,
    @Context() { caller }: RequestContext,
  ): Promise<readonly DisciplineLine[]> {
    return this.calendar.discipline(askedBy(args), { caller, groupBy });
  }

  @Query(() => [SilentSourceType], {
    description: 'Yang paling lama diam lebih dulu. / The longest silence first.',
  })
  @Public()
  silentSources(
    @Args() args: ArrivalPeriodArgs,
    @Context() { caller }: RequestContext,
  ): Promise<readonly SilentRow[]> {
    return this.calendar.silent(askedBy(args), caller);
  }

  @Mutation(() => ExpectedArrivalType, {
    description:
      'Untuk walidata: laporan yang diharapkan dari sebuah sumber, atau yang tidak lagi. / For stewards: what a source is expected to report, or no longer is.',
  })
  @Requires('steward')
  expectArrival(
    @Args('input') { organizationCode, validTo, note, ...input }: ExpectArrivalInput,
    @Context() { caller, traceId }: RequestContext,
  ): Promise<Expectation> {
    const expectation = {
      ...input,
      organizationCode: organizationCode ?? null,
      validTo: validTo ?? null,
      note: note ?? null,
    };
    return expectArrival({ pool: this.pool, registry: this.registry, caller, traceId }, expectation);
  }
}

function askedBy({ from, to, sourceCode, dataset, organizationCode }: ArrivalPeriodArgs): ArrivalsAsked {
  return {
    from,
    to,
    sourceCode: sourceCode ?? null,
    dataset: dataset ?? null,
    organizationCode: organizationCode ?? null,
  };
}
