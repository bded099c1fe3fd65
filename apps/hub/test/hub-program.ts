import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { constants, runInThisContext } from 'node:vm';
import type { loadHubConfig } from '#core/config';
import type { createLogger } from '#core/logging';
import type { startHub } from '../start-hub.js';

/** The parts of the hub's program with which a test starts a hub within its own process. */
export interface HubProgram {
  readonly startHub: typeof startHub;
  readonly loadHubConfig: typeof loadHubConfig;
  readonly createLogger: typeof createLogger;
}

/**
 * As it was built (`npm test` builds before it tests), loaded by Node itself, which keeps it for the next file of tests. jest loads
 * every module anew for every file, which for the whole hub takes longer than most of these files.
 */
export function builtHub(): Promise<HubProgram> {
  return partsOf((path) => importByNode(pathToFileURL(join(DIST, path.replace(/\.ts$/u, '.js'))).href));
}

/** As jest loads it, for tests that reach into a running hub with a class or a token of the same modules. */
export function sourceHub(): Promise<HubProgram> {
  return partsOf((path) => import(join(ROOT, path)) as Promise<object>);
}

async function partsOf(load: (path: string) => Promise<object>): Promise<HubProgram> {
  const parts = await Promise.all(PARTS.map(load));
  return Object.assign({}, ...parts) as HubProgram;
}

const PARTS = ['apps/hub/start-hub.ts', 'libs/core/config/index.ts', 'libs/core/logging/index.ts'];
const ROOT = join(import.meta.dirname, '..', '..', '..');
const DIST = join(ROOT, 'dist');

// A function of the world outside of jest's, whose `import` is Node's.
const importByNode = runInThisContext('(url) => import(url)', {
  importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
}) as (url: string) => Promise<object>;
