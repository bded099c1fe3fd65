import { Module } from '@nestjs/common';
import type { Pool } from '#core/database';
import { READ_DATABASE } from '#core/wiring';
import { DatasetRegistry } from '#dataset-runtime';
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
  for (const name of DATASETS_READ) requirePublic(registry, name);
  return new MediaService(pool);
}

/** Everybody may ask what is said about agencies, so a dataset that stops being public must stop the start, not leak. */
function requirePublic(registry: DatasetRegistry, name: string): void {
  const { access } = registry.get(name).definition;
  if (access !== 'public') throw new Error(`Media shows ${name} to everybody, but it is ${access}`);
}

const DATASETS_READ = [
  'reference.organizations',
  'reference.official_accounts',
  'media.media_mentions',
  'media.hoax_claims',
  'media.agency_publications',
];
