import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import { EXIT_CODES, listenAddress, loadConnectorFile } from '#connector-kit';
import { RUN_DRAIN_MAX_MS } from '#core/limits';

/** No systemd and no Docker are needed: their files are held against the commands and variables that the connector really has. */
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const EXAMPLE = 'docs/examples/service/lumbung.connector.yaml';
const unit = read('docs/examples/service/lumbung-connector.service');
const dockerfile = read('docker/connector.Dockerfile');
const dockerRun = read('docs/examples/service/run-in-docker.sh');
const folder = mkdtempSync(join(tmpdir(), 'lumbung-service-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

const linesOf = (name: string): readonly string[] =>
  [...unit.matchAll(new RegExp(`^${name}=(.*)$`, 'gm'))].map(([, value]) => value ?? '');
const settings = Object.fromEntries(
  linesOf('Environment').map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
);
const cli = read('apps/connector/cli.ts');
const asked = [...new Set([...read(EXAMPLE).matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name ?? ''))].sort();

/** The command and options that a line of arguments uses, if the connector has them. */
function expectKnown(argv: readonly string[]): void {
  const [command = '', ...rest] = argv;
  expect(cli).toContain(`command('${command}')`);
  for (const option of rest.filter((word) => word.startsWith('--'))) expect(cli).toContain(`'${option} <`);
  expect(rest[rest.indexOf('--config') + 1]).toBe('/etc/lumbung/lumbung.connector.yaml');
  expect(listenAddress(rest[rest.indexOf('--listen') + 1] ?? '')?.port).toBe(8787);
}

/** The example loads with exactly what the service is given. */
async function expectLoads(variables: Readonly<Record<string, string>>): Promise<void> {
  const key = join(folder, 'lumbung-key');
  writeFileSync(key, 'lmb_kunci-uji\n');
  const file = await loadConnectorFile(join(ROOT, EXAMPLE), { ...variables, LUMBUNG_KEY_FILE: key });
  expect(file.hub).toEqual({ url: 'https://lumbung.example', key: 'lmb_kunci-uji' });
  expect(file.stateDir).toBe('/var/lib/lumbung-connector');
  expect(file.streams.some(({ schedule }) => schedule !== undefined)).toBe(true);
}

describe('the systemd unit', () => {
  it('starts the one file that the bundle is called, with a command and options that it has', () => {
    const [node, script = '', ...argv] = linesOf('ExecStart')[0]?.split(' ') ?? [];
    expect([node, script.split('/').at(-1)]).toEqual(['/usr/bin/node', 'lumbung-connector.mjs']);
    expect(read('scripts/bundle.mjs')).toContain("'lumbung-connector.mjs'");
    expectKnown(argv);
    // Reading the file again is what the program does on this signal.
    expect(linesOf('ExecReload')).toEqual(['/bin/kill -HUP $MAINPID']);
    expect(read('apps/connector/run.ts')).toContain("'SIGHUP'");
  });

  it('gives the connector file every variable it asks for, the key as a credential and nowhere else', async () => {
    expect(asked).toEqual(['LUMBUNG_KEY', 'LUMBUNG_URL', 'STATE_DIRECTORY']);
    const [credential = ''] = linesOf('LoadCredential');
    expect(settings).toEqual({
      LUMBUNG_URL: 'https://lumbung.example',
      LUMBUNG_KEY_FILE: `%d/${credential.split(':')[0]}`,
    });
    expect(unit).not.toContain('lmb_');
    // systemd makes STATE_DIRECTORY of this name.
    const stateDirectory = `/var/lib/${linesOf('StateDirectory')[0]}`;
    await expectLoads({ LUMBUNG_URL: settings['LUMBUNG_URL'] ?? '', STATE_DIRECTORY: stateDirectory });
  });

  it('waits longer than the connector takes to end, and does not start a wrong file again', () => {
    expect(Number(linesOf('TimeoutStopSec')[0]) * 1_000).toBeGreaterThan(RUN_DRAIN_MAX_MS);
    expect(linesOf('RestartPreventExitStatus')).toEqual([String(EXIT_CODES.config)]);
    expect(linesOf('Restart')).toEqual(['on-failure']);
  });

  it('leaves the compiler of JavaScript its executable memory, and takes away what it does not need', () => {
    expect(unit).not.toContain('MemoryDenyWriteExecute');
    for (const name of ['NoNewPrivileges', 'PrivateTmp', 'DynamicUser'])
      expect(linesOf(name)).toEqual(['yes']);
    expect(linesOf('ProtectSystem')).toEqual(['strict']);
  });
});

describe('the image of the connector', () => {
  const word = (name: string): string => new RegExp(`^${name} (.+)$`, 'm').exec(dockerfile)?.[1] ?? '';

  it('starts the same file with a command and options that it has, and not as root', () => {
    expect(JSON.parse(word('ENTRYPOINT'))).toEqual(['node', `${word('WORKDIR')}/lumbung-connector.mjs`]);
    expectKnown(JSON.parse(word('CMD')) as readonly string[]);
    expect(word('USER')).toBe('node');
    expect(word('EXPOSE')).toBe('8787');
    const { engines } = JSON.parse(read('package.json')) as { readonly engines: { readonly node: string } };
    const [, major] = /^FROM node:(\d+)/m.exec(dockerfile) ?? [];
    expect(Number(major)).toBeGreaterThanOrEqual(Number(/^>=(\d+)/.exec(engines.node)?.[1]));
  });

  it('keeps its state on a volume that it owns, which is where the connector file looks', async () => {
    const [, stateDirectory = ''] = /^ENV STATE_DIRECTORY=(\S+)$/m.exec(dockerfile) ?? [];
    expect(word('VOLUME')).toBe(stateDirectory);
    expect(dockerfile).toContain(`chown node:node ${stateDirectory}`);
    expect(dockerRun).toContain(`--volume lumbung-connector:${stateDirectory}`);
    await expectLoads({ LUMBUNG_URL: 'https://lumbung.example', STATE_DIRECTORY: stateDirectory });
  });

  it('is run with the variables the file asks for, no key on the command line, and time to end in order', () => {
    const given = [...dockerRun.matchAll(/--env (\w+)=/g)].map(([, name]) =>
      (name ?? '').replace(/_FILE$/, ''),
    );
    expect([...given, 'STATE_DIRECTORY'].sort()).toEqual(asked);
    expect(dockerRun).not.toMatch(/LUMBUNG_KEY=/);
    const [, seconds] = /--stop-timeout (\d+)/.exec(dockerRun) ?? [];
    expect(Number(seconds) * 1_000).toBeGreaterThan(RUN_DRAIN_MAX_MS);
    expect(dockerRun).toContain('--publish 127.0.0.1:8787:8787');
  });
});
