import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { startTestHub, type TestHub } from './start-test-hub.js';

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub();
});

afterAll(async () => {
  await hub.stop();
});

describe('plain HTTP', () => {
  it('says that the process lives and that it may be sent requests', async () => {
    await request(hub.url).get('/health/live').expect(200, { status: 'alive' });
    const { body, headers } = await request(hub.url).get('/health/ready').expect(200);
    expect(body.status).toBe('ready');
    expect(Object.keys(body.checks).sort()).toEqual(['database', 'migrations', 'queue']);
    expect(headers['cache-control']).toBe('no-store');
  });

  it('gives its figures to Prometheus, with routes as patterns', async () => {
    await request(hub.url).get('/no/such/address-12345');
    const { text } = await request(hub.url)
      .get('/metrics')
      .expect(200)
      .expect('content-type', /^text\/plain; version=0\.0\.4/u);
    expect(text).toContain('lumbung_batches{state="RECEIVED"} 0');
    expect(text).toMatch(/^lumbung_http_request_duration_seconds_count\{.*status="404"\} \d+$/mu);
    expect(text).not.toContain('address-12345');
  });

  it.each([
    ['id', 'Alamat ini tidak ada.'],
    ['en', 'There is nothing at this address.'],
  ])(
    'answers an unknown address in %s as JSON, and says nothing of its insides',
    async (language, message) => {
      const { body, text, headers } = await request(hub.url)
        .get('/no/such/address')
        .set('accept-language', language)
        .expect(404)
        .expect('content-type', 'application/json; charset=utf-8');
      expect(body).toEqual({ error: { code: 'NOT_FOUND', message, traceId: headers['x-trace-id'] } });
      expect(text).not.toMatch(/stack|node_modules|\.[jt]s\b/u);
    },
  );

  it.each(['/', '/health/live', '/metrics', '/no/such/address', '/graphql?query={__typename}'])(
    'guards the browser at %s',
    async (path) => {
      const { headers } = await request(hub.url).get(path);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      });
      expect(headers).not.toHaveProperty('x-powered-by');
    },
  );
});
