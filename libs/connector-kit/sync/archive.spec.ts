import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DATASETS } from '#schemas';
import { catalogueOf } from '../contract.js';
import { ConnectorFolder, fundSourcesYaml } from '../test-support/connector-folder.js';
import { StandInHub } from '../test-support/stand-in-hub.js';
import { runSync, type SyncOptions } from './run-sync.js';
import type { StreamReport } from './sync-report.js';

const QUICK: SyncOptions = {
  catalogue: catalogueOf(DATASETS.map(({ dataset }) => dataset)),
  post: { attemptsMax: 2, firstPauseMs: 1, timeoutMs: 2_000 },
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

async function sync(path = 'in/*.csv', archive = 'done/'): Promise<StreamReport> {
  const yaml = fundSourcesYaml(hub.url, { path }).replace(
    'locale: id-ID',
    `locale: id-ID, archive: "${archive}"`,
  );
  const {
    streams: [stream],
  } = await runSync(folder.config(yaml), QUICK);
  if (stream === undefined) throw new Error('no stream in the report');
  return stream;
}

const csv = (...rows: string[]): string => `kode;nama\n${rows.join('\n')}\n`;
const names = (place: string): readonly string[] =>
  existsSync(join(folder.path, place)) ? readdirSync(join(folder.path, place)).sort() : [];

describe('the archive', () => {
  it('takes a file once all of it is at the hub', async () => {
    await folder.write('in/a.csv', csv('1.1;Satu'));
    await folder.write('in/b.csv', csv('1.2;Dua'));
    const seen = new Set<string>();
    hub.trouble = () => {
      seen.add(names('in').join());
      return false;
    };
    const stream = await sync();
    expect(stream).toMatchObject({ state: 'done', applied: 2 });
    expect(stream.notices.map(({ en }) => en)).toEqual(['2 files moved to done/']);
    expect(names('in')).toEqual([]);
    expect(names('done')).toEqual(['a.csv', 'b.csv']);
    // Whatever the hub was asked, both were still there.
    expect([...seen]).toEqual(['a.csv,b.csv']);
    expect(readFileSync(join(folder.path, 'done/a.csv'), 'utf8')).toBe(csv('1.1;Satu'));
  });

  it('takes nothing while the hub is away, and takes it in the run that brings it there', async () => {
    await folder.write('in/a.csv', csv('1.1;Satu'));
    const { url } = hub;
    await hub.stop();
    const yaml = fundSourcesYaml(url).replace('locale: id-ID', 'locale: id-ID, archive: done');
    const away = await runSync(folder.config(yaml), QUICK);
    expect(away.exitCode).toBe(4);
    expect(names('in')).toEqual(['a.csv']);
    hub = new StandInHub();
    await hub.start();
    expect(await sync()).toMatchObject({ state: 'done', applied: 1 });
    expect(names('in')).toEqual([]);
    expect(names('done')).toEqual(['a.csv']);
  });

  it('leaves a file of which something was refused or rejected where it is, and takes the others', async () => {
    await folder.write('in/a.csv', csv('1.1;Satu'));
    await folder.write('in/b.csv', csv('1.2;Dua', '1.3'));
    await folder.write('in/c.csv', csv('1.4;Salah', '1.5;Lima'));
    hub.reject = ({ name }) => (name === 'Salah' ? ['PATTERN'] : []);
    expect(await sync()).toMatchObject({ applied: 3, rejected: 1, refused: 1 });
    expect(names('in')).toEqual(['b.csv', 'c.csv']);
    expect(names('done')).toEqual(['a.csv']);
    // They stay there in the next run, too, until somebody mends them.
    expect(await sync()).toMatchObject({ read: 0, files: { unchanged: 2 } });
    expect(names('in')).toEqual(['b.csv', 'c.csv']);
    await folder.write('in/b.csv', csv('1.2;Dua', '1.3;Tiga'));
    await sync();
    expect(names('in')).toEqual(['c.csv']);
    expect(names('done')).toEqual(['a.csv', 'b.csv']);
  });

  it('never overwrites: a name that is taken gets the time', async () => {
    await folder.write('done/a.csv', 'lama');
    await folder.write('in/a.csv', csv('1.1;Satu'));
    await sync();
    const [first, second] = names('done');
    expect(first).toMatch(/^a\.\d{8}T\d{6}Z\.csv$/);
    expect(second).toBe('a.csv');
    expect(readFileSync(join(folder.path, 'done/a.csv'), 'utf8')).toBe('lama');
  });

  it('takes a file that was sent before the archive was set, and sends one again that comes back', async () => {
    await folder.write('in/a.csv', csv('1.1;Satu'));
    await runSync(folder.config(fundSourcesYaml(hub.url)), QUICK);
    expect(await sync()).toMatchObject({ read: 0 });
    expect(names('done')).toEqual(['a.csv']);
    await folder.write('in/a.csv', csv('1.1;Satu'));
    expect(await sync()).toMatchObject({ read: 1, unchanged: 1 });
    expect(names('done')).toHaveLength(2);
  });

  it('is never read itself, also where the pattern reaches into it', async () => {
    await folder.write('in/a.csv', csv('1.1;Satu'));
    await sync('in/**/*.csv', 'in/done');
    expect(names('in/done')).toEqual(['a.csv']);
    expect(await sync('in/**/*.csv', 'in/done')).toMatchObject({ read: 0, files: { read: 0, unchanged: 0 } });
  });

  it('makes a single file that is not there the usual case', async () => {
    await folder.write('in/a.csv', csv('1.1;Satu'));
    await sync('in/a.csv');
    expect(await sync('in/a.csv')).toMatchObject({ state: 'done', error: null, read: 0 });
  });

  it('that cannot take a file is told, and the file is not sent again for it', async () => {
    await folder.write('in/a.csv', csv('1.1;Satu'));
    await folder.write('done', 'sebuah berkas, bukan folder');
    const stream = await sync();
    expect(stream).toMatchObject({ state: 'done', applied: 1 });
    expect(stream.notices[0]?.en).toContain('in/a.csv cannot be moved to the archive');
    expect(names('in')).toEqual(['a.csv']);
    expect(await sync()).toMatchObject({ read: 0 });
    expect(hub.pushes).toHaveLength(1);
  });

  it('does not take a file that was replaced while it was sent', async () => {
    await folder.write('in/a.csv', csv('1.1;Satu'));
    let isReplaced = false;
    hub.trouble = () => {
      if (!isReplaced) writeFileSync(join(folder.path, 'in/a.csv'), csv('1.1;Satu', '1.2;Dua'));
      isReplaced = true;
      return false;
    };
    await sync();
    expect(isReplaced).toBe(true);
    expect(names('done')).toEqual([]);
    await folder.write('in/a.csv', csv('1.1;Satu', '1.2;Dua'));
    expect(await sync()).toMatchObject({ read: 2 });
    expect(readFileSync(join(folder.path, 'done/a.csv'), 'utf8')).toBe(csv('1.1;Satu', '1.2;Dua'));
  });
});

describe('the connector file', () => {
  const faultOf = (source: string, more = ''): string => {
    const yaml = fundSourcesYaml('http://h', { stream: more }).replace(
      /source: \{.*\}/,
      `source: { type: file, ${source} }`,
    );
    try {
      folder.config(yaml);
      return 'no fault';
    } catch (cause) {
      return (cause as { text: { en: string } }).text.en;
    }
  };

  it.each([
    ['path: in/a.csv, hostKey: "SHA256:x"', 'does not have the right form'],
    ['path: in/a.csv, password: x', '"password" is only for a path that begins with ftp://'],
    ['path: "sftp://a:b@c.example/x.csv"', 'write no password into the address'],
    ['path: "sftp://a@c.example/*/x.csv"', 'not a whole address of a file'],
    ['path: "sftp://a@c.example/x/*.csv", archive: .', 'must be another folder'],
    ['path: "sftp://a@c.example/x/*.csv", archive: /x/', 'must be another folder'],
    ['path: "sftp://a@c.example/x/*.csv", archive: done', 'no fault'],
  ])('says what is wrong with %s', (source, words) => {
    expect(faultOf(source)).toContain(words);
  });

  it('says that a snapshot keeps its files', () => {
    expect(faultOf('path: in/a.csv, archive: done', '    mode: snapshot\n    scope: {}')).toContain(
      'mode snapshot needs its files to stay',
    );
  });
});
