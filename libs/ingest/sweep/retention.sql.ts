// Each takes a limit (days, or a number of rows) as $1 and how many rows it may look at or remove as $2. The rows to remove are
// collected first (`any (array (…))`), so that they are found by their ids however many there are in the table.

export const OLD_PAYLOADS = `
  delete from hub.batch_payloads where batch_id = any (array (
    select payload.batch_id from hub.batch_payloads as payload join hub.batches as batch on batch.id = payload.batch_id
    where batch.state = 'APPLIED' and batch.finished_at < now() - $1 * interval '1 day'
    order by payload.batch_id limit $2
  ))`;

// Nothing of them was ever applied. The pushes of a snapshot go with it: their keys are of no use to anybody any more.
export const OLD_ENDED_SNAPSHOTS = `
  with past as materialized (
    select id from hub.snapshots
    where state in ('ABORTED', 'EXPIRED') and finished_at < now() - $1 * interval '1 day'
    order by id limit $2
  ), pushes as (
    delete from hub.batches where snapshot_id = any (array (select id from past)) returning id
  )
  delete from hub.snapshots where id = any (array (select id from past))`;

// The trigger of the table lets none go that is younger than a year.
export const OLD_AUDIT_ENTRIES = `
  delete from hub.audit_entries where id = any (array (
    select oldest.id from (select id, at from hub.audit_entries order by id limit $2) as oldest
    where oldest.at < now() - $1 * interval '1 day'
  ))`;

export const OLD_REJECTIONS = oldFindings('hub.rejections', 'index');
export const OLD_WARNINGS = oldFindings('hub.warnings', 'id');

export const SURPLUS_REJECTIONS = `
  delete from hub.rejections where id = any (array (
    select surplus.id
    from hub.streams as stream
    cross join lateral (
      select id from hub.rejections where source_id = stream.source_id and dataset = stream.dataset
      order by source_id desc, dataset desc, id desc offset $1 limit 1
    ) as newest_surplus
    cross join lateral (
      select id from hub.rejections
      where source_id = stream.source_id and dataset = stream.dataset and id <= newest_surplus.id
      order by source_id, dataset, id limit $2
    ) as surplus
    order by stream.id, surplus.id limit $2
  ))`;

// Ids have gaps, so this keeps at most as many and now and then a few less; counting them would read the whole table.
export const SURPLUS_WARNINGS = `
  delete from hub.warnings where id = any (array (
    select id from hub.warnings where id <= (select max(id) from hub.warnings) - $1 order by id limit $2
  ))`;

/**
 * The ids of batches rise with time, so the findings of the lowest ids are the oldest: looking at a bounded number of them is
 * enough, and nothing younger is read.
 */
function oldFindings(table: string, within: string): string {
  return `
  delete from ${table} where id = any (array (
    select oldest.id
    from (select id, batch_id from ${table} order by batch_id, ${within} limit $2) as oldest
    join hub.batches as batch on batch.id = oldest.batch_id
    where batch.finished_at < now() - $1 * interval '1 day'
  ))`;
}
