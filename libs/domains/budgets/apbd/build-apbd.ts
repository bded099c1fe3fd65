import { Exact, moneyText } from '#core/exact';
import { RUPIAH, type FigureType } from '#core/figures';
import {
  NO_BUDGET,
  NO_REALIZATION,
  percentFigure,
  plainFigure,
  restingOn,
  sumOfKnown,
  type FigureContext,
  type Reason,
} from '../figures.js';
import type { AccountGroupRow } from '../sql/read-apbd.sql.js';

/** One line of the budget beside what was realized of it. Amounts are rupiah. */
export interface ApbdLine {
  readonly code: string;
  readonly name: string | null;
  readonly budget: string | null;
  readonly realization: string | null;
  readonly absorption: FigureType;
}

/** A result of the budget, once as budgeted and once as realized. */
export interface ApbdBalance {
  readonly budget: FigureType;
  readonly realization: FigureType;
}

export interface ApbdSections {
  readonly revenue: ApbdLine;
  readonly expenditure: ApbdLine;
  readonly financingReceipts: ApbdLine;
  readonly financingOutlays: ApbdLine;
  readonly groups: readonly ApbdLine[];
  readonly surplus: ApbdBalance;
  readonly netFinancing: ApbdBalance;
  readonly silpa: ApbdBalance;
}

/**
 * The budget of a government in the form of the law on it (PP 12/2019, Permendagri 77/2020), in rupiah:
 * surplus or deficit = 4 − 5; net financing = 6.1 − 6.2; SiLPA = surplus or deficit + net financing.
 */
export function buildApbd(rows: readonly AccountGroupRow[], figuresOn: FiguresOn): ApbdSections {
  const lineOf = (code: string, name: string | null, parts: readonly AccountGroupRow[]): ApbdLine => {
    const [budget, realization] = [total(parts, 'budget'), total(parts, 'realization')];
    const absorption = percentFigure(figuresOn([code]), SHARE, {
      numerator: realization,
      denominator: budget,
      withoutNumerator: NO_REALIZATION,
      withoutDenominator: NO_BUDGET,
    });
    return { code, name, budget, realization, absorption };
  };
  const below = (code: string): readonly AccountGroupRow[] =>
    rows.filter((row) => row.code === code || row.code.startsWith(`${code}.`));
  const balance = (formula: Formula, terms: readonly Term[]): ApbdBalance => ({
    budget: balanceFigure(figuresOn, formula, { rows, terms, of: 'budget' }),
    realization: balanceFigure(figuresOn, formula, { rows, terms, of: 'realization' }),
  });
  return {
    revenue: lineOf('4', 'Pendapatan Daerah', below('4')),
    expenditure: lineOf('5', 'Belanja Daerah', below('5')),
    financingReceipts: lineOf('6.1', 'Penerimaan Pembiayaan', below('6.1')),
    financingOutlays: lineOf('6.2', 'Pengeluaran Pembiayaan', below('6.2')),
    groups: rows.map((row) => lineOf(row.code, row.name, [row])),
    surplus: balance(SURPLUS, SURPLUS_TERMS),
    netFinancing: balance(NET_FINANCING, NET_FINANCING_TERMS),
    silpa: balance(SILPA, [...SURPLUS_TERMS, ...NET_FINANCING_TERMS]),
  };
}

/** What figures of these accounts and those below them rest on. */
export type FiguresOn = (accountCodes: readonly string[]) => FigureContext;

interface Term {
  readonly code: string;
  readonly sign: 1 | -1;
}
type Formula = FigureType['formula'];

function balanceFigure(
  figuresOn: FiguresOn,
  formula: Formula,
  {
    rows,
    terms,
    of,
  }: {
    readonly rows: readonly AccountGroupRow[];
    readonly terms: readonly Term[];
    readonly of: 'budget' | 'realization';
  },
): FigureType {
  const value = terms.reduce((sum, { code, sign }) => {
    const parts = rows.filter((row) => row.code === code || row.code.startsWith(`${code}.`));
    return sum.plus(new Exact(total(parts, of) ?? 0).times(sign));
  }, new Exact(0));
  const reason = whyUnknown(rows, { terms, of });
  const dataset = of === 'budget' ? 'budgets.budget_lines' : 'budgets.budget_realizations';
  return plainFigure(
    restingOn(figuresOn(terms.map(({ code }) => code)), dataset),
    { formula, source: LAW },
    { value: reason === null ? moneyText(value) : null, unit: RUPIAH, reason },
  );
}

/**
 * A result of accounts that were never sent would be wrong, not small: without revenue every budget is a deficit. A government may well
 * have no outlays of financing, so 6.1 and 6.2 need only one of them. A realization of nothing yet is a realization of zero, where
 * the budget has the account.
 */
function whyUnknown(
  rows: readonly AccountGroupRow[],
  { terms, of }: { readonly terms: readonly Term[]; readonly of: 'budget' | 'realization' },
): Reason | null {
  if (!rows.some((row) => row[of] !== null)) return of === 'budget' ? NO_BUDGET : NO_REALIZATION;
  const sections = new Set(terms.map(({ code }) => code.slice(0, 1)));
  const missing = [...sections].filter((section) => !rows.some(({ code }) => code.startsWith(section)));
  if (missing.length === 0) return null;
  return {
    code: 'ACCOUNTS_NOT_SENT',
    text: {
      id: `Rekening ${missing.join(' dan ')} belum dikirim, sehingga hasilnya tidak dapat dihitung.`,
      en: `Accounts ${missing.join(' and ')} have not been sent, so the result cannot be computed.`,
    },
  };
}

/** Null when nothing was sent, which is another thing than zero. */
function total(parts: readonly AccountGroupRow[], of: 'budget' | 'realization'): string | null {
  return sumOfKnown(parts.map((row) => row[of]));
}

const LAW = 'PP 12/2019; Permendagri 77/2020';
const SHARE = {
  formula: { id: 'realisasi ÷ anggaran × 100', en: 'realization ÷ budget × 100' },
  source: LAW,
};
const SURPLUS: Formula = {
  id: 'pendapatan (4) − belanja (5)',
  en: 'revenue (4) − expenditure (5)',
};
const NET_FINANCING: Formula = {
  id: 'penerimaan pembiayaan (6.1) − pengeluaran pembiayaan (6.2)',
  en: 'financing receipts (6.1) − financing outlays (6.2)',
};
const SILPA: Formula = {
  id: 'surplus/defisit + pembiayaan neto = (4 − 5) + (6.1 − 6.2)',
  en: 'surplus or deficit + net financing = (4 − 5) + (6.1 − 6.2)',
};
const SURPLUS_TERMS: readonly Term[] = [
  { code: '4', sign: 1 },
  { code: '5', sign: -1 },
];
const NET_FINANCING_TERMS: readonly Term[] = [
  { code: '6.1', sign: 1 },
  { code: '6.2', sign: -1 },
];
