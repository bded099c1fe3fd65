// npm test: everything that gates a merge, one step after another, but for those that only read. The last line is the sum: `N passed, N failed`.
// npm test -- --only unit,db runs those steps alone; anything else on the line is passed on to jest.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import {
  answerHelp,
  bootstrap,
  buildIfStale,
  requireNode,
  ROOT,
  run,
  say,
  seconds,
  StepFailed,
} from './bootstrap.mjs';
import { readJestReport } from './jest-report.mjs';
import { endWithNpm, mergeRepeatedSignals } from './signals.mjs';

// A service on this machine answers at once; a port that swallows the question is not what we look for.
const ANSWER_WAIT_MS = 1_000;
const REDIS_PORT = 6379;
// The last of Redis's sixteen databases: whatever lives in the first stays untouched.
const REDIS_TEST_DATABASE = 15;
const MARIADB_PORT = 3306;

const FAILURES_SHOWN_MAX = 30;

// Warnings (a long file) are for `npm run lint`; here only errors speak.
const LINT_OPTIONS = ['--quiet', '--cache', '--cache-location', '.lumbung/test-cache/eslint', '.'];

// What a tool finds out about a file holds until the file's content changes.
const CACHE = '.lumbung/test-cache';
const FORMAT_CACHE = ['--cache', '--cache-strategy=content', `--cache-location=${CACHE}/prettier`];

// Steps that only read the sources run side by side: each of them keeps one core busy.
const STEPS = [
  {
    name: 'format',
    onlyReads: true,
    run: () => tool('prettier/bin/prettier.cjs', ['--check', '--log-level=warn', ...FORMAT_CACHE, '.']),
  },
  { name: 'lint', onlyReads: true, run: () => tool('eslint/bin/eslint.js', LINT_OPTIONS) },
  { name: 'types', onlyReads: true, run: () => types('.', 'types') },
  { name: 'types-console', onlyReads: true, run: () => types('apps/console', 'types-console') },
  { name: 'build', run: build },
  { name: 'generated', run: checkGenerated },
  { name: 'unit', run: () => jest('unit', 'unit') },
  { name: 'db', run: () => jest('db', 'db') },
  { name: 'e2e', runsBuild: true, run: () => jest('e2e', 'e2e') },
  { name: 'e2e-redis', runsBuild: true, run: endToEndOnRedis },
  { name: 'browser', runsBuild: true, run: () => jest('browser', 'browser') },
];

answerHelp(`npm test [-- --only ${STEPS.map(({ name }) => name).join(',')}] [-- …]
  Memeriksa semuanya, atau hanya langkah yang disebut; kata lain diteruskan ke jest.
  Checks everything, or only the steps that are named; other words are passed on to jest.`);
requireNode();
endWithNpm();
mergeRepeatedSignals();
const { only, forJest } = readArguments(process.argv.slice(2));
const total = { passed: 0, failed: 0, skipped: 0 };
const notes = [];
const failures = [];

try {
  await bootstrap({ build: false });
  const chosen = STEPS.filter(({ name }) => only === undefined || only.has(name));
  await Promise.all(
    chosen.filter(({ onlyReads }) => onlyReads).map(async (step) => add(await reported(step))),
  );
  for (const step of chosen.filter(({ onlyReads }) => !onlyReads)) add(await reported(step));
} catch (error) {
  console.error(error instanceof StepFailed ? error.message : error);
  total.failed += 1;
}
for (const note of notes) say(note);
// Once more at the end, where whoever looks for the reason looks first.
for (const failure of failures.slice(0, FAILURES_SHOWN_MAX)) say(`FAILED ${failure}`);
if (failures.length > FAILURES_SHOWN_MAX) say(`… and ${failures.length - FAILURES_SHOWN_MAX} more`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);

async function reported({ name, run: work }) {
  const startedAt = Date.now();
  say(`${name} …`);
  const counts = await work().catch((error) => {
    // One step that cannot run says nothing about the next.
    console.error(error instanceof StepFailed ? error.message : error);
    return asCounts(1);
  });
  const { passed, failed, skipped } = counts;
  if (failed > 0)
    failures.push(...(counts.failures ?? ['see above']).map((failure) => `${name}: ${failure}`));
  const verdict = failed > 0 ? 'FAILED' : passed === 0 && skipped > 0 ? 'skipped' : 'passed';
  say(
    `${name}: ${verdict} in ${seconds(startedAt)} s (${passed} passed, ${failed} failed, ${skipped} skipped)`,
  );
  return counts;
}

function add({ passed, failed, skipped }) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}

async function tool(path, args) {
  // Held back until the end, so that two tools do not speak at once; nothing is said of what is well.
  return asCounts(await run([process.execPath, join(ROOT, 'node_modules', path)], args, { quiet: true }));
}

/** The hub and the console are two programs with two worlds of types: Node and the browser. */
function types(project, name) {
  const buildInfo = join(ROOT, CACHE, `${name}.tsbuildinfo`);
  return tool('typescript/bin/tsc', ['-p', project, '--incremental', '--tsBuildInfoFile', buildInfo]);
}

async function build() {
  try {
    await buildIfStale();
    return asCounts(0);
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    console.error(error.message);
    return asCounts(1);
  }
}

async function checkGenerated() {
  return asCounts(await run([process.execPath, join(ROOT, 'scripts', 'check-generated.mjs')], []));
}

async function endToEndOnRedis() {
  if (!(await answers(REDIS_PORT, 'PING\r\n', /^\+PONG|^-NOAUTH/u))) {
    return skip(`end to end on Redis: nothing answers like Redis on 127.0.0.1:${REDIS_PORT}`);
  }
  const url = `redis://127.0.0.1:${REDIS_PORT}/${REDIS_TEST_DATABASE}`;
  // What goes through a queue in one hub; the specs with several processes run on both queues by themselves, and the programs of the
  // guides do not know which queue there is.
  return jest('e2e', 'e2e-redis', { LUMBUNG_TEST_REDIS_URL: url }, [
    '--testPathPatterns',
    String.raw`apps/hub/test/(push|bad-input)\.e2e`,
  ]);
}

/** Runs one kind of test and reads the sums from jest's own report. */
async function jest(project, label, env = {}, only = []) {
  const report = join(ROOT, '.lumbung', 'test-results', `${label}.json`);
  mkdirSync(join(ROOT, '.lumbung', 'test-results'), { recursive: true });
  rmSync(report, { force: true });
  const options = ['--disable-warning=ExperimentalWarning', '--experimental-vm-modules'];
  const program = [process.execPath, ...options, join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js')];
  const args = [
    '--selectProjects',
    project,
    '--passWithNoTests',
    '--json',
    '--outputFile',
    report,
    ...only,
    ...forJest,
  ];
  const code = await run(program, args, { env: { ...(await services()), ...env } });
  if (!existsSync(report)) return asCounts(code === 0 ? 0 : 1);
  return readJestReport(JSON.parse(readFileSync(report, 'utf8')), code);
}

/** Services of the machine that some tests use when they are there; a test without its service skips itself. */
async function services() {
  services.found ??= await findServices();
  return services.found;
}

async function findServices() {
  // MariaDB greets first: a packet whose fifth byte is protocol version 10.
  if (await answers(MARIADB_PORT, '', /^....\n/su))
    return { LUMBUNG_TEST_MARIADB: `127.0.0.1:${MARIADB_PORT}` };
  notes.push(`skipped what needs MariaDB: nothing answers like MariaDB on 127.0.0.1:${MARIADB_PORT}`);
  return {};
}

function answers(port, question, expected) {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    const finish = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(ANSWER_WAIT_MS, () => finish(false));
    socket.once('error', () => finish(false));
    socket.once('connect', () => socket.write(question));
    socket.once('data', (data) => finish(expected.test(data.toString('latin1'))));
  });
}

function skip(reason) {
  notes.push(`skipped ${reason}`);
  return { passed: 0, failed: 0, skipped: 1 };
}

function asCounts(code) {
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

function readArguments(args) {
  const index = args.indexOf('--only');
  if (index === -1) return { only: undefined, forJest: args };
  const only = new Set((args[index + 1] ?? '').split(','));
  const known = STEPS.map(({ name }) => name);
  const unknown = [...only].filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    console.error(`No such step: ${unknown.join(', ')}. The steps are ${known.join(', ')}.`);
    process.exit(2);
  }
  // Never what was built of other sources.
  if (STEPS.some(({ name, runsBuild }) => runsBuild && only.has(name))) only.add('build');
  return { only, forJest: args.toSpliced(index, 2) };
}
