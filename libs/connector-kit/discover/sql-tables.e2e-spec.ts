import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DATASETS } from '#schemas';
import { catalogueOf } from '../contract.js';
import { ConnectorFolder } from '../test-support/connector-folder.js';
import { sqlServers } from '../test-support/sql-servers.js';
import { type DiscoverReport, runDiscover } from './run-discover.js';

const servers = await sqlServers();
const catalogue = catalogueOf(DATASETS.map(({ dataset }) => dataset));
let folder: ConnectorFolder;

beforeAll(async () => {
  folder = await ConnectorFolder.make();
});
afterAll(async () => {
  for (const server of servers) await server.close();
  await folder.remove();
});

describe.each(servers.map((server) => [server.name, server] as const))('the tables of %s', (_, server) => {
  const { url, driver } = server.source('');
  const discover = (table?: string): Promise<DiscoverReport> =>
    runDiscover({
      target: { kind: 'sql', url, driver, table },
      dataset: undefined,
      catalogue,
      folder: folder.path,
      language: 'en',
    });

  beforeAll(() =>
    server.run(
      'create table catatan (a varchar(9), b varchar(9))',
      "insert into catatan values ('x', 'y')",
      'create table sumber_dana (kode_dana varchar(20), nama_dana varchar(50), updated_at varchar(30), id integer)',
      "insert into sumber_dana values ('1.1', 'PAD', '2026-01-01 08:00:00', 1), ('1.2', 'Transfer', '2026-01-02 08:00:00', 2)",
    ),
  );

  it('are looked at one by one, and the likeliest stream is written, without the password', async () => {
    const report = await discover();
    expect(report.tables.map(({ title }) => title)).toEqual(['catatan', 'sumber_dana']);
    expect(report.exitCode).toBe(1);
    expect(report.connectorFile).toContain('dataset: reference.fund_sources');
    expect(report.connectorFile).toContain('query: select * from sumber_dana');
    expect(report.connectorFile).toContain('code: { from: kode_dana, as: code } # 100%');
    expect(report.connectorFile).toContain('where updated_at > :position order by updated_at, id');
    const password = /:\/\/[^:@/]*:([^@]+)@/.exec(url)?.[1];
    if (password !== undefined) expect(report.connectorFile).not.toContain(password);
  });

  it('one that is not there is told with the near name', async () => {
    await expect(discover('sumberdana')).rejects.toMatchObject({
      code: 'SQL_TABLE_MISSING',
      text: { en: 'there is no table "sumberdana"; did you mean "sumber_dana"?' },
    });
  });
});
