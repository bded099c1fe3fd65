import { Module } from '@nestjs/common';
import { CalendarReader } from '#core/calendar';
import type { Pool } from '#core/database';
import { READ_DATABASE } from '#core/wiring';
import { DatasetRegistry, requirePublic, requirePublicFields } from '#dataset-runtime';
import { ComplaintClocksService } from './complaint-clocks.service.js';
import { ComplaintFiguresService, type ValueTitles } from './complaint-figures.service.js';
import { ComplaintLeagueService } from './complaint-league.service.js';
import { ComplaintPlacesService } from './complaint-places.service.js';
import { ComplaintsResolver } from './graphql/complaints.resolver.js';
import { LateComplaintsService } from './late-complaints.service.js';

/** Needs `READ_DATABASE` and `DatasetRegistry` from the application. */
@Module({
  providers: [
    {
      provide: CalendarReader,
      inject: [READ_DATABASE],
      useFactory: (pool: Pool) => new CalendarReader(pool),
    },
    {
      provide: ComplaintClocksService,
      inject: [READ_DATABASE, CalendarReader],
      useFactory: (pool: Pool, calendar: CalendarReader) => new ComplaintClocksService(pool, calendar),
    },
    {
      provide: ComplaintFiguresService,
      inject: [READ_DATABASE, CalendarReader, DatasetRegistry],
      useFactory: (pool: Pool, calendar: CalendarReader, registry: DatasetRegistry) =>
        new ComplaintFiguresService(pool, calendar, valueTitlesOf(registry)),
    },
    {
      provide: LateComplaintsService,
      inject: [READ_DATABASE, CalendarReader],
      useFactory: (pool: Pool, calendar: CalendarReader) => new LateComplaintsService(pool, calendar),
    },
    {
      provide: ComplaintLeagueService,
      inject: [READ_DATABASE, CalendarReader],
      useFactory: (pool: Pool, calendar: CalendarReader) => new ComplaintLeagueService(pool, calendar),
    },
    {
      provide: ComplaintPlacesService,
      inject: [READ_DATABASE, DatasetRegistry],
      useFactory: createPlaces,
    },
    ComplaintsResolver,
  ],
  exports: [ComplaintClocksService, ComplaintFiguresService, ComplaintLeagueService, ComplaintPlacesService],
})
export class ComplaintsModule {}

function createPlaces(pool: Pool, registry: DatasetRegistry): ComplaintPlacesService {
  requirePublic(registry, { by: 'Complaints', datasets: DATASETS_READ });
  requirePublicFields(registry, {
    by: 'Complaints',
    dataset: 'complaints.complaints',
    fields: PUBLIC_FIELDS_READ,
  });
  return new ComplaintPlacesService(pool);
}

export function valueTitlesOf(registry: DatasetRegistry): ValueTitles {
  const { fields } = registry.get('complaints.complaints').definition;
  return (name) => {
    const field = fields[name];
    return field?.type === 'enum' ? field.values : {};
  };
}

const DATASETS_READ = [
  'reference.organizations',
  'reference.regions',
  'reference.holidays',
  'complaints.response_policies',
  'complaints.complaint_categories',
  'complaints.complaints',
  'complaints.complaint_responses',
];

/** Title and place are read, too; the statements leave them out by the conditions of their own (secret, anonymous). */
const PUBLIC_FIELDS_READ = [
  'sourceSystem',
  'ticket',
  'channel',
  'kind',
  'categoryCode',
  'status',
  'organizationCode',
  'regionCode',
  'receivedAt',
  'verifiedAt',
  'forwardedAt',
  'firstResponseAt',
  'resolvedAt',
  'reopenedCount',
  'escalatedAt',
  'escalationTarget',
];
