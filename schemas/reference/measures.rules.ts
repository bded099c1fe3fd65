import {
  defineRules,
  faultOfFilter,
  isDimension,
  isMeasure,
  nearMiss,
  type DatasetDefinition,
  type Field,
  type Finding,
  type LocalText,
  type RecordOf,
  type Rule,
} from '#dataset';
import { budgetLines } from '../budgets/budget-lines.dataset.js';
import { VALIDITY_ORDERED } from '../order-rules.js';
import { measures } from './measures.dataset.js';

export type MeasureRecord = RecordOf<typeof measures>;

/** The rules know the datasets that a measure may count, so that a definition which was accepted can always be computed. */
export function measuresRules(datasets: readonly DatasetDefinition[]): readonly Rule[] {
  const known = new Map(datasets.map((dataset) => [dataset.name, dataset]));
  return defineRules(measures, [
    VALIDITY_ORDERED,
    {
      kind: 'record',
      name: 'DATASET_KNOWN',
      severity: 'rejection',
      description: {
        id: 'Dataset pembilang dan penyebut ada',
        en: 'Numerator and denominator name a dataset',
      },
      check: (measure) => first(termsOf(measure), (term) => unknownDataset(term, [...known.keys()])),
    },
    {
      kind: 'record',
      name: 'FIELD_KNOWN',
      severity: 'rejection',
      description: {
        id: 'Setiap kolom ada, terbuka, dan jenisnya cocok dengan pemakaiannya',
        en: 'Every field exists, is open, and has a type that fits its use',
      },
      check: (measure) =>
        first(termsOf(measure), (term) => {
          const dataset = known.get(term.dataset);
          return dataset === undefined
            ? null
            : first(fieldUses(measure, term), (use) => unfitField(dataset, use));
        }),
    },
    {
      kind: 'record',
      name: 'FILTER_APPLIES',
      severity: 'rejection',
      description: { id: 'Saringan dan rentang dapat diterapkan', en: 'Filters and spans can be applied' },
      check: (measure) =>
        first(termsOf(measure), (term) => {
          const dataset = known.get(term.dataset);
          return dataset === undefined ? null : (filterFinding(dataset, term) ?? unversioned(term));
        }),
    },
    {
      kind: 'record',
      name: 'KIND_COMPLETE',
      severity: 'rejection',
      description: { id: 'Semua bagian jenisnya terisi', en: 'The kind has all its parts' },
      check: missingPart,
    },
  ]);
}

interface Term {
  readonly side: 'numerator' | 'denominator';
  readonly dataset: string;
  readonly aggregate: string;
  readonly field: string | null;
  readonly filter: string | null;
  readonly latestField: string | null;
  readonly timeField: string | null;
  readonly span: string | null;
}

function termsOf(measure: MeasureRecord): readonly Term[] {
  const numerator: Term = {
    side: 'numerator',
    dataset: measure.numeratorDataset,
    aggregate: measure.numeratorAggregate ?? 'count',
    field: measure.numeratorField,
    filter: measure.numeratorFilter,
    latestField: measure.numeratorLatestField,
    timeField: measure.timeField,
    span: measure.numeratorSpan,
  };
  if (measure.denominatorDataset === null) return [numerator];
  return [
    numerator,
    {
      side: 'denominator',
      dataset: measure.denominatorDataset,
      aggregate: measure.denominatorAggregate ?? 'count',
      field: measure.denominatorField,
      filter: measure.denominatorFilter,
      latestField: measure.denominatorLatestField,
      timeField: measure.denominatorTimeField ?? measure.timeField,
      span: measure.denominatorSpan,
    },
  ];
}

function unversioned({ side, dataset, span }: Term): Finding | null {
  if (span !== 'budget_in_force' || dataset === budgetLines.name) return null;
  return {
    field: `${side}Span`,
    value: span,
    message: {
      id: `${dataset} tidak punya versi anggaran; rentang ini untuk ${budgetLines.name}`,
      en: `${dataset} has no budget versions; this span is for ${budgetLines.name}`,
    },
  };
}

function unknownDataset({ side, dataset }: Term, known: readonly string[]): Finding | null {
  if (known.includes(dataset)) return null;
  return unknown(`${side}Dataset`, dataset, known, { id: 'tidak ada dataset', en: 'there is no dataset' });
}

/** One use of a field: which field of the definition names it, and what it must be for that. */
interface FieldUse {
  readonly as: keyof MeasureRecord;
  readonly name: string | null;
  readonly fits: (field: Field) => boolean;
  readonly mustBe: LocalText;
}

function fieldUses(measure: MeasureRecord, term: Term): readonly FieldUse[] {
  const isNumerator = term.side === 'numerator';
  const value: FieldUse =
    term.aggregate === 'count_distinct'
      ? { as: `${term.side}Field`, name: term.field, fits: isCountable, mustBe: A_CODE }
      : { as: `${term.side}Field`, name: term.field, fits: isMeasure, mustBe: A_NUMBER };
  return [
    value,
    { as: `${term.side}LatestField`, name: term.latestField, fits: isMonthNumber, mustBe: A_MONTH_NUMBER },
    {
      as: isNumerator || measure.denominatorTimeField === null ? 'timeField' : 'denominatorTimeField',
      name: term.timeField,
      fits: isTime,
      mustBe: A_TIME,
    },
    { as: 'organizationField', name: measure.organizationField, fits: isDimension, mustBe: A_CODE },
    { as: 'regionField', name: measure.regionField, fits: isDimension, mustBe: A_CODE },
    ...(isNumerator
      ? ([
          { as: 'clockStartField', name: measure.clockStartField, fits: isClock, mustBe: A_CLOCK },
          { as: 'clockEndField', name: measure.clockEndField, fits: isClock, mustBe: A_CLOCK },
        ] as const)
      : []),
  ];
}

function unfitField(dataset: DatasetDefinition, { as, name, fits, mustBe }: FieldUse): Finding | null {
  if (name === null) return null;
  const field = dataset.fields[name];
  const fitting = Object.keys(dataset.fields).filter((other) => isFit(dataset.fields[other], fits));
  if (field === undefined) {
    const of = { id: `${dataset.name} tidak punya kolom`, en: `${dataset.name} has no field` };
    return unknown(as, name, Object.keys(dataset.fields), of);
  }
  if (isFit(field, fits)) return null;
  const near = nearMiss(name, fitting);
  return {
    field: as,
    value: name,
    message: {
      id: `${name} harus ${mustBe.id}; yang cocok: ${fitting.slice(0, NAMES_SHOWN_MAX).join(', ') || '-'}`,
      en: `${name} must be ${mustBe.en}; fitting: ${fitting.slice(0, NAMES_SHOWN_MAX).join(', ') || '-'}`,
    },
    ...(near === undefined ? {} : { suggestion: near }),
  };
}

/** A measure is for everybody, so it never touches personal fields or those that are hidden on some records. */
function isFit(field: Field | undefined, fits: (field: Field) => boolean): boolean {
  return field !== undefined && field.personal !== true && field.access === undefined && fits(field);
}

function filterFinding(dataset: DatasetDefinition, { side, filter }: Term): Finding | null {
  if (filter === null) return null;
  const field = `${side}Filter`;
  let parsed: unknown;
  try {
    parsed = JSON.parse(filter);
  } catch {
    return { field, value: filter, message: { id: 'bukan JSON', en: 'is not JSON' } };
  }
  const open = Object.entries(dataset.fields).filter(([, other]) => isFit(other, () => true));
  const fault = faultOfFilter({ ...dataset, fields: Object.fromEntries(open) }, parsed);
  if (fault === null) return null;
  const { path, message, suggestion } = fault;
  return {
    field,
    value: filter,
    message: { id: `${path}: ${message.id}`, en: `${path}: ${message.en}` },
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

function missingPart(measure: MeasureRecord): Finding | null {
  const required: (keyof MeasureRecord)[] = [];
  if (measure.kind === 'ratio') required.push('denominatorDataset');
  if (measure.kind === 'duration_share') required.push('clockHours');
  const hasClock = measure.clockStartField !== null || measure.clockEndField !== null;
  if (hasClock || measure.kind === 'duration_share') required.push('clockStartField', 'clockEndField');
  for (const { side, aggregate } of termsOf(measure)) {
    const measuresClock = side === 'numerator' && hasClock;
    if (aggregate !== 'count' && !measuresClock) required.push(`${side}Field`);
    if (aggregate === 'percentile') required.push('percentile');
  }
  const missing = required.find((name) => measure[name] === null);
  if (missing === undefined) return null;
  const what = measure.kind === 'value' ? (measure.numeratorAggregate ?? 'count') : measure.kind;
  return {
    field: missing,
    value: null,
    message: { id: `${what} memerlukan ${missing}`, en: `${what} needs ${missing}` },
  };
}

function unknown(field: string, value: string, known: readonly string[], what: LocalText): Finding {
  const near = nearMiss(value, known);
  const hint =
    near === undefined ? { id: '', en: '' } : { id: `; mungkin ${near}`, en: `; did you mean ${near}` };
  return {
    field,
    value,
    message: { id: `${what.id} ${value}${hint.id}`, en: `${what.en} ${value}${hint.en}` },
    ...(near === undefined ? {} : { suggestion: near }),
  };
}

function first<T>(items: readonly T[], findingOf: (item: T) => Finding | null): Finding | null {
  for (const item of items) {
    const finding = findingOf(item);
    if (finding !== null) return finding;
  }
  return null;
}

const isClock = ({ type }: Field): boolean => type === 'timestamp';
const isCountable = ({ type }: Field): boolean => type === 'code' || type === 'reference' || type === 'enum';
const isMonthNumber = (field: Field): boolean => field.type === 'integer' && field.unit === 'month';
const isTime = (field: Field): boolean =>
  field.type === 'timestamp' ||
  field.type === 'date' ||
  field.type === 'month' ||
  (field.type === 'integer' && field.unit === 'year');

const A_CODE: LocalText = { id: 'kode', en: 'a code' };
const A_NUMBER: LocalText = { id: 'angka yang dapat dijumlahkan', en: 'a number that can be added up' };
const A_CLOCK: LocalText = { id: 'kolom waktu', en: 'a timestamp' };
const A_MONTH_NUMBER: LocalText = { id: 'nomor bulan', en: 'a month number' };
const A_TIME: LocalText = { id: 'waktu, tanggal, bulan, atau tahun', en: 'a timestamp, day, month or year' };
const NAMES_SHOWN_MAX = 8;
