import { ACTIVITY_CODE } from '#schemas';

/** Segments of a code of the national list: `1.02.02`, `1.02.02.1.01`, `1.02.02.1.01.0001` (or `.01` in the older lists). */
export const CODE_SEGMENTS = { program: 3, activity: 5, sub_activity: 6 } as const;
export type CodedKind = keyof typeof CODE_SEGMENTS;

/** A code of the national list, or one of a list of the government's own, which stands for no activity of the hub. */
export interface ProgramCode {
  readonly code: string;
  readonly isNational: boolean;
}

/**
 * Reads the code of a program, activity or sub-activity. It may be whole, or say only what it adds to the code above it: `02`
 * under the field `1.02`, `2.01` under the program, `0001` under the activity. Undefined when it is neither.
 */
export function readProgramCode(
  text: string,
  { kind, above }: { readonly kind: CodedKind; readonly above: string | undefined },
): ProgramCode | undefined {
  const whole = [text, ...(above === undefined ? [] : [`${above}.${text}`])];
  const national = whole.find((code) => isNational(code, kind));
  if (national !== undefined) return { code: national, isNational: true };
  return LOCAL.test(text) ? { code: text, isNational: false } : undefined;
}

/** The nearest right spelling of a code that cannot be read, if only its letters are wrong (`x.xx.01`). */
export function nearProgramCode(text: string, kind: CodedKind): string | undefined {
  const upper = text.toUpperCase();
  return upper !== text && isNational(upper, kind) ? upper : undefined;
}

function isNational(code: string, kind: CodedKind): boolean {
  return NATIONAL.test(code) && code.split('.').length === CODE_SEGMENTS[kind];
}

const NATIONAL = new RegExp(`^(?:${ACTIVITY_CODE.pattern})$`);
/** Codes from before the national list: the field, a hyphen, a serial number, as push_mapping shows them (`1.01-001.0001`). */
const LOCAL = /^\d\.\d{2}-\d{3}(?:\.\d{3,4})*$/;
