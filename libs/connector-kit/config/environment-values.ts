import { readFileSync } from 'node:fs';

/** The environment as it was when the program started. */
export type Environment = Readonly<Record<string, string | undefined>>;

const REFERENCE = /\$\{([A-Za-z_][A-Za-z0-9_]*)\}/g;
const MARK = /\u27e6([A-Za-z_][A-Za-z0-9_]*)\u27e7/g;

/**
 * `${NAME}` is taken out of the text before YAML sees it, because braces mean something else inside `{ … }`, and put back as
 * a value after it was parsed: what is in a variable can never change the structure of the file.
 */
export function maskReferences(yaml: string): string {
  return yaml.replace(REFERENCE, '\u27e6$1\u27e7');
}

/** Fills in the values of every text of a parsed document; tells the names that have none. */
export function fillReferences(
  document: unknown,
  environment: Environment,
): { readonly value: unknown; readonly missing: readonly string[] } {
  const missing = new Set<string>();
  const fill = (value: unknown): unknown => {
    if (typeof value === 'string') {
      return value.replace(MARK, (_, name: string) => {
        const found = valueOf(name, environment);
        if (found === undefined || found === '') missing.add(name);
        return found ?? '';
      });
    }
    if (Array.isArray(value)) return value.map(fill);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, fill(member)]));
  };
  return { value: fill(document), missing: [...missing] };
}

/**
 * The value of a variable, or what stands in the file that `NAME_FILE` names: systemd and Docker hand over secrets as files,
 * which no listing of processes shows, and which may change while the program runs.
 */
export function valueOf(name: string, environment: Environment): string | undefined {
  const value = environment[name];
  const path = environment[`${name}_FILE`];
  if ((value !== undefined && value !== '') || path === undefined || path === '') return value;
  try {
    return readFileSync(path, 'utf8').replace(/\r?\n$/, '');
  } catch {
    return undefined;
  }
}
