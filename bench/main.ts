/**
 * `npm run bench`: every number is a ratio against a ceiling measured in the same run, or a size. Absolute speeds of a
 * shared machine mean nothing from one day to the next, so none is a goal.
 */
import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { startBenchDatabase, startBenchHub, type BenchHub } from './bench-hub.js';
import { seedBudgetLines } from './budget-lines.js';
import { startPostgraphile } from './peers/postgraphile.js';
import { readCodes } from './codes.js';
import { printFinding, type Finding } from './report.js';
import { measureDomains } from './suites/domains.js';
import { measureIngest } from './suites/ingest.js';
import { measureLive } from './suites/live.js';
import { measureMemory } from './suites/memory.js';
import { measureReads } from './suites/reads.js';
import { measureReconcile } from './suites/reconcile.js';
import { measureRollups } from './suites/rollups.js';
import { measureStart } from './suites/start.js';

const USAGE = `npm run bench -- [--quick] [--rounds n] [--only reads,ingest,memory,reconcile,rollups,domains,start,live] [--peers]
  --quick   fewer rows and rounds: to see that it runs, not to quote
  --peers   also install PostGraphile 5 into a temporary folder and measure it on the same tables`;

const { values: flags } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    only: { type: 'string', default: 'start,reads,ingest,memory,reconcile,rollups,live,domains' },
    peers: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (flags.help) console.log(USAGE);
else await main();

async function main(): Promise<void> {
  const rounds = Number(flags.rounds ?? (flags.quick ? 3 : 5));
  const suites = new Set(flags.only.split(','));
  const findings: Finding[] = [];
  const say = (found: readonly Finding[]): void => {
    for (const finding of found) printFinding(finding);
    findings.push(...found);
  };
  console.log(
    `Lumbung bench: ${cpus().length} × ${cpus()[0]?.model ?? 'cpu'}, Node ${process.version}, ${rounds} interleaved rounds`,
  );
  const database = await startBenchDatabase();
  try {
    const hub = await startBenchHub(database);
    try {
      const codes = await readCodes(hub.pool);
      const pushKey = await createPushKey(hub, 'bench');
      if (suites.has('ingest')) {
        say(
          await measureIngest(hub, {
            rounds,
            codes,
            pushKey,
            existing: flags.quick ? [0, 100_000] : [0, 1_000_000, 5_000_000],
          }),
        );
      }
      if (suites.has('reads')) {
        await seedBudgetLines(hub.pool, 100_000, codes);
        const peer = flags.peers ? await startPostgraphile(database.url, hub.pool) : undefined;
        try {
          const peers = peer === undefined ? [] : [peer];
          say(await measureReads(hub, { rounds, seconds: flags.quick ? 2 : 5, codes, peers }));
        } finally {
          await peer?.close();
        }
      }
      if (suites.has('memory'))
        say(await measureMemory(hub, { rounds, rows: flags.quick ? 50_000 : 1_000_000, pushKey, codes }));
      if (suites.has('rollups'))
        say(await measureRollups(hub.pool, { rounds, codes, rows: flags.quick ? 200_000 : 10_000_000 }));
      if (suites.has('reconcile')) {
        const rows = flags.quick ? 50_000 : 1_000_000;
        const ownKey = await createPushKey(hub, 'bench-reconcile');
        say(await measureReconcile(hub, { rows, pushKey: ownKey, codes }));
      }
    } finally {
      await hub.close();
    }
    if (suites.has('start')) say(await measureStart(database, rounds));
    if (suites.has('live')) say(await measureLive(database, rounds));
  } finally {
    await database.close();
  }
  if (suites.has('domains')) say(await measureDomains({ rounds, rows: flags.quick ? 500_000 : 5_000_000 }));
  await writeReport(findings);
}

/** The bench is an ordinary source with an ordinary key. */
async function createPushKey(hub: BenchHub, source: string): Promise<string> {
  await lumbungHub(hub, ['source', 'create', '--code', source, '--name', 'Bench']);
  const said = await lumbungHub(hub, [
    ...['key', 'create', '--source', source, '--name', source],
    ...['--scopes', 'push:budgets.*,read:budgets.*'],
  ]);
  const key = /lmb_\w{8}_\w+/.exec(said)?.[0];
  if (key === undefined) throw new Error('the hub made no key');
  return key;
}

async function lumbungHub(hub: BenchHub, words: readonly string[]): Promise<string> {
  const cli = fileURLToPath(new URL('../apps/hub/cli.js', import.meta.url));
  const env = { PATH: process.env['PATH'], DATABASE_URL: hub.databaseUrl };
  const { stdout } = await promisify(execFile)(process.execPath, [cli, ...words], { env });
  return stdout;
}

async function writeReport(findings: readonly Finding[]): Promise<void> {
  const folder = fileURLToPath(new URL('../../.lumbung/bench/', import.meta.url));
  await mkdir(folder, { recursive: true });
  const path = `${folder}${new Date().toISOString().replace(/[:.]/g, '-')}.json`;
  const machine = {
    cpus: cpus().length,
    model: cpus()[0]?.model,
    memoryMiB: Math.round(totalmem() / 2 ** 20),
    node: process.version,
  };
  await writeFile(path, `${JSON.stringify({ machine, flags, findings }, null, 2)}\n`);
  console.log(`written: ${path}`);
}
