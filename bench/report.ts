import type { Outcome } from './measure.js';

/** One line of the report: a ratio against a ceiling measured in the same run, beside its goal. */
export interface Finding {
  /** The goal's number, `P1` … `P12`. */
  readonly goal: string;
  readonly what: string;
  readonly value: number;
  readonly unit: 'ratio' | 'MiB' | 'ms' | 'bytes/row' | '1/s';
  /** The bound that the value is held against, and whether more or less is better. */
  readonly bound?: { readonly at: number; readonly better: 'more' | 'less' };
  /** The same measurement of the ceiling against itself, to show how far noise alone goes. */
  readonly control?: number;
  readonly outcomes?: readonly Outcome[];
}

export function printFinding(finding: Finding): void {
  const { bound } = finding;
  const met =
    bound === undefined || (bound.better === 'more' ? finding.value >= bound.at : finding.value <= bound.at);
  const goal =
    bound === undefined ? '' : `${bound.better === 'more' ? '≥' : '≤'} ${shown(bound.at, finding.unit)}`;
  const control = finding.control === undefined ? '' : `A/A ${finding.control.toFixed(2)}`;
  const verdict = bound === undefined ? '' : met ? 'met' : 'MISSED';
  console.log(
    [
      finding.goal.padEnd(4),
      finding.what.padEnd(64),
      shown(finding.value, finding.unit).padStart(12),
      goal.padStart(12),
      verdict.padEnd(7),
      control,
    ]
      .join('  ')
      .trimEnd(),
  );
}

function shown(value: number, unit: Finding['unit']): string {
  return unit === 'ratio'
    ? `${value.toFixed(2)}×`
    : `${value < 10 ? value.toFixed(2) : Math.round(value).toLocaleString('en')} ${unit}`;
}
