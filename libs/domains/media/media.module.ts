import { Module } from '@nestjs/common';
import type { Pool } from '#core/database';
import { READ_DATABASE } from '#core/wiring';
import { DatasetRegistry, requirePublic } from '#dataset-runtime';
import { MediaResolver } from './graphql/media.resolver.js';
import { MediaService } from './media.service.js';

/** Needs `READ_DATABASE` and `DatasetRegistry` from the application. */
@Module({
  providers: [
    { provide: MediaService, inject: [READ_DATABASE, DatasetRegistry], useFactory: createService },
    MediaResolver,
  ],
  exports: [MediaService],
})
export class MediaModule {}

function createService(pool: Pool, registry: DatasetRegistry): MediaService {
  requirePublic(registry, { by: 'Media', datasets: DATASETS_READ });
  return new MediaService(pool);
}

const DATASETS_READ = [
  'reference.organizations',
  'reference.official_accounts',
  'media.media_mentions',
  'media.hoax_claims',
  'media.agency_publications',
];
