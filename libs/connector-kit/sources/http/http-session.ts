import { WEB_ANSWER_MIB_DEFAULT, WEB_TIMEOUT_MS } from '#core/limits';
import { type Clock, WALL_CLOCK } from '../web/clock.js';
import { credentialsOf, NO_CREDENTIALS, secretsOfAuth } from '../web/credentials.js';
import { Pace } from '../web/pace.js';
import { Secrets } from '../web/secrets.js';
import { WebSession, type WebSessionOptions } from '../web/web-session.js';
import type { HttpSourceConfig } from './http-source.js';
import { signIn } from './sign-in.js';

export interface HttpSessionParts {
  readonly config: HttpSourceConfig;
  /** Where long answers are put while they are read. */
  readonly folder: string;
  readonly signal?: AbortSignal | undefined;
  readonly clock?: Clock;
  readonly onRetry?: WebSessionOptions['onRetry'];
  readonly attemptsMax?: number;
}

/** A session with an interface, signed in when it asks for that, and what of it must never be printed. */
export function httpSession({
  config,
  clock = WALL_CLOCK,
  folder,
  onRetry,
  attemptsMax,
  signal,
}: HttpSessionParts): { readonly session: WebSession; readonly secrets: Secrets } {
  const secrets = new Secrets(config);
  secrets.add(...secretsOfAuth(config.auth));
  const options: WebSessionOptions = {
    limits: {
      timeoutMs: config.timeoutSeconds === undefined ? WEB_TIMEOUT_MS : config.timeoutSeconds * 1_000,
      bytesMax: (config.maxAnswerMiB ?? WEB_ANSWER_MIB_DEFAULT) * 1024 * 1024,
      folder,
      signal,
    },
    clock,
    pace: new Pace(config.requestsPerMinute, clock),
    secrets,
    origins: config.origins,
    credentials: NO_CREDENTIALS,
    onRetry,
    attemptsMax,
  };
  const unsigned = new WebSession(options);
  const credentials = credentialsOf(config.auth, async (auth) => {
    const token = await signIn(auth, unsigned);
    secrets.add(token);
    return token;
  });
  return { session: new WebSession({ ...options, credentials }), secrets };
}
