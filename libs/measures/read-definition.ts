import type { Queryable } from '#core/database';
import { hintAt } from '#core/errors';
import { MEASURE_CODES_MAX } from '#core/limits';
import { nearMiss } from '#dataset';
import { StatementForCaller, type StatementOf } from '#query';
import { both, type Filter, type MeasureDefinition } from './measure-definition.js';
import { MeasuresError } from './measures.errors.js';

export const MEASURES = 'reference.measures';

export interface DefinitionOf extends StatementOf {
  readonly code: string;
  /** The latest version in force on this day is meant. */
  readonly day: string;
}

export async function readDefinition(tx: Queryable, of: DefinitionOf): Promise<MeasureDefinition> {
  const [found] = await readVersions(tx, of, { code: { eq: of.code } });
  if (found !== undefined) return found;
  const { code, day } = of;
  const suggestion = nearMiss(
    code,
    (await readVersions(tx, of, {})).map((other) => other.code),
  );
  const hint = hintAt(suggestion);
  throw new MeasuresError('UNKNOWN_MEASURE', {
    code: code.slice(0, 200),
    day,
    hintId: hint.id,
    hintEn: hint.en,
    ...(suggestion === undefined ? {} : { suggestion }),
  });
}

/** The latest version in force of every measure with one of these codes, in one statement. */
export async function readDefinitions(
  tx: Queryable,
  of: Omit<DefinitionOf, 'code'>,
  codes: readonly string[],
): Promise<ReadonlyMap<string, MeasureDefinition>> {
  if (codes.length === 0) return new Map();
  const found = await readVersions(tx, of, { code: { in: codes } });
  return new Map(found.map((definition) => [definition.code, definition]));
}

async function readVersions(
  tx: Queryable,
  of: Omit<DefinitionOf, 'code'>,
  wanted: Filter,
): Promise<readonly MeasureDefinition[]> {
  const statement = new StatementForCaller(of);
  const rows = statement.rows({ dataset: MEASURES, filter: both(wanted, inForce(of.day)) });
  const columns = Object.keys(rows.definition.fields).map((name) => `${rows.column(name)} as "${name}"`);
  const [code, version] = [rows.column('code'), rows.column('version')];
  const { rows: found } = await tx.query<MeasureDefinition>(
    `select distinct on (${code}) ${columns.join(', ')}
     from ${rows.from}
     where ${rows.where}
     order by ${code}, ${version} desc
     limit ${MEASURE_CODES_MAX}`,
    [...statement.values],
  );
  return found;
}

function inForce(day: string): Filter {
  return {
    and: [
      { or: [{ validFrom: { isNull: true } }, { validFrom: { lte: day } }] },
      { or: [{ validTo: { isNull: true } }, { validTo: { gte: day } }] },
    ],
  };
}
