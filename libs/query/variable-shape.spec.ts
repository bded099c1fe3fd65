import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compiled } from './test-support/compiling.js';

const SOURCE = `query ($filter: EveryTypeFilter, $orderBy: [EveryTypeOrder!], $first: Int, $after: Cursor, $asOf: DateTime,
    $groupBy: [EveryTypeDimension!], $id: ID!, $show: Boolean!, $year: Int, $kinds: [EveryTypeKind!]) {
  everyTypes(filter: $filter, orderBy: $orderBy, first: $first, asOf: $asOf) { nodes { code label @include(if: $show) } }
  paged: everyTypes(after: $after, orderBy: [{ amount: ASC }], filter: { sequence: { eq: $year }, kind: { in: $kinds } }) { nodes { code } }
  everyTypesAggregate(groupBy: $groupBy) { count }
  node(id: $id) { id }
}`;

const filter = fc.constantFrom<object | null>(
  null,
  { code: { eq: 'a' } },
  { code: { eq: 'b' } },
  { code: { in: ['a'] } },
  { code: { in: ['a', 'b', 'c'] } },
  { note: { isNull: true } },
  { note: { isNull: false } },
  { or: [{ isOpen: { eq: true } }] },
  { or: [{ isOpen: { eq: true } }, { amount: { gt: '1' } }] },
  { or: [{ isOpen: { eq: false } }, { amount: { gt: '2.50' } }] },
);

const ids = ['EveryType:1', 'EveryType:22', 'EveryTypeGroup:1', 'Nobody:1'].map((text) =>
  Buffer.from(text).toString('base64url'),
);

/** Cursors of `orderBy: [{ amount: ASC }]`, made by the signature that the compiler uses for it. */
const SIGNATURE = /json_build_array\('([\w-]{6})'/.exec(
  compiled('{ everyTypes(orderBy: [{ amount: ASC }]) { edges { cursor } } }').sql,
)?.[1];
const cursors = [
  ['1.00', 'a'],
  ['2.50', 'b'],
  [null, 'a'],
].map((values) => Buffer.from(JSON.stringify([SIGNATURE, ...values])).toString('base64url'));

const variables = {
  filter,
  orderBy: fc.constantFrom(
    null,
    [],
    [{ amount: 'ASC' }],
    [{ amount: 'DESC' }],
    [{ day: 'ASC' }, { amount: 'ASC' }],
  ),
  first: fc.constantFrom(null, 10, 20),
  after: fc.constantFrom(null, ...cursors),
  asOf: fc.constantFrom(null, '2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z'),
  groupBy: fc.constantFrom(null, [], ['kind'], ['kind', 'month'], ['month']),
  id: fc.constantFrom(...ids),
  show: fc.boolean(),
  year: fc.constantFrom(1, 2, 3),
  kinds: fc.constantFrom(['small'], ['large', 'medium'], []),
};
const anyVariables = fc.record(variables);
const anyMembers = fc.subarray(Object.keys(variables) as (keyof typeof variables)[], {
  minLength: 1,
  maxLength: 2,
});

describe('the shape of variables', () => {
  it('equal shapes always give the same statement, so that one plan serves both', () => {
    let pairs = 0;
    fc.assert(
      fc.property(anyVariables, anyVariables, anyMembers, (left, other, members) => {
        // Most pairs that differ in a member or two have one shape; any two have none in common.
        const right = { ...left, ...Object.fromEntries(members.map((member) => [member, other[member]])) };
        const [one, two] = [compiled(SOURCE, left), compiled(SOURCE, right)];
        if (one.key !== two.key) return;
        pairs += 1;
        expect(two.sql).toBe(one.sql);
      }),
      { numRuns: 100 },
    );
    expect(pairs).toBeGreaterThan(20);
  });

  it('a value that only becomes a parameter does not change the shape', () => {
    const variables = { id: ids[0], show: true, year: 1, kinds: [], first: 10, orderBy: [{ amount: 'ASC' }] };
    const key = (more: object): string => compiled(SOURCE, { ...variables, ...more }).key;
    expect(key({ filter: { code: { eq: 'b' } } })).toBe(key({ filter: { code: { eq: 'a' } } }));
    expect(key({ filter: { code: { in: ['a', 'b'] } } })).toBe(key({ filter: { code: { in: [] } } }));
    expect(key({ year: 1 })).toBe(key({ year: 2 }));
    expect(key({ kinds: ['small'] })).toBe(key({ kinds: ['large'] }));
    expect(key({ after: cursors[0] })).toBe(key({ after: cursors[1] }));
    expect(key({ id: ids[1] })).toBe(key({ id: ids[0] }));
    expect(key({ asOf: '2026-01-01T00:00:00Z' })).toBe(key({ asOf: '2026-02-01T00:00:00Z' }));
  });

  it('what the statement is written by does', () => {
    const variables = { id: ids[0], show: true, year: 1, kinds: [] };
    const key = (more: object): string => compiled(SOURCE, { ...variables, ...more }).key;
    const base = key({});
    const changes = [
      { first: 10 },
      { first: 20 },
      { show: false },
      { id: ids[2] },
      { after: cursors[0] },
      { after: cursors[2] },
      { groupBy: ['kind'] },
      { orderBy: [{ amount: 'DESC' }] },
      { asOf: '2026-01-01T00:00:00Z' },
    ];
    const keys = changes.map(key);
    expect(new Set([base, ...keys]).size).toBe(changes.length + 1);
  });
});
