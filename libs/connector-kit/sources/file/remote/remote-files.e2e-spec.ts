import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FtpServer, TEST_CERTIFICATE } from '../../../test-support/ftp-server.js';
import { SkippingClock } from '../../../test-support/read-web.js';
import { SftpServer } from '../../../test-support/sftp-server.js';
import { archiveRemoteFiles } from './archive-remote-files.js';
import { type Fetched, fetchRemoteFiles, type Fetching } from './fetch-remote-files.js';
import { remoteAddress } from './remote-address.js';
import type { RemoteKeys } from './remote-folder.js';

let folder: string;
let drop: string;
let sftp: SftpServer;
let ftp: FtpServer;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lumbung-remote-'));
  drop = join(folder, 'server', 'kirim');
  mkdirSync(drop, { recursive: true });
  sftp = await SftpServer.start(join(folder, 'server'));
  ftp = await FtpServer.start(join(folder, 'server'));
});

afterEach(async () => {
  await sftp.stop();
  await ftp.stop();
  await rm(folder, { recursive: true });
});

interface Given {
  readonly path: string;
  readonly keys?: Partial<RemoteKeys>;
  readonly clock?: SkippingClock;
  readonly bytesMax?: number;
}

function fetching({ path, keys, clock = new SkippingClock(), bytesMax = 1_000_000 }: Given): Fetching {
  const address = remoteAddress(path);
  if (address === undefined) throw new Error(`no address: ${path}`);
  return {
    address,
    keys: { password: 'kata-sandi', hostKeys: [sftp.fingerprint], ...keys },
    folder: join(folder, 'copies'),
    fileBytesMax: bytesMax,
    clock,
    signal: new AbortController().signal,
  };
}

const overSftp = (pattern = '*.csv'): string => `sftp://dinas@${sftp.host}/kirim/${pattern}`;
const overFtp = (pattern = '*.csv'): string => `ftp://dinas@127.0.0.1:${ftp.port}/kirim/${pattern}`;

const contents = ({ files }: Fetched): Record<string, string> =>
  Object.fromEntries(files.map(({ path, remote }) => [remote.name, readFileSync(path, 'utf8')]));

describe.each([
  ['sftp', overSftp],
  ['ftp', overFtp],
] as const)('a drop folder over %s', (protocol, at) => {
  it('is copied by the names that match, and named without the user', async () => {
    writeFileSync(join(drop, 'a.csv'), 'kode\n1\n');
    writeFileSync(join(drop, 'b ü.csv'), '');
    for (const name of ['c.txt', '.sembunyi.csv', '~$d.csv']) writeFileSync(join(drop, name), 'x');
    mkdirSync(join(drop, 'e.csv'));
    const fetched = await fetchRemoteFiles(fetching({ path: at() }));
    expect(contents(fetched)).toEqual({ 'a.csv': 'kode\n1\n', 'b ü.csv': '' });
    expect(fetched.files[0]?.name).toMatch(new RegExp(`^${protocol}://127.0.0.1:\\d+/kirim/a\\.csv$`));
    expect(fetched).toMatchObject({ failed: [], waiting: 0 });
  });

  it('is not copied twice, except for what changed; copies of what is gone are deleted', async () => {
    writeFileSync(join(drop, 'a.csv'), 'lama');
    writeFileSync(join(drop, 'b.csv'), 'tetap');
    await fetchRemoteFiles(fetching({ path: at() }));
    const before =
      protocol === 'sftp' ? sftp.reads.length : ftp.commands.filter((c) => c.startsWith('RETR')).length;
    expect(contents(await fetchRemoteFiles(fetching({ path: at() })))).toEqual({
      'a.csv': 'lama',
      'b.csv': 'tetap',
    });
    const after =
      protocol === 'sftp' ? sftp.reads.length : ftp.commands.filter((c) => c.startsWith('RETR')).length;
    expect(after).toBe(before);
    writeFileSync(join(drop, 'a.csv'), 'baru!');
    await rm(join(drop, 'b.csv'));
    expect(contents(await fetchRemoteFiles(fetching({ path: at() })))).toEqual({ 'a.csv': 'baru!' });
    expect(readdirSync(join(folder, 'copies')).filter((name) => name.endsWith('.copy'))).toHaveLength(1);
  });

  it('leaves a file that still grows to the next run', async () => {
    writeFileSync(join(drop, 'a.csv'), 'selesai');
    writeFileSync(join(drop, 'b.csv'), 'baru sebagian');
    class Growing extends SkippingClock {
      override async pause(ms: number): Promise<void> {
        writeFileSync(join(drop, 'b.csv'), 'baru sebagian, lalu lebih');
        return super.pause(ms);
      }
    }
    const fetched = await fetchRemoteFiles(fetching({ path: at(), clock: new Growing() }));
    expect(contents(fetched)).toEqual({ 'a.csv': 'selesai' });
    expect(fetched.waiting).toBe(1);
    expect(fetched.notices[0]?.en).toContain('b.csv is still being written');
  });

  it('goes on where a download was cut, within a run', async () => {
    const content = Array.from({ length: 30_000 }, (_, index) => `${index};${index * 7}\n`).join('');
    writeFileSync(join(drop, 'a.csv'), content);
    if (protocol === 'sftp') sftp.cutAt = 100_000;
    else ftp.cutAfter = 100_000;
    const clock = new SkippingClock();
    const fetched = await fetchRemoteFiles(fetching({ path: at(), clock }));
    expect(contents(fetched)['a.csv']).toBe(content);
    expect(clock.pauses).toHaveLength(2);
    if (protocol === 'ftp') expect(ftp.commands.filter((line) => /^REST [1-9]/.test(line))).toHaveLength(1);
    else expect(sftp.reads.filter((offset) => offset === 0)).toHaveLength(1);
  });

  it('goes on with a copy that an earlier run began, and not with one of another version', async () => {
    writeFileSync(join(drop, 'a.csv'), '0123456789');
    utimesSync(join(drop, 'a.csv'), 1_700_000_000, 1_700_000_000);
    const first = await fetchRemoteFiles(fetching({ path: at() }));
    const copy = first.files[0]?.path ?? '';
    const index = join(folder, 'copies', 'index.json');
    const broken = readFileSync(index, 'utf8').replace('"isWhole": true', '"isWhole": false');
    writeFileSync(copy, '0123');
    writeFileSync(index, broken);
    expect(contents(await fetchRemoteFiles(fetching({ path: at() })))).toEqual({ 'a.csv': '0123456789' });
    writeFileSync(copy, '0123');
    writeFileSync(index, broken);
    writeFileSync(join(drop, 'a.csv'), 'abcdefghij');
    utimesSync(join(drop, 'a.csv'), 1_700_000_100, 1_700_000_100);
    expect(contents(await fetchRemoteFiles(fetching({ path: at() })))).toEqual({ 'a.csv': 'abcdefghij' });
  });

  it('refuses a file that is too large, beside the others', async () => {
    writeFileSync(join(drop, 'a.csv'), 'x'.repeat(2_001));
    writeFileSync(join(drop, 'b.csv'), 'x'.repeat(2_000));
    const fetched = await fetchRemoteFiles(fetching({ path: at(), bytesMax: 2_000 }));
    expect(Object.keys(contents(fetched))).toEqual(['b.csv']);
    expect(fetched.failed).toMatchObject([{ cause: { code: 'FILE_TOO_LARGE' } }]);
  });

  it('is told to be missing: the file, the folder', async () => {
    await expect(fetchRemoteFiles(fetching({ path: at('a.csv') }))).rejects.toMatchObject({
      code: 'FILE_MISSING',
    });
    const gone = at().replace('/kirim/', '/krim/');
    await expect(fetchRemoteFiles(fetching({ path: gone }))).rejects.toMatchObject({
      code: 'ADDRESS_REFUSED',
    });
  });

  it('does not let in with a wrong password, asks once, and shows none', async () => {
    const clock = new SkippingClock();
    const wrong = fetchRemoteFiles(fetching({ path: at(), keys: { password: 'sandi-salah' }, clock }));
    await expect(wrong).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' });
    expect(String(await wrong.catch((cause: unknown) => cause))).not.toContain('sandi-salah');
    expect(clock.pauses).toEqual([]);
  });

  it('that does not answer is asked again, and then told', async () => {
    await (protocol === 'sftp' ? sftp : ftp).stop();
    const path =
      protocol === 'sftp' ? 'sftp://dinas@127.0.0.1:1/kirim/*.csv' : 'ftp://dinas@127.0.0.1:1/kirim/*.csv';
    const clock = new SkippingClock();
    await expect(fetchRemoteFiles(fetching({ path, clock }))).rejects.toMatchObject({
      code: 'ADDRESS_UNREACHABLE',
    });
    expect(clock.pauses).toEqual([1_000, 2_000, 4_000]);
    if (protocol === 'sftp') sftp = await SftpServer.start(join(folder, 'server'));
    else ftp = await FtpServer.start(join(folder, 'server'));
  });

  it('takes files into its archive, never onto one that is there, and not one that changed since', async () => {
    mkdirSync(join(drop, 'done'));
    writeFileSync(join(drop, 'done', 'a.csv'), 'lama');
    for (const name of ['a.csv', 'b.csv', 'c.csv']) writeFileSync(join(drop, name), name);
    const clock = new SkippingClock(Date.parse('2026-11-23T21:40:38Z'));
    const { files } = await fetchRemoteFiles(fetching({ path: at() }));
    writeFileSync(join(drop, 'c.csv'), 'lain');
    const done = await archiveRemoteFiles(files, 'done', fetching({ path: at(), clock }));
    expect(done.failed).toEqual([]);
    expect(done.moved.map((name) => name.split('/').at(-1))).toEqual(['a.csv', 'b.csv']);
    expect(readdirSync(drop).sort()).toEqual(['c.csv', 'done']);
    expect(readdirSync(join(drop, 'done')).sort()).toEqual(['a.20261123T214038Z.csv', 'a.csv', 'b.csv']);
    expect(readFileSync(join(drop, 'done', 'a.csv'), 'utf8')).toBe('lama');
  });

  it('makes its archive where there is none, also elsewhere on the server', async () => {
    writeFileSync(join(drop, 'a.csv'), 'x');
    const { files } = await fetchRemoteFiles(fetching({ path: at() }));
    const done = await archiveRemoteFiles(files, '/selesai/2026', fetching({ path: at() }));
    expect(done.failed).toEqual([]);
    expect(existsSync(join(folder, 'server/selesai/2026/a.csv'))).toBe(true);
  });
});

describe('SFTP', () => {
  it('sends nothing to a server whose key is not written down, and says which key it showed', async () => {
    const unknown = fetchRemoteFiles(fetching({ path: overSftp(), keys: { hostKeys: [] } }));
    await expect(unknown).rejects.toMatchObject({
      code: 'HOST_KEY_UNKNOWN',
      text: { en: expect.stringContaining(`write hostKey: "${sftp.fingerprint}"`) },
    });
    expect(sftp.logins).toEqual([]);
  });

  it('sends nothing to a server that shows another key', async () => {
    const other = `SHA256:${'A'.repeat(43)}`;
    const clock = new SkippingClock();
    const changed = fetchRemoteFiles(fetching({ path: overSftp(), keys: { hostKeys: [other] }, clock }));
    await expect(changed).rejects.toMatchObject({
      code: 'HOST_KEY_CHANGED',
      text: { id: expect.stringContaining(sftp.fingerprint) },
    });
    expect(sftp.logins).toEqual([]);
    expect(clock.pauses).toEqual([]);
  });

  it('signs in with a private key', async () => {
    writeFileSync(join(drop, 'a.csv'), 'x');
    const keys = { password: undefined, privateKey: sftp.userKey.private };
    expect(contents(await fetchRemoteFiles(fetching({ path: overSftp(), keys })))).toEqual({ 'a.csv': 'x' });
    expect(sftp.logins).toContain('dinas publickey');
  });
});

describe('FTPS', () => {
  const secure = (): string => overFtp().replace('ftp://', 'ftps://').replace('127.0.0.1', 'localhost');

  it('encrypts, once the certificate is good', async () => {
    writeFileSync(join(drop, 'a.csv'), 'rahasia');
    const fetched = await fetchRemoteFiles(fetching({ path: secure(), keys: { ca: TEST_CERTIFICATE } }));
    expect(contents(fetched)).toEqual({ 'a.csv': 'rahasia' });
    expect(ftp.commands[0]).toBe('AUTH TLS');
    expect(ftp.commands).toContain('PROT P');
  });

  it('sends no password to a server whose certificate nobody vouches for', async () => {
    await expect(fetchRemoteFiles(fetching({ path: secure() }))).rejects.toMatchObject({
      code: 'CERTIFICATE_REFUSED',
    });
    expect(ftp.commands).toEqual(['AUTH TLS']);
  });

  it('sends no password to a server without TLS', async () => {
    ftp.hasTls = false;
    await expect(fetchRemoteFiles(fetching({ path: secure() }))).rejects.toMatchObject({
      code: 'ADDRESS_REFUSED',
    });
    expect(ftp.commands.filter((line) => /^(?:USER|PASS)/.test(line))).toEqual([]);
  });
});

describe('an address', () => {
  it.each([
    [
      'sftp://dinas@a.example/kirim/*.csv',
      {
        host: 'a.example',
        port: 22,
        user: 'dinas',
        folder: '/kirim',
        pattern: '*.csv',
        name: 'sftp://a.example/kirim',
      },
    ],
    ['ftp://a.example/x.csv', { port: 21, user: '', folder: '/', pattern: 'x.csv', name: 'ftp://a.example' }],
    [
      'ftps://u%40d@a.example:990/a b/lap?ran #1.xlsx',
      { port: 990, user: 'u@d', folder: '/a b', pattern: 'lap?ran #1.xlsx' },
    ],
    ['sftp://u@a.example/~/masuk/*.csv', { folder: 'masuk', pattern: '*.csv' }],
    ['sftp://u@a.example/~/*.csv', { folder: '.', pattern: '*.csv' }],
  ])('%s', (path, expected) => {
    expect(remoteAddress(path)).toMatchObject(expected);
  });

  it.each([
    'sftp://u@a.example/',
    'sftp://u@a.example/*/x.csv',
    'sftp:///x.csv',
    'in/x.csv',
    'http://a.example/x.csv',
  ])('is not %s', (path) => {
    expect(remoteAddress(path)).toBeUndefined();
  });
});
