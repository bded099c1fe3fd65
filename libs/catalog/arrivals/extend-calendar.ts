import type { Pool } from '#core/database';
import { ARRIVALS_BACK_DAYS_MAX } from '#core/limits';
import type { DatasetRegistry } from '#dataset-runtime';
import { periodStartSql, periodStep } from './period.sql.js';
import { jakartaDay, TODAY } from './today.sql.js';

/**
 * Writes down the reports that are owed and have not come, up to the period of today: for each source and organization from the first
 * report that it ever delivered, and from the day that a steward named. What a steward waived is left out. Running it again, or twice at
 * once, changes nothing.
 */
export async function extendCalendar(pool: Pool, registry: DatasetRegistry): Promise<void> {
  for (const { definition } of registry.all) {
    const { every, dueDay } = definition.release;
    const step = periodStep(every);
    if (step !== null)
      await pool.query(extendSql(every), [definition.name, step, dueDay, ARRIVALS_BACK_DAYS_MAX]);
  }
}

function extendSql(every: Parameters<typeof periodStartSql>[0]): string {
  const current = periodStartSql(every, TODAY);
  return `
    with duty as (
      select source_id, organization_code, min(period_start) as first_start, null::date as valid_to
      from hub.arrivals where dataset = $1 and first_received_at is not null group by source_id, organization_code
      union all
      select expected.source_id, coalesce(expected.organization_code, source.organization_code),
        ${periodStartSql(every, 'expected.valid_from')}, expected.valid_to
      from hub.expected_arrivals as expected join hub.sources as source on source.id = expected.source_id
      where expected.dataset = $1 and expected.is_expected
    ),
    contact as materialized (
      select stream.source_id, ${jakartaDay('first.received_at')} as day
      from hub.streams as stream
      cross join lateral (
        select received_at from hub.batches where stream_id = stream.id order by sequence limit 1
      ) as first
      where stream.dataset = $1
    ),
    owed as (
      select distinct duty.source_id, duty.organization_code, period.start::date as period_start,
        (period.start + $2::interval)::date - 1 as period_end
      from duty
      cross join lateral generate_series(
        greatest(duty.first_start, ${periodStartSql(every, `${TODAY} - $4::int`)})::timestamp, ${current}::timestamp, $2::interval
      ) as period (start)
      where duty.valid_to is null or (period.start + $2::interval)::date - 1 <= duty.valid_to
    )
    insert into hub.arrivals (dataset, source_id, organization_code, period_start, period_end, due_on, is_before_contact)
    select $1, owed.source_id, owed.organization_code, owed.period_start, owed.period_end, owed.period_end + $3::int,
      coalesce(owed.period_end + $3::int < contact.day, false)
    from owed
    join hub.sources as source on source.id = owed.source_id
    left join contact on contact.source_id = owed.source_id
    where not exists (
      select 1 from hub.arrivals as known
      where known.dataset = $1 and known.source_id = owed.source_id and known.period_start = owed.period_start
        and known.organization_code is not distinct from owed.organization_code
    ) and not exists (
      select 1 from hub.expected_arrivals as waived
      where waived.dataset = $1 and not waived.is_expected and waived.source_id = owed.source_id
        and coalesce(waived.organization_code, source.organization_code) is not distinct from owed.organization_code
        and owed.period_end >= waived.valid_from and (waived.valid_to is null or owed.period_end <= waived.valid_to)
    )
    order by owed.source_id, owed.organization_code, owed.period_start
    on conflict (dataset, source_id, organization_code, period_start) do nothing`;
}
