import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { startTestHub, type TestHub } from './start-test-hub.js';

const CONSOLE = join(import.meta.dirname, '..', '..', '..', 'dist', 'console');
const FIRST_PAGE_SCRIPT_BYTES_MAX = 250_000;

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub();
});

afterAll(async () => {
  await hub.stop();
});

const opened = (path: string) => request(hub.url).get(path).set('accept', 'text/html,*/*;q=0.8');

describe('the console', () => {
  it.each(['/', '/rpjmd', '/rpjmd/IKU-01?year=2026', '/opd/1.02.0.00.0.00.01.0000'])(
    'is the page that somebody sees who opens %s',
    async (path) => {
      const { text, headers } = await opened(path)
        .expect(200)
        .expect('content-type', 'text/html; charset=utf-8');
      expect(text).toContain('<html lang="id">');
      expect(headers['cache-control']).toBe('no-cache');
    },
  );

  it.each(['/', '/graphql'])(
    'at %s runs nothing inline and loads nothing from anywhere else',
    async (path) => {
      const { text, headers } = await opened(path).expect(200);
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("connect-src 'self';");
      expect(text).not.toMatch(/(?:src|href)="(?:[a-z]+:)?\/\//u);
      expect(text).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\son[a-z]+=|\sstyle=/u);
    },
  );

  it.each([
    ['/no/such/address', 'application/json'],
    ['/assets/no-such-file.js', 'text/html'],
    ['/index.html/../files.json', 'application/json'],
    ['/%2e%2e/package.json', 'application/json'],
  ])('is not sent to whoever asks for %s as %s', async (path, accept) => {
    const { body } = await request(hub.url).get(path).set('accept', accept).expect(404);
    expect(body.error.code).toBe('NOT_FOUND');
  });

  it('is not sent to a script that only accepts a page', async () => {
    await opened('/no/such/address').set('sec-fetch-mode', 'cors').expect(404);
  });

  it('has GraphiQL at /graphql for people, and nothing but answers there for programs', async () => {
    const { text, headers } = await opened('/graphql?lang=en').expect(200);
    expect(text).toContain('<title>GraphiQL · Lumbung</title>');
    expect(headers).toMatchObject({ 'cache-control': 'no-cache', vary: 'accept, accept-encoding' });
    const asked = await opened('/graphql?query={__typename}').expect(200);
    expect(asked.body).toMatchObject({ data: { __typename: 'Query' } });
    await request(hub.url).get('/graphql').set('accept', 'application/json').expect(400);
    // What curl says unless told otherwise.
    await request(hub.url).get('/graphql').set('accept', '*/*').expect(400);
  });

  it('lets the editor of GraphiQL write styles, there alone, and no script', async () => {
    const policyAt = async (path: string) =>
      String((await opened(path).expect(200)).headers['content-security-policy']).split('; ');
    const [everywhere, there] = await Promise.all([policyAt('/pengembang'), policyAt('/graphql')]);
    const differences = there.filter((directive) => !everywhere.includes(directive));
    expect(differences).toEqual(["style-src 'self' 'unsafe-inline'", "worker-src 'self'"]);
    // By its file name it is not to be had, which would be without its policy.
    await request(hub.url).get('/graphiql.html').set('accept', 'application/json').expect(404);
  });

  it('leaves the addresses of the API to the API', async () => {
    expect((await opened('/health/live').expect(200)).body).toEqual({ status: 'alive' });
  });
});

describe('the files of the console', () => {
  const script = scriptsOf('main.tsx')[0] ?? '';

  it('may be kept for ever when their name carries a hash', async () => {
    const { headers } = await request(hub.url).get(`/${script}`).expect(200);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  it.each([
    ['br, gzip', 'br'],
    ['gzip', 'gzip'],
    ['gzip, br;q=0', 'gzip'],
    ['identity', undefined],
  ])('come to a browser that takes %s as %s', async (accepted, encoding) => {
    const response = await fetch(`${hub.url}/${script}`, { headers: { 'accept-encoding': accepted } });
    expect(response.headers.get('content-encoding') ?? undefined).toBe(encoding);
    expect(response.headers.get('vary')).toBe('accept-encoding');
    // fetch has unpacked it: what arrives is the file itself.
    expect(await response.text()).toBe(readFileSync(join(CONSOLE, script), 'utf8'));
  });

  it('were compressed without losing anything', () => {
    const content = readFileSync(join(CONSOLE, script));
    expect(brotliDecompressSync(readFileSync(join(CONSOLE, `${script}.br`)))).toEqual(content);
    expect(gunzipSync(readFileSync(join(CONSOLE, `${script}.gz`)))).toEqual(content);
  });

  it('are not sent again to a browser that has them', async () => {
    const { headers } = await opened('/').expect(200);
    const again = await opened('/').set('if-none-match', String(headers['etag'])).expect(304);
    expect(again.text).toBe('');
    await opened('/').set('if-none-match', '"another"').expect(200);
  });

  it('of the first page weigh less than a cheap phone can bear', () => {
    const bytes = [...new Set([...scriptsOf('main.tsx'), ...scriptsOf('pages/home/home.page.tsx')])]
      .map((path) => gzipSync(readFileSync(join(CONSOLE, path))).length)
      .reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThan(FIRST_PAGE_SCRIPT_BYTES_MAX);
  });
});

/** The scripts that a module of the console brings with it at once. */
function scriptsOf(name: string): readonly string[] {
  const manifest = JSON.parse(readFileSync(join(CONSOLE, 'manifest.json'), 'utf8')) as Record<
    string,
    { readonly file: string; readonly imports?: readonly string[]; readonly name?: string }
  >;
  const key = name === 'main.tsx' ? 'index.html' : name;
  const found = new Set<string>();
  const look = (one: string): void => {
    const chunk = manifest[one];
    if (chunk === undefined || found.has(chunk.file)) return;
    found.add(chunk.file);
    chunk.imports?.forEach(look);
  };
  look(key);
  return [...found];
}
