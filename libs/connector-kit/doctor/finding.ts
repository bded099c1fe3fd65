import type { LocalText } from '#dataset';
import { FINDING_CODES, type FindingCode } from './finding-codes.js';
import type { FindingKind, Severity } from './finding-kind.js';

/** One thing the doctor found, said in both languages. */
export interface Finding {
  readonly code: FindingCode;
  /** What it is about: `hub.key`, `streams.realisasi.map.amount`. */
  readonly path: string;
  readonly severity: Severity;
  readonly message: LocalText;
  readonly suggestion: LocalText | null;
}

export type Facts = Readonly<Record<string, string | number | LocalText>>;

export function finding(code: FindingCode, path: string, facts: Facts = {}, suggestion?: LocalText): Finding {
  const kind: FindingKind = FINDING_CODES[code];
  return {
    code,
    path,
    severity: kind.severity,
    message: filled(kind.message, facts),
    suggestion: suggestion ?? (kind.suggestion === null ? null : filled(kind.suggestion, facts)),
  };
}

/** The first error decides; without one, what rows there are decides as it does for `sync`. */
export function exitCodeOfFindings(findings: readonly Finding[]): number {
  const exits = (severity: Severity): readonly number[] =>
    findings.filter((one) => one.severity === severity).map(({ code }) => FINDING_CODES[code].exit);
  return exits('error')[0] ?? Math.max(0, ...exits('warning'));
}

function filled(text: LocalText, facts: Facts): LocalText {
  const fill = (language: 'id' | 'en'): string =>
    text[language].replace(/(?<!\$)\{(\w+)\}/g, (whole, name: string) => {
      const fact = facts[name];
      return fact === undefined ? whole : typeof fact === 'object' ? fact[language] : String(fact);
    });
  return { id: fill('id'), en: fill('en') };
}
