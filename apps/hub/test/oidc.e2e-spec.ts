import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import { startTestHub, type TestHub } from './start-test-hub.js';

// A real OpenID provider on this machine; the browser is a cookie jar that follows redirects.
let provider: Server;
let issuer: string;
let hub: TestHub;

const CLIENT_ID = 'lumbung';
const HUB_URL = 'http://lumbung.test';

beforeAll(async () => {
  // The provider warns that it is set up for trying out, which it is.
  jest.spyOn(console, 'warn').mockReturnValue();
  jest.spyOn(console, 'info').mockReturnValue();
  provider = createServer();
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  const oidc = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT_ID,
        client_secret: 'rahasia-untuk-uji-saja',
        redirect_uris: [`${HUB_URL}/session/oidc/callback`],
      },
    ],
    pkce: { required: () => true },
    scopes: ['openid', 'email', 'profile'],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: () => ({ sub, email: sub, email_verified: !sub.startsWith('belum') }),
    }),
  });
  provider.on('request', oidc.callback());
  hub = await startTestHub({
    env: {
      PUBLIC_URL: HUB_URL,
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: CLIENT_ID,
      OIDC_CLIENT_SECRET: 'rahasia-untuk-uji-saja',
    },
  });
  for (const login of ['ani@contoh.go.id', 'belum@contoh.go.id']) await invite(login);
});

afterAll(async () => {
  await hub.stop();
  provider.closeAllConnections();
  await new Promise((resolve) => provider.close(resolve));
});

describe('signing in through an OpenID provider', () => {
  it('lets in whom an admin invited, by an address that the provider vouches for', async () => {
    const browser = new Browser();
    const end = await browser.signIn('ani@contoh.go.id', '/session/oidc?returnTo=%2Faduan%3Fopd%3D1.03');
    expect(end).toBe('/aduan?opd=1.03');
    const session = await browser.get(`${HUB_URL}/session`);
    expect(await session.json()).toMatchObject({
      person: { login: 'ani@contoh.go.id', role: 'reader' },
      hasOidc: true,
    });
  });

  it('lets in nobody else, and says so on the sign-in page', async () => {
    expect(await new Browser().signIn('asing@contoh.go.id', '/session/oidc')).toBe(
      '/masuk?kode=OIDC_UNKNOWN_PERSON',
    );
    expect(await new Browser().signIn('belum@contoh.go.id', '/session/oidc')).toBe('/masuk?kode=OIDC_FAILED');
  });

  it('takes no answer that this browser did not ask for, and none twice', async () => {
    const [victim, thief] = [new Browser(), new Browser()];
    const callback = await thief.signIn('ani@contoh.go.id', '/session/oidc', {
      stopAt: '/session/oidc/callback',
    });
    expect((await victim.get(callback)).headers.get('location')).toBe('/masuk?kode=OIDC_FAILED');
    expect((await thief.get(callback)).headers.get('location')).toBe('/');
    expect((await thief.get(callback)).headers.get('location')).toBe('/masuk?kode=OIDC_FAILED');
  });

  it('sends nobody to another site afterwards', async () => {
    for (const elsewhere of ['https://jahat.example', '//jahat.example', '/\\jahat.example']) {
      const path = `/session/oidc?returnTo=${encodeURIComponent(elsewhere)}`;
      expect(await new Browser().signIn('ani@contoh.go.id', path)).toBe('/');
    }
  });
});

async function invite(login: string): Promise<void> {
  const { body } = await hub.graphql(
    'mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { path } }',
    { key: hub.adminKey, variables: { input: { login, name: 'Orang contoh (sintetis)', role: 'reader' } } },
  );
  expect(body.errors).toBeUndefined();
}

/** Follows redirects with its cookies, and fills in the provider's forms for trying out. */
class Browser {
  private readonly cookies = new Map<string, Map<string, string>>();

  /** The path at the hub where it ends, or the whole address of the page it was to stop before. */
  async signIn(login: string, path: string, { stopAt }: { readonly stopAt?: string } = {}): Promise<string> {
    let answer = await this.get(`${HUB_URL}${path}`);
    for (let step = 0; step < STEPS_MAX; step++) {
      const location = answer.headers.get('location');
      if (location === null) {
        answer = await this.fillIn(await answer.text(), login);
        continue;
      }
      const next = new URL(location, answer.url);
      if (stopAt !== undefined && next.pathname === stopAt) return next.href;
      if (location.startsWith('/') && answer.url.startsWith(hub.url)) return location;
      answer = await this.get(next.href);
    }
    throw new Error('the sign-in does not end');
  }

  get(address: string): Promise<Response> {
    return this.send(address, { method: 'GET' });
  }

  private fillIn(page: string, login: string): Promise<Response> {
    const action = /action="([^"]+)"/.exec(page)?.[1];
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? '';
    if (action === undefined) throw new Error(`no form on the page: ${page.slice(0, 500)}`);
    const body = new URLSearchParams({ prompt, login, password: 'x' });
    return this.send(new URL(action, issuer).href, { method: 'POST', body });
  }

  private async send(address: string, init: RequestInit): Promise<Response> {
    // The name that the provider knows the hub by leads to the hub under test.
    const real = address.replace(HUB_URL, hub.url);
    const { host } = new URL(real);
    const jar = this.cookies.get(host) ?? new Map<string, string>();
    this.cookies.set(host, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(real, {
      ...init,
      redirect: 'manual',
      headers: cookie === '' ? {} : { cookie },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return answer;
  }
}

// Hub, provider, sign-in form, consent form, and back, with some redirects in between.
const STEPS_MAX = 20;
