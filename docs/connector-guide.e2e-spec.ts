import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mariadbForTests, type MariadbForTests } from '#testing';
import { main as connector } from '../apps/connector/cli.js';
import { ended, push, registerAgency } from '../apps/hub/test/agency.js';
import { startTestHub, type TestHub } from '../apps/hub/test/start-test-hub.js';

const ROOT = join(import.meta.dirname, '..');
const EXAMPLE = join(ROOT, 'docs/examples/connect-an-agency');
const found = await mariadbForTests();
if (found === null)
  process.stderr.write('SKIPPED: the half hour of the guides: no MariaDB answers root on 127.0.0.1:3306\n');
else await found.close();

const ORGANIZATION = '2.23.2.24.0.00.01.0000';
/** What the guide's records refer to. */
const MASTER_DATA: readonly (readonly [dataset: string, records: readonly object[]])[] = [
  ['reference.regions', [{ code: '33', name: 'Provinsi Contoh', level: 'province' }]],
  [
    'reference.organizations',
    [{ code: ORGANIZATION, name: 'Dinas Contoh', kind: 'agency', regionCode: '33', functionCodes: [] }],
  ],
  [
    'reference.program_codes',
    ['2.23.02.1.01.0002', '2.23.02.1.01.0003'].map((code) => ({
      ...{ code, governmentLevel: 'province', level: 'sub_activity' },
      ...{ name: 'Sub kegiatan contoh', isMinimumService: false },
    })),
  ],
  [
    'reference.account_codes',
    ['5.1.02.01.01.0024', '5.1.02.02.01.0026'].map((code) => ({
      ...{ code, level: 6, name: 'Belanja contoh', kind: 'expenditure' },
    })),
  ],
  ['reference.fund_sources', [{ code: '1.1', name: 'Dana contoh' }]],
];

/** The blocks of a page between two of its headings. */
function sectionOf(
  page: string,
  from: string,
  to: string,
): readonly { language: string; lines: readonly string[] }[] {
  const text = readFileSync(join(ROOT, 'docs', page), 'utf8');
  const section = text.slice(text.indexOf(`\n## ${from}\n`), text.indexOf(`\n## ${to}\n`));
  return [...section.matchAll(/^```(\w*)\n([^]*?)^```$/gm)].map(([, language = '', lines = '']) => ({
    language,
    lines: lines.trimEnd().split('\n'),
  }));
}

(found === null ? describe.skip : describe)('the half hour of the guide', () => {
  let hub: TestHub;
  let server: MariadbForTests;
  let folder: string;
  beforeAll(async () => {
    hub = await startTestHub();
    const made = await mariadbForTests();
    if (made === null) throw new Error('MariaDB went away');
    server = made;
    folder = mkdtempSync(join(tmpdir(), 'lumbung-guide-'));
    const { key } = await registerAgency(hub.url, hub.adminKey, {
      code: 'walidata',
      scopes: ['push:reference.*'],
    });
    for (const [dataset, records] of MASTER_DATA) {
      const { batchId } = await push(hub.url, key, { dataset, records, idempotencyKey: dataset });
      const [batch] = await ended(hub.url, key, [batchId]);
      expect({ dataset, rejected: batch?.rejectedCount }).toEqual({ dataset, rejected: 0 });
    }
  });
  afterAll(async () => {
    await hub.stop();
    await server.close();
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['connect-an-agency.md', 'Connected in 30 minutes', 'As a service'],
    ['hubungkan-dinas.md', 'Terhubung dalam 30 menit', 'Sebagai layanan'],
  ])('%s: every command does what the page says, word for word', async (page, from, to) => {
    const place = join(folder, page.replace('.md', ''));
    const code = page.replace('.md', '');
    const scopes = [`push:budgets.budget_realizations@org=${ORGANIZATION}`];
    const { key } = await registerAgency(hub.url, hub.adminKey, { code, scopes });
    const environment = { LUMBUNG_URL: hub.url, LUMBUNG_KEY: key, KEUANGAN_DB: server.url };
    // Each page begins with a hub that has nothing of this table.
    await hub.database.pool.query('truncate budgets.budget_realizations');
    const said: string[] = [];
    for (const { language, lines } of sectionOf(page, from, to)) {
      if (language !== 'sh') {
        for (const line of lines) expect(said.map((one) => one.trimEnd())).toContain(line);
        continue;
      }
      for (const command of lines)
        await run(command, { environment, place, say: (line) => said.push(...line.split('\n')) });
    }
    expect(said.length).toBeGreaterThan(20);
  });

  /** A command of the page, with a database and a folder of this test's own. */
  async function run(
    command: string,
    {
      environment,
      place,
      say,
    }: { environment: Record<string, string>; place: string; say: (line: string) => void },
  ): Promise<void> {
    const [, statement] = /^mariadb -u root keuangan_contoh -e "(.+)"$/.exec(command) ?? [];
    if (statement !== undefined) return server.run(statement);
    if (command.startsWith('mariadb -u root < '))
      return server.run(...statementsOf(command.split(' < ')[1] ?? ''));
    if (command.startsWith('export ')) return;
    const words = command.replace('"$KEUANGAN_DB"', environment['KEUANGAN_DB'] ?? '').split(' ');
    expect(words.slice(0, 3)).toEqual(['npx', 'lumbung', 'connector']);
    const argv = words.slice(3).map((word) => word.replace('perpustakaan/', `${place}/`));
    await connector(argv, {
      environment,
      isInteractive: false,
      columns: undefined,
      out: say,
      say,
      redraw: say,
    });
    // After the proposal the page says to copy the finished file over it.
    if (argv[0] !== 'discover') return;
    say(readFileSync(join(place, 'lumbung.connector.yaml'), 'utf8'));
    cpSync(join(EXAMPLE, 'basis-data.connector.yaml'), join(place, 'lumbung.connector.yaml'));
    cpSync(join(EXAMPLE, 'lookups'), join(place, 'lookups'), { recursive: true });
  }
});

/** The statements of a file, without those that choose another database than the test's. */
function statementsOf(path: string): readonly string[] {
  const sql = readFileSync(join(ROOT, path), 'utf8').replace(/^--.*$/gm, '');
  const statements = sql.split(/;\s*\n/).map((statement) => statement.trim());
  return statements.filter((statement) => statement !== '' && !/^(?:create database|use) /.test(statement));
}
