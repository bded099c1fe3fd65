import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReconcileReport } from '#connector-kit';
import type { BenchHub } from '../bench-hub.js';
import type { Codes } from '../codes.js';
import { bundleInto, runConnector, writeConnectorFile, writeLines } from '../connector-run.js';
import type { Finding } from '../report.js';

export interface ReconcileOptions {
  readonly rows: number;
  /** Of a source of its own: whatever else a source has at the hub would count as a difference. */
  readonly pushKey: string;
  readonly codes: Codes;
}

const CHANGED = 3;

/** How long the connector takes to prove that a million records are at the hub, and to find the three that are not as they should be. */
export async function measureReconcile(hub: BenchHub, options: ReconcileOptions): Promise<Finding[]> {
  const folder = await mkdtemp(join(tmpdir(), 'lumbung-bench-reconcile-'));
  try {
    await writeLines(folder, 'RECONCILE', options);
    await writeConnectorFile(folder, hub.url);
    const bundle = await bundleInto(folder);
    const sent = await runConnector(bundle, folder, options.pushKey, 'sync');
    if (sent.exitCode !== 0) throw new Error(`the connector sent with exit code ${sent.exitCode}`);
    const equal = await reconcile(bundle, folder, { ...options, differences: 0 });
    const step = Math.ceil(options.rows / CHANGED);
    await writeLines(folder, 'RECONCILE', {
      ...options,
      change: (line, n) => (n % step === 1 ? { ...line, amount: '1.00' } : line),
    });
    const different = await reconcile(bundle, folder, { ...options, differences: CHANGED });
    const rows = options.rows.toLocaleString('en');
    return [
      {
        goal: 'R1',
        what: `reconcile, ${rows} rows, nothing differs`,
        value: equal.durationMs,
        unit: 'ms',
        bound: { at: 60_000, better: 'less' },
      },
      {
        goal: 'R1',
        what: `reconcile, ${rows} rows, ${CHANGED} differ`,
        value: different.durationMs,
        unit: 'ms',
      },
      {
        goal: 'R2',
        what: `peak memory of the connector reconciling ${rows} rows`,
        value: Math.max(equal.peakMiB, different.peakMiB),
        unit: 'MiB',
        bound: { at: 90, better: 'less' },
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function reconcile(
  bundle: string,
  folder: string,
  { rows, pushKey, differences }: ReconcileOptions & { readonly differences: number },
): Promise<{ readonly durationMs: number; readonly peakMiB: number }> {
  const { report, peakMiB } = await runConnector(bundle, folder, pushKey, 'reconcile');
  const { comparisons, durationMs, peakRssMiB } = report as ReconcileReport;
  const [found] = comparisons;
  if (found?.counts.equal !== rows - differences || found.counts.different !== differences)
    throw new Error(`the comparison is wrong: ${JSON.stringify(found)}`);
  return { durationMs, peakMiB: peakMiB ?? peakRssMiB };
}
