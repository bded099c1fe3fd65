import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { join } from 'node:path';
import type { CallerResolver as CallerResolverType } from '#access';
import type { HubConfig } from '#core/config';
import {
  createPool,
  migrateDatabase,
  pendingMigrations,
  startEmbeddedPostgres,
  type EmbeddedPostgres,
  type Pool,
} from '#core/database';
import { Metrics, Readiness } from '#core/health';
import { DATABASE_CONNECTIONS_MAX, REQUEST_RECEIVE_MAX_MS, STATEMENT_TIMEOUT_MS } from '#core/limits';
import { NestLogger, type Logger } from '#core/logging';
import { QueueService } from '#core/queue';
import { openSecretBox } from '#core/secrets';
import { Signals } from '#core/signals';
import { DatasetRegistry } from '#dataset-runtime';
import { buildMissingRollups } from '#rollups';
import { DATASETS } from '#schemas';
import type { HubParts } from './core.module.js';
import { addHubGauges } from './hub-gauges.js';

export interface RunningHub {
  /** http://host:port */
  readonly url: string;
  /** The first admin key, when this start made one; it is shown nowhere else. */
  readonly firstAdminKey: string | null;
  /** Path of the link with which the first administrator makes an account, while there is none. */
  readonly firstAdminPath: string | null;
  readonly app: NestFastifyApplication;
  readonly parts: HubParts;
  /** Finishes what runs, takes nothing new. */
  stop(): Promise<void>;
}

export interface StartOptions {
  /** Why the hub is not ready yet when it begins to listen; whoever names it releases it. */
  readonly hold?: string;
}

/** Brings up one process of the hub with the roles of its settings. Whatever was opened is closed again when a step fails. */
export async function startHub(
  config: HubConfig,
  logger: Logger,
  { hold }: StartOptions = {},
): Promise<RunningHub> {
  const opened: (() => Promise<unknown>)[] = [];
  const closeAll = async (): Promise<void> => {
    for (const close of opened.splice(0).reverse()) {
      await close().catch((err: unknown) => logger.warn({ err }, 'stopping: a part did not close'));
    }
  };
  try {
    const database = await openDatabase(config, logger);
    opened.push(() => database.stop());
    await migrate(database.url, logger);
    const parts = await openParts(config, { logger, url: database.url, opened });
    // After an upgrade that brings a rollup, the first start takes as long as summing all records does.
    await buildMissingRollups(parts.pool, parts.registry, (rollup, groups) =>
      logger.info({ rollup, groups }, 'rollup built'),
    );
    await noteContracts(parts, logger);
    await sealSecrets(parts);
    const app = await createApp(parts, logger);
    opened.push(() => app.close());
    const first = await ensureAdmin(app, config);
    // Before the first request can come: whoever waits for readiness must not be told yes in between.
    if (hold !== undefined) parts.readiness.hold(hold);
    await app.listen(config.port, config.host);
    const stop = async (): Promise<void> => {
      parts.readiness.drain();
      await closeAll();
    };
    return { url: await app.getUrl(), ...first, app, parts, stop };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

/** Since when this hub takes records by which contracts. */
async function noteContracts({ pool, registry }: HubParts, logger: Logger): Promise<void> {
  const { recordContracts } = await import('#catalog');
  const contracts = await recordContracts(pool, registry);
  if (contracts > 0) logger.info({ contracts }, 'contracts came into force');
}

async function openDatabase(
  { databaseUrl, dataDir }: HubConfig,
  logger: Logger,
): Promise<Pick<EmbeddedPostgres, 'url' | 'stop'>> {
  if (databaseUrl !== null) return { url: databaseUrl, stop: () => Promise.resolve() };
  return startEmbeddedPostgres({ dataDir: join(dataDir, 'postgres'), log: (line) => logger.info(line) });
}

async function migrate(url: string, logger: Logger): Promise<void> {
  if ((await pendingMigrations(url)).length === 0) return;
  const done = await migrateDatabase(url);
  if (done.length > 0) logger.info({ migrations: done.length }, 'database migrated');
}

async function openParts(
  config: HubConfig,
  {
    logger,
    url,
    opened,
  }: { readonly logger: Logger; readonly url: string; readonly opened: (() => Promise<unknown>)[] },
): Promise<HubParts> {
  const pool = openPool(url, 'lumbung', logger);
  opened.push(() => pool.end());
  const replica = config.databaseReplicaUrl;
  const readPool = replica === null ? pool : openPool(replica, 'lumbung-read', logger);
  if (readPool !== pool) opened.push(() => readPool.end());
  const queue = new QueueService({ redisUrl: config.redisUrl, databaseUrl: url }, logger);
  opened.push(() => queue.close());
  await queue.open();
  const signals = new Signals(url, logger);
  opened.push(() => signals.close());
  signals.open();
  const metrics = new Metrics();
  addHubGauges(metrics, { pool, readPool, queue });
  opened.push(async () => metrics.close());
  const readiness = new Readiness(
    {
      database: () => pool.query('select 1'),
      queue: () => queue.depth(),
      migrations: () => requireMigrated(pool),
    },
    (check, err) => logger.warn({ err, check }, 'not ready'),
  );
  return {
    config,
    logger,
    pool,
    readPool,
    queue,
    metrics,
    signals,
    secrets: await openSecretBox(config),
    readiness,
    registry: new DatasetRegistry(DATASETS),
  };
}

function openPool(url: string, applicationName: string, logger: Logger): Pool {
  return createPool({
    url,
    applicationName,
    max: DATABASE_CONNECTIONS_MAX,
    statementTimeoutMs: STATEMENT_TIMEOUT_MS,
    onIdleError: (err) => logger.warn({ err }, 'database: an idle connection broke'),
  });
}

async function requireMigrated(pool: Pool): Promise<void> {
  const pending = await pendingMigrations(pool);
  if (pending.length > 0) throw new Error(`migrations pending: ${pending.join(', ')}`);
}

/** A process that cannot open what is sealed must not begin to deliver. */
async function sealSecrets({ pool, secrets, logger }: HubParts): Promise<void> {
  const { sealWebhookSecrets } = await import('#changes');
  const sealed = await sealWebhookSecrets(pool, secrets);
  if (sealed > 0) logger.info({ sealed }, 'secrets of webhooks are sealed with the current key');
}

/** Nest and all modules are loaded here, while the database is already answering. */
async function createApp(parts: HubParts, logger: Logger): Promise<NestFastifyApplication> {
  const { NestFactory } = await import('@nestjs/core');
  const { FastifyAdapter } = await import('@nestjs/platform-fastify');
  const { HubModule } = await import('./hub.module.js');
  const { prepareHttp } = await import('./http/prepare-http.js');
  const { ANSWERS_TO_BROKEN_REQUESTS } = await import('./http/broken-requests.js');
  const { CallerResolver } = await import('#access');
  const { config, metrics } = parts;
  const adapter = new FastifyAdapter({
    requestTimeout: REQUEST_RECEIVE_MAX_MS,
    forceCloseConnections: 'idle',
    ...ANSWERS_TO_BROKEN_REQUESTS,
    trustProxy: [...config.trustedProxies],
  });
  // The hook must be there before any route; who knows keys comes with the modules.
  let callers: CallerResolverType | undefined;
  prepareHttp(adapter.getInstance(), {
    config,
    metrics,
    knownKey: (authorization) => callers?.known(authorization),
  });
  const app = await NestFactory.create<NestFastifyApplication>(HubModule.of(parts), adapter, {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  await app.init();
  if (config.roles.includes('api')) callers = app.get(CallerResolver, { strict: false });
  return app;
}

async function ensureAdmin(
  app: NestFastifyApplication,
  config: HubConfig,
): Promise<Pick<RunningHub, 'firstAdminKey' | 'firstAdminPath'>> {
  if (!config.roles.includes('api')) return { firstAdminKey: null, firstAdminPath: null };
  const { ApiKeys, invitationPath, People } = await import('#access');
  const firstAdminKey = await app.get(ApiKeys, { strict: false }).ensureAdmin(config.adminKey);
  const token = await app.get(People, { strict: false }).inviteFirstAdmin();
  return { firstAdminKey, firstAdminPath: token === null ? null : invitationPath(token) };
}
