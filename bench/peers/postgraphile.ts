import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Pool } from 'pg';
import { freePort } from '../free-port.js';
import type { Codes } from '../codes.js';
import { seededKey, type ReadPeer } from '../suites/reads.js';

/** Pinned, so that two runs compare with the same peer. PostGraphile 5 asks for Node 22 or newer. */
const POSTGRAPHILE = 'postgraphile@5.1.5';
const NODE = 'node@24';
const INSTALL_TIMEOUT_MS = 300_000;
const START_TIMEOUT_MS = 60_000;

export interface PostgraphilePeer extends ReadPeer {
  close(): Promise<void>;
}

/** Installs PostGraphile 5 into a temporary folder and serves the same tables with it (P3). Nothing of it stays. */
export async function startPostgraphile(databaseUrl: string, pool: Pool): Promise<PostgraphilePeer> {
  const folder = await mkdtemp(join(tmpdir(), 'lumbung-bench-postgraphile-'));
  console.log(`installing ${POSTGRAPHILE} and ${NODE} into a temporary folder …`);
  await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  await promisify(execFile)('npm', ['install', '--no-audit', '--no-fund', NODE, POSTGRAPHILE], {
    cwd: folder,
    timeout: INSTALL_TIMEOUT_MS,
  });
  await describeRelations(pool);
  const port = await freePort();
  await writeFile(join(folder, 'server.mjs'), serverSource(databaseUrl, port));
  const server = spawn(join(folder, 'node_modules', '.bin', 'node'), ['server.mjs'], {
    cwd: folder,
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', GRAPHILE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}/graphql`;
  await untilAnswering(url);
  return {
    name: 'PostGraphile 5',
    request: (name, organization, codes) => ({
      url,
      body: JSON.stringify(OPERATIONS[name](organization, codes)),
    }),
    async close() {
      server.kill('SIGTERM');
      if (server.exitCode === null) await once(server, 'exit');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const LINE_FIELDS =
  'fiscalYear versionCode organizationCode activityCode accountCode fundSourceCode stage amount previousAmount regionCode';

interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const OPERATIONS: Readonly<
  Record<'list' | 'byKey' | 'nested', (organization: string, codes: Codes) => Operation>
> = {
  list: (organization) => ({
    query: `query ($organization: String!) { allBudgetLines(condition: { fiscalYear: 2026, organizationCode: $organization }, orderBy: KEY_ASC, first: 50) { nodes { ${LINE_FIELDS} } } }`,
    variables: { organization },
  }),
  byKey: (organization, codes) => ({
    query: `query ($key: String!) { budgetLineByKey(key: $key) { ${LINE_FIELDS} } }`,
    variables: { key: seededKey(organization, codes) },
  }),
  nested: (organization) => ({
    query: `query ($organization: String!) { allBudgetLines(condition: { fiscalYear: 2026, organizationCode: $organization }, orderBy: KEY_ASC, first: 50) {
      nodes { activityCode amount organizationByOrganizationCode { code name } accountCodeByAccountCode { code name } } } }`,
    variables: { organization },
  }),
};

/** PostGraphile reads relations from constraints; the hub checks references itself, so they are told to it in comments. */
async function describeRelations(pool: Pool): Promise<void> {
  await pool.query(`comment on table reference.organizations is E'@unique code'`);
  await pool.query(`comment on table reference.account_codes is E'@unique code'`);
  await pool.query(
    `comment on table budgets.budget_lines is E'@foreignKey (organization_code) references reference.organizations (code)\\n@foreignKey (account_code) references reference.account_codes (code)'`,
  );
}

function serverSource(databaseUrl: string, port: number): string {
  return `
import { createServer } from 'node:http';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { makeV4Preset } from 'postgraphile/presets/v4';
import { makePgService } from 'postgraphile/adaptors/pg';
import { postgraphile } from 'postgraphile';
const preset = {
  extends: [PostGraphileAmberPreset, makeV4Preset({ simpleCollections: 'omit', disableDefaultMutations: true })],
  pgServices: [makePgService({ connectionString: ${JSON.stringify(databaseUrl)}, schemas: ['budgets', 'reference'], poolConfig: { max: 10 } })],
  grafserv: { port: ${port}, host: '127.0.0.1', graphiql: false, watch: false },
  grafast: { explain: false },
};
const serv = postgraphile(preset).createServ(grafserv);
const server = createServer();
await serv.addTo(server);
server.listen(${port}, '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
`;
}

async function untilAnswering(url: string): Promise<void> {
  const deadline = performance.now() + START_TIMEOUT_MS;
  while (performance.now() < deadline) {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ __typename }' }),
    }).catch(() => undefined);
    if (answer?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('PostGraphile did not answer in time');
}
