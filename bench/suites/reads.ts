import autocannon from 'autocannon';
import { startRawRoute, type BenchHub } from '../bench-hub.js';
import type { Codes } from '../codes.js';
import { interleave, ratio, type Contender } from '../measure.js';
import type { Finding } from '../report.js';

const LINE_FIELDS = `fiscalYear versionCode organizationCode activityCode accountCode fundSourceCode stage amount previousAmount regionCode`;

interface ReadCase {
  readonly name: 'list' | 'byKey' | 'nested';
  readonly query: string;
  readonly variables: (organization: string, codes: Codes) => Readonly<Record<string, unknown>>;
  readonly values: (organization: string, codes: Codes) => readonly unknown[];
}

const CASES: readonly ReadCase[] = [
  {
    name: 'list',
    query: `query Lines($year: Int!, $organization: String!) {
      budgetLines(filter: { fiscalYear: { eq: $year }, organizationCode: { eq: $organization } }, first: 50) { nodes { ${LINE_FIELDS} } } }`,
    variables: (organization) => ({ year: 2026, organization }),
    values: (organization) => [2026, organization],
  },
  {
    name: 'byKey',
    query: `query Line($organization: String!, $activity: String!, $account: String!) {
      budgetLine(fiscalYear: 2026, versionCode: "SEED0", organizationCode: $organization, activityCode: $activity,
        accountCode: $account, fundSourceCode: "1.1") { ${LINE_FIELDS} } }`,
    variables: (organization, { activities, accounts }) => ({
      organization,
      activity: activities[0],
      account: accounts[0],
    }),
    values: (organization, codes) => [seededKey(organization, codes)],
  },
  {
    name: 'nested',
    query: `query Nested($year: Int!, $organization: String!) {
      budgetLines(filter: { fiscalYear: { eq: $year }, organizationCode: { eq: $organization } }, first: 50) {
        nodes { activityCode amount organization { code name } account { code name } } } }`,
    variables: (organization) => ({ year: 2026, organization }),
    values: (organization) => [2026, organization],
  },
];

/** The key of the first line of an organization, as `seedBudgetLines` writes it. */
export function seededKey(organization: string, { activities, accounts }: Codes): string {
  return `2026|SEED0|${organization}|${activities[0] ?? ''}|${accounts[0] ?? ''}|1.1`;
}

export interface ReadOptions {
  readonly rounds: number;
  readonly seconds: number;
  readonly codes: Codes;
  /** More contenders for the same cases, such as another GraphQL server on the same tables. */
  readonly peers?: readonly ReadPeer[];
}

export interface ReadPeer {
  readonly name: string;
  request(
    name: ReadCase['name'],
    organization: string,
    codes: Codes,
  ): { readonly url: string; readonly body: string };
}

/** The hub's reads against a raw Fastify + pg route on the same rows (P1, P2) and, when given, against peers (P3). */
export async function measureReads(hub: BenchHub, options: ReadOptions): Promise<Finding[]> {
  const raw = await startRawRoute(hub.databaseUrl);
  const findings: Finding[] = [];
  try {
    for (const test of CASES) findings.push(...(await measureCase(hub, raw.url, test, 16, options)));
    const list = CASES[0];
    if (list !== undefined)
      findings.push(...(await measureCase(hub, raw.url, list, 64, { ...options, peers: [] })));
  } finally {
    await raw.close();
  }
  return findings;
}

async function measureCase(
  hub: BenchHub,
  rawUrl: string,
  test: ReadCase,
  connections: number,
  options: ReadOptions,
): Promise<Finding[]> {
  const organizations = options.codes.organizations.slice(0, 20);
  const p99 = new Map<string, number[]>();
  const contender = (name: string, request: (organization: string) => Shot): Contender => ({
    name,
    async measure() {
      const result = await fire(organizations.map(request), connections, options.seconds);
      p99.set(name, [...(p99.get(name) ?? []), result.latency.p99]);
      return result.requests.average;
    },
  });
  const rawShot = (organization: string): Shot => ({
    url: `${rawUrl}/${test.name}`,
    body: JSON.stringify({ values: test.values(organization, options.codes) }),
  });
  const hubShot = (organization: string): Shot => ({
    url: `${hub.url}/graphql`,
    body: JSON.stringify({ query: test.query, variables: test.variables(organization, options.codes) }),
    headers: { authorization: `Bearer ${hub.adminKey}` },
  });
  await answersMatch(rawShot(organizations[0] ?? ''), hubShot(organizations[0] ?? ''));
  const peers = (options.peers ?? []).map((peer) =>
    contender(peer.name, (organization) => peer.request(test.name, organization, options.codes)),
  );
  const outcomes = await interleave(
    [contender('raw', rawShot), contender('hub', hubShot), contender('raw again', rawShot), ...peers],
    options.rounds,
  );
  const goal = test.name === 'list' ? (connections === 16 ? 0.75 : 0.65) : test.name === 'byKey' ? 0.8 : 0.65;
  const findings: Finding[] = [
    {
      goal: test.name === 'list' ? 'P1' : 'P2',
      what: `${test.name}, c=${connections}: hub ÷ raw route`,
      value: ratio(outcomes, 'hub', 'raw'),
      unit: 'ratio',
      bound: { at: goal, better: 'more' },
      control: ratio(outcomes, 'raw again', 'raw'),
      outcomes: [...outcomes.values()],
    },
  ];
  if (test.name === 'list' && connections === 16) {
    const worst = (name: string): number => Math.max(...(p99.get(name) ?? [Number.NaN]));
    findings.push({
      goal: 'P1',
      what: 'list, c=16: p99 hub ÷ raw',
      value: worst('hub') / worst('raw'),
      unit: 'ratio',
      bound: { at: 1.5, better: 'less' },
    });
  }
  const peerGoal = { list: 2, byKey: 2.5, nested: 1.6 }[test.name];
  for (const peer of options.peers ?? []) {
    findings.push({
      goal: 'P3',
      what: `${test.name}, c=${connections}: hub ÷ ${peer.name}`,
      value: ratio(outcomes, 'hub', peer.name),
      unit: 'ratio',
      bound: { at: peerGoal, better: 'more' },
    });
  }
  return findings;
}

interface Shot {
  readonly url: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

async function fire(
  shots: readonly Shot[],
  connections: number,
  seconds: number,
): Promise<autocannon.Result> {
  const first = shots[0];
  if (first === undefined) throw new Error('nothing to ask');
  const result = await autocannon({
    url: first.url,
    connections,
    duration: seconds,
    requests: shots.map((shot) => ({
      method: 'POST',
      path: new URL(shot.url).pathname,
      headers: { 'content-type': 'application/json', ...shot.headers },
      body: shot.body,
    })),
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx} refused and ${result.errors} failed answers from ${first.url}`);
  return result;
}

/** A fast wrong answer is no result: before timing, both must give the same rows. */
async function answersMatch(raw: Shot, hub: Shot): Promise<void> {
  const [theirs, ours] = await Promise.all([raw, hub].map(answerData));
  const expected = JSON.stringify(withoutKeys(theirs));
  if (expected !== JSON.stringify(ours))
    throw new Error(
      `answers differ:\n raw ${expected.slice(0, 500)}\n hub ${JSON.stringify(ours).slice(0, 500)}`,
    );
}

async function answerData(shot: Shot): Promise<unknown> {
  const response = await fetch(shot.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...shot.headers },
    body: shot.body,
  });
  return ((await response.json()) as { data: unknown }).data;
}

/** The raw statements sort by the key and so carry it; the hub was not asked for it. */
function withoutKeys(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data), (name, value: unknown) =>
    name === 'key' ? undefined : value,
  ) as unknown;
}
