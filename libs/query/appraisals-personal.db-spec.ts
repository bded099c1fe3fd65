import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DatasetRegistry } from '#dataset-runtime';
import { DATASETS } from '#schemas';
import { createTestDatabase, type TestDatabase } from '#testing';
import type { CompiledReader } from './index.js';
import { aClient } from './test-support/a-client.js';
import { ask, readerOver } from './test-support/reading.js';

// The real dataset of appraisals, not a purpose-made one: whose number and name it is must stay closed and logged in the product.

let database: TestDatabase;
let reader: CompiledReader;

beforeAll(async () => {
  database = await createTestDatabase();
  // A synthetic person: nobody who was born in 1895 is in service.
  await database.pool.query(
    `insert into performance.employee_appraisals (employee_key, year, period_kind, period, employee_number, employee_name, organization_code,
       work_result, behaviour, predicate, key, source_id, batch_id, hash, recorded_at, change_seq)
     values ('contoh-1', 2026, 'quarter', 3, '189505171921031004', 'Pegawai Contoh', '33', 2, 2, 'good', 'k', 1, 1, '\\x00', '2026-10-01', 1)`,
  );
  reader = readerOver(database.pool, new DatasetRegistry(DATASETS));
}, 60_000);

afterAll(() => database.close());

const NAMED = { datasetPattern: 'performance.employee_appraisals' };
const APPRAISALS = '{ employeeAppraisals { nodes { employeeKey employeeNumber employeeName predicate } } }';
const entries = async () =>
  (await database.pool.query('select action, target, detail from hub.audit_entries order by id')).rows;

describe('the appraisals of employees', () => {
  it('are closed to everybody without a grant, and to a grant of every dataset that does not name them', async () => {
    await expect(ask(reader, APPRAISALS)).rejects.toThrow();
    await expect(ask(reader, APPRAISALS, { caller: aClient({}) })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('leave out number and name for a client that may read, and log nothing', async () => {
    const { data } = await ask(reader, APPRAISALS, { caller: aClient(NAMED) });
    expect(data.employeeAppraisals.nodes).toEqual([
      { employeeKey: 'contoh-1', employeeNumber: null, employeeName: null, predicate: 'good' },
    ]);
    expect(await entries()).toEqual([]);
  });

  it('show them with the personal grant, and an audit entry says so', async () => {
    const caller = aClient(NAMED, { ...NAMED, action: 'read_personal' });
    const { data } = await ask(reader, APPRAISALS, { caller });
    expect(data.employeeAppraisals.nodes).toMatchObject([{ employeeNumber: '189505171921031004' }]);
    expect(await entries()).toMatchObject([
      {
        action: 'PERSONAL_DATA_READ',
        target: 'dataset:performance.employee_appraisals',
        detail: { records: 1 },
      },
    ]);
  });
});
