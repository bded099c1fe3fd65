import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { json, LocalWeb, page } from '../../test-support/local-web.js';
import { cellsOf, readWeb, SkippingClock } from '../../test-support/read-web.js';
import type { WebAuth } from '../web/credentials.js';

let web: LocalWeb;

beforeEach(async () => {
  web = await LocalWeb.start((_request, response) => json(response, [{ id: 1 }]));
});

afterEach(() => web.stop());

const read = (auth: WebAuth, more: Record<string, unknown> = {}): ReturnType<typeof readWeb> =>
  readWeb({ url: `${web.url}/api`, auth, ...more });

/** The texts of an error in both languages. */
async function wordsOf(reading: Promise<unknown>): Promise<string> {
  const cause = await reading.then(
    () => 'no error',
    (error: unknown) => error as { text: { id: string; en: string }; message: string },
  );
  return typeof cause === 'string' ? cause : `${cause.text.id} ${cause.text.en} ${cause.message}`;
}

describe('credentials', () => {
  it('go as a bearer token', async () => {
    await read({ type: 'bearer', token: 't0ken' });
    expect(web.requests[0]?.headers.authorization).toBe('Bearer t0ken');
  });

  it('go as name and password', async () => {
    await read({ type: 'basic', username: 'dinas', password: 'pässword' });
    expect(web.requests[0]?.headers.authorization).toBe('Basic ZGluYXM6cMOkc3N3b3Jk');
  });

  it('go as a key in a header or in the query', async () => {
    await read({ type: 'key', name: 'X-Api-Key', key: 'abc' });
    await read({ type: 'key', name: 'apikey', key: 'a b&c', in: 'query' });
    expect(web.requests[0]?.headers['x-api-key']).toBe('abc');
    expect(web.requests[1]?.query.get('apikey')).toBe('a b&c');
  });

  it('are told to be wrong, with what the answer says, and never shown', async () => {
    web.answer = ({ headers, query }, response) =>
      json(
        response,
        { message: `token ${headers.authorization?.slice(7) ?? query.get('key')} tidak sah` },
        401,
      );
    for (const auth of [
      { type: 'bearer', token: 'sangat-rahasia' },
      { type: 'key', name: 'key', key: 'sangat-rahasia', in: 'query' },
    ] as const) {
      const words = await wordsOf(read(auth));
      expect(words).toContain('HTTP 401: token … tidak sah; periksa auth');
      expect(words).not.toContain('sangat-rahasia');
    }
  });

  it.each(['headers', 'query', 'form', 'json'] as const)('in %s are never shown either', async (place) => {
    web.answer = (_request, response) =>
      json(response, { status: 'error', message: 'api_key rahasia%20ini "rahasia ini" salah' });
    const words = await wordsOf(readWeb({ url: `${web.url}/api`, [place]: { api_key: 'rahasia ini' } }));
    expect(words).toContain('api_key … "…" salah');
  });
});

describe('a login', () => {
  const LOGIN: WebAuth = {
    type: 'login',
    url: '',
    json: { username: 'dinas', password: 'kata-sandi' },
    token: 'data.access_token',
  };
  const loginAt = (path: string, more: Partial<typeof LOGIN> = {}): WebAuth =>
    ({ ...LOGIN, url: `${web.url}${path}`, ...more }) as WebAuth;

  /** Gives tokens in turn; each is good for `uses` requests. */
  function serveLogin(
    uses: number,
    refuse: (response: Parameters<typeof json>[0]) => void,
  ): { logins: number } {
    const counted = { logins: 0 };
    let left = 0;
    web.answer = ({ path, headers, query }, response) => {
      if (path === '/login') {
        counted.logins += 1;
        left = uses;
        return json(response, { data: { access_token: `token-${counted.logins}` } });
      }
      if (headers.authorization !== `Bearer token-${counted.logins}` || left <= 0) return refuse(response);
      left -= 1;
      const at = Number(query.get('page'));
      json(response, at <= 3 ? [{ id: at }] : []);
    };
    return counted;
  }

  it('posts name and password once and sends the token with every request', async () => {
    const counted = serveLogin(100, (response) => json(response, {}, 401));
    const rows = await read(loginAt('/login'), { pagination: { type: 'page' } });
    expect(cellsOf(rows)).toEqual([{ id: '1' }, { id: '2' }, { id: '3' }]);
    expect(counted.logins).toBe(1);
    expect(web.requests[0]).toMatchObject({
      method: 'POST',
      body: '{"username":"dinas","password":"kata-sandi"}',
    });
  });

  it.each([
    ['HTTP 401', (response: Parameters<typeof json>[0]) => json(response, { message: 'expired' }, 401)],
    [
      'an error with HTTP 200',
      (response: Parameters<typeof json>[0]) => json(response, { status: 'error', message: 'token expired' }),
    ],
    ['the sign-in page', (response: Parameters<typeof json>[0]) => page(response, 'Masuk')],
  ])('is repeated when the token runs out between two pages, told by %s', async (_how, refuse) => {
    const counted = serveLogin(2, refuse);
    const rows = await read(loginAt('/login'), { pagination: { type: 'page' } });
    expect(cellsOf(rows)).toEqual([{ id: '1' }, { id: '2' }, { id: '3' }]);
    expect(counted.logins).toBe(2);
  });

  it('is repeated once, not for ever', async () => {
    const counted = serveLogin(0, (response) => json(response, { message: 'no' }, 401));
    await expect(read(loginAt('/login'))).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' });
    expect(counted.logins).toBe(2);
  });

  it('can send a form, and carry the token in a header or parameter of another name', async () => {
    web.answer = ({ path }, response) =>
      path === '/login' ? json(response, { token: 'T9' }) : json(response, []);
    await read(
      loginAt('/login', {
        json: undefined,
        form: { user: 'a' },
        token: 'token',
        header: 'X-Token',
        prefix: '',
      } as never),
    );
    await read(loginAt('/login', { token: 'token', query: 'token' } as never));
    expect(web.requests[0]?.body).toBe('user=a');
    expect(web.requests[1]?.headers['x-token']).toBe('T9');
    expect(web.requests[3]?.query.get('token')).toBe('T9');
  });

  it.each([
    [
      'a wrong password',
      (response: Parameters<typeof json>[0]) => json(response, { message: 'kata-sandi salah' }, 401),
      'NOT_SIGNED_IN',
    ],
    [
      'an answer without a token',
      (response: Parameters<typeof json>[0]) => json(response, { data: {} }),
      'SIGN_IN_FAILED',
    ],
    [
      'an error with HTTP 200',
      (response: Parameters<typeof json>[0]) => json(response, { success: false, message: 'akun diblokir' }),
      'SIGN_IN_FAILED',
    ],
    ['a page', (response: Parameters<typeof json>[0]) => page(response, 'Login SIMDA'), 'SIGN_IN_FAILED'],
  ])('that fails by %s is told as such, once', async (_how, answer, code) => {
    web.answer = (_request, response) => answer(response);
    await expect(read(loginAt('/login'))).rejects.toMatchObject({ code });
    expect(await wordsOf(read(loginAt('/login')))).not.toContain('kata-sandi');
    expect(web.requests).toHaveLength(2);
  });

  it('never shows the token that was given', async () => {
    web.answer = ({ path, headers }, response) =>
      path === '/login'
        ? json(response, { data: { access_token: 'token-dari-sana' } })
        : json(response, { message: `${headers.authorization} ditolak` }, 400);
    const words = await wordsOf(read(loginAt('/login')));
    expect(words).toContain('Bearer … ditolak');
    expect(words).not.toContain('token-dari-sana');
  });
});

describe('redirects', () => {
  let stranger: LocalWeb;

  beforeEach(async () => {
    stranger = await LocalWeb.start((_request, response) => json(response, [{ id: 9 }]));
  });

  afterEach(() => stranger.stop());

  const redirect = (to: string, status = 302): void => {
    web.answer = ({ path }, response) => {
      if (path === '/api') response.writeHead(status, { location: to }).end();
      else json(response, [{ id: 2 }]);
    };
  };
  const bearer = { type: 'bearer', token: 'rahasia-1' } as const;

  it('are followed at the same origin, with the credentials', async () => {
    redirect('/v2/api');
    expect(cellsOf(await read(bearer))).toEqual([{ id: '2' }]);
    expect(web.requests[1]?.headers.authorization).toBe('Bearer rahasia-1');
  });

  it('are not followed elsewhere: nothing is sent there', async () => {
    redirect(`${stranger.url}/api?x=1`);
    await expect(read(bearer)).rejects.toMatchObject({
      code: 'REDIRECTED',
      text: { en: expect.stringContaining(`to ${stranger.url}/api; not followed`) },
    });
    expect(stranger.requests).toHaveLength(0);
  });

  it('are followed elsewhere where that is allowed, without credentials or other headers', async () => {
    redirect(`${stranger.url}/unduh`);
    const rows = await read(bearer, {
      origins: [stranger.url],
      headers: { 'X-Dinas': 'dinkes', cookie: 'a=b' },
    });
    expect(cellsOf(rows)).toEqual([{ id: '9' }]);
    expect(stranger.requests[0]?.headers).not.toHaveProperty('authorization');
    expect(stranger.requests[0]?.headers).not.toHaveProperty('x-dinas');
    expect(stranger.requests[0]?.headers).not.toHaveProperty('cookie');
  });

  it('do not turn a POST into a GET, nor take its body elsewhere', async () => {
    redirect('/v2/api');
    await expect(read(bearer, { form: { a: 1 } })).rejects.toMatchObject({ code: 'REDIRECTED' });
    redirect(`${stranger.url}/api`, 307);
    await expect(read(bearer, { form: { a: 1 }, origins: [stranger.url] })).rejects.toMatchObject({
      code: 'REDIRECTED',
    });
    expect(stranger.requests).toHaveLength(0);
    redirect('/v2/api', 308);
    expect(cellsOf(await read(bearer, { form: { a: 1 } }))).toEqual([{ id: '2' }]);
    expect(web.requests.at(-1)).toMatchObject({ method: 'POST', path: '/v2/api', body: 'a=1' });
  });

  it('end when they go round in a circle', async () => {
    redirect('/api');
    await expect(read(bearer)).rejects.toMatchObject({
      code: 'REDIRECTED',
      text: { en: expect.stringContaining('more than 5 times') },
    });
  });
});

describe('a busy source', () => {
  it('is waited for as long as it asks, in seconds or until a date', async () => {
    const clock = new SkippingClock(Date.parse('2026-11-23T07:00:00Z'));
    const answers = ['7', 'Mon, 23 Nov 2026 07:00:30 GMT'];
    web.answer = (_request, response) => {
      const wait = answers.shift();
      if (wait === undefined) return json(response, [{ id: 1 }]);
      // A date counts from the clock of whoever answers.
      const date = new Date(clock.now()).toUTCString();
      response.writeHead(answers.length === 1 ? 429 : 503, { 'retry-after': wait, date }).end();
    };
    const told: string[] = [];
    const rows = await readWeb({ url: web.url }, { clock, onRetry: ({ en }) => told.push(en) });
    expect(cellsOf(rows)).toEqual([{ id: '1' }]);
    expect(clock.pauses).toEqual([7_000, 23_000]);
    expect(told).toHaveLength(2);
  });

  it('that asks for more time than a run has is reported instead', async () => {
    web.answer = (_request, response) => response.writeHead(429, { 'retry-after': '3600' }).end();
    await expect(readWeb({ url: web.url })).rejects.toMatchObject({
      code: 'ADDRESS_BUSY',
      text: { en: expect.stringContaining('asks to wait 3600 seconds') },
    });
    expect(web.requests).toHaveLength(1);
  });

  it('is asked again after HTTP 5xx with growing pauses, and given up in the end', async () => {
    const clock = new SkippingClock();
    web.answer = (_request, response) => json(response, { message: 'database down' }, 500);
    await expect(readWeb({ url: web.url }, { clock })).rejects.toMatchObject({
      code: 'ADDRESS_REFUSED',
      text: { en: expect.stringMatching(/HTTP 500: database down, also after 5 attempts$/) },
    });
    expect(web.requests).toHaveLength(5);
    expect(clock.pauses.every((ms, index) => ms <= 1_000 * 2 ** index)).toBe(true);
  });

  it('is not asked again after HTTP 4xx', async () => {
    web.answer = (_request, response) => page(response, '404 Not Found', 404);
    await expect(readWeb({ url: web.url })).rejects.toMatchObject({
      code: 'ADDRESS_REFUSED',
      text: { en: expect.stringContaining('HTTP 404: 404 Not Found') },
    });
    expect(web.requests).toHaveLength(1);
  });

  it('is never asked more often than it was promised', async () => {
    const clock = new SkippingClock();
    const start = clock.now();
    web.answer = ({ query }, response) =>
      json(response, Number(query.get('page')) <= 5 ? [{ id: query.get('page') }] : []);
    await readWeb({ url: web.url, requestsPerMinute: 30, pagination: { type: 'page' } }, { clock });
    expect(web.requests).toHaveLength(6);
    expect(clock.now() - start).toBe(5 * 2_000);
  });

  it('that does not answer in time is told so', async () => {
    web.answer = () => undefined;
    await expect(readWeb({ url: web.url, timeoutSeconds: 0.05 })).rejects.toMatchObject({
      code: 'ADDRESS_UNREACHABLE',
      text: { id: expect.stringContaining('(timeout)') },
    });
  });

  it('that is not there is told so', async () => {
    const gone = await LocalWeb.start();
    const { url } = gone;
    await gone.stop();
    await expect(readWeb({ url })).rejects.toMatchObject({
      code: 'ADDRESS_UNREACHABLE',
      text: { en: expect.stringContaining('ECONNREFUSED') },
    });
  });
});
