import type { ConfigFault } from './config-error.js';

/** One environment variable: how its text becomes a value, and the rule a person reads when it does not. */
export interface Variable<T> {
  /** Used when the variable is unset or blank. */
  readonly fallback: T;
  readonly rule: { readonly id: string; readonly en: string };
  /** True: the value is never printed. */
  readonly isSecret?: boolean;
  /** Undefined when the text breaks the rule. */
  parse(text: string): T | undefined;
}

export type VariableValue<V> = V extends Variable<infer T> ? T : never;

/** The value of one variable, or the fault that names the variable, its value and the rule. */
export function readVariable<T>(
  name: string,
  variable: Variable<T>,
  text: string | undefined,
): { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: ConfigFault } {
  const trimmed = text?.trim() ?? '';
  // Compose files and CI systems write an unset variable as an empty one.
  if (trimmed === '') return { ok: true, value: variable.fallback };
  const value = variable.parse(trimmed);
  if (value !== undefined) return { ok: true, value };
  return { ok: false, fault: faultOf(name, variable, trimmed) };
}

/** The sentence about a value that breaks the rule of its variable. */
export function faultOf(name: string, variable: Variable<unknown>, text: string): ConfigFault {
  const { rule } = variable;
  const shown = variable.isSecret === true ? undefined : JSON.stringify(withoutPassword(text));
  return {
    variable: name,
    id: `Pengaturan ${name}${shown === undefined ? '' : ` = ${shown}`} tidak dapat dipakai: ${rule.id}.`,
    en: `Setting ${name}${shown === undefined ? '' : ` = ${shown}`} cannot be used: ${rule.en}.`,
  };
}

function withoutPassword(text: string): string {
  return text.replace(/\/\/[^@/]*@/, '//…@').replace(/(password=)[^&]*/gi, '$1…');
}
