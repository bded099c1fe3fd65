import { startBenchHub, type BenchDatabase } from '../bench-hub.js';
import { median } from '../measure.js';
import type { Finding } from '../report.js';

/** From the spawn of the process to its first ready answer, the database running and migrated (P11). */
export async function measureStart(database: BenchDatabase, rounds: number): Promise<Finding[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const hub = await startBenchHub(database);
    times.push(hub.readyMs);
    await hub.close();
  }
  return [
    {
      goal: 'P11',
      what: 'hub process start to ready, database running',
      value: median(times),
      unit: 'ms',
      bound: { at: 2_000, better: 'less' },
    },
  ];
}
