import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { ApiKeys } from './api-keys.js';
import { AuditLog } from './audit-log.js';
import { CallerResolver } from './caller-resolver.js';
import { AccessResolver } from './graphql/access.resolver.js';
import { OwnClientResolver } from './graphql/own-client.resolver.js';
import { Sources } from './sources.js';

/** Needs `DATASET_NAMES` from whoever knows the datasets. */
@Module({
  providers: [
    ApiKeys,
    AuditLog,
    CallerResolver,
    Sources,
    AccessResolver,
    OwnClientResolver,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [ApiKeys, AuditLog, CallerResolver, Sources],
})
export class AccessModule {}
