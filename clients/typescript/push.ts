// Pushes the rows of a CSV file and prints what became of them: node push.js realisasi.csv [delete|snapshot]
import { readFileSync, statSync } from 'node:fs';
import { Lumbung, LumbungError, RECORDS_PER_PUSH, type Batch } from './lumbung.js';
import type { BudgetRealization } from './records.js';

const DATASET = { dataset: 'budgets.budget_realizations', contractVersion: 1 } as const;
const [path = 'realisasi.csv', action = 'push'] = process.argv.slice(2);
const hub = new Lumbung({
  url: process.env['LUMBUNG_URL'] ?? 'http://127.0.0.1:3000',
  key: process.env['LUMBUNG_KEY'] ?? '',
});

async function main(): Promise<void> {
  const records = recordsOf(path);
  // The same export is the same push however often this runs; a file written again is another.
  const occasion = statSync(path).mtime.toISOString();
  if (action === 'snapshot') {
    const scope = { fiscalYear: records[0]?.fiscalYear ?? 0 };
    const { state, removedCount, heldBecause, batchIds } = await hub.snapshot({
      ...DATASET,
      occasion,
      scope,
      records,
    });
    console.log(`snapshot: ${state}, ${String(removedCount ?? 0)} removed ${heldBecause ?? ''}`);
    if (state === 'COMMITTED')
      for (const [part, id] of batchIds.entries()) report(await hub.batch(id), part * RECORDS_PER_PUSH);
    else process.exitCode = 1;
    return;
  }
  for (let start = 0; start < records.length; start += RECORDS_PER_PUSH) {
    const part = records.slice(start, start + RECORDS_PER_PUSH);
    const { batchId } = await (action === 'delete'
      ? hub.delete({ ...DATASET, occasion, records: part.map(keyOf) })
      : hub.push({ ...DATASET, occasion, records: part }));
    report(await hub.batch(batchId), start);
  }
}

function report({ id, appliedCount, unchangedCount, rejectedCount, rejections }: Batch, start: number): void {
  console.log(
    `batch ${id}: ${String(appliedCount)} applied, ${String(unchangedCount)} unchanged, ${String(rejectedCount)} rejected`,
  );
  for (const { index, problems } of rejections) {
    process.exitCode = 1;
    // Line 1 of the file holds the names.
    for (const { field, value, code, message } of problems)
      console.log(`  ${path}:${String(start + index + 2)} ${field} ${value ?? ''}: ${code}: ${message}`);
  }
}

function keyOf({ amount: _, ...key }: BudgetRealization): Omit<BudgetRealization, 'amount'> {
  return key;
}

/** Plain CSV without quotes; for anything richer take a reader of CSV that you trust. */
function recordsOf(file: string): readonly BudgetRealization[] {
  const [names = [], ...rows] = readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => line.split(','));
  return rows.map((cells) => {
    const cell = (name: keyof BudgetRealization): string => cells[names.indexOf(name)] ?? '';
    return {
      fiscalYear: Number(cell('fiscalYear')),
      month: Number(cell('month')),
      organizationCode: cell('organizationCode'),
      activityCode: cell('activityCode'),
      accountCode: cell('accountCode'),
      fundSourceCode: cell('fundSourceCode'),
      amount: cell('amount'),
    };
  });
}

main().catch((error: unknown) => {
  console.error(error instanceof LumbungError ? error.message : error);
  process.exitCode = 2;
});
