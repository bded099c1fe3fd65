import type { Field } from './field-types.js';
import type { LocalText } from './local-text.js';
import type { ProblemCode } from './problem.js';
import type { FieldValue } from './record-type.js';

/** Says what is wrong with the value under check. */
export type Report = (code: ProblemCode, message: LocalText, suggestion?: string) => undefined;

/** Checks one present value: gives it in its one spelling, or reports and gives undefined. */
export type FieldCheck = (value: unknown, report: Report) => FieldValue<Field> | undefined;

export function wrongType(report: Report, id: string, en: string): undefined {
  return report('WRONG_TYPE', { id: `harus ${id}`, en: `must be ${en}` });
}
