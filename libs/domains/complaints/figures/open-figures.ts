import { DAY_MS, instantText } from '#core/calendar';
import type { FigureBasisType, FigureType } from '#core/figures';
import type { AgeBucket } from '../sql/open-by-age.sql.js';
import { countFigure } from './figure.js';
import { OPEN_FILTER } from './period-figures.js';
import { bothOf, complaintRecords, type RecordsFilter } from './records.js';

export interface AgeBucketFigure extends AgeBucket {
  readonly figure: FigureType;
}

export interface OpenFigures {
  readonly open: FigureType;
  readonly openByAge: readonly AgeBucketFigure[];
}

/** What is open now, whenever it came in, and how old it is. */
export function openFigures(
  buckets: readonly AgeBucket[],
  of: { readonly asked: RecordsFilter; readonly basis: readonly FigureBasisType[]; readonly now: number },
): OpenFigures {
  const open = bothOf(of.asked, OPEN_FILTER);
  const figure = (count: number, formula: { id: string; en: string }, filter: RecordsFilter) =>
    countFigure(count, { formula, basis: of.basis, records: [complaintRecords(filter)] });
  return {
    open: figure(
      buckets.reduce((sum, { count }) => sum + count, 0),
      OPEN,
      open,
    ),
    openByAge: buckets.map((bucket) => ({
      ...bucket,
      figure: figure(bucket.count, ageFormula(bucket), { ...open, receivedAt: receivedWhen(bucket, of.now) }),
    })),
  };
}

function receivedWhen({ fromDays, toDays }: AgeBucket, now: number): RecordsFilter {
  const ago = (days: number) => instantText(now - days * DAY_MS);
  return { lte: ago(fromDays), ...(toDays === null ? {} : { gt: ago(toDays) }) };
}

function ageFormula({ fromDays, toDays }: AgeBucket): { readonly id: string; readonly en: string } {
  const span = toDays === null ? `≥ ${fromDays}` : `${fromDays} ≤ … < ${toDays}`;
  return {
    id: `aduan terbuka yang umurnya sejak diterima ${span} hari`,
    en: `open complaints whose age since receipt is ${span} days`,
  };
}

const OPEN = {
  id: 'aduan yang belum selesai saat ini, kapan pun diterima',
  en: 'complaints that are open now, whenever they came in',
};
