import type { FieldMapper, MappedField } from '../map/map-field.js';
import { readDateText } from '../parse/date-text.js';
import { LOCALES, type Locale } from '../parse/locale.js';
import { readNumberText } from '../parse/number-text.js';

export interface LocaleProposal {
  readonly field: string;
  readonly from: string;
  readonly locale: Locale;
  /** Cells that mean something in this locale only. */
  readonly evidence: number;
  /** Cells that only a confirmed locale can settle. */
  readonly ambiguous: number;
}

interface Tally {
  readonly evidence: Record<Locale, number>;
  ambiguous: number;
}

const NUMBERS = new Set(['integer', 'decimal', 'percent', 'money']);
const DATES = new Set(['date', 'timestamp']);

/** Watches the columns without a locale, and proposes the one that the unambiguous cells of a column agree on. */
export class LocaleProposals {
  private readonly tallies = new Map<number, Tally>();

  constructor(private readonly fields: readonly FieldMapper[]) {
    for (const [index, { as, locale, from }] of fields.entries()) {
      if (locale === undefined && from !== undefined && (NUMBERS.has(as) || DATES.has(as))) {
        this.tallies.set(index, { evidence: { 'id-ID': 0, 'en-US': 0 }, ambiguous: 0 });
      }
    }
  }

  add(mapped: readonly MappedField[]): void {
    for (const [index, tally] of this.tallies) {
      const cell = mapped[index]?.cell;
      if (cell?.kind !== 'text') continue;
      const reading = NUMBERS.has(this.fields[index]?.as ?? '')
        ? readNumberText(cell.raw, undefined)
        : readDateText(cell.raw, undefined);
      if (reading.refusal === undefined) {
        if (reading.value.evidence !== null) tally.evidence[reading.value.evidence] += 1;
      } else if (reading.refusal.code.startsWith('AMBIGUOUS')) {
        tally.ambiguous += 1;
      }
    }
  }

  /** A column that shows both ways of writing gets no proposal: somebody has to look at it. */
  proposals(): readonly LocaleProposal[] {
    return [...this.tallies].flatMap(([index, { evidence, ambiguous }]) => {
      const shown = LOCALES.filter((locale) => evidence[locale] > 0);
      const [locale] = shown;
      const field = this.fields[index];
      if (ambiguous === 0 || shown.length !== 1 || locale === undefined || field?.from === undefined)
        return [];
      return [{ field: field.name, from: field.from, locale, evidence: evidence[locale], ambiguous }];
    });
  }
}
