import { from as copyFrom } from 'pg-copy-streams';
import type { Pool } from 'pg';
import type { BenchHub } from '../bench-hub.js';
import { budgetLine, seedBudgetLines, type BudgetLine } from '../budget-lines.js';
import type { Codes } from '../codes.js';
import { interleave, ratio, type Outcome } from '../measure.js';
import type { Finding } from '../report.js';

export interface IngestOptions {
  readonly rounds: number;
  readonly codes: Codes;
  readonly pushKey: string;
  /** Rows that already lie in the table, one measurement each. */
  readonly existing: readonly number[];
}

/** Rows of one round: ten pushes of two thousand, two in flight, as a connector sends them. */
const PUSHES_PER_ROUND = 10;
const RECORDS_PER_PUSH = 2_000;
const PUSHES_IN_FLIGHT = 2;
const ROWS_PER_ROUND = PUSHES_PER_ROUND * RECORDS_PER_PUSH;
const APPLY_TIMEOUT_MS = 120_000;

/** Ingest over HTTP, checked and with history, against COPY into a table with the same columns and indexes (P4, P5, P6). */
export async function measureIngest(hub: BenchHub, options: IngestOptions): Promise<Finding[]> {
  await createCopyTable(hub.pool);
  const findings: Finding[] = [];
  let empty: ReadonlyMap<string, Outcome> | undefined;
  for (const existing of options.existing) {
    await seedBudgetLines(hub.pool, existing, options.codes);
    await levelCopyTable(hub.pool);
    const outcomes = await measureAt(hub, options, existing);
    findings.push(...findingsAt(existing, outcomes));
    if (empty === undefined) empty = outcomes;
    else findings.push(growth(existing, empty, outcomes));
  }
  findings.push(...(await measureUnchanged(hub, options)));
  return findings;
}

async function measureAt(
  hub: BenchHub,
  options: IngestOptions,
  existing: number,
): Promise<ReadonlyMap<string, Outcome>> {
  let version = 0;
  const nextRows = (): BudgetLine[] => rowsOf(`N${existing}-${(version += 1)}`, options.codes);
  let accepted = 0;
  const outcomes = await interleave(
    [
      { name: 'copy', measure: () => copyRows(hub.pool, nextRows()) },
      {
        name: 'applied',
        async measure() {
          const timing = await pushRows(hub, options.pushKey, nextRows());
          accepted = timing.accepted;
          return timing.applied;
        },
      },
      { name: 'copy again', measure: () => copyRows(hub.pool, nextRows()) },
      { name: 'accepted', measure: () => Promise.resolve(accepted) },
    ],
    options.rounds,
  );
  return outcomes;
}

function findingsAt(existing: number, outcomes: ReadonlyMap<string, Outcome>): Finding[] {
  const at = `at ${existing.toLocaleString('en')} existing rows`;
  const control = ratio(outcomes, 'copy again', 'copy');
  return [
    {
      goal: 'P4',
      what: `accepted ÷ COPY, ${at}`,
      value: ratio(outcomes, 'accepted', 'copy'),
      unit: 'ratio',
      bound: { at: 0.8, better: 'more' },
      control,
      outcomes: [...outcomes.values()],
    },
    {
      goal: 'P4',
      what: `applied with history ÷ COPY, ${at}`,
      value: ratio(outcomes, 'applied', 'copy'),
      unit: 'ratio',
      bound: { at: 0.5, better: 'more' },
      control,
    },
    {
      goal: 'P4',
      what: `applied rows a second, ${at}`,
      value: outcomes.get('applied')?.median ?? Number.NaN,
      unit: '1/s',
    },
  ];
}

function growth(
  existing: number,
  empty: ReadonlyMap<string, Outcome>,
  grown: ReadonlyMap<string, Outcome>,
): Finding {
  return {
    goal: 'P6',
    what: `new rows at ${existing.toLocaleString('en')} existing ÷ at the first level`,
    value: (grown.get('applied')?.median ?? Number.NaN) / (empty.get('applied')?.median ?? Number.NaN),
    unit: 'ratio',
    bound: { at: 0.8, better: 'more' },
  };
}

/** The same records again: nothing may be written but the receipt, so it must be faster than new and leave no WAL in the table. */
async function measureUnchanged(hub: BenchHub, options: IngestOptions): Promise<Finding[]> {
  let version = 0;
  let walBytesPerRow = 0;
  let rows: BudgetLine[] = [];
  const outcomes = await interleave(
    [
      {
        name: 'new',
        async measure() {
          rows = rowsOf(`U${(version += 1)}`, options.codes);
          return (await pushRows(hub, options.pushKey, rows)).applied;
        },
      },
      {
        name: 'unchanged',
        async measure() {
          if (rows.length === 0) rows = rowsOf(`U${(version += 1)}`, options.codes);
          const before = await walPosition(hub.pool);
          const timing = await pushRows(hub, options.pushKey, rows);
          const written =
            (await walPosition(hub.pool)) - before - (await payloadBytes(hub.pool, timing.batches));
          walBytesPerRow = Number(written) / rows.length;
          return timing.applied;
        },
      },
    ],
    options.rounds,
  );
  return [
    {
      goal: 'P5',
      what: 'unchanged re-push ÷ new',
      value: ratio(outcomes, 'unchanged', 'new'),
      unit: 'ratio',
      bound: { at: 1.5, better: 'more' },
      outcomes: [...outcomes.values()],
    },
    // What remains is the batch's own row, its receipt and the queue's job, shared by two thousand rows.
    {
      goal: 'P5',
      what: 'WAL of an unchanged re-push beyond the kept payload',
      value: walBytesPerRow,
      unit: 'bytes/row',
      bound: { at: 50, better: 'less' },
    },
  ];
}

interface PushTiming {
  /** Records a second until the last receipt, and until the last batch was applied. */
  readonly accepted: number;
  readonly applied: number;
  readonly batches: readonly string[];
}

async function pushRows(hub: BenchHub, key: string, rows: readonly BudgetLine[]): Promise<PushTiming> {
  const bodies: string[] = [];
  for (let at = 0; at < rows.length; at += RECORDS_PER_PUSH)
    bodies.push(pushBody(rows.slice(at, at + RECORDS_PER_PUSH)));
  const startedAt = performance.now();
  const batches: string[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let body = bodies[next++]; body !== undefined; body = bodies[next++])
      batches.push(await push(hub, key, body));
  };
  await Promise.all(Array.from({ length: PUSHES_IN_FLIGHT }, lane));
  const acceptedMs = performance.now() - startedAt;
  await untilApplied(hub.pool, batches);
  return {
    accepted: (rows.length / acceptedMs) * 1000,
    applied: (rows.length / (performance.now() - startedAt)) * 1000,
    batches,
  };
}

async function push(hub: BenchHub, key: string, body: string): Promise<string> {
  const response = await fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body,
  });
  const answer = (await response.json()) as {
    data?: { pushRecords?: { batch: { id: string } } };
    errors?: unknown;
  };
  const id = answer.data?.pushRecords?.batch.id;
  if (id === undefined) throw new Error(`push refused: ${JSON.stringify(answer.errors)}`);
  return id;
}

let pushes = 0;

function pushBody(records: readonly BudgetLine[]): string {
  return JSON.stringify({
    query: 'mutation ($input: PushRecordsInput!) { pushRecords(input: $input) { batch { id } } }',
    variables: {
      input: {
        dataset: 'budgets.budget_lines',
        contractVersion: 1,
        idempotencyKey: `bench-${process.pid}-${(pushes += 1)}`,
        mode: 'UPSERT',
        records,
      },
    },
  });
}

async function untilApplied(pool: Pool, batches: readonly string[]): Promise<void> {
  const deadline = performance.now() + APPLY_TIMEOUT_MS;
  while (performance.now() < deadline) {
    const open = await pool.query<{ open: string; refused: string }>(
      `select count(*) filter (where state <> 'APPLIED')::text as open, coalesce(sum(rejected_count), 0)::text as refused
       from hub.batches where id = any($1::bigint[])`,
      [batches],
    );
    if (Number(open.rows[0]?.refused) > 0) throw new Error(`refused: ${await aReason(pool, batches)}`);
    if (open.rows[0]?.open === '0') return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error('batches were not applied in time');
}

async function aReason(pool: Pool, batches: readonly string[]): Promise<string> {
  const found = await pool.query<{ problems: unknown }>(
    'select problems from hub.rejections where batch_id = any($1::bigint[]) order by id limit 1',
    [batches],
  );
  return JSON.stringify(found.rows[0]?.problems);
}

function rowsOf(version: string, codes: Codes): BudgetLine[] {
  return Array.from({ length: ROWS_PER_ROUND }, (_, n) => budgetLine(n, version, codes));
}

/** COPY is the fastest way into a table: the same columns and indexes, chunks of one push, one connection as one stream is one writer. */
async function copyRows(pool: Pool, rows: readonly BudgetLine[]): Promise<number> {
  const chunks: string[] = [];
  for (let at = 0; at < rows.length; at += RECORDS_PER_PUSH)
    chunks.push(
      rows
        .slice(at, at + RECORDS_PER_PUSH)
        .map(copyLine)
        .join(''),
    );
  const startedAt = performance.now();
  for (const chunk of chunks) await copyChunk(pool, chunk);
  return (rows.length / (performance.now() - startedAt)) * 1000;
}

async function copyChunk(pool: Pool, chunk: string): Promise<void> {
  const client = await pool.connect();
  try {
    const stream = client.query(
      copyFrom(`copy bench.budget_lines (fiscal_year, version_code, organization_code, activity_code, account_code, fund_source_code,
        stage, amount, description, key, source_id, batch_id, hash, recorded_at, change_seq) from stdin`),
    );
    await new Promise<void>((resolve, reject) => {
      stream.on('finish', resolve).on('error', reject);
      stream.end(chunk);
    });
  } finally {
    client.release();
  }
}

function copyLine(line: BudgetLine, n: number): string {
  const key = [
    line.fiscalYear,
    line.versionCode,
    line.organizationCode,
    line.activityCode,
    line.accountCode,
    line.fundSourceCode,
  ].join('|');
  const hash = `\\\\x${n.toString(16).padStart(32, '0')}`;
  return `${[
    line.fiscalYear,
    line.versionCode,
    line.organizationCode,
    line.activityCode,
    line.accountCode,
    line.fundSourceCode,
    line.stage,
    line.amount,
    line.description,
    key,
    1,
    1,
    hash,
    '2026-01-01 00:00:00+07',
    1,
  ].join('\t')}\n`;
}

async function createCopyTable(pool: Pool): Promise<void> {
  await pool.query('create schema if not exists bench');
  await pool.query('drop table if exists bench.budget_lines');
  await pool.query('create table bench.budget_lines (like budgets.budget_lines including all)');
}

/** The ceiling grows with the table it is compared to. */
async function levelCopyTable(pool: Pool): Promise<void> {
  await pool.query('truncate bench.budget_lines');
  const columns = await pool.query<{ list: string }>(
    `select string_agg(quote_ident(column_name), ', ' order by ordinal_position) as list from information_schema.columns
     where table_schema = 'budgets' and table_name = 'budget_lines' and is_identity = 'NO'`,
  );
  const list = columns.rows[0]?.list ?? '';
  await pool.query(`insert into bench.budget_lines (${list}) select ${list} from budgets.budget_lines`);
  await pool.query('vacuum analyze bench.budget_lines');
  await pool.query('checkpoint');
}

async function walPosition(pool: Pool): Promise<bigint> {
  const result = await pool.query<{ bytes: string }>(
    `select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::text as bytes`,
  );
  return BigInt(result.rows[0]?.bytes ?? 0);
}

async function payloadBytes(pool: Pool, batches: readonly string[]): Promise<bigint> {
  const result = await pool.query<{ bytes: string }>(
    `select coalesce(sum(octet_length(body)), 0)::text as bytes from hub.batch_payloads where batch_id = any($1::bigint[])`,
    [batches],
  );
  return BigInt(result.rows[0]?.bytes ?? 0);
}
