import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { Costs, Public } from '#access';
import { COMPUTED_QUERY_COST } from '#core/limits';
import { ComplaintClocksService } from '../complaint-clocks.service.js';
import { ComplaintFiguresService } from '../complaint-figures.service.js';
import { ComplaintLeagueService } from '../complaint-league.service.js';
import { ComplaintPlacesService } from '../complaint-places.service.js';
import { LateComplaintsService } from '../late-complaints.service.js';
import {
  clocksAsGraphql,
  ComplaintClocksType,
  pageAsGraphql,
  RunningComplaintClocksType,
} from './complaint-clocks.type.js';
import {
  ComplaintPerformanceType,
  ComplaintStatisticsType,
  performanceAsGraphql,
} from './complaint-figures.type.js';
import {
  ComplaintLeagueType,
  ComplaintRegionsType,
  leagueAsGraphql,
  regionsAsGraphql,
} from './complaint-league.type.js';
import { DUPLICATE_METHOD, DuplicateComplaintsType, RoadDamageType } from './complaint-places.type.js';
import {
  ComplaintClockArgs,
  ComplaintLeagueArgs,
  ComplaintPeriodArgs,
  ComplaintRegionsArgs,
  DuplicateComplaintsArgs,
  LateComplaintsArgs,
  RoadDamageArgs,
  RunningClocksArgs,
} from './complaints.args.js';
import { text } from './describe.js';
import { lateAsGraphql, LateComplaintsType } from './late-complaints.type.js';

/** Open to everybody: counts, times and statuses. The words of a complaint and who wrote them are never read here. */
@Resolver()
@Public()
@Costs(COMPUTED_QUERY_COST)
export class ComplaintsResolver {
  constructor(
    @Inject(ComplaintClocksService) private readonly clocks: ComplaintClocksService,
    @Inject(ComplaintFiguresService) private readonly figures: ComplaintFiguresService,
    @Inject(ComplaintLeagueService) private readonly leagues: ComplaintLeagueService,
    @Inject(LateComplaintsService) private readonly lateness: LateComplaintsService,
    @Inject(ComplaintPlacesService) private readonly places: ComplaintPlacesService,
  ) {}

  @Query(() => ComplaintClocksType, text('Jam-jam satu aduan', 'The clocks of one complaint'))
  async complaintClock(
    @Args() { sourceSystem, ticket, now }: ComplaintClockArgs,
  ): Promise<ComplaintClocksType> {
    const at = now == null ? Date.now() : Date.parse(now);
    return clocksAsGraphql(await this.clocks.clocksOf({ sourceSystem, ticket, now: at }));
  }

  @Query(
    () => RunningComplaintClocksType,
    text('Aduan yang lewat batas atau segera lewat batas', 'Complaints that are late, or soon will be'),
  )
  async complaintClocks(
    @Args() { after = null, ...rest }: RunningClocksArgs,
  ): Promise<RunningComplaintClocksType> {
    return pageAsGraphql(await this.clocks.running({ ...rest, after }, Date.now()));
  }

  @Query(
    () => LateComplaintsType,
    text(
      'Banyaknya aduan yang kini lewat batas, menurut jam dan perangkat daerah',
      'How many complaints are late now, by clock and by agency',
    ),
  )
  async lateComplaints(@Args() args: LateComplaintsArgs): Promise<LateComplaintsType> {
    return lateAsGraphql(await this.lateness.late(args, Date.now()));
  }

  @Query(
    () => ComplaintPerformanceType,
    text(
      'Kinerja satu organisasi, satu wilayah, atau semuanya',
      'Figures of an organization, a region or all',
    ),
  )
  async complaintPerformance(@Args() args: ComplaintPeriodArgs): Promise<ComplaintPerformanceType> {
    return performanceAsGraphql(await this.figures.performance(args, Date.now()));
  }

  @Query(() => ComplaintLeagueType, text('Klasemen perangkat daerah', 'League table of agencies'))
  async complaintLeague(@Args() args: ComplaintLeagueArgs): Promise<ComplaintLeagueType> {
    return leagueAsGraphql(await this.leagues.league(args, Date.now()));
  }

  @Query(() => ComplaintRegionsType, text('Kinerja per kabupaten dan kota', 'Figures by regency and city'))
  async complaintRegions(@Args() args: ComplaintRegionsArgs): Promise<ComplaintRegionsType> {
    return regionsAsGraphql(await this.leagues.regions(args, Date.now()));
  }

  @Query(
    () => ComplaintStatisticsType,
    text('Menurut status, sektor, kanal, jenis, dan wilayah', 'By status, sector, channel, kind and region'),
  )
  complaintStatistics(@Args() args: ComplaintPeriodArgs): Promise<ComplaintStatisticsType> {
    return this.figures.statistics(args);
  }

  @Query(
    () => DuplicateComplaintsType,
    text(
      'Aduan tentang hal yang sama di tempat yang sama, dalam satu triwulan atau satu bulan',
      'Complaints about the same thing at the same place, within a quarter or a month',
    ),
  )
  async duplicateComplaints(
    @Args() { categoryCode = null, ...rest }: DuplicateComplaintsArgs,
  ): Promise<DuplicateComplaintsType> {
    const found = await this.places.duplicates({ ...rest, categoryCode });
    return { ...found, method: DUPLICATE_METHOD };
  }

  @Query(() => RoadDamageType, text('Jalan rusak di peta', 'Road damage on the map'))
  roadDamage(@Args() { isOpen = null, after = null, ...rest }: RoadDamageArgs): Promise<RoadDamageType> {
    return this.places.roadDamage({ ...rest, isOpen, after }, Date.now());
  }
}
