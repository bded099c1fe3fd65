import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DATASETS } from '#schemas';
import { catalogueOf } from '../contract.js';
import {
  ConnectorFolder,
  fundSourceCode,
  fundSourcesCsv,
  fundSourcesYaml,
} from '../test-support/connector-folder.js';
import { fail, StandInHub } from '../test-support/stand-in-hub.js';
import { runSync, type SyncOptions } from './run-sync.js';
import type { StreamReport, SyncReport } from './sync-report.js';

const QUICK: SyncOptions = {
  catalogue: catalogueOf(DATASETS.map(({ dataset }) => dataset)),
  post: { attemptsMax: 4, firstPauseMs: 1, timeoutMs: 2_000 },
};

let hub: StandInHub;
let folder: ConnectorFolder;

beforeEach(async () => {
  hub = new StandInHub();
  await hub.start();
  folder = await ConnectorFolder.make();
});

afterEach(async () => {
  await hub.stop();
  await folder.remove();
});

function sync(yaml: string, options: Partial<SyncOptions> = {}): Promise<SyncReport> {
  return runSync(folder.config(yaml), { ...QUICK, ...options });
}

function only(report: SyncReport): StreamReport {
  const [stream] = report.streams;
  if (stream === undefined) throw new Error('no stream in the report');
  expect(stream.skipped + stream.refused + stream.sent).toBe(stream.records);
  expect(stream.applied + stream.unchanged + stream.rejected + stream.failed + stream.pending).toBe(
    stream.sent,
  );
  return stream;
}

describe('runSync', () => {
  it('sends every row once, in order, in pushes of the batch size, with the passport of each', async () => {
    await folder.write('in/dana.csv', fundSourcesCsv(25));
    const report = await sync(fundSourcesYaml(hub.url, { stream: '    batchSize: 10' }));
    expect(report.exitCode).toBe(0);
    expect(only(report)).toMatchObject({
      state: 'done',
      read: 25,
      sent: 25,
      applied: 25,
      unchanged: 0,
      rejected: 0,
      pending: 0,
    });
    expect(hub.pushes.map(({ input }) => input.records.length)).toEqual([10, 10, 5]);
    expect(hub.pushes.flatMap(({ input }) => input.records.map(({ code }) => code))).toEqual(
      Array.from({ length: 25 }, (_, index) => fundSourceCode(index)),
    );
    expect(hub.pushes[0]?.input).toMatchObject({
      dataset: 'reference.fund_sources',
      contractVersion: 1,
      mode: 'UPSERT',
    });
    expect(hub.pushes[0]?.input.records[0]).toEqual({
      code: fundSourceCode(0),
      name: 'Dana 0',
      $sourceKey: 'dana.csv!2',
    });
  });

  it('reads the same file a second time only when told, and then the hub finds nothing changed', async () => {
    await folder.write('in/dana.csv', fundSourcesCsv(12));
    await sync(fundSourcesYaml(hub.url));
    const second = await sync(fundSourcesYaml(hub.url));
    expect(only(second)).toMatchObject({ read: 0, sent: 0, files: { read: 0, unchanged: 1, waiting: 0 } });
    expect(hub.pushes).toHaveLength(1);
    const again = await sync(fundSourcesYaml(hub.url), { again: true });
    expect(only(again)).toMatchObject({ read: 12, applied: 0, unchanged: 12 });
  });

  it('finds nothing changed in the same rows in another order, or under another file name', async () => {
    await folder.write('in/dana.csv', fundSourcesCsv(12));
    await sync(fundSourcesYaml(hub.url));
    const [head = '', ...rows] = fundSourcesCsv(12).trim().split('\n');
    await folder.write('in/dana.csv', `${[head, ...rows.reverse()].join('\n')}\n`);
    await folder.write('in/salinan.csv', fundSourcesCsv(12));
    expect(only(await sync(fundSourcesYaml(hub.url)))).toMatchObject({ read: 24, applied: 0, unchanged: 24 });
  });

  it('sends a file again when its mapping changed', async () => {
    await folder.write('in/dana.csv', fundSourcesCsv(3));
    await sync(fundSourcesYaml(hub.url));
    const changed = fundSourcesYaml(hub.url).replace(
      'name: { from: nama }',
      'name: { expr: "nama & \'!\'" }',
    );
    expect(only(await sync(changed))).toMatchObject({ read: 3, applied: 3 });
  });

  it('refuses the torn row of a file cut in half and takes it when the file is whole', async () => {
    const whole = fundSourcesCsv(20);
    await folder.write('in/dana.csv', whole.slice(0, whole.indexOf(fundSourceCode(10)) + 4));
    const cut = only(await sync(fundSourcesYaml(hub.url)));
    expect(cut).toMatchObject({ read: 11, sent: 10, applied: 10, refused: 1 });
    expect(cut.topRefusal).toMatchObject({ code: 'RAGGED_ROW', example: 'in/dana.csv!12' });
    await folder.write('in/dana.csv', whole);
    expect(only(await sync(fundSourcesYaml(hub.url)))).toMatchObject({
      read: 20,
      applied: 10,
      unchanged: 10,
      refused: 0,
    });
  });

  it('keeps what it will not send in a file, with the cell, the raw text and the reason', async () => {
    await folder.write('in/dana.csv', 'kode;nama\n1.1;Satu\n1.2;"Tidak ditutup\n1.3;Tiga\n');
    const stream = only(await sync(fundSourcesYaml(hub.url)));
    expect(stream).toMatchObject({ read: 2, sent: 1, refused: 1 });
    const [line = ''] = readFileSync(stream.refusalsFile ?? '', 'utf8').split('\n');
    expect(JSON.parse(line)).toMatchObject({
      at: 'in/dana.csv!3',
      problems: [{ code: 'RAGGED_ROW', cell: 'in/dana.csv!3' }],
    });
  });

  it('names the source row of every rejection of the hub, and the commonest cause', async () => {
    await folder.write('in/dana.csv', fundSourcesCsv(20));
    hub.reject = ({ name }) =>
      /[37]$/.test(String(name)) ? ['PATTERN'] : name === 'Dana 5' ? ['TOO_LONG'] : [];
    const report = await sync(fundSourcesYaml(hub.url, { stream: '    batchSize: 7' }));
    expect(report.exitCode).toBe(1);
    const stream = only(report);
    expect(stream).toMatchObject({ sent: 20, applied: 15, rejected: 5 });
    expect(stream.topRejection).toMatchObject({
      code: 'PATTERN',
      count: 4,
      example: 'in/dana.csv!5',
      message: { id: 'salah' },
    });
    const lines = readFileSync(stream.rejectionsFile ?? '', 'utf8')
      .trim()
      .split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { at: string }).at)).toEqual(
      [3, 5, 7, 13, 17].map((index) => `in/dana.csv!${index + 2}`),
    );
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ key: fundSourceCode(3), record: { name: 'Dana 3' } });
  });

  it('puts small files together into one push, and still knows the file of every record', async () => {
    for (let file = 0; file < 5; file += 1) {
      await folder.write(`in/${file}.csv`, `kode;nama\n1.${file + 1};Dana ${file}\n`);
    }
    hub.reject = ({ name }) => (name === 'Dana 3' ? ['PATTERN'] : []);
    const stream = only(await sync(fundSourcesYaml(hub.url)));
    expect(stream).toMatchObject({ files: { read: 5 }, sent: 5, topRejection: { example: 'in/3.csv!2' } });
    expect(hub.pushes).toHaveLength(1);
    expect(only(await sync(fundSourcesYaml(hub.url))).files).toMatchObject({ read: 0, unchanged: 5 });
  });

  it('sends the other files when one of them cannot be read, and says which and why', async () => {
    await folder.write('in/a.csv', 'kode;nama\n1.1;Satu\n');
    await folder.write('in/b.csv', '%PDF-1.7');
    await folder.write('in/c.csv', 'kode;nama\n1.3;Tiga\n');
    const report = await sync(fundSourcesYaml(hub.url));
    expect(report.exitCode).toBe(3);
    expect(only(report)).toMatchObject({ state: 'stopped', applied: 2, error: { code: 'NOT_A_TABLE' } });
    const again = only(await sync(fundSourcesYaml(hub.url)));
    expect(again).toMatchObject({ resumed: false, files: { read: 1, unchanged: 2 }, sent: 0 });
  });

  it('waits for a batch that the hub is still applying', async () => {
    await folder.write('in/dana.csv', fundSourcesCsv(5));
    hub.looksUntilApplied = 2;
    expect(only(await sync(fundSourcesYaml(hub.url)))).toMatchObject({ state: 'done', applied: 5 });
  });
});

describe('trouble with the hub', () => {
  it('repeats a push whose answer was lost with the same key and the same bytes', async () => {
    await folder.write('in/dana.csv', fundSourcesCsv(30));
    let lost = 0;
    hub.losesAnswer = (operation) => operation === 'Push' && (lost += 1) % 2 === 1;
    expect(only(await sync(fundSourcesYaml(hub.url, { stream: '    batchSize: 10' })))).toMatchObject({
      applied: 30,
    });
    expect([hub.pushes.length, hub.replays, hub.conflicts]).toEqual([3, 3, 0]);
  });

  it.each([
    [503, {}],
    [502, {}],
    [429, { 'retry-after': '0' }],
  ] as const)('tries again after HTTP %d', async (status, headers) => {
    await folder.write('in/dana.csv', fundSourcesCsv(3));
    let troubles = 0;
    hub.trouble = (_, response) => {
      if ((troubles += 1) > 2) return false;
      fail(response, status, 'INTERNAL', headers);
      return true;
    };
    expect(only(await sync(fundSourcesYaml(hub.url)))).toMatchObject({ state: 'done', applied: 3 });
  });

  it('waits as long as Retry-After says', async () => {
    await folder.write('in/dana.csv', fundSourcesCsv(3));
    const pauses: number[] = [];
    let isFirst = true;
    hub.trouble = (_, response) => {
      if (!isFirst) return false;
      isFirst = false;
      fail(response, 429, 'QUEUE_FULL', { 'retry-after': '0.05' });
      return true;
    };
    await sync(fundSourcesYaml(hub.url), { onRetry: (_, pauseMs) => pauses.push(pauseMs) });
    expect(pauses).toEqual([50]);
  });

  it('keeps what it read when the hub is gone, says so, and sends it on the next run', async () => {
    await folder.write('in/dana.csv', fundSourcesCsv(30));
    const yaml = fundSourcesYaml(hub.url, { stream: '    batchSize: 10' });
    hub.trouble = ({ attempt }, response) => {
      if (attempt === 1) return false;
      response.destroy();
      return true;
    };
    const stopped = await sync(yaml);
    expect(stopped.exitCode).toBe(4);
    expect(only(stopped)).toMatchObject({ state: 'stopped', error: { code: 'HUB_UNREACHABLE' } });
    hub.trouble = () => false;
    const resumed = only(await sync(yaml));
    expect(resumed).toMatchObject({ state: 'done', resumed: true, read: 30, sent: 30, pending: 0 });
    expect(hub.store.size).toBe(30);
    expect(hub.conflicts).toBe(0);
  });

  it.each([
    [401, 'INVALID_KEY', 5],
    [403, 'FORBIDDEN', 5],
    [400, 'CONTRACT_VERSION_UNSUPPORTED', 6],
  ] as const)('does not repeat what HTTP %d %s refuses', async (status, code, exitCode) => {
    await folder.write('in/dana.csv', fundSourcesCsv(3));
    hub.trouble = (_, response) => {
      fail(response, status, code);
      return true;
    };
    const report = await sync(fundSourcesYaml(hub.url));
    expect([report.exitCode, hub.requests.length]).toEqual([exitCode, 1]);
    expect(only(report).error).toMatchObject({ code, message: { id: `hub menolak: galat ${code}` } });
  });

  it('says that a web page is not a hub', async () => {
    await folder.write('in/dana.csv', fundSourcesCsv(3));
    hub.trouble = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Silakan masuk</html>');
      return true;
    };
    expect(only(await sync(fundSourcesYaml(hub.url))).error).toMatchObject({ code: 'NOT_A_HUB' });
  });
});

describe('snapshots', () => {
  const yaml = (): string =>
    fundSourcesYaml(hub.url, { stream: '    mode: snapshot\n    scope: { region: "33" }' });

  it('are committed with the number of records sent, and not opened again while nothing changes', async () => {
    await folder.write('in/dana.csv', fundSourcesCsv(5));
    expect(only(await sync(yaml())).snapshot).toMatchObject({
      state: 'COMMITTED',
      id: 'snapshot-1',
      removed: 0,
    });
    // Asked twice: the first answer was that the hub is at work.
    const commit = { id: 'snapshot-1', expectedCount: 5 };
    expect(hub.commits).toEqual([commit, commit]);
    expect(hub.pushes[0]?.input.snapshotId).toBe('snapshot-1');
    expect(only(await sync(yaml())).snapshot).toEqual({ state: 'UNCHANGED' });
  });

  it('are not committed when a row was refused: its record would be ended at the hub', async () => {
    await folder.write('in/dana.csv', `${fundSourcesCsv(5)}9.9.9.9\n`);
    const report = await sync(yaml());
    const stream = only(report);
    expect(stream.snapshot).toMatchObject({ state: 'NOT_COMMITTED' });
    expect([report.exitCode, hub.commits, hub.aborts]).toEqual([1, [], ['snapshot-1']]);
    // What was read is told all the same, and where the refused row is listed.
    expect(stream).toMatchObject({ read: 6, refused: 1, sent: 5, failed: 5, pending: 0 });
    expect(stream.topRefusal).toMatchObject({ count: 1 });
    expect(readFileSync(stream.refusalsFile ?? '', 'utf8')).toContain('9.9.9.9');
  });

  it('that the hub has let expire are begun again', async () => {
    await folder.write('in/dana.csv', fundSourcesCsv(5));
    hub.trouble = ({ operation }, response) => {
      if (operation !== 'Push') return false;
      fail(response, 409, 'SNAPSHOT_NOT_OPEN');
      return true;
    };
    const refused = await sync(yaml());
    expect(refused.exitCode).toBe(6);
    expect(only(refused)).toMatchObject({ read: 5, sent: 5, failed: 5, pending: 0 });
    hub.trouble = () => false;
    expect(only(await sync(yaml()))).toMatchObject({ state: 'done', resumed: false, read: 5, applied: 5 });
  });

  it('hold every file when one of them changed', async () => {
    await folder.write('in/a.csv', fundSourcesCsv(5));
    await folder.write('in/b.csv', 'kode;nama\n8.1;Lain\n');
    await sync(yaml());
    await folder.write('in/b.csv', 'kode;nama\n8.1;Lain lagi\n');
    await sync(yaml());
    expect(hub.commits.map(({ expectedCount }) => expectedCount)).toEqual([6, 6, 6, 6]);
  });

  it('wait for approval when the hub holds them', async () => {
    await folder.write('in/dana.csv', fundSourcesCsv(5));
    hub.snapshotAnswer = 'NEEDS_APPROVAL';
    const report = await sync(yaml());
    expect(only(report)).toMatchObject({ state: 'done', pending: 5, snapshot: { state: 'NEEDS_APPROVAL' } });
    expect(report.exitCode).toBe(1);
  });
});

describe('what an earlier run left behind', () => {
  it('is sent, and everything is read anew, when the mapping changed since', async () => {
    await folder.write('in/dana.csv', fundSourcesCsv(30));
    const yaml = fundSourcesYaml(hub.url, { stream: '    batchSize: 10' });
    hub.trouble = ({ attempt }, response) => attempt > 1 && response.destroy() !== undefined;
    await sync(yaml);
    hub.trouble = () => false;
    const changed = yaml.replace('name: { from: nama }', 'name: { from: nama, trim: true }');
    expect(only(await sync(changed))).toMatchObject({ resumed: false, read: 30, sent: 30, unchanged: 30 });
    expect(hub.store.size).toBe(30);
  });

  it('does not stand in the way when the hub will never take it', async () => {
    await folder.write('in/dana.csv', fundSourcesCsv(30));
    const yaml = fundSourcesYaml(hub.url, { stream: '    batchSize: 10' });
    hub.trouble = (_, response) => {
      fail(response, 400, 'CONTRACT_VERSION_UNSUPPORTED');
      return true;
    };
    await sync(yaml);
    let refusals = 0;
    hub.trouble = ({ operation }, response) => {
      if (operation !== 'Push' || (refusals += 1) > 1) return false;
      fail(response, 400, 'CONTRACT_VERSION_UNSUPPORTED');
      return true;
    };
    const changed = yaml.replace('name: { from: nama }', 'name: { from: nama, trim: true }');
    expect(only(await sync(changed))).toMatchObject({ state: 'done', applied: 30 });
  });
});

describe('a run that is asked to end', () => {
  it('stops between two pushes, says so, and the next run goes on exactly there', async () => {
    await folder.write('in/dana.csv', fundSourcesCsv(500));
    const yaml = fundSourcesYaml(hub.url, { stream: '    batchSize: 10' });
    const stop = new AbortController();
    hub.trouble = () => {
      if (hub.pushes.length === 5) stop.abort();
      return false;
    };
    const first = only(await sync(yaml, { signal: stop.signal }));
    expect(first).toMatchObject({ state: 'stopped', error: { code: 'INTERRUPTED' } });
    expect(hub.pushes.length).toBeLessThan(10);
    expect(only(await sync(yaml))).toMatchObject({ state: 'done', resumed: true, read: 500, applied: 500 });
    expect(hub.pushes).toHaveLength(50);
  });

  it('does not wait for a hub that does not answer', async () => {
    await folder.write('in/dana.csv', fundSourcesCsv(5));
    const stop = new AbortController();
    hub.trouble = (_, response) => {
      setImmediate(() => stop.abort());
      fail(response, 503, 'UNAVAILABLE', { 'retry-after': '60' });
      return true;
    };
    const report = only(await sync(fundSourcesYaml(hub.url), { signal: stop.signal }));
    expect(report).toMatchObject({ state: 'stopped', error: { code: 'INTERRUPTED' }, pending: 5 });
  });
});

describe('one state folder', () => {
  it('takes one connector at a time, and forgives a killed one its lock', async () => {
    await folder.write('in/dana.csv', fundSourcesCsv(5));
    await folder.write('state/lock', String(process.ppid));
    await expect(sync(fundSourcesYaml(hub.url))).rejects.toMatchObject({ code: 'STATE_IN_USE' });
    await folder.write('state/lock', '2147483600');
    expect(only(await sync(fundSourcesYaml(hub.url)))).toMatchObject({ applied: 5 });
  });
});
