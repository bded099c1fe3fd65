import { SYSTEM } from '#access';
import { expectArrival } from '#catalog';
import type { Pool } from '#core/database';
import { newTraceId } from '#core/logging';
import type { DatasetRegistry } from '#dataset-runtime';
import { readSampleSources } from './sample-sources.js';

/** What the stewards of the demo wait for although its sources do not send it: reports since the month before the start. */
export async function expectReports(
  { pool, registry }: { readonly pool: Pool; readonly registry: DatasetRegistry },
  {
    samplesDir,
    province,
    today,
  }: { readonly samplesDir: string; readonly province: string; readonly today: string },
): Promise<void> {
  const of = { pool, registry, caller: SYSTEM, traceId: newTraceId() };
  for (const { code, organizationCode, expects } of await readSampleSources(samplesDir, province)) {
    for (const dataset of expects)
      await expectArrival(of, {
        ...{ dataset, sourceCode: code, organizationCode, isExpected: true },
        ...{ validFrom: monthBefore(today), validTo: null },
        note: 'Contoh: anggarannya datang, laporan ini belum. / Sample: its budget comes, this report does not yet.',
      });
  }
}

/** The first day of the month before. */
function monthBefore(day: string): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return new Date(Date.UTC(year, month - 2, 1)).toISOString().slice(0, 'YYYY-MM-DD'.length);
}
