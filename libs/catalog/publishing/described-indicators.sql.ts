import type { Queryable } from '#core/database';
import { CATALOG_INDICATORS_MAX } from '#core/limits';

/** What the metadata of a statistical indicator (MS-Ind of BPS) say; null where its producer has not said it. */
export interface DescribedIndicator {
  readonly code: string;
  readonly name: string;
  readonly nationalCode: string | null;
  readonly concept: string | null;
  readonly definition: string | null;
  readonly interpretation: string | null;
  readonly formula: string | null;
  readonly measure: string | null;
  readonly unit: string;
  readonly classification: string | null;
  readonly isComposite: boolean | null;
  readonly componentIndicators: readonly string[] | null;
  readonly componentPublication: string | null;
  readonly componentVariables: readonly string[] | null;
  readonly statisticalActivityCode: string | null;
  readonly estimationLevel: string | null;
  readonly isPubliclyAccessible: boolean | null;
  readonly dataSource: string | null;
}

export interface DescribedIndicators {
  /** In the order of their codes, at most `CATALOG_INDICATORS_MAX`. */
  readonly indicators: readonly DescribedIndicator[];
  /** All of them, also those beyond the limit. */
  readonly total: number;
}

/** The indicators of which more is known than name and unit. */
export async function describedIndicators(database: Queryable): Promise<DescribedIndicators> {
  const { rows } = await database.query<DescribedIndicator & { readonly total: number }>(
    `select indicator.code, indicator.name, indicator.national_code as "nationalCode", indicator.concept,
       indicator.definition, indicator.interpretation, indicator.formula, indicator.measure, indicator.unit,
       indicator.classification, indicator.is_composite as "isComposite",
       indicator.component_indicators as "componentIndicators",
       indicator.component_publication as "componentPublication",
       indicator.component_variables as "componentVariables",
       indicator.statistical_activity_code as "statisticalActivityCode",
       indicator.estimation_level as "estimationLevel",
       indicator.is_publicly_accessible as "isPubliclyAccessible", indicator.data_source as "dataSource",
       (count(*) over ())::integer as total
     from planning.indicators as indicator
     where coalesce(indicator.concept, indicator.definition, indicator.interpretation, indicator.formula,
       indicator.measure, indicator.data_source, indicator.national_code) is not null
     order by indicator.code
     limit ${CATALOG_INDICATORS_MAX}`,
  );
  return { indicators: rows, total: rows[0]?.total ?? 0 };
}
