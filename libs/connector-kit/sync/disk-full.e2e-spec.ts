import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DATASETS } from '#schemas';
import { catalogueOf } from '../contract.js';
import {
  ConnectorFolder,
  fundSourceCode,
  fundSourcesCsv,
  fundSourcesYaml,
} from '../test-support/connector-folder.js';
import { StandInHub } from '../test-support/stand-in-hub.js';
import { runSync } from './run-sync.js';
import type { SyncReport } from './sync-report.js';

const catalogue = catalogueOf(DATASETS.map(({ dataset }) => dataset));
const COUNT = 3_000;

/** A disk of one mebibyte; null where nobody may mount one. */
function smallDisk(path: string): { unmount: () => void } | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  mkdirSync(path, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', path], { stdio: 'ignore' });
  } catch {
    return null;
  }
  return { unmount: () => execFileSync('umount', ['-l', path]) };
}

const folder = await ConnectorFolder.make();
const disk = smallDisk(join(folder.path, 'state'));
if (disk === null) process.stderr.write('SKIPPED: a full disk: mounting a small one is not permitted here\n');

(disk === null ? describe.skip : describe)('on a disk that is full', () => {
  beforeAll(async () => {
    await folder.write(
      'in/dana.csv',
      fundSourcesCsv(COUNT, (index) => `Dana ${index} ${'x'.repeat(150)}`),
    );
  });
  afterAll(async () => {
    disk?.unmount();
    await folder.remove();
  });

  // From no byte at all to room for half of the work: it fills up at the lock, at the first frame, in a batch, at the state.
  it.each([0, 4, 8, 12, 16, 24, 40, 80, 160, 320, 640])(
    'with %d KiB left it says so, loses nothing, and goes on when there is room',
    async (freeKib) => {
      const hub = new StandInHub();
      await hub.start();
      const state = join(folder.path, 'state');
      try {
        const config = folder.config(fundSourcesYaml(hub.url, { stream: '    batchSize: 250' }));
        fill(state, freeKib);
        const full = await runSync(config, { catalogue }).catch(
          (cause: unknown) => cause as { fault: string },
        );
        expect(faultOf(full)).toMatch(/^(?:OUTBOX|none)$/);
        rmSync(join(state, 'ballast'));
        const { exitCode, streams } = await runSync(config, { catalogue });
        expect({ exitCode, error: streams[0]?.error }).toEqual({ exitCode: 0, error: null });
        const ids = hub.pushes.flatMap(({ input }) => input.records.map(({ code }) => String(code)));
        expect(ids).toHaveLength(COUNT);
        expect(new Set(ids)).toEqual(
          new Set(Array.from({ length: COUNT }, (_, index) => fundSourceCode(index))),
        );
        expect(hub.conflicts).toBe(0);
      } finally {
        await hub.stop();
        for (const name of ['ballast', 'dana', 'lock'])
          rmSync(join(state, name), { recursive: true, force: true });
      }
    },
    60_000,
  );
});

/** Leaves so much room on a disk. */
function fill(path: string, freeKib: number): void {
  const { bavail, bsize } = statfsSync(path);
  writeFileSync(join(path, 'ballast'), Buffer.alloc(bavail * bsize - freeKib * 1_024));
}

function faultOf(outcome: SyncReport | { readonly fault: string }): string {
  if (!('streams' in outcome)) return outcome.fault;
  return outcome.streams[0]?.error?.fault ?? 'none';
}
