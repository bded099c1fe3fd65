export interface CommonParts {
  readonly qualified: string;
  readonly history: string;
  /** The columns that the expressions use. */
  readonly columns: readonly string[];
  readonly id: string;
  readonly recordedAt: string;
}

/** Expressions over a current record `v`, with access and filter compiled in. */
export interface PresentParts extends CommonParts {
  readonly isInView: string;
  readonly record: string;
}

/**
 * Expressions over a version `v` of a record, and over the version `p` before it. Columns that are no field's begin with an underscore,
 * as no field can.
 */
export interface LogParts extends PresentParts {
  readonly wasInView: string;
  readonly wasInViewBefore: string;
}

/**
 * The next changes after a place in the log of a dataset, below the oldest running transaction (I7). The log is three lists, each
 * in the order of an index: versions that are current, versions that were, and tombstones. A version outside the view of the
 * caller is a removal when the one before may have been in it, and nothing otherwise. The limit counts versions looked at, so
 * that a narrow filter costs no more than a wide one.
 */
export function changesSql(parts: LogParts, ownParameters: number): string {
  const [dataset, sequence, id, moment, limit] = [1, 2, 3, 4, 5].map((at) => `$${ownParameters + at}`);
  const columns = (alias: string): string => parts.columns.map((column) => `${alias}.${column}`).join(', ');
  const after = (alias: string, seq: string, at: string): string => `
      where ${alias}.${seq} >= ${sequence}::bigint and ${alias}.${seq} < (select horizon from edge)
        and (${alias}.${seq}, ${alias}.id, ${alias}.${at}) > (${sequence}::bigint, ${id}::bigint, ${instant(moment)})`;
  const inOrder = (alias: string, seq: string, at: string): string =>
    `order by ${alias}.${seq}, ${alias}.id, ${alias}.${at} limit ${limit}::integer`;
  return `
  with edge as materialized (${edgeSql(parts, dataset)}), log as (
    (select c.change_seq as _seq, c.recorded_at as _at, 'current' as _kind, ${columns('c')}
      from ${parts.qualified} c ${after('c', 'change_seq', 'recorded_at')} ${inOrder('c', 'change_seq', 'recorded_at')})
    union all
    (select h.change_seq, h.recorded_at, 'past', ${columns('h')}
      from ${parts.history} h ${after('h', 'change_seq', 'recorded_at')} ${inOrder('h', 'change_seq', 'recorded_at')})
    union all
    (select d.superseded_seq, d.superseded_at, 'gone', ${columns('d')}
      from ${parts.history} d ${after('d', 'superseded_seq', 'superseded_at')} and d.is_deleted
      ${inOrder('d', 'superseded_seq', 'superseded_at')})
  )
  select ${EDGE_COLUMNS}, v._seq::text as seq, v.id::text as id, ${microseconds('v._at')} as at, v.key,
    v.batch_id::text as "batchId", ${parts.id} as "nodeId", ${parts.recordedAt} as "recordedAt", change.op,
    case when change.op = 'UPSERT' then ${parts.record}::text end as record
  from edge
  left join lateral (select _seq, _at, _kind, ${parts.columns.join(', ')} from log order by _seq, id, _at limit ${limit}::integer) v on true
  left join lateral (select case
      when v._kind = 'gone' then case when ${parts.wasInView} then 'REMOVE' end
      when ${parts.isInView} then 'UPSERT'
      when exists (
        select from (
          select ${columns('b')} from ${parts.history} b where b.id = v.id and b.recorded_at < v.recorded_at
          order by b.recorded_at desc limit 1
        ) p where ${parts.wasInViewBefore}
      ) then 'REMOVE' end as op
  ) change on v._seq is not null
  order by v._seq, v.id, v._at`;
}

/** The next current records in the order of their ids, as of a horizon: what was written since comes with the log after it. */
export function copySql(parts: PresentParts, ownParameters: number): string {
  const [dataset, horizon, id, limit] = [1, 2, 3, 4].map((at) => `$${ownParameters + at}`);
  return `
  with edge as materialized (${edgeSql(parts, dataset)})
  select ${EDGE_COLUMNS}, v.change_seq::text as seq, v.id::text as id, ${microseconds('v.recorded_at')} as at, v.key,
    v.batch_id::text as "batchId", ${parts.id} as "nodeId", ${parts.recordedAt} as "recordedAt",
    case when v.id is not null then 'UPSERT' end as op, case when v.id is not null then ${parts.record}::text end as record
  from edge
  left join lateral (
    select v.change_seq, ${parts.columns.map((column) => `v.${column}`).join(', ')} from ${parts.qualified} v
    where v.id > ${id}::bigint and v.change_seq < ${horizon}::bigint and ${parts.isInView}
    order by v.id limit ${limit}::integer
  ) v on true
  order by v.id`;
}

const EDGE_COLUMNS = `edge.horizon::text as horizon, edge.cluster, edge.floor::text as floor, edge.is_held_back as "isHeldBack"`;

/**
 * How far readers may go, which database this is, from where on its log is whole, and whether committed changes wait behind a running
 * transaction. A promoted replica or a restored backup numbers its transactions anew, so the time line is a part of the name.
 */
function edgeSql({ qualified, history }: CommonParts, dataset = ''): string {
  return `
    select horizon, ${CLUSTER} as cluster,
      coalesce((select floor_seq from hub.change_floors where dataset = ${dataset}::text), 0) as floor,
      coalesce((select max(c.change_seq) from ${qualified} c) >= horizon, false)
        or coalesce((select max(d.superseded_seq) from ${history} d) >= horizon, false) as is_held_back
    from (select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as horizon offset 0) as snapshot`;
}

const CLUSTER = `(select system_identifier::text from pg_control_system())
        || '.' || (select oid::text from pg_database where datname = current_database())
        || '.' || left(pg_walfile_name(pg_current_wal_lsn()), 8)`;

function instant(microsecondsParameter = ''): string {
  return `timestamptz 'epoch' + ${microsecondsParameter}::bigint * interval '1 microsecond'`;
}

function microseconds(moment: string): string {
  return `(extract(epoch from ${moment}) * 1000000)::bigint::text`;
}
