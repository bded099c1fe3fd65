import { startBenchDatabase, startBenchHub, type BenchHub } from '../bench-hub.js';
import { makeDemoDatabases, type DemoDatabases } from '../demo-databases.js';
import { interleave, median, ratio, type Contender } from '../measure.js';
import type { Finding } from '../report.js';
import { figureQuestions, type FigureQuestion } from './figures.js';

export interface DomainOptions {
  readonly rounds: number;
  /** About how many records the facts of the larger hub have. */
  readonly rows: number;
}

/** Answers that one turn of a contender takes the median of. */
const ASKED_PER_TURN = 7;
/** Before anything is measured: plans, caches and the compiled query are there. */
const ASKED_FIRST = 5;

/**
 * Every figure of the domains over GraphQL and HTTP, asked again and again as screens do, once over the demo's data alone and once with
 * facts of other times and agencies beside them: the answer must be the same, as fast, and there in 50 ms. Some answers are remembered
 * while no record changes, so the time of the first asking is told beside it.
 */
export async function measureDomains({ rounds, rows }: DomainOptions): Promise<Finding[]> {
  const server = await startBenchDatabase();
  try {
    const databases = await makeDemoDatabases(server, rows);
    console.log(`domains: ${thousands(databases.smallRows)} and ${thousands(databases.largeRows)} records`);
    try {
      return await measureFigures(databases, rounds);
    } finally {
      await databases.close();
    }
  } finally {
    await server.close();
  }
}

async function measureFigures({ small, large }: DemoDatabases, rounds: number): Promise<Finding[]> {
  const smallHub = await startBenchHub(small, { HUB_ROLES: 'api' });
  try {
    const largeHub = await startBenchHub(large, { HUB_ROLES: 'api' });
    try {
      const questions = await figureQuestions(small.pool, today());
      const firstMs = await answersMatch(questions, smallHub, largeHub);
      const findings: Finding[] = [];
      for (const question of questions)
        findings.push(
          ...(await measureFigure(
            { smallHub, largeHub, rounds, firstMs: firstMs.get(question.name) ?? Number.NaN },
            question,
          )),
        );
      return findings;
    } finally {
      await largeHub.close();
    }
  } finally {
    await smallHub.close();
  }
}

async function measureFigure(
  {
    smallHub,
    largeHub,
    rounds,
    firstMs,
  }: { smallHub: BenchHub; largeHub: BenchHub; rounds: number; firstMs: number },
  { name, query }: FigureQuestion,
): Promise<Finding[]> {
  for (const hub of [smallHub, largeHub])
    for (let turn = 0; turn < ASKED_FIRST; turn += 1) await answer(hub, query);
  const contender = (as: string, hub: BenchHub): Contender => ({
    name: as,
    async measure() {
      const times: number[] = [];
      for (let turn = 0; turn < ASKED_PER_TURN; turn += 1)
        times.push(await durationOf(() => answer(hub, query)));
      return 1_000 / median(times);
    },
  });
  const outcomes = await interleave(
    [contender('small', smallHub), contender('large', largeHub), contender('small again', smallHub)],
    rounds,
  );
  return [
    {
      goal: 'P12',
      what: `${name}: demo ÷ grown`,
      value: ratio(outcomes, 'large', 'small'),
      unit: 'ratio',
      bound: { at: 0.8, better: 'more' },
      control: ratio(outcomes, 'small again', 'small'),
      outcomes: [...outcomes.values()],
    },
    {
      goal: 'P12',
      what: `${name}, grown (${Math.round(firstMs)} ms the first time)`,
      value: 1_000 / (outcomes.get('large')?.median ?? Number.NaN),
      unit: 'ms',
      bound: { at: 50, better: 'less' },
    },
  ];
}

/** In milliseconds. */
async function durationOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

/** A fast wrong answer is no result: facts of other times and agencies change none of these answers. Gives how long each took the first time. */
async function answersMatch(
  questions: readonly FigureQuestion[],
  smallHub: BenchHub,
  largeHub: BenchHub,
): Promise<ReadonlyMap<string, number>> {
  const differing: string[] = [];
  const firstMs = new Map<string, number>();
  for (const { name, query } of questions) {
    const small = await answer(smallHub, query);
    const startedAt = performance.now();
    const large = await answer(largeHub, query);
    firstMs.set(name, performance.now() - startedAt);
    if (small === large) continue;
    const at = Math.max(0, firstDifference(small, large) - 100);
    differing.push(`${name}:\n small … ${small.slice(at, at + 300)}\n large … ${large.slice(at, at + 300)}`);
  }
  if (differing.length > 0) throw new Error(`answers differ:\n${differing.join('\n')}`);
  return firstMs;
}

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

async function answer({ url, adminKey }: BenchHub, query: string): Promise<string> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${adminKey}` },
    body: JSON.stringify({ query }),
  });
  const text = await response.text();
  if (!response.ok || text.includes('"errors"')) throw new Error(`${query}\n${text.slice(0, 2_000)}`);
  return text;
}

function today(): string {
  return new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
}

function thousands(count: number): string {
  return Math.round(count).toLocaleString('en');
}
