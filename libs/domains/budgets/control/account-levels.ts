/** The six levels of the chart of accounts, from the top: akun, kelompok, jenis, objek, rincian objek, sub rincian objek (Permendagri 90/2019). */
export const ACCOUNT_LEVELS = [
  'account',
  'account_group',
  'account_kind',
  'account_object',
  'account_detail',
  'account_sub_detail',
] as const;
export type AccountLevel = (typeof ACCOUNT_LEVELS)[number];

const LEVELS: ReadonlySet<string> = new Set(ACCOUNT_LEVELS);

export function isAccountLevel(grouping: string): grouping is AccountLevel {
  return LEVELS.has(grouping);
}

/** `account_kind` → 3: how many parts a code of the level has. */
export function partsOfLevel(level: AccountLevel): number {
  return ACCOUNT_LEVELS.indexOf(level) + 1;
}

/** `5.1.02` → 3. */
export function partsOf(accountCode: string): number {
  return accountCode.split('.').length;
}

/** `5.1.02` → `5`, `5.1`. */
export function codesAbove(code: string): readonly string[] {
  const parts = code.split('.');
  return parts.slice(1).map((_, at) => parts.slice(0, at + 1).join('.'));
}
