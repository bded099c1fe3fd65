import type { Queryable } from '#core/database';
import { splitKey, type DatasetDefinition } from '#dataset';
import type { DatasetRegistry, RegisteredDataset } from '#dataset-runtime';
import { insertReports, organizationsOfRecords, recordContact, type ArrivedReport } from './arrivals.sql.js';
import { reportedUntil } from './reported-until.js';
import { reportsOf } from './reports-of.js';

/** What a batch has written, as the intake tells it inside the transaction that wrote it. */
export interface WrittenKeys {
  readonly dataset: string;
  /** Null for a removal without a batch, which brings nothing. */
  readonly batchId: string | null;
  /** Keys that were new. What was there before has been noted when it came. */
  readonly createdKeys: readonly string[];
}

/**
 * Notes in the arrival calendar what a batch brought, in the transaction of its apply. The first arrival of a report stands.
 *
 * - Where keys name a period, the report of a source and organization has come with the first record that reaches the period's end:
 *   a quarter has come when its third month is there.
 * - Elsewhere a day without a complaint is no missing report, so hearing from the source is what counts: a batch is the report of its
 *   period and of all before that were still open.
 */
export function recordArrivals(
  registry: DatasetRegistry,
): (tx: Queryable, written: WrittenKeys) => Promise<void> {
  return async (tx, { dataset, batchId, createdKeys }) => {
    const registered = registry.get(dataset);
    const { release } = registered.definition;
    if (batchId === null || release.every === 'on_change') return;
    if (reportedUntil(registered.definition) === null) return recordContact(tx, { batchId, release });
    if (createdKeys.length === 0) return;
    await insertReports(tx, await reportsIn(tx, registered, { batchId, createdKeys }));
  };
}

async function reportsIn(
  tx: Queryable,
  dataset: RegisteredDataset,
  { batchId, createdKeys }: { readonly batchId: string; readonly createdKeys: readonly string[] },
): Promise<readonly ArrivedReport[]> {
  const organizationOf = await organizationReader(tx, dataset, createdKeys);
  const records = createdKeys.map((key) => ({ key, batchId, organizationCode: organizationOf(key) }));
  return reportsOf(dataset.definition, records);
}

type OrganizationReader = (key: string) => string | null;

/** Most keys name the organization; where only the record does, the table is asked once for the batch. */
async function organizationReader(
  tx: Queryable,
  { definition, layout }: RegisteredDataset,
  keys: readonly string[],
): Promise<OrganizationReader> {
  const field = definition.scope?.organization;
  if (field === undefined) return () => null;
  const inKey = keyText(definition, field);
  if (inKey !== null) return inKey;
  const found = await organizationsOfRecords(tx, layout, keys);
  return (key) => found.get(key) ?? null;
}

/** Reads one field out of the text of a key; null when the field is no part of it. */
function keyText({ key: names }: DatasetDefinition, field: string): ((key: string) => string) | null {
  const place = names.indexOf(field);
  return place < 0 ? null : (key) => splitKey(key)[place] ?? '';
}
