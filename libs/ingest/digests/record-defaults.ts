import { isFilledByHub, type AnyRecord, type DatasetDefinition } from '#dataset';
import { badInput, requireAtMost } from '#core/errors';
import { RECORD_KEYS_MAX } from '#core/limits';
import { pushAuthority } from '../accept/accept-push.js';
import type { Candidate } from '../apply/checked-batch.js';
import { fillDefaults } from '../apply/fill-defaults.js';
import type { IngestContext } from '../ingest-context.js';
import type { OfSource } from './digested-source.js';

export interface RecordDefaultsRequest extends Omit<OfSource, 'source'> {
  /** Of each record what its defaults follow from, as `{ planCode: … }`; anything else is not looked at. */
  readonly records: readonly unknown[];
}

/**
 * The defaults that the hub would fill into records: without them a source could compute neither the key nor the hash of a
 * record that leaves such a field out.
 */
export async function recordDefaults(
  ingest: IngestContext,
  { caller, dataset: name, records }: RecordDefaultsRequest,
): Promise<readonly Readonly<Record<string, string | null>>[]> {
  const dataset = ingest.registry.get(name);
  pushAuthority(caller, name);
  requireAtMost('records', records, RECORD_KEYS_MAX);
  const { definition } = dataset;
  const candidates = records.map((record, index) => candidateOf(definition, record, index));
  await fillDefaults(ingest.pool, candidates, {
    dataset,
    registry: ingest.registry,
    province: ingest.province,
  });
  const filled = filledFields(definition);
  return candidates.map(({ record }) =>
    Object.fromEntries(filled.map((field) => [field, textOf(record[field])])),
  );
}

function candidateOf(definition: DatasetDefinition, input: unknown, index: number): Candidate {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    throw badInput(
      `records[${index}]`,
      { id: 'harus sebuah objek', en: 'it must be an object' },
      { value: input },
    );
  const members = input as Readonly<Record<string, unknown>>;
  const record: AnyRecord = Object.fromEntries(
    Object.keys(definition.fields).map((field) => [field, textOf(members[field])]),
  );
  return { index, record, extras: null, sourceKey: null };
}

function filledFields({ fields }: DatasetDefinition): readonly string[] {
  return Object.entries(fields).flatMap(([name, field]) => (isFilledByHub(field) ? [name] : []));
}

/** Defaults follow codes, and codes are text. */
function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
