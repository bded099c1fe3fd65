import { describe, expect, it } from '@jest/globals';
import type { Caller } from '#access';
import { aClient } from '../test-support/a-client.js';
import { compiled, oneLine } from '../test-support/compiling.js';

interface Expected {
  readonly source: string;
  readonly sql: string;
  readonly values?: readonly unknown[];
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly caller?: Caller;
}

function expectSql({ source, sql, values = [], variables, caller }: Expected): void {
  const plan = compiled(source, variables, caller);
  expect(oneLine(plan.sql)).toBe(oneLine(sql));
  expect(plan.values).toEqual(values);
}

describe('statements, for reading', () => {
  it('a list: columns, order and limit first, JSON for what is left', () => {
    expectSql({
      source: '{ everyTypes(first: 2) { nodes { code w: weight } } }',
      sql: `
        select (select row_to_json(o5) from (select a2.v1 as "nodes" from (
          select coalesce(json_agg(row_to_json(n3)), '[]'::json) as v1
          from (select s4.code, s4.weight, s4.key from testing.every_types s4 order by s4.key limit 2) t1
          cross join lateral (select t1.code as "code", trim_scale(t1.weight)::text as "w") n3
        ) a2) o5)::text`,
    });
  });

  it('page information: one row more, and the order values of the last row', () => {
    expectSql({
      source: '{ everyTypes(first: 2, orderBy: [{ label: DESC }]) { pageInfo { hasNextPage endCursor } } }',
      sql: `
        select (select row_to_json(o5) from (select (select row_to_json(o3) from (select
            a2.v1 as "hasNextPage",
            case when not a2.v4 then
              translate(encode(convert_to(json_build_array('CI3xAo'::text, a2.v2, a2.v3)::text, 'UTF8'), 'base64'), E'+/=\\n', '-_')
            end as "endCursor") o3) as "pageInfo" from (
          select count(*) > 2 as v1, (array_agg(t1.label))[least(count(*)::int, 2)] as v2,
            (array_agg(t1.key))[least(count(*)::int, 2)] as v3, count(*) = 0 as v4
          from (select s4.label, s4.key from testing.every_types s4 order by s4.label desc, s4.key desc limit 3) t1
        ) a2) o5)::text`,
    });
  });

  it('by key: one parameter, links by their columns', () => {
    expectSql({
      source: 'query ($code: String!) { everyType(code: $code) { label group { name } } }',
      variables: { code: 'a|b' },
      values: ['a\\|b|0|33'],
      sql: `
        select (select row_to_json(o4) from (select k1.label as "label",
          (select row_to_json(o3) from (
            select l2.name as "name" from testing.every_type_groups l2 where l2.code = k1.group_code limit 1
          ) o3) as "group"
        from testing.every_types k1 where k1.key = $1::text limit 1) o4)::text`,
    });
  });

  it('an aggregate', () => {
    expectSql({
      source:
        '{ everyTypesAggregate(groupBy: [kind], filter: { isOpen: { eq: true } }) { kind count sum { amount } } }',
      values: [true],
      sql: `
        select (select case when count(*) <= 5000 then coalesce(json_agg(row_to_json(n4)), '[]'::json) end from (
          select s1.kind, count(*)::int as count, sum(s1.amount) as sum_amount from testing.every_types s1
          where s1.is_open = $1::boolean group by s1.kind order by s1.kind limit 5001
        ) g2 cross join lateral (select g2.kind as "kind", g2.count as "count",
          (select row_to_json(o3) from (select g2.sum_amount::text as "amount") o3) as "sum") n4)::text`,
    });
  });

  it('the scope of a caller, as a parameter', () => {
    expectSql({
      source: '{ ledgers { totalCount } }',
      caller: aClient({ datasetPattern: 'testing.*', organizations: ['a', 'a.1'] }),
      values: [['a', 'a.1']],
      sql: `
        select (select row_to_json(o4) from (select (
          select count(*)::int from testing.ledgers x3 where ((x3.group_code = any($1::text[])))
        ) as "totalCount") o4)::text`,
    });
  });

  it('fields that hide, and a filter that finds only what is shown', () => {
    expectSql({
      source: '{ everyTypes(first: 1, filter: { story: { like: "x%" } }) { nodes { story ownerName } } }',
      values: ['x%'],
      sql: `
        select (select row_to_json(o5) from (select a2.v1 as "nodes" from (
          select coalesce(json_agg(row_to_json(n3)), '[]'::json) as v1 from (
            select s4.story, s4.is_secret, s4.key from testing.every_types s4
            where (s4.is_secret is not true and s4.story like $1::text) order by s4.key limit 1) t1
          cross join lateral (select
            case when t1.is_secret is not true then to_json(t1.story) else '"\\u00000"'::json end as "story", null::text as "ownerName") n3
        ) a2) o5)::text`,
    });
  });

  it('several root fields are columns of one row, constants need none', () => {
    const plan = compiled('{ __typename a: everyTypes(first: 0) { __typename } b: node(id: "x") { id } }');
    expect(plan.roots).toEqual([
      { responseName: '__typename', constant: '"Query"', isBounded: false },
      { responseName: 'a', isBounded: false },
      { responseName: 'b', isBounded: false },
    ]);
    expect(plan.sql).toBe(
      `select (select row_to_json(o3) from (select 'EveryTypeConnection'::text as "__typename" ) o3)::text, null::json::text`,
    );
  });
});

describe('what a client sends never enters a statement', () => {
  const hostile = `'; drop table x; --"`;
  it.each([
    [
      'a filter value',
      `{ everyTypes(filter: { label: { eq: ${JSON.stringify(hostile)} } }) { totalCount } }`,
    ],
    ['a list', `{ everyTypes(filter: { label: { in: [${JSON.stringify(hostile)}] } }) { totalCount } }`],
    ['a key', `{ everyType(code: ${JSON.stringify(hostile)}) { label } }`],
  ])('%s', (_what, source) => {
    const { sql, values } = compiled(source);
    expect(sql).not.toContain('drop');
    expect(JSON.stringify(values)).toContain('drop');
  });

  it('names of 63 letters pass, longer ones are refused: PostgreSQL would cut them', () => {
    const named = (length: number): string => `{ everyTypes { nodes { ${'a'.repeat(length)}: code } } }`;
    expect(compiled(named(63)).sql).toContain('a'.repeat(63));
    expect(() => compiled(named(64))).toThrow('BAD_USER_INPUT');
  });
});

describe('the estimate', () => {
  it.each([
    ['a page', '{ everyTypes { nodes { code } } }', 50],
    ['with a link each', '{ everyTypes { nodes { group { name } } } }', 100],
    [
      'with pages in pages',
      '{ everyTypeGroups(first: 10) { nodes { members(first: 20) { nodes { code } } } } }',
      210,
    ],
    ['with counts', '{ everyTypes(first: 0) { totalCount } }', 20],
    [
      'one record',
      '{ everyType(code: "a") { code provenance { hash } history(first: 5) { nodes { label } } } }',
      7,
    ],
    ['a summary', '{ everyTypesAggregate { count } }', 100],
    [
      'full pages in a full page',
      '{ everyTypeGroups(first: 500) { nodes { members(first: 39) { nodes { code } } } } }',
      20_000,
    ],
  ])('%s', (_what, source, cost) => {
    expect(compiled(source).cost).toBe(cost);
  });

  it('stops at 1,000 selected fields', () => {
    const many = (count: number): string =>
      `{ everyType(code: "a") { ${Array.from({ length: count }, (_, at) => `a${at}: code`).join(' ')} } }`;
    expect(compiled(many(999)).roots).toHaveLength(1);
    expect(() => compiled(many(1000))).toThrow('QUERY_TOO_COSTLY');
  });
});
