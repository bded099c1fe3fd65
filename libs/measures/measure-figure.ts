import { Exact } from '#core/exact';
import type { FigureBasisType, FigureRecordsType, FigureType } from '#core/figures';
import type { LocalText } from '#dataset';
import type { MeasureRow } from './compile-measure.js';
import type { MeasureDefinition } from './measure-definition.js';

export type ReasonCode =
  'NO_RECORDS' | 'NOTHING_TO_COUNT' | 'TOO_FEW_PEOPLE' | 'NO_ORGANIZATION' | 'NO_REGION';

export interface FigureParts {
  readonly measure: MeasureDefinition;
  /** Undefined: no record of anybody asked for. */
  readonly row: MeasureRow | undefined;
  readonly records: readonly FigureRecordsType[];
  readonly basis: readonly FigureBasisType[];
}

/** The number with its arithmetic, or the reason why there is none. */
export function measureFigure(parts: FigureParts): FigureType {
  return figure(parts, valueOf(parts));
}

function figure({ measure, row, records, basis }: FigureParts, { value, reason }: Valued): FigureType {
  return {
    value,
    unit: { id: measure.unit, en: measure.unitEn ?? measure.unit },
    formula: { id: measure.formula, en: measure.formulaEn ?? measure.formula },
    source: measure.source,
    // No row of the numerator is a count of none, and whoever reads the fraction must see it.
    numerator: row?.numerator ?? (value === null ? null : '0'),
    denominator: row?.denominator ?? null,
    records,
    basis,
    reason: reason === null ? null : { code: reason, text: REASONS[reason] },
  };
}

/** A figure that cannot be: the measure has nothing to say by organization, or by region. */
export function emptyFigure(parts: Omit<FigureParts, 'row' | 'records'>, reason: ReasonCode): FigureType {
  return figure({ ...parts, row: undefined, records: [] }, without(reason));
}

interface Valued {
  readonly value: string | null;
  readonly reason: ReasonCode | null;
}

/** `numerator × scale`, or `numerator ÷ denominator × scale`; half up to the decimals of the measure. */
function valueOf({ measure, row = NOBODY, basis }: FigureParts): Valued {
  if (row.numeratorIsHidden || row.denominatorIsHidden) return without('TOO_FEW_PEOPLE');
  const scale = measure.scale ?? '1';
  const isCount = measure.numeratorAggregate === null || measure.numeratorAggregate.startsWith('count');
  if (measure.kind === 'value') {
    // Nobody complained is a zero where complaints come in; where none ever came it is not known.
    const isKnown = isCount
      ? row.numeratorCount > 0 || basis.every(({ watermark }) => watermark !== null)
      : row.numerator !== null;
    if (!isKnown) return without('NO_RECORDS');
    return valued(measure, new Exact(row.numerator ?? 0).times(scale));
  }
  if (row.denominator === null || new Exact(row.denominator).isZero()) return without('NOTHING_TO_COUNT');
  // Counting none of many is a genuine zero; adding up nothing is not known to be.
  if (row.numerator === null && !isCount) return without('NO_RECORDS');
  return valued(measure, new Exact(row.numerator ?? 0).div(row.denominator).times(scale));
}

function valued(measure: MeasureDefinition, result: Exact): Valued {
  const rounded = result.toDecimalPlaces(measure.decimals ?? DECIMALS_DEFAULT);
  return { value: (rounded.isZero() ? rounded.abs() : rounded).toFixed(), reason: null };
}

const without = (reason: ReasonCode): Valued => ({ value: null, reason });

const DECIMALS_DEFAULT = 2;

const NOBODY: MeasureRow = {
  organizationCode: '',
  numerator: null,
  numeratorCount: 0,
  numeratorIsHidden: false,
  denominator: null,
  denominatorCount: 0,
  denominatorIsHidden: false,
};

const REASONS: Readonly<Record<ReasonCode, LocalText>> = {
  NO_RECORDS: {
    id: 'Tidak ada catatan yang memenuhi saringan pada periode ini.',
    en: 'No record meets the filter in this period.',
  },
  NOTHING_TO_COUNT: {
    id: 'Penyebutnya nol: pada periode ini tidak ada yang dapat dihitung.',
    en: 'The denominator is zero: there is nothing to count in this period.',
  },
  TOO_FEW_PEOPLE: {
    id: 'Terlalu sedikit orang untuk diumumkan.',
    en: 'Too few people to be told of.',
  },
  NO_ORGANIZATION: {
    id: 'Dataset ukuran ini tidak menyebut organisasi.',
    en: 'The dataset of this measure names no organization.',
  },
  NO_REGION: {
    id: 'Dataset ukuran ini tidak menyebut wilayah.',
    en: 'The dataset of this measure names no region.',
  },
};
