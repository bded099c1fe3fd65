/** One contender's result in one round: work done per second, or whatever the suite compares (the unit is the suite's). */
export type Measure = () => Promise<number>;

export interface Contender {
  readonly name: string;
  readonly measure: Measure;
}

export interface Outcome {
  readonly name: string;
  readonly median: number;
  /** Half the distance between the best and the worst round, relative to the median. */
  readonly spread: number;
  readonly rounds: readonly number[];
}

/**
 * Runs every contender once per round, in an order that turns with each round, so that a slow minute of the machine hits
 * all alike. Medians are compared, never single runs.
 */
export async function interleave(
  contenders: readonly Contender[],
  rounds: number,
): Promise<ReadonlyMap<string, Outcome>> {
  const results = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < contenders.length; turn += 1) {
      const contender = contenders[(turn + round) % contenders.length];
      if (contender === undefined) continue;
      results.get(contender.name)?.push(await contender.measure());
    }
  }
  return new Map([...results].map(([name, values]) => [name, outcome(name, values)]));
}

/** How one contender did against another: the median of the rounds' own ratios, so that drift between rounds cancels. */
export function ratio(outcomes: ReadonlyMap<string, Outcome>, name: string, against: string): number {
  const ours = outcomes.get(name)?.rounds ?? [];
  const theirs = outcomes.get(against)?.rounds ?? [];
  return median(ours.map((value, round) => value / (theirs[round] ?? Number.NaN)));
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

function outcome(name: string, rounds: readonly number[]): Outcome {
  const middle = median(rounds);
  const spread = rounds.length === 0 ? 0 : (Math.max(...rounds) - Math.min(...rounds)) / 2 / middle;
  return { name, median: middle, spread, rounds };
}
