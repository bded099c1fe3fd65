import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request, { type Response, type Test } from 'supertest';
import { WebSocket } from 'ws';
import { startTestHub, type TestHub } from './start-test-hub.js';

let hub: TestHub;
let adminCookie: string;

const ADMIN = { login: 'admin@contoh.go.id', password: 'lumbung penuh padi 2026' };

beforeAll(async () => {
  hub = await startTestHub();
});

afterAll(async () => {
  await hub.stop();
});

describe('the first administrator', () => {
  it('makes an account with the link that the start prints, which works once', async () => {
    const path = hub.running.firstAdminPath ?? '';
    expect(path).toMatch(/^\/mulai#[\w-]{43}$/u);
    const token = path.slice('/mulai#'.length);
    const body = { token, ...ADMIN, name: 'Admin Contoh' };
    const accepted = await post('/session/accept', body).expect(200);
    expect(accepted.body).toEqual({
      person: {
        login: ADMIN.login,
        name: 'Admin Contoh',
        role: 'admin',
        organizationCode: null,
        scopes: ['admin:*'],
      },
      hasOidc: false,
    });
    adminCookie = cookieOf(accepted);
    await post('/session/accept', body).expect(410);
    await post('/session/invited', { token }).expect(410);
    const { rows } = await hub.database.pool.query<{ hash: string }>(
      'select password_hash as hash from hub.people',
    );
    expect(rows).toEqual([{ hash: expect.stringMatching(/^scrypt\$16\$8\$2\$/) }]);
  });

  it.each([
    ['short', /12 sampai 200 karakter, bukan 5/],
    ['sandi@contoh.go.id-2026', /nama akun/],
    ['aaaaaaaaaaaaaaaa', /karakter berbeda/],
  ])('the password %s is refused with the rule, and the link stays good', async (password, rule) => {
    const { token } = await invite('sandi@contoh.go.id');
    const refused = await post('/session/accept', { token, password }).expect(400);
    expect(refused.body.error.message).toMatch(rule);
    expect((await post('/session/invited', { token }).expect(200)).body.login).toBe('sandi@contoh.go.id');
  });
});

describe('a session', () => {
  it('lives in a cookie that scripts cannot read, and opens what the role allows', async () => {
    const answer = await post('/session', ADMIN).expect(200);
    expect(answer.headers['set-cookie']).toEqual([
      expect.stringMatching(/^lumbung_session=[\w-]{43}; Path=\/; Max-Age=43200; HttpOnly; SameSite=Lax$/),
    ]);
    const asked = await graphql('{ people { login role } }', { cookie: cookieOf(answer) });
    expect(asked.body.data.people).toContainEqual({ login: ADMIN.login, role: 'admin' });
    expect((await graphql('{ people { login } }', {})).body.errors[0].extensions.code).toBe(
      'UNAUTHENTICATED',
    );
  });

  it('opens the feed of changes to data that are not for everybody, and a socket from our own pages only', async () => {
    const cookie = cookieOf(await post('/session', ADMIN).expect(200));
    const feed = (headers: Readonly<Record<string, string>>): Test =>
      request(hub.url).get('/changes/budgets.disbursements').set(headers);
    await feed({ cookie }).expect(200);
    await feed({}).expect(403);
    const own = new URL(hub.url).origin;
    expect(await greeted({ cookie, origin: own })).toMatch(/connection_ack/);
    expect(await greeted({ cookie, origin: 'https://jahat.example' })).toBe('4403 CROSS_SITE');
    expect(await greeted({ cookie })).toBe('4403 CROSS_SITE');
  });

  it('ends when one signs out: the same cookie is refused, not made anonymous', async () => {
    const cookie = cookieOf(await post('/session', ADMIN).expect(200));
    const ended = await fromOwnPage(request(hub.url).delete('/session').set('cookie', cookie)).expect(200);
    expect(ended.headers['set-cookie']?.[0]).toContain('Max-Age=0');
    const asked = await graphql('{ people { login } }', { cookie });
    expect([asked.status, asked.body.errors[0].extensions.code]).toEqual([401, 'SESSION_ENDED']);
    expect((await request(hub.url).get('/session').set('cookie', cookie)).body.person).toBeNull();
  });

  it('ends by itself: after two hours unused, and after twelve in any case', async () => {
    for (const passed of [`last_seen_at = now() - interval '2 hours 1 second'`, `expires_at = now()`]) {
      const cookie = cookieOf(await post('/session', ADMIN).expect(200));
      await hub.database.pool.query(`update hub.sessions set ${passed}`);
      const asked = await graphql('{ people { login } }', { cookie });
      expect(asked.body.errors[0].extensions.code).toBe('SESSION_ENDED');
    }
    adminCookie = cookieOf(await post('/session', ADMIN).expect(200));
  });

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a sibling of the same site', { 'sec-fetch-site': 'same-site' }],
    ['a foreign origin of an old browser', { origin: 'https://jahat.example' }],
    ['no word of where it comes from', {}],
  ])('is of no use to a request that changes something and comes from %s', async (_, headers) => {
    const asked = await request(hub.url)
      .post('/graphql')
      .set({ cookie: adminCookie, ...headers })
      .send({
        query: 'mutation { changePerson(input: { login: "admin@contoh.go.id", role: reader }) { role } }',
      });
    expect([asked.status, asked.body.errors[0].extensions.code]).toEqual([403, 'CROSS_SITE']);
    await request(hub.url).post('/session').set(headers).send(ADMIN).expect(403);
  });
});

describe('a session at the other doors', () => {
  const CLOSED = 'budgets.disbursements';

  it('opens an export and the changes of what the role may read, and nothing without it', async () => {
    for (const path of [`/export/${CLOSED}.csv`, `/changes/${CLOSED}?wait=0`]) {
      expect((await request(hub.url).get(path)).body.error.code).toBe('FORBIDDEN');
      const answer = await request(hub.url).get(path).set('cookie', adminCookie).expect(200);
      expect(answer.text).not.toBe('');
    }
  });

  it.each([`/export/${CLOSED}.csv`, `/changes/${CLOSED}?wait=0`])(
    '%s refuses one that has ended, also where nothing is closed',
    async (path) => {
      const cookie = cookieOf(await post('/session', ADMIN).expect(200));
      await fromOwnPage(request(hub.url).delete('/session').set('cookie', cookie)).expect(200);
      for (const asked of [path, path.replace(CLOSED, 'reference.regions')]) {
        const { body } = await request(hub.url).get(asked).set('cookie', cookie).expect(401);
        expect(body.error.code).toBe('SESSION_ENDED');
      }
    },
  );

  it('a key stands before the cookie beside it', async () => {
    const answer = await request(hub.url)
      .get(`/export/${CLOSED}.csv`)
      .set({ cookie: adminCookie, authorization: `Bearer ${await hub.createKey('read:reference.*')}` });
    expect([answer.status, answer.body.error.code]).toEqual([403, 'FORBIDDEN']);
  });
});

describe('wrong passwords', () => {
  it('have the same words as unknown accounts, and after five the right one is refused, too, for a while', async () => {
    const { token } = await invite('lupa@contoh.go.id');
    const right = { login: 'lupa@contoh.go.id', password: 'sawah luas di utara' };
    await post('/session/accept', { token, password: right.password }).expect(200);
    const unknown = await post('/session', { login: 'tidak-ada@contoh.go.id', password: 'x' }).expect(401);
    for (let n = 1; n <= 5; n++) {
      const wrong = await post('/session', { ...right, password: 'salah' }).expect(401);
      expect(wrong.body.error).toMatchObject({ code: 'SIGN_IN_FAILED', message: unknown.body.error.message });
    }
    await post('/session', right).expect(401);
    const { rows } = await hub.database.pool.query<{ seconds: number }>(
      `select extract(epoch from locked_until - now())::float8 as seconds from hub.people where login = $1`,
      [right.login],
    );
    expect(rows[0]?.seconds).toBeGreaterThan(50);
    expect(rows[0]?.seconds).toBeLessThanOrEqual(60);
    await hub.database.pool.query(`update hub.people set locked_until = now() where login = $1`, [
      right.login,
    ]);
    await post('/session', right).expect(200);
  });
});

describe('roles', () => {
  it('a planner of an agency reads, and pushes plans of that agency only', async () => {
    const { token } = await invite('perencana@contoh.go.id', 'planner', '5.01.0.00.0.00.01.0000');
    const signedIn = await post('/session/accept', { token, password: 'rencana lima tahun' }).expect(200);
    expect(signedIn.body.person.scopes).toEqual([
      'read:*@org=5.01.0.00.0.00.01.0000',
      'push:planning.*@org=5.01.0.00.0.00.01.0000',
    ]);
    const cookie = cookieOf(signedIn);
    expect((await graphql('{ people { login } }', { cookie })).body.errors[0].extensions.code).toBe(
      'FORBIDDEN',
    );
  });

  it('a change of role ends the sessions, and being shut out keeps one out', async () => {
    const { token } = await invite('pindah@contoh.go.id', 'reader');
    const account = { login: 'pindah@contoh.go.id', password: 'pindah ke dinas lain' };
    const cookie = cookieOf(await post('/session/accept', { token, password: account.password }).expect(200));
    const changed = await admin(
      'mutation { changePerson(input: { login: "pindah@contoh.go.id", isDisabled: true }) { disabledAt } }',
    );
    expect(changed.body.data.changePerson.disabledAt).not.toBeNull();
    expect((await graphql('{ __typename }', { cookie })).status).toBe(401);
    await post('/session', account).expect(401);
    await admin(
      'mutation { changePerson(input: { login: "pindah@contoh.go.id", isDisabled: false }) { login } }',
    );
    await post('/session', account).expect(200);
  });

  it('a steward decides for the whole hub, so a limit to an agency is refused', async () => {
    const refused = await admin(
      'mutation { invitePerson(input: { login: "s@contoh.go.id", name: "S", role: steward, organizationCode: "1.03" }) { path } }',
    );
    expect(refused.body.errors[0].message).toMatch(/organizationCode/);
  });

  it('every step stands in the audit log, and no secret does', async () => {
    const { body } = await admin('{ auditEntries(first: 100) { actor action target targetName detail } }');
    const actions = new Set(body.data.auditEntries.map(({ action }: { action: string }) => action));
    for (const step of ['PERSON_INVITED', 'PASSWORD_SET', 'SIGNED_IN', 'SIGN_IN_FAILED', 'PERSON_CHANGED']) {
      expect(actions).toContain(step);
    }
    const ofSignIn = body.data.auditEntries.find(({ action }: { action: string }) => action === 'SIGNED_IN');
    expect(ofSignIn.targetName).toBe('Orang contoh (sintetis) (pindah@contoh.go.id)');
    expect(JSON.stringify(body)).not.toMatch(/scrypt|rencana lima tahun/);
    expect(hub.log.join('')).not.toContain('rencana lima tahun');
  });
});

async function invite(
  login: string,
  role = 'reader',
  organizationCode: string | null = null,
): Promise<{ token: string }> {
  const { body } = await admin(
    `mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { path person { login } } }`,
    { input: { login, name: 'Orang contoh (sintetis)', role, organizationCode } },
  );
  if (body.errors === undefined) return { token: tokenOf(body.data.invitePerson) };
  const renewed = await admin(`mutation { renewInvitation(login: "${login}") { path } }`);
  return { token: tokenOf(renewed.body.data.renewInvitation) };
}

function tokenOf({ path }: { readonly path: string }): string {
  return path.slice('/mulai#'.length);
}

function admin(query: string, variables?: unknown): Promise<Response> {
  return graphql(query, { cookie: adminCookie, variables });
}

async function graphql(
  query: string,
  { cookie, variables }: { readonly cookie?: string; readonly variables?: unknown },
): Promise<Response> {
  const sent = request(hub.url).post('/graphql');
  return fromOwnPage(cookie === undefined ? sent : sent.set('cookie', cookie)).send({ query, variables });
}

/** What the hub says to a socket that greets it with these headers: its first message, or why it closes. */
function greeted(headers: Readonly<Record<string, string>>): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${hub.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      headers,
    });
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init' })));
    socket.on('message', (message: Buffer) => {
      resolve(message.toString());
      socket.terminate();
    });
    socket.on('close', (code, reason) => resolve(`${code} ${reason.toString()}`));
    socket.on('error', reject);
  });
}

function post(path: string, body: object): Test {
  return fromOwnPage(request(hub.url).post(path)).send(body);
}

/** As a browser marks what a page of the console sends. */
function fromOwnPage(test: Test): Test {
  return test.set('sec-fetch-site', 'same-origin');
}

function cookieOf({ headers }: Response): string {
  const [cookie] = (headers['set-cookie'] ?? []) as unknown as readonly string[];
  return cookie?.split(';')[0] ?? '';
}
