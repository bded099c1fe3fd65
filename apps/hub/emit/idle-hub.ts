import { ModulesContainer, NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { GraphQLSchema } from 'graphql';
import { REQUIREMENT, type Requirement } from '#access';
import { loadHubConfig } from '#core/config';
import { createPool } from '#core/database';
import { Metrics, Readiness } from '#core/health';
import { createLogger } from '#core/logging';
import { QueueService } from '#core/queue';
import { SecretBox } from '#core/secrets';
import { Signals } from '#core/signals';
import type { DatasetRegistry } from '#dataset-runtime';
import { HubModule } from '../hub.module.js';

/** What the hub offers, found out without a database: nothing here connects before a request comes, and none does. */
export interface Offer {
  readonly schema: GraphQLSchema;
  /** What each query, mutation and subscription of a resolver asks of its caller: `Query.batch` → `client`. */
  readonly requirements: ReadonlyMap<string, Requirement>;
}

export async function offerOf(registry: DatasetRegistry): Promise<Offer> {
  const config = loadHubConfig({ HUB_ROLES: 'api', DATABASE_URL: NOWHERE, LOG_LEVEL: 'silent' });
  const logger = createLogger({ level: 'silent', isPretty: false });
  const pool = createPool({ url: NOWHERE, max: 1, applicationName: 'lumbung-emit', statementTimeoutMs: 0 });
  const parts = {
    config,
    logger,
    pool,
    readPool: pool,
    queue: new QueueService({ redisUrl: null, databaseUrl: NOWHERE }, logger),
    registry,
    readiness: new Readiness({}, () => undefined),
    metrics: new Metrics(),
    signals: new Signals(NOWHERE, logger),
    secrets: new SecretBox([]),
  };
  const app = await NestFactory.create(HubModule.of(parts), new FastifyAdapter(), { logger: false });
  try {
    await app.init();
    const { schema } = app.get(GraphQLSchemaHost, { strict: false });
    return { schema, requirements: requirementsOf(app.get(ModulesContainer, { strict: false })) };
  } finally {
    await app.close();
    await pool.end();
    parts.metrics.close();
  }
}

function requirementsOf(modules: ModulesContainer): ReadonlyMap<string, Requirement> {
  const providers = [...modules.values()].flatMap((module) => [...module.providers.values()]);
  const requirements = new Map<string, Requirement>();
  for (const type of new Set(providers.map(({ metatype }) => metatype))) {
    if (typeof type !== 'function') continue;
    for (const method of methodsOf(type)) {
      const rootType = metadata(method, 'graphql:resolver_type');
      if (rootType !== 'Query' && rootType !== 'Mutation' && rootType !== 'Subscription') continue;
      const named = metadata(method, 'graphql:resolver_name');
      const name = typeof named === 'string' ? named : method.name;
      // @Requires and @Public are the only writers of this key; a test holds that every operation has one of them.
      const requirement = (metadata(method, REQUIREMENT) ?? metadata(type, REQUIREMENT)) as Requirement;
      requirements.set(`${rootType}.${name}`, requirement);
    }
  }
  return requirements;
}

interface Method {
  readonly name: string;
}

function methodsOf(type: object): readonly Method[] {
  const prototype: unknown = 'prototype' in type ? type.prototype : undefined;
  if (typeof prototype !== 'object' || prototype === null) return [];
  const members: readonly unknown[] = Object.values(Object.getOwnPropertyDescriptors(prototype)).map(
    ({ value }) => value as unknown,
  );
  return members.filter((member): member is Method => typeof member === 'function');
}

function metadata(of: object, key: string): unknown {
  return Reflect.getMetadata(key, of);
}

/** Port 9 (discard) of loopback: a connection there would be a mistake, and would fail at once. */
const NOWHERE = 'postgres://nobody@127.0.0.1:9/none';
