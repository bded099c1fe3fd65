import { createHash } from 'node:crypto';
import { type DatasetDefinition, nearMiss, SOURCE_KEY_MEMBER } from '#dataset';
import { MESSAGE_VALUE_CHARACTERS_MAX } from '#core/limits';
import type { StreamConfig } from '../config/connector-file.js';
import type { FileFault } from '../config/check-schema.js';
import { configError } from '../connector.errors.js';
import type { Catalogue } from '../contract.js';
import type { ParsedValue } from '../parse/parse-cell.js';
import type { Refusal } from '../refusal.js';
import {
  type Cell,
  cellName,
  columnLetters,
  type RowLocation,
  rowName,
  type SourceRow,
} from '../sources/source-row.js';
import { sourceTypeOf } from '../sources/source-types.js';
import { hubLookupFaults, mappingFaults } from './check-mapping.js';
import { DistinctRecords } from './distinct-records.js';
import { compileExpression, type Expression } from './expression.js';
import type { Lookup } from './lookup.js';
import { type MappingSurroundings, readLookups } from './read-lookups.js';
import { type FieldMapper, makeFieldMapper, type MappedField } from './map-field.js';
import { Unpivot } from './unpivot.js';

/** Why a row is not sent: which cell, what it holds, what is wrong, in both languages. */
export interface RowProblem extends Refusal {
  /** Target field; empty when the whole row is meant. */
  readonly field: string;
  /** `in/harga.xlsx!Rekap!Q18`; the row when no single cell is to blame. */
  readonly cell: string;
  readonly raw: string | null;
}

export type RecordValue = Exclude<ParsedValue, null>;
export type MappedRecord = Readonly<Record<string, RecordValue>>;

export type Mapped =
  | {
      readonly kind: 'record';
      readonly record: MappedRecord;
      readonly row: SourceRow;
      readonly column?: string;
      readonly fields: readonly MappedField[];
    }
  | { readonly kind: 'skipped'; readonly row: SourceRow }
  | {
      readonly kind: 'refused';
      readonly row: SourceRow;
      readonly problems: readonly RowProblem[];
      readonly fields: readonly MappedField[];
    };

export interface Mapping {
  readonly dataset: DatasetDefinition;
  readonly fields: readonly FieldMapper[];
  /** Changes when the same file would be read or mapped differently. */
  readonly fingerprint: string;
  /** The records of one source row: one, or several after unpivoting. */
  map(row: SourceRow): readonly Mapped[] | Promise<readonly Mapped[]>;
}

export type { MappingSurroundings };

/** Compiles a stream's mapping against its dataset, or throws with every fault it has. */
export async function compileMapping(
  stream: StreamConfig,
  surroundings: MappingSurroundings,
): Promise<Mapping> {
  const { catalogue } = surroundings;
  const dataset = catalogue.dataset(stream.dataset);
  if (dataset === undefined) throw unknownDataset(stream, catalogue);
  refuse(stream, hubLookupFaults(stream, catalogue));
  const lookups = await readLookups(stream, surroundings);
  refuse(stream, mappingFaults(stream, dataset, lookups));
  const fields = await Promise.all(
    Object.entries(stream.map).map(async ([name, mapping]) => {
      const field = dataset.fields[name];
      if (field === undefined) throw new Error(`unchecked field ${name}`);
      const where = `streams.${stream.name}.map.${name}.expr`;
      const expression =
        mapping.expr === undefined ? undefined : await compileExpression(mapping.expr, where);
      return makeFieldMapper({
        name,
        field,
        mapping,
        source: stream.source,
        lookup: lookups.get(name),
        expression,
      });
    }),
  );
  const skip =
    stream.skip === undefined
      ? undefined
      : await compileExpression(stream.skip.expr, `streams.${stream.name}.skip.expr`);
  return {
    dataset,
    fields,
    fingerprint: fingerprintOf(stream, dataset, lookups),
    map: rowMapper(fields, skip, stream),
  };
}

function refuse(stream: StreamConfig, faults: readonly FileFault[]): void {
  if (faults.length === 0) return;
  const say = (language: 'id' | 'en'): string =>
    faults.map((one) => `streams.${stream.name}.${one.path}: ${one.text[language]}`).join('\n');
  throw configError('MAPPING_INVALID', { id: say('id'), en: say('en') });
}

function rowMapper(
  fields: readonly FieldMapper[],
  skip: Expression | undefined,
  { source, distinct }: StreamConfig,
): Mapping['map'] {
  const mapOne = distinct === true ? onlyDistinct(oneRowMapper(fields, skip)) : oneRowMapper(fields, skip);
  if (source.unpivot === undefined) {
    return (row) => {
      const mapped = mapOne(row);
      return mapped instanceof Promise ? mapped.then((one) => [one]) : [mapped];
    };
  }
  const unpivot = new Unpivot(source.unpivot);
  return async (row) => {
    const mapped: Mapped[] = [];
    for (const long of unpivot.rows(row)) {
      const one = await mapOne(long);
      const column = row.location.named === true ? '' : columnLetters(long.cells.at(-1)?.column ?? 0);
      mapped.push(one.kind === 'record' && column !== '' ? { ...one, column } : one);
    }
    return mapped;
  };
}

type MapOne = (row: SourceRow) => Mapped | Promise<Mapped>;

function onlyDistinct(mapOne: MapOne): MapOne {
  const records = new DistinctRecords();
  return (row) => {
    const mapped = mapOne(row);
    return mapped instanceof Promise ? mapped.then((one) => records.take(one)) : records.take(mapped);
  };
}

function oneRowMapper(fields: readonly FieldMapper[], skip: Expression | undefined): MapOne {
  const mapFields = (row: SourceRow): Mapped | Promise<Mapped> => {
    const mapped = fields.map((field) => field.map(row));
    return mapped.some((one) => one instanceof Promise)
      ? Promise.all(mapped.map(async (one) => one)).then((all) => assemble(row, fields, all))
      : assemble(row, fields, mapped as MappedField[]);
  };
  return (row) => {
    if (row.broken !== undefined) return refusedRow(row, row.broken);
    const afterSkip = (result: unknown): Mapped | Promise<Mapped> => {
      if (isTrue(result)) return { kind: 'skipped', row };
      // A total or a footnote may be short and still be skipped; anything else of the wrong width cannot be trusted.
      return row.ragged === undefined ? mapFields(row) : refusedRow(row, raggedRow(row.ragged));
    };
    if (skip === undefined) return afterSkip(false);
    const result = skip.evaluate(row);
    if (!(result instanceof Promise)) return afterSkip(result);
    return result.then(afterSkip, (cause: unknown) => refusedRow(row, skipFailed(cause)));
  };
}

function assemble(row: SourceRow, fields: readonly FieldMapper[], mapped: readonly MappedField[]): Mapped {
  const record: Record<string, RecordValue> = {};
  let problems: RowProblem[] | undefined;
  for (let index = 0; index < fields.length; index += 1) {
    const field = fields[index];
    const one = mapped[index];
    if (field === undefined || one === undefined) continue;
    if (one.reading.refusal !== undefined)
      (problems ??= []).push(problemOf(row, field, one.cell, one.reading.refusal));
    else if (one.reading.value !== null) record[field.name] = one.reading.value;
  }
  if (problems !== undefined) return { kind: 'refused', row, problems, fields: mapped };
  record[SOURCE_KEY_MEMBER] = sourceKey(row.location);
  return { kind: 'record', record, row, fields: mapped };
}

function problemOf(row: SourceRow, field: FieldMapper, cell: Cell | undefined, reason: Refusal): RowProblem {
  return {
    ...reason,
    field: field.name,
    cell: cell === undefined ? rowName(row.location) : cellName(row.location, cell, field.from ?? ''),
    raw: cell === undefined ? null : cell.raw.slice(0, MESSAGE_VALUE_CHARACTERS_MAX),
  };
}

function refusedRow(row: SourceRow, reason: Refusal): Mapped {
  const shown = row.cells.map(({ raw }) => raw).join(' | ');
  const raw = (shown === '' ? (reason.suggestion ?? '') : shown).slice(0, MESSAGE_VALUE_CHARACTERS_MAX);
  return {
    kind: 'refused',
    row,
    problems: [{ ...reason, field: '', cell: rowName(row.location), raw }],
    fields: [],
  };
}

function raggedRow({ expected, found }: { readonly expected: number; readonly found: number }): Refusal {
  return {
    code: 'RAGGED_ROW',
    message: {
      id: `baris ini punya ${found} kolom, judulnya ${expected}; sel-selnya tidak dapat dipercaya`,
      en: `this row has ${found} columns, the header has ${expected}; its cells cannot be trusted`,
    },
  };
}

function skipFailed(cause: unknown): Refusal {
  const reason = (cause as { message?: string } | undefined)?.message ?? String(cause);
  return {
    code: 'EXPRESSION_FAILED',
    message: { id: `ungkapan skip gagal: ${reason}`, en: `the skip expression failed: ${reason}` },
  };
}

/** The passport entry: the last part of the path is enough to find the file again. */
function sourceKey(location: RowLocation): string {
  const origin = location.origin.slice(location.origin.lastIndexOf('/') + 1);
  const key =
    location.sheet === undefined
      ? `${origin}!${location.row}`
      : `${origin}!${location.sheet}!${location.row}`;
  return key.slice(-200);
}

/** Only a clear yes skips a row: a text or a number that an expression gives by mistake does not. */
function isTrue(result: unknown): boolean {
  return result === true;
}

function fingerprintOf(
  stream: StreamConfig,
  dataset: DatasetDefinition,
  lookups: ReadonlyMap<string, Lookup>,
): string {
  const { source, map, skip, distinct, mode, scope } = stream;
  const parts = [
    dataset.name,
    dataset.version,
    sourceTypeOf(source).identity(source),
    map,
    skip,
    ...(distinct === true ? ['distinct'] : []),
    mode,
    scope,
    [...lookups].map(([name, { digest }]) => [name, digest]),
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

function unknownDataset(stream: StreamConfig, catalogue: Catalogue): Error {
  const near = nearMiss(stream.dataset, catalogue.names);
  const list = catalogue.names.join(', ');
  return configError('DATASET_UNKNOWN', {
    id: `streams.${stream.name}.dataset: "${stream.dataset}" tidak dikenal; ${near === undefined ? `yang ada: ${list}` : `maksudnya "${near}"?`}`,
    en: `streams.${stream.name}.dataset: "${stream.dataset}" is not known; ${near === undefined ? `there are: ${list}` : `did you mean "${near}"?`}`,
  });
}
