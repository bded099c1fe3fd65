type Line = readonly [unit: string, mayImport: readonly string[]];

export const MAY_IMPORT: readonly Line[];
export const SIDE_DOORS: readonly string[];
export const TOOL_FOLDERS: readonly string[];
export const TESTS_MAY_ALSO_IMPORT: readonly string[];
export const UNREACHABLE_PACKAGES: readonly (readonly [unit: string, packages: readonly string[]])[];
export const MAY_READ_ENVIRONMENT: readonly string[];
export function allowedFor(
  unit: string,
  options: { readonly isTest: boolean },
): readonly string[] | undefined;
export function mayImport(from: string, to: string, options: { readonly isTest: boolean }): boolean;
export function matches(unit: string, pattern: string): boolean;
