import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import {
  ConnectorFolder,
  fundSourceCode,
  fundSourcesCsv,
  fundSourcesYaml,
} from '../test-support/connector-folder.js';
import { runConnector } from '../test-support/run-connector.js';
import { StandInHub } from '../test-support/stand-in-hub.js';
import type { SyncReport } from './sync-report.js';

it('killed again and again at any point, it sends every record in exactly one push, and the counts add up', async () => {
  const count = 3_000;
  const hub = new StandInHub();
  const folder = await ConnectorFolder.make();
  try {
    await hub.start();
    const [head = '', ...rows] = fundSourcesCsv(count).trim().split('\n');
    // Files of uneven length, so that pushes and files end at different places.
    for (let from = 0, file = 1; from < count; from += file * 130, file += 1) {
      await folder.write(`in/${file}.csv`, `${[head, ...rows.slice(from, from + file * 130)].join('\n')}\n`);
    }
    await folder.write(
      'lumbung.connector.yaml',
      fundSourcesYaml(hub.url, { stream: '    batchSize: 50', top: 'maxOutboxMiB: 1' }),
    );
    hub.looksUntilApplied = 1;
    hub.reject = ({ name }) => (/00$/.test(String(name)) ? ['PATTERN'] : []);
    let kills = 0;
    let report: SyncReport | 'killed' = 'killed';
    for (let run = 0; run < 20 && report === 'killed'; run += 1) {
      // After so many requests of this run, counted from its start, wherever the connector is by then.
      let left = run < 4 ? 3 + run * 17 : Number.POSITIVE_INFINITY;
      report = await runConnector(folder, hub, () => (left -= 1) === 0);
      if (report === 'killed') kills += 1;
      await pause(1);
    }
    expect(kills).toBe(4);
    if (report === 'killed') throw new Error('never finished');
    expect(report.streams[0]).toMatchObject({
      resumed: true,
      read: count,
      sent: count,
      applied: count - 29,
      rejected: 29,
      pending: 0,
    });
    // The oracle: what the hub took, push by push.
    const codes = hub.pushes.flatMap(({ input }) => input.records.map(({ code }) => String(code)));
    expect(codes).toHaveLength(count);
    expect(new Set(codes)).toEqual(
      new Set(Array.from({ length: count }, (_, index) => fundSourceCode(index))),
    );
    expect(hub.conflicts).toBe(0);
  } finally {
    await hub.stop();
    await folder.remove();
  }
}, 120_000);
