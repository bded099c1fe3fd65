import { SERIES_LENGTH_MAX } from '#core/limits';
import { withRises, type RollupLayout } from '#dataset-runtime';

/** The records that a transaction touched, for all rollups of a dataset. */
export interface SignedRecords {
  /** Members of a `with`, in their order. */
  readonly members: readonly string[];
  /** The member whose rows a rollup adds up: what the transaction added (`sign` 1) and what it took away (−1), beside their rises. */
  readonly sourceOf: (layout: RollupLayout) => string;
}

/** Rollups that read the same series, or none: their records are looked up, sorted and signed once. */
type Shared = Pick<RollupLayout, 'source' | 'reads' | 'series'>;

export function signedRecords(layouts: readonly RollupLayout[]): SignedRecords {
  const shared = new Map<string, Shared>();
  for (const layout of layouts) {
    const known = shared.get(seriesKey(layout));
    shared.set(seriesKey(layout), known === undefined ? layout : joined(known, layout));
  }
  const keys = [...shared.keys()];
  return {
    members: [
      ...touchedRecords([...shared.values()]),
      ...[...shared.values()].flatMap((one, place) => sharedMembers(one, place)),
    ],
    sourceOf: (layout) => `signed_${keys.indexOf(seriesKey(layout))}`,
  };
}

function seriesKey({ series }: Shared): string {
  return series === null ? '' : [...series.columns, series.along].join();
}

function joined(one: Shared, other: Shared): Shared {
  const rises = [...(one.series?.rises ?? []), ...(other.series?.rises ?? [])];
  const byName = new Map(rises.map((rise) => [rise.as, rise]));
  return {
    source: one.source,
    reads: [...new Set([...one.reads, ...other.reads])],
    series: one.series === null ? null : { ...one.series, rises: [...byName.values()] },
  };
}

/** `created` and `gone`: the versions that the transaction wrote, and those it ended. */
function touchedRecords(all: readonly Shared[]): readonly string[] {
  const [first] = all;
  if (first === undefined) throw new Error('no rollup was asked for');
  const columns = [...new Set(all.flatMap(({ reads }) => reads))].join(', ');
  const { source } = first;
  return [
    `created as materialized (select ${columns} from ${source.qualified} where change_seq = ${OWN_SEQ})`,
    `gone as materialized (select ${columns} from ${goneRecords(source)})`,
  ];
}

function sharedMembers(shared: Shared, place: number): readonly string[] {
  const { reads, series, source } = shared;
  const columns = reads.join(', ');
  if (series === null)
    return [
      `signed_${place} as not materialized (
        select ${columns}, 1 as sign from created union all select ${columns}, -1 from gone
      )`,
    ];
  const { columns: keys, along } = series;
  const current = source.qualified;
  const ofSeries = keys.map((column) => `beside.${column} = touched.${column}`).join(' and ');
  const beside = reads.map((column) => `beside.${column}`).join(', ');
  // A rise ends where the next figure of its series begins, so the figures from the first touched one on are taken before and after;
  // the one before it is the same on both sides and only says where the rise began. The limits keep each look-up on the index.
  return [
    `touched_${place} as materialized (
      select ${keys.join(', ')}, min(${along}) as first
      from (select ${columns} from created union all select ${columns} from gone) as either
      group by ${keys.join(', ')}
    )`,
    `earlier_${place} as materialized (
      select ${beside} from touched_${place} as touched cross join lateral (
        select ${columns} from ${current} as beside where ${ofSeries} and beside.${along} < touched.first
        order by beside.${along} desc limit 1
      ) as beside
    )`,
    `later_${place} as materialized (
      select ${beside}, beside.change_seq from touched_${place} as touched cross join lateral (
        select ${columns}, change_seq from ${current} as beside where ${ofSeries} and beside.${along} >= touched.first
        order by beside.${along} limit ${SERIES_LENGTH_MAX}
      ) as beside
    )`,
    `either_${place} as not materialized (
      select ${columns}, 1 as sign from earlier_${place}
      union all select ${columns}, 1 from later_${place}
      union all select ${columns}, -1 from earlier_${place}
      union all select ${columns}, -1 from later_${place} where change_seq <> ${OWN_SEQ}
      union all select ${columns}, -1 from gone
    )`,
    `signed_${place} as materialized (${withRises(shared, `either_${place}`, ['sign'])})`,
  ];
}

/** Versions that others could see and that this transaction ended; one that it wrote and replaced itself was never counted. */
export function goneRecords({ history }: RollupLayout['source']): string {
  return `${history} where superseded_seq = ${OWN_SEQ} and change_seq <> ${OWN_SEQ}`;
}

export const OWN_SEQ = 'pg_current_xact_id()::text::bigint';
