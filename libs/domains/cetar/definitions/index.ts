import { CETAR_2019 } from './cetar-2019.js';
import { CETTAR_2024 } from './cettar-2024.js';
import type { CetarDefinition } from './cetar-definition.js';

export {
  REPORTS_ON_TIME,
  type CetarDefinition,
  type CetarDimension,
  type CetarMeasure,
  type Goalposts,
} from './cetar-definition.js';

/** Oldest first. */
export const CETAR_DEFINITIONS: readonly CetarDefinition[] = [CETAR_2019, CETTAR_2024];

/** The definition in force on a day, `2026-10-31`; undefined before the first. */
export function definitionOn(day: string): CetarDefinition | undefined {
  return CETAR_DEFINITIONS.find(
    ({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo),
  );
}
