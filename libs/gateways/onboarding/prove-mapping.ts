import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FieldMapping, PreviewProblem, PreviewRow, StreamConfig, StreamPreview } from '#connector-kit';
import { badInput, requireBetween } from '#core/errors';
import {
  FILE_STABLE_MS,
  MAPPING_FIELDS_MAX,
  MAPPING_SAMPLE_LENGTH_MAX,
  MAPPING_SAMPLE_ROWS_MAX,
  RECORDS_PER_PUSH_DEFAULT,
} from '#core/limits';
import type { LocalText } from '#dataset';
import { tryRecords, type IngestContext } from '#ingest';

/** A mapping as a connector file would hold it, without anything that reads elsewhere: no expressions, lookups or paths. */
export interface MappingToProve {
  readonly dataset: string;
  readonly fields: readonly FieldToProve[];
  /** How numbers and dates are written; null: told from each cell by itself. */
  readonly locale: NonNullable<FieldMapping['locale']> | null;
  /** The header and some rows, as they stand in the file. */
  readonly sample: string;
}

export interface FieldToProve {
  readonly field: string;
  readonly from: string | null;
  readonly constant: string | number | boolean | null;
}

/** What a connector would read out of a sample, and what the hub would say of it. Nothing is kept. */
export interface MappingProof extends Pick<StreamPreview, 'rows' | 'notices' | 'proposals'> {
  /** Why the mapping cannot be used at all. */
  readonly fault: LocalText | null;
  readonly accepted: number;
  readonly refused: number;
  /** In the order of the rows: first what the connector cannot read, then what the hub would refuse. */
  readonly problems: readonly ProofProblem[];
  readonly warnings: readonly ProofProblem[];
}

export interface ProofProblem extends Pick<
  PreviewProblem,
  'field' | 'code' | 'raw' | 'message' | 'suggestion'
> {
  /** The cell or the row. */
  readonly at: string;
}

export async function proveMapping(ingest: IngestContext, asked: MappingToProve): Promise<MappingProof> {
  requireWithinLimits(asked);
  const { preview, records } = await readSample(ingest, asked);
  const hub = await tryRecords(ingest, { dataset: asked.dataset, records });
  const sent = preview.rows.filter(({ outcome }) => outcome === 'send' || outcome === 'would be rejected');
  const atOf = (index: number | null): string => (index === null ? '' : (sent[index]?.at ?? ''));
  const unread = preview.rows.filter(({ outcome }) => outcome === 'refuse').length;
  return {
    ...{ rows: preview.rows, notices: preview.notices, proposals: preview.proposals },
    fault: preview.error?.message ?? null,
    accepted: hub.accepted,
    refused: unread + hub.refusals.length,
    problems: [
      // What the checker finds comes from the hub, with references and rules beside it.
      ...preview.problems.filter(({ at }) => isUnread(preview.rows, at)),
      ...hub.refusals.flatMap(({ index, problems }) =>
        problems.map(({ field, code, value, message, suggestion }) => ({
          ...{ at: atOf(index), field, code, raw: value, message, suggestion: suggestion ?? null },
        })),
      ),
    ],
    warnings: hub.warnings.map(({ index, field, code, value, message, suggestion }) => ({
      ...{ at: atOf(index), field, code, raw: value, message, suggestion },
    })),
  };
}

function isUnread(rows: readonly PreviewRow[], at: string): boolean {
  return rows.some(
    (row) => row.outcome === 'refuse' && (row.at === at || row.fields.some(({ cell }) => cell === at)),
  );
}

function requireWithinLimits({ sample, fields }: MappingToProve): void {
  if (sample.length > MAPPING_SAMPLE_LENGTH_MAX)
    throw badInput('sample', {
      id: `paling banyak ${MAPPING_SAMPLE_LENGTH_MAX} huruf, bukan ${sample.length}`,
      en: `at most ${MAPPING_SAMPLE_LENGTH_MAX} characters, not ${sample.length}`,
    });
  requireBetween('fields.length', fields.length, { min: 1, max: MAPPING_FIELDS_MAX });
}

/** The sample goes through a file, because that is what a connector reads; the folder is gone when the answer is. */
async function readSample(
  { registry }: IngestContext,
  { dataset, sample, locale, fields }: MappingToProve,
): Promise<{ readonly preview: StreamPreview; readonly records: readonly unknown[] }> {
  const { catalogueOf, previewStream } = await import('#connector-kit');
  const folder = await mkdtemp(join(tmpdir(), 'lumbung-sample-'));
  try {
    const path = join(folder, SAMPLE_FILE);
    await writeFile(path, sample, { mode: 0o600 });
    // Nobody is still writing it: a connector would wait to be sure.
    const written = new Date(Date.now() - FILE_STABLE_MS);
    await utimes(path, written, written);
    const records: unknown[] = [];
    const preview = await previewStream({
      config: { folder, stateDir: folder },
      stream: streamOf({ dataset, locale, fields }),
      catalogue: catalogueOf(registry.all.map(({ definition }) => definition)),
      limit: MAPPING_SAMPLE_ROWS_MAX,
      readMax: MAPPING_SAMPLE_ROWS_MAX,
      onRecord: (record) => void records.push(record),
    });
    return { preview, records };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const SAMPLE_FILE = 'contoh.csv';

function streamOf({ dataset, locale, fields }: Omit<MappingToProve, 'sample'>): StreamConfig {
  return {
    name: 'contoh',
    dataset,
    source: { type: 'file', path: SAMPLE_FILE, ...(locale === null ? {} : { locale }) },
    mode: 'upsert',
    batchSize: RECORDS_PER_PUSH_DEFAULT,
    map: Object.fromEntries(
      fields.map(({ field, from, constant }): [string, FieldMapping] => [
        field,
        { ...(from === null ? {} : { from }), ...(constant === null ? {} : { const: constant }) },
      ]),
    ),
  };
}
