import type { Field } from '#dataset';
import type { FieldMapping } from '../config/connector-file.js';
import { type CellType, parseCell, type ParsedValue, type ParseOptions } from '../parse/parse-cell.js';
import { zoneOffset } from '../parse/time-text.js';
import { type Reading, refusal } from '../refusal.js';
import type { CommonSourceConfig } from '../sources/common-source.js';
import { type Cell, type Columns, type SourceRow } from '../sources/source-row.js';
import { findColumn } from './find-column.js';
import type { Expression } from './expression.js';
import { listMember } from './list-member.js';
import { defaultCellType } from './field-types.js';
import type { Lookup } from './lookup.js';
import { missingColumn } from './unpivot.js';

/** One field of a record, with the cell it came from, if it came from one. */
export interface MappedField {
  readonly reading: Reading<ParsedValue>;
  readonly cell: Cell | undefined;
}

/** How one target field is made from a row. */
export interface FieldMapper {
  readonly name: string;
  /** The source column, when there is one. */
  readonly from: string | undefined;
  readonly as: CellType;
  readonly locale: ParseOptions['locale'];
  map(row: SourceRow): MappedField | Promise<MappedField>;
}

export interface FieldMapperParts {
  readonly name: string;
  readonly field: Field;
  readonly mapping: FieldMapping;
  readonly source: CommonSourceConfig;
  readonly lookup: Lookup | undefined;
  readonly expression: Expression | undefined;
}

const ABSENT: Cell = { kind: 'empty', raw: '', column: 0 };

export function makeFieldMapper(parts: FieldMapperParts): FieldMapper {
  const { name, field, mapping, source, lookup, expression } = parts;
  const options = parseOptions(field, mapping, source);
  const common = { name, from: mapping.from, as: options.as, locale: options.locale };
  const { const: constant } = mapping;
  if (constant !== undefined) {
    const mapped: MappedField = { reading: { value: constant }, cell: undefined };
    return { ...common, map: () => mapped };
  }
  const finish = (cell: Cell): Reading<ParsedValue> =>
    withDefault(readValue(cell, options, lookup), mapping.default);
  if (expression !== undefined) {
    return {
      ...common,
      map: (row) => {
        const result = expression.evaluate(row);
        if (result instanceof Promise) {
          return result.then(
            (value: unknown) => ({ reading: finish(cellOfResult(value)), cell: undefined }),
            (cause: unknown) => ({ reading: expressionFailed(cause), cell: undefined }),
          );
        }
        return { reading: finish(cellOfResult(result)), cell: undefined };
      },
    };
  }
  const path = mapping.from ?? '';
  const positionOf = columnFinder(path);
  return {
    ...common,
    map: (row) => {
      const position = positionOf(row);
      const cell = position === undefined ? listMember(row, path) : row.cells[position];
      return { reading: finish(cell ?? ABSENT), cell };
    },
  };
}

function parseOptions(field: Field, mapping: FieldMapping, source: CommonSourceConfig): ParseOptions {
  const zone = mapping.zone ?? source.zone;
  return {
    as: mapping.as ?? defaultCellType(field),
    locale: mapping.locale ?? source.locale,
    zone: zone === undefined ? undefined : zoneOffset(zone),
    round: mapping.round,
    trim: mapping.trim,
    dropTime: mapping.dropTime,
    separator: mapping.separator,
    empty: mapping.empty === undefined ? undefined : new Set(mapping.empty.map((word) => word.toLowerCase())),
    monthAs: field.type === 'integer' ? 'number' : 'month',
  };
}

function readValue(cell: Cell, options: ParseOptions, lookup: Lookup | undefined): Reading<ParsedValue> {
  if (lookup === undefined || cell.kind === 'empty') return parseCell(cell, options);
  const key = parseCell(cell, { ...options, as: 'code' });
  if (key.refusal !== undefined || key.value === null) return key;
  const found = lookup.find(typeof key.value === 'string' ? key.value : JSON.stringify(key.value));
  if (found.refusal !== undefined) return found;
  if (typeof found.value !== 'string') return { value: found.value };
  // The canonical side is written the canonical way, whatever the locale of the source.
  return parseCell(
    { kind: 'text', raw: found.value, column: cell.column },
    { ...options, locale: 'en-US', empty: NO_WORDS },
  );
}

const NO_WORDS: ReadonlySet<string> = new Set();

function withDefault(reading: Reading<ParsedValue>, value: FieldMapping['default']): Reading<ParsedValue> {
  if (value === undefined || reading.refusal !== undefined || reading.value !== null) return reading;
  return { value, note: { id: 'nilai bawaan (default)', en: 'the default' } };
}

/** A table without the column is a fault of the connector file; a JSON object without the member simply lacks it. */
function columnFinder(name: string): (row: SourceRow) => number | undefined {
  const known = new WeakMap<Columns, number>();
  return (row) => {
    if (row.location.named === true) return row.columns.get(name);
    const found = known.get(row.columns) ?? findColumn(row.columns, name);
    if (found === undefined) throw missingColumn(row, name);
    known.set(row.columns, found);
    return found;
  };
}

function cellOfResult(value: unknown): Cell {
  switch (typeof value) {
    case 'string':
      return { kind: value === '' ? 'empty' : 'text', raw: value, column: 0 };
    case 'number':
      return { kind: 'number', raw: String(value), column: 0, json: value };
    case 'boolean':
      return { kind: 'boolean', raw: String(value), column: 0 };
    default:
      return value === null || value === undefined
        ? ABSENT
        : { kind: 'json', raw: JSON.stringify(value), column: 0, json: value };
  }
}

function expressionFailed(cause: unknown): Reading<never> {
  const reason = (cause as { message?: string } | undefined)?.message ?? String(cause);
  return refusal('EXPRESSION_FAILED', {
    id: `ungkapan gagal: ${reason}`,
    en: `the expression failed: ${reason}`,
  });
}
