import type { Tx } from '#core/database';
import { FILTER_LIST_MAX } from '#core/limits';
import type { DatasetRegistry } from '#dataset-runtime';
import { StatementForCaller, type StatementOf } from '#query';
import { budgetInForceSql, inForceFilter, isInForceSql } from './budget-in-force.js';
import {
  compileMeasure,
  isInForce,
  organizationFieldOf,
  regionFieldOf,
  type MeasureRow,
  type SideOf,
} from './compile-measure.js';
import { both, termsOf, type Filter, type MeasureDefinition, type Term } from './measure-definition.js';
import type { ReasonCode } from './measure-figure.js';
import type { Period } from './period.js';
import { termFilter } from './term-filter.js';

export interface EvaluationOf {
  readonly registry: DatasetRegistry;
  readonly statement: StatementOf;
  readonly measure: MeasureDefinition;
  readonly period: Period;
  readonly regionCode: string | null;
  /** The organizations whose records are counted; null: all. */
  readonly organizationCodes: readonly string[] | null;
}

export type Evaluation = { readonly datasets: readonly string[] } & EvaluationResult;

type EvaluationResult =
  | { readonly ok: true; readonly rows: readonly MeasureRow[]; readonly sides: readonly EvaluatedSide[] }
  | { readonly ok: false; readonly reason: ReasonCode };

export interface EvaluatedSide {
  readonly dataset: string;
  readonly organizationField: string | null;
  /** What gives the records of everybody that was asked for. */
  readonly filter: Filter;
}

export async function evaluateMeasure(tx: Tx, of: EvaluationOf): Promise<Evaluation> {
  const terms = termsOf(of.measure, of.statement.asOf ?? new Date().toISOString());
  const reason = reasonAgainst(of, terms);
  const datasets = [...new Set(terms.map(({ dataset }) => dataset))];
  if (reason !== null) return { ok: false, reason, datasets };
  const [first, second] = terms;
  const denominator = second === undefined ? undefined : sideOf(of, second);
  const counted = await comparableOrganizations(tx, of, first, denominator);
  const numerator = sideOf({ ...of, organizationCodes: counted ?? of.organizationCodes }, first);
  const sides: [SideOf, ...SideOf[]] = denominator === undefined ? [numerator] : [numerator, denominator];
  const statement = new StatementForCaller(of.statement);
  const sql = compileMeasure(statement, sides, of.statement.asOf);
  const { rows } = await tx.query<MeasureRow>(sql, [...statement.values]);
  const evaluated: EvaluatedSide[] = [];
  for (const side of sides) {
    const { term, organizationField } = side;
    evaluated.push({ dataset: term.dataset, organizationField, filter: await recordsFilter(tx, of, side) });
  }
  return { ok: true, datasets, rows, sides: evaluated };
}

/** What a client would ask for the records with: a version in force has no name in a filter, so it is spelled out. */
async function recordsFilter(tx: Tx, { statement: of }: EvaluationOf, side: SideOf): Promise<Filter> {
  const { term, filter } = side;
  if (!isInForce(side)) return filter;
  const statement = new StatementForCaller(of);
  const rows = statement.rows({ dataset: term.dataset, filter });
  return both(filter, await inForceFilter(tx, { statement, rows, asOf: of.asOf }));
}

function sideOf(
  { registry, measure, period, regionCode, organizationCodes }: EvaluationOf,
  term: Term,
): SideOf {
  const { definition } = registry.get(term.dataset);
  const organizationField = organizationFieldOf(definition, measure.organizationField);
  const regionField = regionFieldOf(definition, measure.regionField);
  const filter = termFilter(definition, term, {
    period,
    region: regionField === null || regionCode === null ? null : { field: regionField, code: regionCode },
    organizations:
      organizationField === null || organizationCodes === null
        ? null
        : { field: organizationField, codes: organizationCodes },
  });
  return { term, filter, organizationField, percentile: measure.percentile };
}

/**
 * Where the two sides come from different datasets, not everybody sends both: money spent by a regency whose budget the hub does not hold
 * would make an absorption of 200 %. Only organizations with a denominator are counted, and the filter of the records says which.
 */
async function comparableOrganizations(
  tx: Tx,
  { statement: of }: EvaluationOf,
  numerator: Term,
  denominator: SideOf | undefined,
): Promise<readonly string[] | null> {
  if (denominator === undefined || denominator.term.dataset === numerator.dataset) return null;
  if (denominator.organizationField === null) return null;
  const statement = new StatementForCaller(of);
  const side = statement.rows({ dataset: denominator.term.dataset, filter: denominator.filter });
  if (side.people !== null) return null;
  const code = side.column(denominator.organizationField);
  const [members, where] = isInForce(denominator)
    ? [`with recursive ${budgetInForceSql(statement, of.asOf)}`, `${side.where} and ${isInForceSql(side)}`]
    : ['', side.where];
  const { rows } = await tx.query<{ code: string }>(
    `${members} select distinct ${code} as code from ${side.from} where ${where} and ${code} is not null
     order by code limit ${FILTER_LIST_MAX + 1}`,
    [...statement.values],
  );
  return rows.length > FILTER_LIST_MAX ? null : rows.map((row) => row.code);
}

/** A limit that one side cannot express would compare a part with the whole. */
function reasonAgainst(
  { registry, measure, regionCode, organizationCodes }: EvaluationOf,
  terms: readonly Term[],
): ReasonCode | null {
  for (const { dataset } of terms) {
    const { definition } = registry.get(dataset);
    if (organizationCodes !== null && organizationFieldOf(definition, measure.organizationField) === null)
      return 'NO_ORGANIZATION';
    if (regionCode !== null && regionFieldOf(definition, measure.regionField) === null) return 'NO_REGION';
  }
  return null;
}
