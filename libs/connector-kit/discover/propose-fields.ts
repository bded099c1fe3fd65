import { compileChecker, type DatasetDefinition, hasDefault, type LocalText } from '#dataset';
import type { FieldMapping } from '../config/connector-file.js';
import { LOCALES, type Locale } from '../parse/locale.js';
import { defaultCellType } from '../map/field-types.js';
import { type MonthColumns, monthColumns, unpivoted } from './month-columns.js';
import { nameLikeness } from './names.js';
import type { Synonyms } from './synonyms.js';
import type { SampleColumn, TableSample } from './table-sample.js';
import { hintFromTitles } from './title-hints.js';
import { type ValueFit, valueFit } from './value-fit.js';

/** How one field could be filled, how sure that is, and why. */
export interface FieldProposal {
  readonly field: string;
  readonly title: LocalText;
  readonly isRequired: boolean;
  readonly mapping: FieldMapping | undefined;
  /** 0 to 1. */
  readonly confidence: number;
  /** Sure enough to be used without being asked; anything else is written as a comment. */
  readonly isSure: boolean;
  readonly evidence: LocalText;
}

export interface TableProposal {
  readonly dataset: string;
  readonly fields: readonly FieldProposal[];
  readonly unpivot: MonthColumns | undefined;
  /** The locale that the cells of the columns used speak for; `isSure` when none speaks for the other. */
  readonly locale:
    | {
        readonly locale: Locale;
        readonly evidence: number;
        readonly ambiguous: number;
        readonly isSure: boolean;
      }
    | undefined;
  /** Times that name no zone. */
  readonly zoneless: number;
  /** Columns that no field uses. */
  readonly unused: readonly string[];
  /** A column without which a row is no record, and that many rows lack: headings and totals, probably. */
  readonly oftenEmpty: { readonly column: string; readonly empty: number } | undefined;
}

/** Proposes how the columns of a table fill the fields of a dataset. */
export function proposeFields(
  table: TableSample,
  dataset: DatasetDefinition,
  synonyms: Synonyms,
): TableProposal {
  const months = fitsByMonth(dataset) ? monthColumns(table) : undefined;
  const columns = months === undefined ? table.columns : unpivoted(table, months);
  const pairs = pairsOf(columns, dataset, synonyms, months);
  const chosen = choose(pairs);
  const fields = Object.entries(dataset.fields).map(([field, definition]): FieldProposal => {
    const { title } = definition;
    const isRequired = definition.optional !== true && !hasDefault(definition);
    const pair = chosen.get(field);
    if (pair !== undefined)
      return { field, title, isRequired, ...proposalOf(pair, rivalOf(pair, pairs, chosen)) };
    const hint = hintFromTitles(table.titles, field, dataset);
    return {
      field,
      title,
      isRequired,
      mapping: hint?.mapping,
      confidence: hint === undefined ? 0 : BY_TITLE_ONLY,
      isSure: false,
      evidence: hint?.evidence ?? NOTHING_FOUND,
    };
  });
  const used = [...chosen.values()];
  const usedNames = new Set(used.map(({ column }) => column.name));
  return {
    dataset: dataset.name,
    fields,
    unpivot: months,
    locale: localeOf(used),
    zoneless: used.reduce((sum, { fit }) => sum + fit.zoneless, 0),
    unused: columns
      .filter(({ name, cells }) => cells.length > 0 && !usedNames.has(name) && !synonyms.isRowNumber(name))
      .map(({ name }) => name),
    oftenEmpty: oftenEmpty(fields, columns, table.rows),
  };
}

function oftenEmpty(
  fields: readonly FieldProposal[],
  columns: readonly SampleColumn[],
  rows: number,
): TableProposal['oftenEmpty'] {
  const needed = new Set(
    fields.flatMap(({ isRequired, isSure, mapping }) => (isRequired && isSure ? [mapping?.from] : [])),
  );
  const [worst] = columns
    .filter(({ name, cells }) => needed.has(name) && cells.length > 0 && cells.length < rows)
    .sort((a, b) => a.cells.length - b.cells.length);
  return worst === undefined ? undefined : { column: worst.name, empty: rows - worst.cells.length };
}

interface Pair {
  readonly field: string;
  readonly column: SampleColumn;
  readonly name: number;
  readonly by: string;
  readonly fit: ValueFit;
  readonly confidence: number;
  readonly usualType: boolean;
  /** The field takes codes of a certain shape. */
  readonly hasPattern: boolean;
}

/** A month and one figure: only then can month columns become rows. */
function fitsByMonth({ fields }: DatasetDefinition): boolean {
  return fields['month'] !== undefined && (fields['amount'] !== undefined || fields['value'] !== undefined);
}

function pairsOf(
  columns: readonly SampleColumn[],
  dataset: DatasetDefinition,
  synonyms: Synonyms,
  months: MonthColumns | undefined,
): readonly Pair[] {
  const check = compileChecker(dataset);
  const figure = dataset.fields['amount'] === undefined ? 'value' : 'amount';
  return Object.entries(dataset.fields).flatMap(([field, definition]) => {
    const names = synonyms.ofField(dataset, field);
    return columns.flatMap((column): readonly Pair[] => {
      const isFromMonths =
        months !== undefined &&
        ((field === 'month' && column.name === months.name) ||
          (field === figure && column.name === months.value));
      const { score, by } = isFromMonths ? { score: 1, by: column.name } : nameLikeness(column.name, names);
      const hasPattern = 'pattern' in definition && definition.pattern !== undefined;
      if (score === 0 && !hasPattern) return [];
      const fit = valueFit(column.cells, { dataset, name: field, check });
      const confidence = score > 0 ? confidenceOf(score, fit) : byValueOnly(column, fit);
      const usualType = fit.as === defaultCellType(definition);
      return confidence < CONFIDENCE_MIN
        ? []
        : [{ field, column, name: score, by, fit, confidence, usualType, hasPattern }];
    });
  });
}

function confidenceOf(name: number, { share }: ValueFit): number {
  const values = share ?? VALUES_UNKNOWN;
  if (values < VALUES_MIN) return name * DOUBT_FACTOR;
  return NAME_WEIGHT * name + (1 - NAME_WEIGHT) * values;
}

/** Codes with dots have shapes that few other things have. */
function byValueOnly({ cells }: SampleColumn, { share, filled }: ValueFit): number {
  const isTelling = filled >= 3 && cells.every(({ raw }) => /\d\.\d/.test(raw));
  return isTelling && (share ?? 0) >= 0.95 ? BY_VALUE_ONLY : 0;
}

/** The surest pairs first; a column serves two fields only when its name is a name of both. */
function choose(pairs: readonly Pair[]): ReadonlyMap<string, Pair> {
  const chosen = new Map<string, Pair>();
  const users = new Map<string, Pair>();
  for (const pair of [...pairs].sort((a, b) => b.confidence - a.confidence)) {
    if (chosen.has(pair.field)) continue;
    const user = users.get(pair.column.name);
    if (user !== undefined && !(user.name === 1 && pair.name === 1)) continue;
    chosen.set(pair.field, pair);
    if (user === undefined) users.set(pair.column.name, pair);
  }
  return chosen;
}

/** Another column that nobody uses and that would do nearly as well. */
function rivalOf(pair: Pair, pairs: readonly Pair[], chosen: ReadonlyMap<string, Pair>): Pair | undefined {
  const used = new Set([...chosen.values()].map(({ column }) => column.name));
  return pairs.find(
    (other) =>
      other.field === pair.field &&
      !used.has(other.column.name) &&
      other.confidence >= CONFIDENCE_SURE - RIVAL_MARGIN &&
      pair.confidence - other.confidence < RIVAL_MARGIN,
  );
}

function proposalOf(
  pair: Pair,
  rival: Pair | undefined,
): Pick<FieldProposal, 'mapping' | 'confidence' | 'isSure' | 'evidence'> {
  const { field, column, name, by, fit, confidence, usualType } = pair;
  const lookup = fit.lookup === undefined || isIdentity(fit.lookup.known) ? undefined : fit.lookup.known;
  if (isWordsForCodes(pair)) {
    const words = [...new Set(column.cells.map(({ raw }) => raw.trim()))].slice(0, WORDS_SHOWN).join(', ');
    return {
      mapping: { from: column.name, lookup: `lookups/${field}.csv` },
      confidence,
      isSure: false,
      evidence: {
        id: `nama cocok, tetapi isinya bukan kode; buat tabel padanan untuk ${words}`,
        en: `the name fits, but it holds no codes; make a lookup table for ${words}`,
      },
    };
  }
  const mapping: FieldMapping = {
    from: column.name,
    ...(fit.as === 'text' || (usualType && fit.as === 'code' && lookup !== undefined) ? {} : { as: fit.as }),
    ...(lookup === undefined || Object.keys(lookup).length === 0 ? {} : { lookup }),
  };
  const isWhole = fit.lookup === undefined || fit.lookup.unknown.length === 0;
  return {
    mapping,
    confidence,
    isSure: confidence >= CONFIDENCE_SURE && rival === undefined && isWhole,
    evidence: evidenceText({ name, by, fit }, rival),
  };
}

/** The right column with the wrong words: names where the hub wants codes. */
function isWordsForCodes({ name, fit, hasPattern }: Pair): boolean {
  return hasPattern && name >= 0.9 && fit.filled > 0 && (fit.share ?? 1) < VALUES_MIN;
}

function isIdentity(known: Readonly<Record<string, string>>): boolean {
  return Object.entries(known).every(([word, value]) => word === value);
}

function evidenceText(
  { name, by, fit }: Pick<Pair, 'name' | 'by' | 'fit'>,
  rival: Pair | undefined,
): LocalText {
  const { good, filled, share, misfit, lookup } = fit;
  const parts: LocalText[] = [];
  if (name === 1) parts.push({ id: 'nama cocok', en: 'the name fits' });
  else if (name > 0) parts.push({ id: `nama memuat "${by}"`, en: `the name holds "${by}"` });
  else parts.push({ id: 'hanya bentuk nilainya yang cocok', en: 'only the shape of its values fits' });
  if (share !== undefined) {
    const what = lookup === undefined ? { id: 'nilai', en: 'values' } : { id: 'sebutan', en: 'words' };
    parts.push({ id: `${good} dari ${filled} ${what.id} cocok`, en: `${good} of ${filled} ${what.en} fit` });
  }
  if (lookup !== undefined && lookup.unknown.length > 0) {
    const words = lookup.unknown.slice(0, WORDS_SHOWN).join(', ');
    parts.push({ id: `tanpa padanan: ${words}`, en: `without a translation: ${words}` });
  } else if (misfit !== undefined && share !== undefined) {
    const shown = JSON.stringify(misfit.slice(0, 40));
    parts.push({ id: `${shown} tidak`, en: `${shown} does not` });
  }
  if (filled === 0) parts.push({ id: 'kolomnya kosong', en: 'the column is empty' });
  if (rival !== undefined) {
    parts.push({ id: `atau kolom "${rival.column.name}"?`, en: `or the column "${rival.column.name}"?` });
  }
  return { id: parts.map(({ id }) => id).join('; '), en: parts.map(({ en }) => en).join('; ') };
}

function localeOf(used: readonly Pair[]): TableProposal['locale'] {
  const total = (locale: Locale): number => used.reduce((sum, { fit }) => sum + fit.evidence[locale], 0);
  const ambiguous = used.reduce((sum, { fit }) => sum + fit.ambiguous, 0);
  const spoken = LOCALES.filter((locale) => total(locale) > 0);
  const [locale] = spoken;
  if (locale === undefined)
    return ambiguous === 0 ? undefined : { locale: 'id-ID', evidence: 0, ambiguous, isSure: false };
  return { locale, evidence: total(locale), ambiguous, isSure: spoken.length === 1 };
}

/** From here on a line is used as it is; below it is a comment; far below it is not worth a line. */
const CONFIDENCE_SURE = 0.8;
const CONFIDENCE_MIN = 0.35;
const RIVAL_MARGIN = 0.08;
/** A name says more than values do: years, months and codes of one kind look like those of another. */
const NAME_WEIGHT = 0.65;
/** Free text takes anything, and an empty column says nothing. */
const VALUES_UNKNOWN = 0.75;
const VALUES_MIN = 0.5;
const DOUBT_FACTOR = 0.6;
const BY_VALUE_ONLY = 0.5;
const BY_TITLE_ONLY = 0.5;
const WORDS_SHOWN = 6;

const NOTHING_FOUND: LocalText = { id: 'belum ada kolom yang cocok', en: 'no column fits yet' };
