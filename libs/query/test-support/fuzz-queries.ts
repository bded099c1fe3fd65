import fc from 'fast-check';

/** Random selections over the test datasets: aliases, fragments, directives, nested lists, aggregates. */
export function anyQuery(): fc.Arbitrary<string> {
  return fc
    .tuple(fc.array(rootField(), { minLength: 1, maxLength: 3 }), fc.boolean())
    .map(([fields, named]) => {
      const body = fields.map((field, at) => `f${at}: ${field}`).join(' ');
      // Each variable and fragment is used at least once, as validation demands.
      const used = `u: everyTypes(first: $n) { nodes { ...Leaf @include(if: $yes) g: group { ...Group @skip(if: $no) } } }`;
      return `query ${named ? 'Named' : ''}($yes: Boolean!, $no: Boolean!, $n: Int = 2) { ${used} ${body} }
      fragment Leaf on EveryType { code weight }
      fragment Group on EveryTypeGroup { name ...on Node { id } }`;
    });
}

function rootField(): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 3, arbitrary: list('everyTypes', 2) },
    { weight: 1, arbitrary: list('everyTypeGroups', 2, true) },
    {
      weight: 1,
      arbitrary: recordMembers(1).map(
        (members) => `everyType(code: "c1", sequence: 1, groupCode: "a.1") ${members}`,
      ),
    },
    { weight: 2, arbitrary: aggregate() },
  );
}

function list(name: string, depth: number, isGroup = false): fc.Arbitrary<string> {
  const members = isGroup ? groupMembers(depth) : recordMembers(depth);
  return fc
    .tuple(
      listArguments(isGroup),
      members,
      fc.subarray(['totalCount', '__typename', PAGE_INFO, 'p2: pageInfo { endCursor }']),
      fc.constantFrom('nodes', 'edges', 'both'),
    )
    .map(([args, record, others, shape]) => {
      const parts = [...others];
      if (shape !== 'edges') parts.push(`nodes ${record}`, `again: nodes { key }`);
      if (shape !== 'nodes') parts.push(`e: edges { cursor __typename node ${record} }`);
      return `${name}${args} { ${parts.join(' ')} }`;
    });
}

const PAGE_INFO = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor __typename }';

function listArguments(isGroup: boolean): fc.Arbitrary<string> {
  const size = fc.constantFrom('first: 3', 'last: 2', 'first: $n', 'first: 0', 'first: 20');
  const order = isGroup
    ? fc.constantFrom('', 'orderBy: [{ name: DESC }]', 'orderBy: [{ group: ASC }]')
    : fc.constantFrom(
        '',
        'orderBy: [{ amount: DESC }]',
        'orderBy: [{ kind: ASC }, { weight: DESC }]',
        'orderBy: { day: ASC }',
      );
  const filter = isGroup
    ? fc.constantFrom('', 'filter: { name: { like: "%a%" } }')
    : fc.constantFrom(
        '',
        'filter: { amount: { gt: "10" } }',
        'filter: { or: [{ kind: { eq: small } }, { not: { isOpen: { eq: true } } }] }',
      );
  return fc.tuple(size, order, filter).map((parts) => `(${parts.filter((part) => part !== '').join(', ')})`);
}

function recordMembers(depth: number): fc.Arbitrary<string> {
  const leaves = fc.subarray(LEAVES, { minLength: 1 });
  const group =
    depth === 0
      ? fc.constant('group { name }')
      : groupMembers(depth - 1).map((members) => `group ${members}`);
  return fc.tuple(leaves, fc.option(group), fc.boolean()).map(([members, link, history]) => {
    const parts = [...members, ...(link === null ? [] : [link]), ...(history ? [HISTORY] : [])];
    return `{ ${parts.join(' ')} }`;
  });
}

function groupMembers(depth: number): fc.Arbitrary<string> {
  const leaves = fc.subarray(['id', 'code', 'name', 'group', '...Group', 'parent { code parent { name } }'], {
    minLength: 1,
  });
  if (depth === 0) return leaves.map((members) => `{ ${members.join(' ')} }`);
  return fc
    .tuple(leaves, fc.option(list('members', depth - 1)), fc.option(fc.constant(TOTALS)))
    .map(
      ([members, many, totals]) =>
        `{ ${[...members, ...(many === null ? [] : [many]), ...(totals === null ? [] : [totals])].join(' ')} }`,
    );
}

const TOTALS =
  'membersAggregate(filter: { isOpen: { eq: true } }) { count sum { amount } a: avg { weight stock } }';
const HISTORY =
  'history(first: 2) { totalCount nodes { recordedAt supersededAt isDeleted label } edges { cursor node { weight } } }';

const LEAVES = [
  'id',
  'key',
  '__typename',
  'code c2: code',
  'label',
  'note @include(if: $yes)',
  'amount @skip(if: $yes)',
  'weight w: weight',
  'stock',
  'day moment month',
  'isOpen kind',
  'place { latitude l: longitude __typename } p: place { longitude }',
  'tags',
  'story ownerName',
  'extras',
  '... on EveryType { sequence ... @include(if: $no) { label } }',
  '...Leaf',
  'provenance { source batchId sourceKey recordedAt hash receivedAt client contractVersion }',
];

const aggregate = (): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.subarray(['groupCode', 'kind', 'isOpen', 'month']),
      fc.subarray(
        [
          'count',
          'groupCode kind isOpen month',
          'group { name }',
          'sum { amount weight stock }',
          'min { amount w: weight } max { stock }',
          'avg { amount weight stock }',
          '__typename',
        ],
        { minLength: 1 },
      ),
      fc.constantFrom('', 'filter: { weight: { gte: "1" } }'),
    )
    .map(([groupBy, members, filter]) => {
      const args = [...(groupBy.length === 0 ? [] : [`groupBy: [${groupBy.join(', ')}]`]), filter].filter(
        (part) => part !== '',
      );
      return `everyTypesAggregate${args.length === 0 ? '' : `(${args.join(', ')})`} { ${members.join(' ')} }`;
    });
