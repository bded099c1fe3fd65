import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { main as connector } from '../apps/connector/cli.js';
import { HUB_VARIABLES, loadHubConfig } from '#core/config';
import { DRAIN_MAX_MS, REQUEST_BYTES_MAX } from '#core/limits';

/** No Docker engine is needed: the files are held against the settings and commands that the programs really have. */
interface Service {
  readonly image: string;
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly expose?: readonly string[];
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly tmpfs?: readonly string[];
  readonly read_only?: boolean;
  readonly user?: string;
  readonly privileged?: boolean;
  readonly cap_drop?: readonly string[];
  readonly stop_grace_period?: string;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const composeText = read('docker/compose.yaml');
const dockerfile = read('docker/Dockerfile');
const caddyfile = read('docker/Caddyfile');
const compose = parse(composeText, { merge: true }) as {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
};
const services = Object.entries(compose.services);
const ours = services.filter(([, { image }]) => image === 'lumbung');
const hubs = ours.filter(([, { command }]) => command?.[0] === 'hub');
/** The last stage of the Dockerfile: what runs. */
const runtime = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));
const imageEnvironment = Object.fromEntries(
  [...(/^ENV (.+)$/m.exec(runtime)?.[1] ?? '').matchAll(/(\w+)=(\S+)/g)].map(([, name, value]) => [
    name ?? '',
    value ?? '',
  ]),
);
/** `${NAME…}` of the compose file, with what stands behind the name. */
const references = [...composeText.matchAll(/\$\{(\w+)([^}]*)\}/g)].map(([, name, rest]) => ({
  name: name ?? '',
  rest: rest ?? '',
}));

describe('compose.yaml', () => {
  it('has the services of a deployment, two of api and of worker', () => {
    expect(services.map(([name]) => name).sort()).toEqual(
      ['api', 'connector', 'master-data', 'migrate', 'postgres', 'proxy', 'redis', 'worker'].sort(),
    );
    expect(composeText.match(/replicas: 2/g)).toHaveLength(2);
  });

  it.each(hubs)('%s runs a command that the hub has, with the options it needs', (_, { command = [] }) => {
    const [, name = '', ...options] = command;
    const declared = hubCommands().get(name);
    expect(declared).toBeDefined();
    expect(options.filter((option) => option.startsWith('--'))).toEqual(declared);
  });

  it('connector runs a command that the connector has', async () => {
    const [program, ...argv] = compose.services['connector']?.command ?? [];
    expect(program).toBe('connector');
    const [command = '', option = ''] = argv;
    expect(await helpOf()).toMatch(new RegExp(`^ {2}${command} \\[options\\]`, 'm'));
    expect(await helpOf(command)).toContain(`  ${option} <file>`);
    // The folder that is mounted is the one that is read.
    const [, inside] = /:(\/[^:]+)$/.exec(compose.services['connector']?.volumes?.[0] ?? '') ?? [];
    expect(argv.at(-1)).toBe(`${inside}/lumbung.connector.yaml`);
  });

  it.each(hubs)('%s is given settings that the hub knows and takes', (_, { environment = {} }) => {
    expect(Object.keys(environment).filter((name) => !(name in HUB_VARIABLES))).toEqual([]);
    expect(() => loadHubConfig(filled({ ...imageEnvironment, ...environment }))).not.toThrow();
  });

  it('gives api and worker one role each, and connector what a connector file asks for', () => {
    expect(compose.services['api']?.environment?.['HUB_ROLES']).toBe('api');
    expect(compose.services['worker']?.environment?.['HUB_ROLES']).toBe('worker');
    const asked = [
      ...read('docs/examples/connect-an-agency/lumbung.connector.yaml').matchAll(/\$\{(\w+)\}/g),
    ];
    expect(Object.keys(compose.services['connector']?.environment ?? {}).sort()).toEqual(
      asked.map(([, name]) => name).sort(),
    );
    expect(Object.keys(compose.services['postgres']?.environment ?? {})).toEqual([
      'POSTGRES_USER',
      'POSTGRES_DB',
      'POSTGRES_PASSWORD',
    ]);
  });

  it('has no secret with a default, and refuses to start without one', () => {
    const secrets = references.filter(({ name }) => /PASSWORD|SECRET|ADMIN_KEY/.test(name));
    expect(secrets.length).toBeGreaterThan(0);
    for (const { rest } of secrets) expect(rest).toMatch(/^:\?/);
    expect(references.filter(({ name }) => name === 'LUMBUNG_KEY').map(({ rest }) => rest)).toEqual([':-']);
    // What is written into the file itself is never a password.
    expect(composeText).not.toMatch(/(?:PASSWORD|KEY): (?!\$\{)/);
  });

  it('uses every variable of example.env and no other', () => {
    const offered = [...read('docker/example.env').matchAll(/^(\w+)=/gm)].map(([, name]) => name);
    expect([...new Set(offered)]).toEqual(offered);
    expect([...offered].sort()).toEqual([...new Set(references.map(({ name }) => name))].sort());
  });

  it('runs PostgreSQL 15 or newer and keeps its data and those of Redis on volumes', () => {
    const major = Number(/^postgres:(\d+)/.exec(compose.services['postgres']?.image ?? '')?.[1]);
    expect(major).toBeGreaterThanOrEqual(15);
    const target = compose.services['postgres']?.volumes?.[0] ?? '';
    // From 18 on the image keeps its data in a folder of its version below this one.
    expect(target).toBe(major >= 18 ? 'postgres:/var/lib/postgresql' : 'postgres:/var/lib/postgresql/data');
    expect(compose.services['redis']?.volumes).toEqual(['redis:/data']);
    expect(Object.keys(compose.volumes)).toEqual(['postgres', 'redis']);
    // BullMQ loses jobs when a key is evicted.
    expect(compose.services['redis']?.command).toEqual(expect.arrayContaining(['noeviction']));
  });

  it.each(hubs)('%s runs read-only; only the data directory and /tmp can be written', (_, service) => {
    expect(service.read_only).toBe(true);
    expect(service.tmpfs).toEqual(['/tmp', imageEnvironment['HUB_DATA_DIR']]);
    expect(service.volumes).toBeUndefined();
    expect([service.cap_drop, service.privileged]).toEqual([['ALL'], undefined]);
  });

  it('opens one port to the outside, that of the proxy', () => {
    expect(services.filter(([, { ports }]) => ports !== undefined).map(([name]) => name)).toEqual(['proxy']);
    expect(compose.services['proxy']?.ports).toEqual(['${PROXY_PORT:-8080}:80']);
  });

  it('waits for services that exist, and longer than a drain takes', () => {
    for (const [, { depends_on: dependencies = {} }] of services) {
      for (const [name, { condition }] of Object.entries(dependencies)) {
        const service = compose.services[name];
        expect(service).toBeDefined();
        const isWatched = service?.healthcheck !== undefined || service?.image === 'lumbung';
        if (condition === 'service_healthy') expect(isWatched).toBe(true);
      }
    }
    for (const name of ['api', 'worker']) {
      const seconds = Number(/^(\d+)s$/.exec(compose.services[name]?.stop_grace_period ?? '')?.[1]);
      expect(seconds * 1_000).toBeGreaterThan(DRAIN_MAX_MS);
    }
  });
});

describe('Dockerfile', () => {
  it('is where compose.yaml looks for it', () => {
    for (const [, { build }] of hubs) {
      expect(build).toEqual({ context: '..', dockerfile: 'docker/Dockerfile' });
    }
  });

  it('copies what is there, or what the build makes', () => {
    const copied = [...runtime.matchAll(/^COPY --from=build .*?\/lumbung\/(\S+) /gm)].map(([, path]) => path);
    expect(copied).toEqual(['package.json', 'node_modules', 'dist', 'bin', 'samples']);
    for (const path of ['package.json', 'package-lock.json', 'bin', 'samples']) {
      expect(existsSync(join(ROOT, path))).toBe(true);
    }
    const ignored = read('.dockerignore').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['node_modules', 'dist', 'docker/.env', '**/.lumbung']));
    for (const path of ['bin', 'samples', 'package.json', 'package-lock.json']) {
      expect(ignored).not.toContain(path);
    }
  });

  it('has the connector as one file: the build makes it and the program prefers it', () => {
    expect(dockerfile).toMatch(/^RUN npm run build/m);
    expect(read('scripts/build.mjs')).toContain('bundleConnector()');
    expect(read('scripts/bundle.mjs')).toContain("'dist', 'connector', 'lumbung-connector.mjs'");
    expect(read('bin/lumbung.mjs')).toContain('../dist/connector/lumbung-connector.mjs');
  });

  it('starts a program that exists, by a command that exists', () => {
    const entry = JSON.parse(/^ENTRYPOINT (.+)$/m.exec(runtime)?.[1] ?? '[]') as readonly string[];
    expect(entry[0]).toBe('node');
    expect(existsSync(join(ROOT, entry[1] ?? ''))).toBe(true);
    const [program, command] = JSON.parse(/^CMD (\[.+\])$/m.exec(runtime)?.[1] ?? '[]') as readonly string[];
    expect([program, hubCommands().get(command ?? '')]).toEqual(['hub', []]);
  });

  it('does not run as root, and its account owns only the data directory', () => {
    const user = /^USER (\S+)$/m.exec(runtime)?.[1];
    expect(user).toBe('node');
    expect(runtime.match(/chown (?!=)\S+ \S+/g)).toEqual(['chown node:node /var/lib/lumbung']);
    expect(ours.filter(([, service]) => service.user !== undefined)).toEqual([]);
  });

  it('has settings that the hub takes, and the port of its defaults', () => {
    const { NODE_ENV: mode, ...settings } = imageEnvironment;
    expect(mode).toBe('production');
    expect(Object.keys(settings).filter((name) => !(name in HUB_VARIABLES))).toEqual([]);
    const config = loadHubConfig(settings);
    expect(config.port).toBe(HUB_VARIABLES.PORT.fallback);
    // Loopback would be reached by nobody outside the container.
    expect([config.host, config.demo]).toEqual(['0.0.0.0', 'off']);
    expect(/^EXPOSE (\d+)$/m.exec(runtime)?.[1]).toBe(String(config.port));
    expect(/^VOLUME (\S+)$/m.exec(runtime)?.[1]).toBe(config.dataDir);
  });

  it('uses a Node that package.json allows', () => {
    const { engines } = JSON.parse(read('package.json')) as { readonly engines: { readonly node: string } };
    const least = Number(/^>=(\d+)/.exec(engines.node)?.[1]);
    for (const [, major] of dockerfile.matchAll(/^FROM node:(\d+)/gm)) {
      expect(Number(major)).toBeGreaterThanOrEqual(least);
    }
  });

  it('asks a health address that the hub answers', () => {
    const path = /'(\/health\/\w+)'/.exec(runtime)?.[1] ?? '';
    const controller = read('apps/hub/http/health.controller.ts');
    const [, prefix] = /@Controller\('(\w+)'\)/.exec(controller) ?? [];
    const routes = [...controller.matchAll(/@Get\('(\w+)'\)/g)].map(([, route]) => `/${prefix}/${route}`);
    expect(routes).toContain(path);
  });
});

describe('Caddyfile', () => {
  it('reaches the api service at the port it listens on', () => {
    const [, service, port] = /dynamic a (\S+) (\d+)/.exec(caddyfile) ?? [];
    expect(compose.services[service ?? '']?.expose).toEqual([port]);
    expect(port).toBe(imageEnvironment['PORT']);
    expect(caddyfile).toMatch(/^:80 \{$/m);
  });

  it('lets through the largest request that the hub takes, and no larger one', () => {
    const [, size] = /max_size (\d+)MiB/.exec(caddyfile) ?? [];
    expect(Number(size) * 1024 * 1024).toBe(REQUEST_BYTES_MAX);
  });
});

/** The top-level commands of `lumbung hub` and the options each of them requires, read from its declaration. */
function hubCommands(): ReadonlyMap<string, readonly string[]> {
  const declarations = read('apps/hub/cli.ts').split(/(?=\bprogram\s+\.command\()/);
  const found = declarations.flatMap((text) => {
    const [, name] = /^program\s+\.command\('([a-z-]+)'\)/.exec(text) ?? [];
    if (name === undefined) return [];
    const options = [...text.matchAll(/\.requiredOption\(\s*'(--[a-z-]+)/g)].map(
      ([, option]) => option ?? '',
    );
    return [[name, options] as const];
  });
  return new Map(found);
}

async function helpOf(...command: readonly string[]): Promise<string> {
  const lines: string[] = [];
  const say = (line: string): void => void lines.push(line);
  await connector([...command, '--help'], {
    environment: {},
    isInteractive: false,
    columns: undefined,
    out: say,
    say,
    redraw: say,
  });
  return lines.join('\n');
}

/** Stand-ins for the values that an operator sets. */
function filled(environment: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const value = (text: string): string =>
    text.replace(/\$\{\w+:-([^}]*)\}/g, '$1').replace(/\$\{\w+:\?[^}]*\}/g, 'x'.repeat(40));
  return Object.fromEntries(Object.entries(environment).map(([name, text]) => [name, value(text)]));
}
