import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { DATASETS } from '#schemas';
import { loadConnectorFile } from '../config/load-connector-file.js';
import { catalogueOf } from '../contract.js';
import {
  ConnectorFolder,
  fundSourceCode,
  fundSourcesCsv,
  fundSourcesYaml,
} from '../test-support/connector-folder.js';
import { StandInHub } from '../test-support/stand-in-hub.js';
import { runSync } from './run-sync.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const catalogue = catalogueOf(DATASETS.map(({ dataset }) => dataset));
const COUNT = 7;

/** Runs the connector once; `step` is the change on the disk before which it is killed. */
async function sync(
  folder: ConnectorFolder,
  step?: number,
): Promise<{ killed: boolean; steps: number; code: number | null }> {
  const hooks = './libs/connector-kit/test-support/die-at-step.mjs';
  const config = `${folder.path}/lumbung.connector.yaml`;
  const child = spawn(
    process.execPath,
    ['--import', hooks, 'dist/apps/connector/cli.js', 'sync', '--json', '--config', config],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, ...(step === undefined ? {} : { LUMBUNG_DIE_AT_STEP: String(step) }) },
    },
  );
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  await new Promise((resolve) => child.on('close', resolve));
  const killed = child.signalCode === 'SIGKILL';
  return { killed, steps: Number(/steps: (\d+)/.exec(said)?.[1] ?? 0), code: child.exitCode };
}

/** Three pushes of files of uneven length, a row that is refused here and one that the hub rejects. */
async function begin(): Promise<{ folder: ConnectorFolder; hub: StandInHub }> {
  const hub = new StandInHub();
  await hub.start();
  hub.reject = ({ name }) => (name === 'Dana 5' ? ['PATTERN'] : []);
  const folder = await ConnectorFolder.make();
  const [head = '', ...rows] = fundSourcesCsv(COUNT).trim().split('\n');
  await folder.write('in/1.csv', `${[head, ...rows.slice(0, 4), 'tanpa-nama'].join('\n')}\n`);
  await folder.write('in/2.csv', `${[head, ...rows.slice(4)].join('\n')}\n`);
  await folder.write('lumbung.connector.yaml', fundSourcesYaml(hub.url, { stream: '    batchSize: 3' }));
  return { folder, hub };
}

it('killed before any one of its changes on the disk, it sends every record in exactly one push', async () => {
  const first = await begin();
  const { steps, code } = await sync(first.folder);
  await first.hub.stop();
  await first.folder.remove();
  // One row is refused on purpose.
  expect(code).toBe(1);
  expect(steps).toBeGreaterThan(20);
  const expected = Array.from({ length: COUNT }, (_, index) => fundSourceCode(index)).sort();
  for (let step = 1; step <= steps; step += 1) {
    const { folder, hub } = await begin();
    try {
      expect([step, (await sync(folder, step)).killed]).toEqual([step, true]);
      const config = await loadConnectorFile(`${folder.path}/lumbung.connector.yaml`, {});
      expect([step, (await runSync(config, { catalogue })).streams[0]?.error]).toEqual([step, null]);
      // The oracle counts what the hub took: each id once, no key with other bytes, nothing left to say on a further run.
      const ids = hub.pushes.flatMap(({ input }) => input.records.map(({ code: id }) => String(id)));
      const isOnce = new Set(ids).size === ids.length;
      const before = hub.pushes.length;
      await runSync(config, { catalogue });
      const again = hub.pushes.length - before;
      expect({ step, ids: [...new Set(ids)].sort(), isOnce, conflicts: hub.conflicts, again }).toEqual({
        step,
        ids: expected,
        isOnce: true,
        conflicts: 0,
        again: 0,
      });
    } finally {
      await hub.stop();
      await folder.remove();
    }
  }
}, 300_000);
