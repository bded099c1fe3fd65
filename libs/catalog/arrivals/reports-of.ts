import { keyFieldsOf, periodAround, type DatasetDefinition } from '#dataset';
import type { ArrivedReport } from './arrivals.sql.js';
import { reportedUntil } from './reported-until.js';

/** A record that a batch wrote. */
export interface WrittenRecord {
  readonly key: string;
  readonly batchId: string;
  readonly organizationCode: string | null;
}

/** The reports that have come with these records: those whose period a record reaches the end of, once for each batch. */
export function reportsOf(
  definition: DatasetDefinition,
  records: readonly WrittenRecord[],
): readonly ArrivedReport[] {
  const until = reportedUntil(definition);
  if (until === null) return [];
  const reports = new Map<string, ArrivedReport>();
  for (const { key, batchId, organizationCode } of records) {
    const lastDay = until(keyFieldsOf(definition, key));
    const period = periodAround(definition.release, lastDay);
    if (period?.end !== lastDay) continue;
    reports.set(`${batchId} ${period.start} ${organizationCode ?? ''}`, {
      ...period,
      batchId,
      organizationCode,
    });
  }
  return [...reports.values()];
}
