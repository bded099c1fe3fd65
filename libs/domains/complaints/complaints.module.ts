import { Module } from '@nestjs/common';
import { CalendarReader } from '#core/calendar';
import type { Pool } from '#core/database';
import { READ_DATABASE } from '#core/wiring';
import { DatasetRegistry } from '#dataset-runtime';
import { ComplaintClocksService } from './complaint-clocks.service.js';
import { ComplaintFiguresService, type ValueTitles } from './complaint-figures.service.js';
import { ComplaintPlacesService } from './complaint-places.service.js';
import { ComplaintsResolver } from './graphql/complaints.resolver.js';

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
      provide: ComplaintPlacesService,
      inject: [READ_DATABASE, DatasetRegistry],
      useFactory: createPlaces,
    },
    ComplaintsResolver,
  ],
  exports: [ComplaintClocksService, ComplaintFiguresService, ComplaintPlacesService],
})
export class ComplaintsModule {}

function createPlaces(pool: Pool, registry: DatasetRegistry): ComplaintPlacesService {
  for (const name of DATASETS_READ) requirePublic(registry, name);
  for (const name of PUBLIC_FIELDS_READ) requirePublicField(registry, name);
  return new ComplaintPlacesService(pool);
}

/** Everybody may ask, so a dataset that stops being public must stop the start, not leak. */
function requirePublic(registry: DatasetRegistry, name: string): void {
  const { access } = registry.get(name).definition;
  if (access !== 'public') throw new Error(`Complaints shows ${name} to everybody, but it is ${access}`);
}

/** Of a dataset whose fields are partly closed, those that leave here must be open on every record. */
function requirePublicField(registry: DatasetRegistry, name: string): void {
  const field = registry.get('complaints.complaints').definition.fields[name];
  if (field?.access !== undefined || field?.personal === true) {
    throw new Error(`Complaints shows the field ${name} to everybody, but it is not public`);
  }
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
];
