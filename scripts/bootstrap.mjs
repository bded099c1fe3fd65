// Brings a clone to the point where it can run: packages installed, dist built. Runs before anything is installed, so it uses
// nothing but Node itself.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, extname, join, relative } from 'node:path';

export const ROOT = join(import.meta.dirname ?? '.', '..');

/** Everything that is missing or stale, and only that. */
export async function bootstrap({ build = true, withConsole = true } = {}) {
  requireNode();
  await holdingLock(async () => {
    await installIfStale();
    if (build) await buildIfStale({ withConsole });
  });
}

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(
    `Lumbung memerlukan Node.js 20.19 atau lebih baru; yang terpasang ${process.versions.node}. Unduh di https://nodejs.org\n` +
      `Lumbung needs Node.js 20.19 or newer; this is ${process.versions.node}. Get it from https://nodejs.org`,
  );
  process.exit(1);
}

// ---------------------------------------------------------------------------------------------------------------- install

async function installIfStale() {
  if (isInstalled()) return;
  await step('installing packages', async () => {
    const options = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
    const code = await run(npm(), ['ci', ...options], { quietOnFailure: true });
    if (code !== 0) {
      // A registry without the optional packages of other platforms makes npm write a lock that `npm ci` then rejects.
      say('npm ci does not take this lock here; installing with npm install --no-save');
      if ((await run(npm(), ['install', '--no-save', ...options])) !== 0) {
        throw new StepFailed(
          'The packages could not be installed; npm says why above. Is the registry reachable?',
        );
      }
    }
    mkdirSync(join(ROOT, 'node_modules'), { recursive: true });
    writeFileSync(installStampFile(), installStamp());
  });
}

function isInstalled() {
  if (!existsSync(join(ROOT, 'node_modules', '.package-lock.json'))) return false;
  if (readOrEmpty(installStampFile()) === installStamp()) return true;
  if (!agreesWithLock()) return false;
  // Somebody ran npm by hand and it is all there.
  writeFileSync(installStampFile(), installStamp());
  return true;
}

/** True when every package of the lock that this platform needs is there in the locked version. */
function agreesWithLock() {
  const wanted = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(join(ROOT, 'node_modules', '.package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(([path, { version, optional, devOptional, peer }]) => {
    if (path === '') return true;
    const found = present[path];
    return found === undefined ? (optional ?? devOptional ?? peer) === true : found.version === version;
  });
}

const installStampFile = () => join(ROOT, 'node_modules', '.lumbung-install');

function installStamp() {
  const lock = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  return `${lock} node ${process.versions.node.split('.')[0]}\n`;
}

function npm() {
  const path = process.env.npm_execpath;
  // Under pnpm or yarn the variable names another program, which does not know our lock.
  return path !== undefined && /npm-cli\.c?js$/u.test(path) ? [process.execPath, path] : ['npm'];
}

// ------------------------------------------------------------------------------------------------------------------ build

/** The hub and the console are built each for itself, side by side: whoever changes a page does not wait for the compiler of the hub. */
export async function buildIfStale({ force = false, withConsole = true } = {}) {
  await Promise.all(
    BUILDS.filter(({ isConsole }) => withConsole || !isConsole).map(
      async ({ title, stampFile, belongs, build }) => {
        const file = join(ROOT, 'dist', stampFile);
        const stamp = sourceStamp(belongs);
        if (!force && readOrEmpty(file) === stamp) return;
        rmSync(file, { force: true });
        await step(title, build);
        writeFileSync(file, stamp);
      },
    ),
  );
}

const BUILDS = [
  {
    title: 'building',
    isConsole: false,
    stampFile: '.lumbung-build',
    belongs: (path) => !isOfConsole(path),
    build: buildHub,
  },
  {
    title: 'building the console',
    isConsole: true,
    stampFile: '.lumbung-build-console',
    belongs: (path) => isOfConsole(path) || path === 'package.json' || path === 'scripts/bootstrap.mjs',
    build: buildConsoleFiles,
  },
];

function isOfConsole(path) {
  return path.startsWith('apps/console/') || path === 'scripts/build-console.mjs';
}

async function buildHub() {
  for (const entry of readdirIfThere(join(ROOT, 'dist'))) {
    if (!KEPT_BY_HUB_BUILD.has(entry)) rmSync(join(ROOT, 'dist', entry), { recursive: true, force: true });
  }
  const nest = join(ROOT, 'node_modules', '@nestjs', 'cli', 'bin', 'nest.js');
  if ((await run([process.execPath, nest], ['build', 'hub'], { quiet: true })) !== 0) {
    throw new StepFailed('The build failed; the compiler says why above.');
  }
  await copyAssets();
}

/** In a process of its own, so that the bundler's memory is gone when the hub starts. */
async function buildConsoleFiles() {
  const script = `import('./scripts/build-console.mjs').then(({ buildConsole }) => buildConsole())`;
  if ((await run([process.execPath], ['--input-type=module', '-e', script], { quiet: true })) !== 0) {
    throw new StepFailed('The console could not be built; the bundler says why above.');
  }
}

const KEPT_BY_HUB_BUILD = new Set(['console', '.lumbung-build-console']);

/** Files that code reads from beside itself (`import.meta.dirname`) stand at the same place in dist. */
async function copyAssets() {
  for (const path of sourceFiles()) {
    // A preset is written out whole, its explanation too.
    const isCode = NOT_ASSETS.has(extname(path)) && !path.includes('/presets/');
    if (isCode || !ASSET_FOLDERS.some((folder) => path.startsWith(`${folder}/`))) continue;
    const target = join(ROOT, 'dist', path);
    await mkdir(dirname(target), { recursive: true });
    await copyFile(join(ROOT, path), target);
  }
}

function sourceStamp(belongs) {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0]);
  for (const path of sourceFiles().filter(belongs)) {
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(ROOT, path)))
      .update('\0');
  }
  return `${hash.digest('hex')}\n`;
}

function sourceFiles() {
  const inFolders = SOURCE_FOLDERS.flatMap((folder) => filesBelow(join(ROOT, folder)));
  const all = [
    ...inFolders.map((path) => relative(ROOT, path)),
    ...SOURCE_FILES.filter((path) => existsSync(join(ROOT, path))),
  ];
  return all.filter((path) => !/\.(db-|e2e-|browser-)?spec\.tsx?$/u.test(path)).sort();
}

function readdirIfThere(folder) {
  return existsSync(folder) ? readdirSync(folder) : [];
}

function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesBelow(path);
    return entry.isFile() ? [path] : [];
  });
}

const SOURCE_FOLDERS = ['apps/hub', 'apps/connector', 'apps/console', 'libs', 'schemas', 'bench'];
const SOURCE_FILES = [
  'package.json',
  'tsconfig.json',
  '.swcrc',
  'nest-cli.json',
  'scripts/bootstrap.mjs',
  'scripts/build-console.mjs',
];
const ASSET_FOLDERS = ['apps/hub', 'apps/connector', 'libs', 'schemas', 'bench'];
const NOT_ASSETS = new Set(['.ts', '.md']);

// ------------------------------------------------------------------------------------------------------- steps and programs

export class StepFailed extends Error {}

/** One line when a step begins and one, with its seconds, when it ends. */
export async function step(title, work) {
  const startedAt = Date.now();
  say(`${title} …`);
  const result = await work();
  say(`${title}: done in ${seconds(startedAt)} s`);
  return result;
}

/** Answers `--help` of a script with what it does; then nothing is done. */
export function answerHelp(usage) {
  if (!process.argv.slice(2).some((word) => word === '--help' || word === '-h')) return;
  console.log(usage);
  process.exit(0);
}

export const say = (line) => console.log(`[lumbung] ${line}`);

export const seconds = (startedAt) => ((Date.now() - startedAt) / 1000).toFixed(1);

/** The exit code of a program. `quiet` holds its output back unless it fails; `quietOnFailure` shows only its success. */
export function run([program, ...first], args, { quiet = false, quietOnFailure = false, env = {} } = {}) {
  return new Promise((resolve) => {
    const isHeld = quiet || quietOnFailure;
    const child = spawn(program, [...first, ...args], {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', isHeld ? 'pipe' : 'inherit', isHeld ? 'pipe' : 'inherit'],
    });
    // Who is asked to end takes along what it runs.
    const stop = (signal) => {
      child.once('close', () => process.exit(signal === 'SIGINT' ? 130 : 143));
      child.kill(signal);
    };
    process.once('SIGINT', stop).once('SIGTERM', stop);
    const held = [];
    child.stdout?.on('data', (chunk) => held.push(chunk));
    child.stderr?.on('data', (chunk) => held.push(chunk));
    child.once('error', (error) => {
      console.error(`${program}: ${error.message}`);
      resolve(127);
    });
    child.once('close', (code) => {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      if (quiet && code !== 0) process.stderr.write(Buffer.concat(held));
      resolve(code ?? 1);
    });
  });
}

/** Two commands started at once in a fresh clone must not install into the same folder together. */
async function holdingLock(work) {
  const path = join(ROOT, '.lumbung', 'bootstrap.lock');
  mkdirSync(dirname(path), { recursive: true });
  for (let waited = 0; !take(path); waited++) {
    if (waited === 0) say('waiting for another command that is installing or building here');
    await new Promise((resolve) => setTimeout(resolve, LOCK_POLL_MS));
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

function take(path) {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (isAbandoned(path)) rmSync(path, { force: true });
    return false;
  }
}

function isAbandoned(path) {
  const holder = Number(readOrEmpty(path));
  const ageMs = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  return holder > 0 ? !isAlive(holder) || ageMs > LOCK_AGE_MAX_MS : ageMs > LOCK_UNWRITTEN_MAX_MS;
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function readOrEmpty(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

const LOCK_POLL_MS = 250;
const LOCK_UNWRITTEN_MAX_MS = 5_000;
// An installation over a slow line; beyond that the number belongs to some other process by now.
const LOCK_AGE_MAX_MS = 1_800_000;
