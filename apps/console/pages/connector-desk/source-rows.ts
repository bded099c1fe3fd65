import type { ConnectorDeskQuery } from './connector-desk.graphql.js';

type Arrival = ConnectorDeskQuery['arrivalDays'][number];
type Batch = ConnectorDeskQuery['batches']['nodes'][number];

export interface SourceRow {
  readonly code: string;
  readonly name: string;
  readonly arrivals: readonly Arrival[];
  /** Newest first, as far as the desk reads back. */
  readonly batches: readonly Batch[];
  readonly datasets: readonly string[];
}

/** Sources that are registered, owe something or have sent something, by name. */
export function sourceRows(
  { arrivalDays, batches }: ConnectorDeskQuery,
  registered: readonly { readonly code: string; readonly name: string }[],
): readonly SourceRow[] {
  const names = new Map(arrivalDays.map(({ sourceCode, sourceName }) => [sourceCode, sourceName]));
  for (const { code, name } of registered) names.set(code, name);
  const codes = new Set([...names.keys(), ...batches.nodes.map(({ source }) => source)]);
  return [...codes]
    .map((code) => {
      const own = arrivalDays.filter(({ sourceCode }) => sourceCode === code);
      const sent = batches.nodes.filter(({ source }) => source === code);
      return {
        code,
        name: names.get(code) ?? code,
        arrivals: own,
        batches: sent,
        datasets: [...new Set([...own, ...sent].map(({ dataset }) => dataset))].sort(),
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'id'));
}

export interface Throughput {
  readonly received: number;
  readonly applied: number;
  readonly unchanged: number;
  readonly rejected: number;
}

export function throughputOf(batches: readonly Batch[]): Throughput {
  const sum = (count: (batch: Batch) => number): number =>
    batches.reduce((total, batch) => total + count(batch), 0);
  return {
    received: sum(({ receivedCount }) => receivedCount),
    applied: sum(({ appliedCount }) => appliedCount),
    unchanged: sum(({ unchangedCount }) => unchangedCount),
    rejected: sum(({ rejectedCount }) => rejectedCount),
  };
}
