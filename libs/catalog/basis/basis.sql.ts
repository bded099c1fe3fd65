import type { Queryable } from '#core/database';
import type { FigureBasisType } from '#core/figures';
import { BASIS_WINDOW_DAYS } from '#core/limits';
import { TODAY } from '../arrivals/today.sql.js';

/** One row for each dataset asked for, in that order. Two descents of an index each, and the due reports of a year. */
export async function basisOf(
  database: Queryable,
  {
    datasets,
    organizationCode,
  }: { readonly datasets: readonly string[]; readonly organizationCode: string | null },
): Promise<readonly FigureBasisType[]> {
  const { rows } = await database.query<FigureBasisType>(BASIS, [
    datasets,
    organizationCode,
    BASIS_WINDOW_DAYS,
    datasets.length,
  ]);
  return rows;
}

const BASIS = `
  select asked.dataset, latest.finished_at as watermark, reports.expected as "expectedReports",
    reports.received as "receivedReports",
    round(reports.received * 100.0 / nullif(reports.expected, 0), 2)::text as "completenessPercent"
  from unnest($1::text[]) with ordinality as asked (dataset, place)
  left join lateral (
    select finished_at from hub.batches
    where dataset = asked.dataset and state = 'APPLIED'
    order by id desc limit 1
  ) as latest on true
  cross join lateral (
    select count(*)::int as expected, count(first_received_at)::int as received
    from hub.arrivals
    where dataset = asked.dataset and due_on < ${TODAY} and due_on >= ${TODAY} - $3::int
      and ($2::text is null or organization_code = $2)
  ) as reports
  order by asked.place limit $4`;
