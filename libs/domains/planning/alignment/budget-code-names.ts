import type { Queryable } from '#core/database';
import { codesCovering } from './roll-up-budget.js';
import { readProgramNames } from '../sql/read-program-names.sql.js';

export interface BudgetCodeNamesOf {
  /** Of fields, programs, activities or sub-activities, as budgets write them. */
  readonly codes: readonly string[];
  /** Provinces and regencies have a list of their own. */
  readonly regionCode: string;
  readonly asOf: string | null;
}

/** Budgets carry codes only: the names of the national list, where it has them. */
export async function readBudgetCodeNames(
  tx: Queryable,
  { codes, regionCode, asOf }: BudgetCodeNamesOf,
): Promise<ReadonlyMap<string, string>> {
  const names = await readProgramNames(tx, {
    codes: [...new Set(codes.flatMap(listedCodes))],
    governmentLevel: regionCode.length === PROVINCE_CODE_LENGTH ? 'province' : 'regency',
    asOf,
  });
  return new Map(
    codes.flatMap((code) => {
      const [name] = listedCodes(code).flatMap((listed) => names.get(listed) ?? []);
      return name === undefined ? [] : [[code, name] as const];
    }),
  );
}

/** The code as it is, then under the placeholder of the list: `2.16.01`, `X.XX.01`. A field of government, `2.16`, has one code. */
function listedCodes(code: string): string[] {
  const { length } = code.split('.');
  if (length <= FIELD_PARTS) return [code];
  return codesCovering({ activityCode: code, functionCodes: [] }).filter(
    (covering) => covering.split('.').length === length,
  );
}

const FIELD_PARTS = 2;
const PROVINCE_CODE_LENGTH = 2;
