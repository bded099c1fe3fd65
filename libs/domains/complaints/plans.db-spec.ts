import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readWorkingCalendar } from '#core/calendar';
import { createTestDatabase, type TestDatabase } from '#testing';
import { periodOf } from './period.js';
import { readPolicies } from './sql/read-policies.sql.js';
import { responseFiguresSql, type ResponseFiguresOf } from './sql/response-figures.sql.js';
import { runningClocksSql } from './sql/read-running-clocks.sql.js';
import { policies, putRecords } from './test-support/known-complaints.js';
import { fillWithComplaints } from './test-support/many-complaints.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await putRecords(database.pool, 'complaints.response_policies', policies);
  await fillWithComplaints(database.pool);
}, 120_000);

afterAll(() => database.close());

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly Plans?: readonly PlanNode[];
}

async function nodesOf(statement: {
  text: string;
  values: readonly unknown[];
}): Promise<readonly PlanNode[]> {
  const { rows } = await database.pool.query<{ 'QUERY PLAN': readonly { Plan: PlanNode }[] }>(
    `explain (analyze, format json, timing off) ${statement.text}`,
    [...statement.values],
  );
  const walk = (node: PlanNode): readonly PlanNode[] => [node, ...(node.Plans ?? []).flatMap(walk)];
  return (rows[0]?.['QUERY PLAN'] ?? []).flatMap(({ Plan }) => walk(Plan));
}

const scansWhole = (nodes: readonly PlanNode[]) =>
  nodes.filter(
    (node) =>
      node['Node Type'] === 'Seq Scan' &&
      String(node['Relation Name']).startsWith('complaint') &&
      node['Actual Rows'] > 100,
  );

async function figuresOf(rest: Partial<ResponseFiguresOf>): Promise<readonly PlanNode[]> {
  const { pool } = database;
  return nodesOf(
    responseFiguresSql({
      ...{
        period: periodOf('2026-03'),
        policies: await readPolicies(pool),
        calendar: await readWorkingCalendar(pool),
      },
      ...{ now: Date.parse('2026-11-20T12:00:00+07:00'), per: 'agency' },
      filter: { organizationCodes: null, regionCode: null, sourceSystem: null },
      ...rest,
    }),
  );
}

describe('with 50,000 complaints', () => {
  it('a month of all agencies reads that month only', async () => {
    const nodes = await figuresOf({});
    expect(scansWhole(nodes)).toEqual([]);
    expect(nodes.map((node) => node['Index Name'])).toContain('ix_complaints_received_at');
  });

  it('a month of one agency reads its complaints only', async () => {
    const filter = { organizationCodes: ['A7'], regionCode: null, sourceSystem: null };
    const nodes = await figuresOf({ filter, per: 'all' });
    expect(scansWhole(nodes)).toEqual([]);
    expect(nodes.map((node) => node['Index Name'])).toContain('ix_complaints_organization_code_received_at');
  });

  it.each(['first_response', 'verification'] as const)(
    'late clocks read open complaints only: %s',
    async (clock) => {
      const { pool } = database;
      const statement = runningClocksSql({
        ...{ clock, policies: await readPolicies(pool), calendar: await readWorkingCalendar(pool) },
        ...{ dueFrom: null, dueBefore: Date.parse('2026-03-01T00:00:00+07:00'), after: null, limit: 51 },
        filter: { organizationCodes: null, regionCode: null, sourceSystem: null },
      });
      if (statement === null) throw new Error('there is a policy');
      const nodes = await nodesOf(statement);
      expect(scansWhole(nodes)).toEqual([]);
      expect(nodes.map((node) => node['Index Name'])).toContain('ix_complaints_status_received_at');
    },
  );
});
