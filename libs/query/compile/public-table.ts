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

/** How many people of each group have which values, without the changes that wait for their lot. */
function settledCellsSql(
  { layout, definition }: ReadableDataset,
  { min, person, tells, recodes = [] }: PublicAggregate,
  { frame, told }: InTable,
): string {
  const who = columnOf(person);
  const recoded = recodes.map(
    (recode) => `${recodeSql(recode, (field) => `version.${columnOf(field)}`)} as ${columnOf(recode.name)}`,
  );
  const columns = [under('version', [who, ...frame, ...tells.map(columnOf)]), ...recoded].join(', ');
  const step = (table: string, moment: string, sign: number): string =>
    `select ${columns}, version.${moment} as moment, ${sign} as step from ${table} version`;
  const steps = [
    step(layout.qualified, 'recorded_at', 1),
    step(layout.history, 'recorded_at', 1),
    step(layout.history, 'superseded_at', -1),
  ].join(' union all ');
  const starts = [layout.qualified, layout.history]
    .map((table) => `select ${under('version', [...frame, 'recorded_at'])} from ${table} version`)
    .join(' union all ');
  // A first delivery that is too small to count whole waits like any other change; of a time whose versions are removed nobody knows what waited.
  const started = `(select distinct on (${under('start', frame)}) ${under('start', frame)},
      greatest(
        case when count(*) >= ${min} then start.recorded_at else '-infinity' end,
        (select max(floor.whole_since) from hub.change_floors floor where floor.dataset = '${definition.name}')
      ) as moment
    from (${starts}) start
    group by ${under('start', [...frame, 'recorded_at'])}
    order by ${under('start', [...frame, 'recorded_at'])}) started`;
  const ofGroup = frame.map((column) => `started.${column} = step.${column}`).join(' and ');
  const cell = under('step', [...frame, ...told]);
  const first = `select ${cell}, sum(step.step) as ${PEOPLE} from (${steps}) step
    join ${started} on ${ofGroup} and step.moment <= started.moment
    group by ${cell}`;
  const change = under('step', [who, ...frame, ...told, 'moment']);
  // A new version that tells the same is no change.
  const changes = `select ${change}, sum(step.step) as step from (${steps}) step
    join ${started} on ${ofGroup} and step.moment > started.moment
    group by ${change} having sum(step.step) <> 0`;
  // Which people of one delivery wait has nothing to do with them.
  const numbered = `select ${cell}, step.step, dense_rank() over (partition by ${under('step', frame)}
      order by step.moment, md5(step.${who}), step.${who}) as number
    from (${changes}) step`;
  const lots = `select ${cell}, step.step, step.number, max(step.number) over (partition by ${under('step', frame)}) as numbers
    from (${numbered}) step`;
  const later = `select ${cell}, step.step as ${PEOPLE} from (${lots}) step
    where step.number <= step.numbers - step.numbers % ${min}`;
  const settled = under('cell', [...frame, ...told]);
  return `select ${settled}, sum(cell.${PEOPLE})::int as ${PEOPLE} from (${first} union all ${later}) cell
    group by ${settled} having sum(cell.${PEOPLE}) > 0`;
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
