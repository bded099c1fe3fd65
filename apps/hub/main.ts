import { ConfigError, loadHubConfig, type HubConfig } from '#core/config';
import { DRAIN_MAX_MS } from '#core/limits';
import { createLogger, type Logger } from '#core/logging';
import { SecretsError } from '#core/secrets';
import { LOADING_MASTER_DATA } from './demo/loading-master-data.js';
import { missingProfile } from './demo/province-profiles.js';
import { startHub, type RunningHub } from './start-hub.js';

/** Reads the settings, starts the hub, tells where it is, and stops it when asked to. */
export async function main(): Promise<void> {
  const config = readConfig();
  if (config === undefined) return;
  const withoutProfile = bringsOwnData(config) ? missingProfile(config.province) : undefined;
  if (withoutProfile !== undefined) {
    // Without master data it could only wait, never ready, or refuse what it is sent.
    console.error(withoutProfile);
    process.exitCode = 1;
    return;
  }
  const logger = createLogger({ level: config.logLevel, isPretty: process.stderr.isTTY });
  process.on('unhandledRejection', (err) => logger.error({ err }, 'a promise failed unheard'));
  try {
    const startedAt = performance.now();
    const hub = await startHub(config, logger, bringsOwnData(config) ? { hold: LOADING_MASTER_DATA } : {});
    const stopping = stopOnSignal(hub, logger);
    const ms = Math.round(performance.now() - startedAt);
    logger.info({ url: hub.url, roles: config.roles.join(','), ms }, 'hub is ready');
    tell(hub, config);
    await seed(hub, config, { logger, signal: stopping });
  } catch (err) {
    if (err instanceof SecretsError) console.error(`${err.text.id}\n${err.text.en}`);
    else if (isPortTaken(err)) console.error(portTaken(config));
    else logger.fatal({ err }, 'the hub could not start');
    process.exitCode = 1;
  }
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

/** By far the commonest fault of a start, and none of the hub's: it gets a sentence, not a stack. */
function portTaken({ host, port }: HubConfig): string {
  return [
    `Port ${port} di ${host} sudah dipakai program lain; hentikan program itu atau pilih PORT lain, misalnya PORT=${port + 1} npm start.`,
    `Port ${port} on ${host} is taken by another program; stop it or choose another PORT, such as PORT=${port + 1} npm start.`,
  ].join('\n');
}

function readConfig(): HubConfig | undefined {
  try {
    return loadHubConfig();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
    return undefined;
  }
}

/** The first signal drains; a second one, or a drain that takes too long, ends the process. */
function stopOnSignal(hub: RunningHub, logger: Logger): AbortSignal {
  const stopping = new AbortController();
  const stop = (signal: NodeJS.Signals): void => {
    if (stopping.signal.aborted) process.exit(1);
    stopping.abort();
    logger.info({ signal }, 'stopping: finishing requests and jobs');
    const tooLate = setTimeout(() => {
      logger.error('stopping took too long; batches that were under way are tried again by others');
      process.exit(1);
    }, DRAIN_MAX_MS);
    tooLate.unref();
    void hub.stop().then(() => {
      logger.info('stopped');
      process.exit(0);
    });
  };
  process.on('SIGTERM', stop).on('SIGINT', stop);
  return stopping.signal;
}

/** Only a hub that is api and worker at once can take in its own master data and demo; others are sent theirs. */
function bringsOwnData({ roles }: HubConfig): boolean {
  return roles.length === 2;
}

async function seed(
  { app, parts, url }: RunningHub,
  config: HubConfig,
  { logger, signal }: { readonly logger: Logger; readonly signal: AbortSignal },
): Promise<void> {
  if (!bringsOwnData(config)) return;
  const [{ ApiKeys, Sources }, { seedHub }] = await Promise.all([
    import('#access'),
    import('./demo/seed-hub.js'),
  ]);
  const { pool, registry, readiness } = parts;
  const apiKeys = app.get(ApiKeys, { strict: false });
  const sources = app.get(Sources, { strict: false });
  try {
    await seedHub({
      ...{ url: reachable(url), config, pool, registry, sources, apiKeys },
      ...{ readiness, logger, signal },
    });
  } catch (err) {
    // The hub itself is well: what it has is served, and the next start tries again.
    if (!signal.aborted) logger.error({ err }, 'the sample data were not taken in whole');
  }
}

/** A hub that listens on every address is reached by its own processes on loopback. */
function reachable(url: string): string {
  return url.replace('//0.0.0.0:', '//127.0.0.1:').replace('//[::]:', '//127.0.0.1:');
}

function tell(
  { url, firstAdminKey, firstAdminPath }: RunningHub,
  { roles, adminKey, publicUrl }: HubConfig,
): void {
  if (!roles.includes('api')) return;
  const shown = publicUrl ?? url;
  const lines = [`Lumbung: ${shown}`, `GraphQL: ${shown}/graphql`];
  if (firstAdminPath !== null) {
    lines.push(
      `Akun admin pertama / first administrator: ${shown}${firstAdminPath}`,
      '  tautan sekali pakai untuk membuat akun dan masuk / a link that works once, to make the account and sign in',
    );
  }
  if (firstAdminKey !== null) {
    lines.push(
      `Kunci admin / admin key: ${firstAdminKey}`,
      '  hanya ditampilkan sekali, simpan sekarang / shown only once, keep it now',
    );
  } else if (adminKey !== null) {
    lines.push('Kunci admin: isi HUB_ADMIN_KEY / admin key: the value of HUB_ADMIN_KEY');
  } else {
    lines.push(
      'Kunci admin ditampilkan pada start pertama; buat yang baru / the admin key was shown at the first start; make another with:',
      '  npx lumbung hub key create --name admin --scopes "admin:*"',
    );
  }
  console.log(`\n${lines.join('\n')}\n`);
}

await main();
