import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it, jest } from '@jest/globals';
import type { SqlSettings } from '../../test-support/sql-source.js';
import { type SqlServer, sqlServers } from '../../test-support/sql-servers.js';

// 200,000 rows in a process of its own, on a machine that other tests share.
jest.setTimeout(300_000);

const ROWS = 200_000;
const root = fileURLToPath(new URL('../../../../', import.meta.url));
const servers = await sqlServers();
afterAll(() => Promise.all(servers.map((server) => server.close())));

interface Measured {
  readonly rows: number;
  readonly growthMiB: number;
  readonly rssMiB: number;
}

async function readAside(settings: SqlSettings): Promise<Measured> {
  const program = 'dist/libs/connector-kit/test-support/read-large-table.js';
  const { stdout } = await promisify(execFile)(process.execPath, [program, JSON.stringify(settings)], {
    cwd: root,
  });
  return JSON.parse(stdout) as Measured;
}

const FILL: Readonly<Record<string, string>> = {
  mariadb: `insert into besar select seq, timestamp('2026-01-01') + interval seq second, concat('5.1.', seq), seq * 1000.5, repeat('uraian ', 20) from seq_1_to_${ROWS}`,
  postgres: `insert into besar select i, timestamp '2026-01-01' + i * interval '1 second', '5.1.' || i, i * 1000.5, repeat('uraian ', 20) from generate_series(1, ${ROWS}) i`,
  sqlite: `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${ROWS}) insert into besar select i, datetime('2026-01-01', i || ' seconds'), '5.1.' || i, i * 1000.5, '${'uraian '.repeat(20)}' from n`,
};

describe.each(servers.map((server) => [server.name, server] as const))('%s', (name, server: SqlServer) => {
  it('gives 200,000 rows in order, without an index, and memory stays flat', async () => {
    const time = name === 'mariadb' ? 'datetime' : name === 'sqlite' ? 'text' : 'timestamp';
    await server.run(
      `create table besar (id integer primary key, diubah ${time}, kode varchar(30), nilai numeric(18, 2), uraian text)`,
      FILL[name] ?? '',
    );
    const measured = await readAside(
      server.source('select * from besar', { cursor: { columns: ['diubah', 'id'], lag: '15m' } }),
    );
    expect(measured.rows).toBe(ROWS);
    // All of it would be 150 MiB as cells.
    expect(measured.growthMiB).toBeLessThan(25);
  });
});
