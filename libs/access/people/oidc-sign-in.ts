import { Inject, Injectable } from '@nestjs/common';
import type { Configuration } from 'openid-client';
import { HubConfig, type OidcSettings } from '#core/config';
import type { Pool } from '#core/database';
import { OIDC_SIGN_IN_MINUTES, OIDC_TIMEOUT_SECONDS } from '#core/limits';
import type { Logger } from '#core/logging';
import { DATABASE, LOGGER } from '#core/wiring';
import type { LocalText } from '#core/errors';
import { AccessError } from '../access.errors.js';
import { hashOf } from '../api-key.js';
import { insertOidcSignIn, takeOidcSignIn } from './oidc.sql.js';
import { selectPerson, type Person } from './people.sql.js';

/**
 * Signing in through the government's own identity provider: OpenID Connect, authorization code with PKCE (RFC 7636), state and nonce.
 * The provider says who somebody is; what they may do is decided here, and only people who were invited are let in.
 */
@Injectable()
export class OidcSignIn {
  private configuration: Promise<Configuration> | undefined;

  constructor(
    @Inject(DATABASE) private readonly pool: Pool,
    @Inject(HubConfig) private readonly config: HubConfig,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  get isConfigured(): boolean {
    return this.config.oidc !== null;
  }

  /** Where the browser goes, and the state that it brings back, which a cookie must hold, too. */
  async begin(returnTo: string): Promise<{ readonly url: string; readonly state: string }> {
    const { client, settings, configuration } = await this.ready();
    const [state, nonce, codeVerifier] = [
      client.randomState(),
      client.randomNonce(),
      client.randomPKCECodeVerifier(),
    ];
    await insertOidcSignIn(this.pool, {
      stateHash: hashOf(state),
      codeVerifier,
      nonce,
      returnTo,
      minutes: OIDC_SIGN_IN_MINUTES,
    });
    const url = client.buildAuthorizationUrl(configuration, {
      redirect_uri: settings.redirectUrl,
      scope: 'openid email profile',
      code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    });
    return { url: url.href, state };
  }

  /** The invited person whom the provider vouches for. `query` is that of the address it sent the browser to. */
  async finish(
    query: string,
    stateOfCookie: string | undefined,
  ): Promise<{ readonly person: Person; readonly returnTo: string }> {
    const { client, settings, configuration } = await this.ready();
    const begun =
      stateOfCookie === undefined ? undefined : await takeOidcSignIn(this.pool, hashOf(stateOfCookie));
    if (begun === undefined || stateOfCookie === undefined) {
      throw oidcFailed({
        id: 'mulai lagi dari halaman Masuk',
        en: 'begin again from the sign-in page',
      });
    }
    const login = await this.asked(async () => {
      const tokens = await client.authorizationCodeGrant(
        configuration,
        new URL(`${settings.redirectUrl}?${query}`),
        {
          pkceCodeVerifier: begun.codeVerifier,
          expectedState: stateOfCookie,
          expectedNonce: begun.nonce,
          idTokenExpected: true,
        },
      );
      const claims = tokens.claims();
      // Some providers keep the address for the userinfo endpoint.
      const known =
        claims?.['email'] === undefined && claims?.sub !== undefined
          ? await client.fetchUserInfo(configuration, tokens.access_token, claims.sub)
          : claims;
      return verifiedEmail(known);
    });
    const person = await selectPerson(this.pool, login);
    if (person === undefined || person.disabledAt !== null)
      throw new AccessError('OIDC_UNKNOWN_PERSON', { login });
    return { person, returnTo: begun.returnTo };
  }

  /** The library is loaded when somebody signs in this way; a provider that was away is asked again the next time. */
  private async ready(): Promise<{
    readonly client: typeof import('openid-client');
    readonly settings: OidcSettings;
    readonly configuration: Configuration;
  }> {
    const settings = this.config.oidc;
    if (settings === null) throw oidcFailed({ id: 'OIDC_ISSUER tidak diatur', en: 'OIDC_ISSUER is not set' });
    const client = await import('openid-client');
    this.configuration ??= this.asked(() =>
      client.discovery(
        new URL(settings.issuer),
        settings.clientId,
        settings.clientSecret ?? undefined,
        undefined,
        {
          timeout: OIDC_TIMEOUT_SECONDS,
          // The configuration lets http in for this machine only, which is for trying out.
          ...(settings.issuer.startsWith('http:') ? { execute: [client.allowInsecureRequests] } : {}),
        },
      ),
    );
    try {
      return { client, settings, configuration: await this.configuration };
    } catch (error) {
      this.configuration = undefined;
      throw error;
    }
  }

  /** The provider's own words go to the log, not to the browser. */
  private async asked<T>(ask: () => Promise<T>): Promise<T> {
    try {
      return await ask();
    } catch (cause) {
      if (cause instanceof AccessError) throw cause;
      this.logger.warn({ err: cause }, 'oidc: the identity provider refused or did not answer');
      throw oidcFailed(
        { id: 'penyedia menolak atau tidak menjawab', en: 'it refused or did not answer' },
        { cause },
      );
    }
  }
}

function verifiedEmail(claims: Readonly<Record<string, unknown>> | undefined): string {
  const email = claims?.['email'];
  if (typeof email === 'string' && claims?.['email_verified'] === true) return email.toLowerCase();
  throw oidcFailed({
    id: 'penyedia tidak memastikan alamat surel',
    en: 'the provider vouches for no e-mail address',
  });
}

function oidcFailed({ id, en }: LocalText, options?: ErrorOptions): AccessError {
  return new AccessError('OIDC_FAILED', { reasonId: id, reasonEn: en }, options);
}
