import { columnOf, type PublicAggregate, type Recode } from '#dataset';
import type { ReadableDataset } from '#dataset-runtime';

/** The column of the counts, beside those of the group, of what it lies within and of what is told. */
export const PEOPLE = 'people';

/**
 * The one table from which everybody's answers about a closed dataset are added up (docs/appraisals.md says why each step is there). It
 * depends on nothing that is asked, so no question narrows it:
 * 1. of a group, a first delivery of at least `min` people counts whole, and changes since then in the order in which they were recorded
 *    and in lots of `min`: two looks at the table differ by at least so many changes of a group, or not at all;
 * 2. a group stands for itself when at least `min` of its people differ from its most frequent value, in everything that is told; all
 *    other groups are one (null), and are left out when together they do not meet this either;
 * 3. counts are rounded along the running total of the groups (cascade rounding): each is a multiple of `min`, less than `min`
 *    off, and the sum over all groups is off by half of `min` at most.
 */
export function publicTableSql(dataset: ReadableDataset, declared: PublicAggregate): string {
  const { min, within, tells, recodes = [] } = declared;
  const group = columnOf(declared.group);
  const frame = within.map(columnOf);
  const told = [...tells, ...recodes.map(({ name }) => name)].map(columnOf);
  const inTable = { frame: [group, ...frame], told };
  const cells = mergedSql(settledCellsSql(dataset, declared, inTable), min, inTable);
  const running = `sum(cell.${PEOPLE}) over (partition by ${under('cell', [...frame, ...told])} order by cell.${group} nulls last)`;
  const rounded = `${min} * (round(${running} / ${min}.0) - round((${running} - cell.${PEOPLE}) / ${min}.0))`;
  return `select ${under('cell', [group, ...frame, ...told])}, (${rounded})::int as ${PEOPLE} from (${cells}) cell`;
}

/** What a recode says of a record; `column` gives the SQL of a field. */
export function recodeSql({ from, values }: Recode, column: (field: string) => string): string {
  const cases = Object.entries(values).map(([key, value]) => `when '${key}' then '${value}'`);
  return `case concat_ws('|', ${from.map(column).join(', ')}) ${cases.join(' ')} end`;
}

interface InTable {
  /** The group, and what it lies within. */
  readonly frame: readonly string[];
  readonly told: readonly string[];
}

/**
 * How many people of each group have which values: those of now, without the changes that wait for their lot. Group by group, because
 * that reads each version once, by the index over the columns of the group, and sorts a group's changes instead of everybody's.
 */
function settledCellsSql(
  { layout, definition }: ReadableDataset,
  { min, person, tells, recodes = [] }: PublicAggregate,
  { frame, told }: InTable,
): string {
  const who = columnOf(person);
  const recoded = recodes.map(
    (recode) => `${recodeSql(recode, (field) => `version.${columnOf(field)}`)} as ${columnOf(recode.name)}`,
  );
  const columns = [under('version', [who, ...tells.map(columnOf)]), ...recoded].join(', ');
  const frames = [layout.qualified, layout.history]
    .map((table) => `select ${under('version', frame)} from ${table} version`)
    .join(' union all ');
  const ofFrame = frame.map((column) => `version.${column} = frame.${column}`).join(' and ');
  const steps = `select ${columns}, version.recorded_at as moment, 1 as step from ${layout.qualified} version where ${ofFrame}
    union all
    select ${columns}, bound.moment, bound.step from ${layout.history} version
    cross join lateral (values (version.recorded_at, 1), (version.superseded_at, -1)) bound (moment, step) where ${ofFrame}`;
  // A first delivery that is too small to count whole waits like any other change; of a time whose versions are removed nobody knows what waited.
  const started = `select greatest(
        case when count(*) >= ${min} then step.moment else '-infinity' end,
        (select max(floor.whole_since) from hub.change_floors floor where floor.dataset = '${definition.name}')
      ) as moment
    from step where step.step = 1 group by step.moment order by step.moment limit 1`;
  // A new version that tells the same is no change.
  const change = under('step', [who, ...told, 'moment']);
  const changes = `select ${change}, sum(step.step) as step from step
    where step.moment > (select started.moment from started)
    group by ${change} having sum(step.step) <> 0`;
  // Which people of one delivery wait has nothing to do with them.
  const numbered = `select ${under('change', told)}, change.step,
      dense_rank() over (order by change.moment, md5(change.${who}), change.${who}) as number
    from change`;
  const waiting = `select ${under('numbered', told)}, -numbered.step as step from numbered
    where numbered.number > (select max(numbered.number) - max(numbered.number) % ${min} from numbered)`;
  const cell = under('step', told);
  return `select ${under('frame', frame)}, ${under('cell', told)}, cell.${PEOPLE}
    from (select distinct ${under('version', frame)} from (${frames}) version) frame
    cross join lateral (
      with step as materialized (${steps}), started as (${started}), change as (${changes}), numbered as (${numbered})
      select ${cell}, sum(step.step)::int as ${PEOPLE}
      from (select ${cell}, step.step from step union all ${waiting}) step
      group by ${cell} having sum(step.step) > 0
    ) cell`;
}

/** The groups that may stand for themselves, and the others as one. */
function mergedSql(cells: string, min: number, { frame, told }: InTable): string {
  const [group, ...rest] = frame;
  const columns = under('cell', [...rest, ...told]);
  const merged = `select case when cell.differing >= ${min} then cell.${group} end as ${group}, ${columns},
      sum(cell.${PEOPLE})::int as ${PEOPLE}
    from (${differingSql(cells, { frame, told })}) cell
    group by 1, ${columns}`;
  return `select ${under('cell', [...frame, ...told])}, cell.${PEOPLE}
    from (${differingSql(merged, { frame, told })}) cell where cell.differing >= ${min}`;
}

/** Beside each cell, how many people of its group differ at least from the most frequent value of something that is told. */
function differingSql(cells: string, { frame, told }: InTable): string {
  const columns = [...frame, ...told, PEOPLE];
  const all = `partition by ${under('cell', frame)}`;
  const likes = told.map((column) => `sum(cell.${PEOPLE}) over (${all}, cell.${column}) as like_${column}`);
  const most = told.map((column) => `max(cell.like_${column}) over (${all})`);
  return `select ${under('cell', columns)}, sum(cell.${PEOPLE}) over (${all}) - greatest(${most.join(', ')}) as differing
    from (select ${under('cell', columns)}, ${likes.join(', ')} from (${cells}) cell) cell`;
}

const under = (alias: string, columns: readonly string[]): string =>
  columns.map((column) => `${alias}.${column}`).join(', ');
