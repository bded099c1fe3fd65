import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { column, readOnce, sentenceOf, type SqlSettings } from '../../test-support/sql-source.js';
import { type SqlServer, sqlServers } from '../../test-support/sql-servers.js';

const servers = await sqlServers();
afterAll(() => Promise.all(servers.map((server) => server.close())));

const TYPE_OF_TIME: Readonly<Record<string, string>> = { mariadb: 'datetime', sqlite: 'text' };

describe.each(servers.map((server) => [server.name, server] as const))(
  'a cursor on %s',
  (_, server: SqlServer) => {
    const at = (minute: number): string => `2026-03-31 10:${String(minute).padStart(2, '0')}:00`;
    const source = (more: Partial<SqlSettings> = {}): SqlSettings =>
      server.source('select id, diubah, nilai from realisasi where diubah > :position order by diubah, id', {
        cursor: { columns: ['diubah', 'id'], lag: '15m' },
        ...more,
      });
    const insert = (id: number | string, diubah: string | null, nilai = '1.00'): Promise<void> =>
      server.run(
        `insert into realisasi values (${id}, ${diubah === null ? 'null' : `'${diubah}'`}, ${nilai})`,
      );

    beforeAll(async () => {
      await server.run(
        `create table realisasi (id bigint primary key, diubah ${TYPE_OF_TIME[server.name] ?? 'timestamp'}, nilai numeric(18, 2))`,
        'create index by_change on realisasi (diubah, id)',
      );
    });

    it('reads everything at first, then only from a lag behind the last row on', async () => {
      for (let id = 1; id <= 40; id += 1) await insert(id, at(id));
      const first = await readOnce(source());
      expect(column(first.rows, 'id')).toEqual(Array.from({ length: 40 }, (__, index) => String(index + 1)));
      expect(first.rows[0]?.location).toEqual({ origin: 'aliran', row: '1', named: true });
      const second = await readOnce(source(), { state: first.state });
      expect(column(second.rows, 'id')).toEqual(
        Array.from({ length: 16 }, (__, index) => String(index + 25)),
      );
      expect(second.state).toEqual(first.state);
    });

    it('finds a row that was committed late, with a time inside the lag', async () => {
      const { state } = await readOnce(source());
      await insert(100, at(30));
      await insert(101, at(20));
      expect(column((await readOnce(source(), { state })).rows, 'id')).toContain('100');
      // The lag is a promise about the longest transaction, and 20 minutes are more than 15.
      expect(column((await readOnce(source(), { state })).rows, 'id')).not.toContain('101');
      expect(
        column(
          (await readOnce(source({ cursor: { columns: ['diubah', 'id'], lag: '1h' } }), { state })).rows,
          'id',
        ),
      ).toContain('101');
    });

    it('without a lag goes on exactly behind the last row, also among rows of the same instant', async () => {
      const cursor = { columns: ['diubah', 'id'], lag: '0s' };
      await insert(200, at(50));
      await insert(201, at(50));
      const { state } = await readOnce(source({ cursor }));
      expect((await readOnce(source({ cursor }), { state })).rows).toEqual([]);
      await insert(202, at(50));
      expect(column((await readOnce(source({ cursor }), { state })).rows, 'id')).toEqual(['202']);
    });

    it('stopped after any row, goes on with the next one, and begins the run after from where it was stopped', async () => {
      const all = column((await readOnce(source())).rows, 'id');
      for (const rowsMax of [1, 2, 41, 42, 43]) {
        const begun = await readOnce(source(), { rowsMax });
        const rest = await readOnce(source(), { from: begun.position });
        expect([...column(begun.rows, 'id'), ...column(rest.rows, 'id')]).toEqual(all);
        expect(rest.state).toEqual(begun.state);
      }
    });

    it('reads rows without a cursor value on every run and says so', async () => {
      await insert(300, null);
      const first = await readOnce(source());
      expect(column(first.rows, 'id')).toContain('300');
      expect(first.notices).toEqual([
        expect.stringMatching(
          /^1 rows without a value in a cursor column \(diubah, id\) are read on every run/,
        ),
      ]);
      const second = await readOnce(source(), { state: first.state });
      expect(column(second.rows, 'id')).toContain('300');
      expect(second.state).toEqual(first.state);
      await server.run('delete from realisasi where id = 300');
    });

    it('does not let a time in the future become the position', async () => {
      await insert(400, '2199-01-01 00:00:00');
      const { state, notices } = await readOnce(source());
      expect(notices).toEqual([
        expect.stringMatching(/holds a time that has not come yet \(2199-01-01 00:00:00/),
      ]);
      await insert(401, `${new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)} 12:00:00`);
      expect(column((await readOnce(source(), { state })).rows, 'id')).toEqual(['401', '400']);
      await server.run('delete from realisasi where id >= 400');
    });

    it('needs no :position in the query, and takes numbers and several columns', async () => {
      const byId = server.source('select id, nilai from realisasi', { cursor: { columns: ['id'], lag: 0 } });
      const first = await readOnce(byId);
      await insert('9007199254740993', at(59));
      await insert('9007199254740992', at(59));
      const second = await readOnce(byId, { state: first.state });
      expect(column(second.rows, 'id')).toEqual(['9007199254740992', '9007199254740993']);
      expect((await readOnce(byId, { state: second.state })).rows).toEqual([]);
      // A counter's own lag is a number of its values.
      const withLag = server.source('select id from realisasi', { cursor: { columns: ['id'], lag: 2 } });
      expect(column((await readOnce(withLag, { state: second.state })).rows, 'id')).toEqual([
        '9007199254740992',
        '9007199254740993',
      ]);
      const two = server.source('select id, nilai from realisasi', {
        cursor: { columns: ['nilai', 'id'], lag: 0 },
      });
      const { rows, state } = await readOnce(two, { rowsMax: 5 });
      expect(column((await readOnce(two, { state })).rows, 'id')[0]).toBe(
        column((await readOnce(two)).rows, 'id')[rows.length],
      );
      await server.run('delete from realisasi where id > 1000');
    });

    it('says that a lag in minutes does not fit a number', async () => {
      const byId = server.source('select id from realisasi', { cursor: { columns: ['id'], lag: '15m' } });
      const { state } = await readOnce(byId);
      expect(await sentenceOf(readOnce(byId, { state }))).toMatchObject({
        code: 'LAG_MISFIT',
        fault: 'CONFIG',
        en: expect.stringContaining('for a number write a number, such as lag: 1000'),
      });
    });

    it('names the columns there are when the cursor is not one of them', async () => {
      const wrong = server.source('select id, nilai from realisasi', { cursor: { columns: ['nilay'] } });
      expect(await sentenceOf(readOnce(wrong))).toMatchObject({
        code: 'COLUMN_MISSING',
        en: 'cursor.columns: the result has no column "nilay"; did you mean "nilai"? there are: id, nilai',
      });
    });

    it('takes common table expressions, joins and aggregates', async () => {
      const grouped = server.source(
        `with besar as (select id, diubah, nilai from realisasi where id < 10) -- yang besar
       select b.id, max(b.diubah) as diubah, sum(b.nilai) as jumlah from besar b group by b.id order by 1;`,
        { cursor: { columns: ['diubah', 'id'] } },
      );
      const { rows } = await readOnce(grouped);
      expect(column(rows, 'id')).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
    });
  },
);
