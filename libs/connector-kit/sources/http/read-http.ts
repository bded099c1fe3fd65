import { WEB_ANSWER_MIB_DEFAULT, WEB_ROWS_PER_CHUNK, WEB_TIMEOUT_MS } from '#core/limits';
import { ConnectorError, sourceError } from '../../connector.errors.js';
import { jsonRow } from '../json-row.js';
import type { SourceRow } from '../source-row.js';
import { type Clock, WALL_CLOCK } from '../web/clock.js';
import { credentialsOf, NO_CREDENTIALS, secretsOfAuth } from '../web/credentials.js';
import type { WebRequest } from '../web/exchange.js';
import { Pace } from '../web/pace.js';
import { Secrets } from '../web/secrets.js';
import { hideIn, WebSession, type WebSessionOptions } from '../web/web-session.js';
import type { HttpSourceConfig } from './http-source.js';
import { pageRequest } from './http-requests.js';
import { nextLink, Pages } from './pages.js';
import { scanAnswer, type ScannedAnswer } from './scan-answer.js';
import { signIn } from './sign-in.js';

export interface HttpReading {
  readonly config: HttpSourceConfig;
  /** What `:position` stands for in this run. */
  readonly position: string;
  /** Where long answers are put while they are read. */
  readonly folder: string;
  readonly signal?: AbortSignal | undefined;
  readonly clock?: Clock;
  readonly onRetry?: WebSessionOptions['onRetry'];
}

/** Rows of one page or a part of it. */
export interface HttpRows {
  readonly rows: readonly SourceRow[];
  readonly page: number;
}

/** The records of an interface, page by page. A page's rows come only after all of it has arrived and been found good. */
export async function* readHttp(reading: HttpReading): AsyncGenerator<HttpRows> {
  const { config, position } = reading;
  const secrets = new Secrets(config);
  secrets.add(...secretsOfAuth(config.auth));
  const session = sessionOf(reading, secrets);
  const name = session.nameOf(new URL(config.url.replaceAll(':position', '')));
  const pages = new Pages(config.pagination, name);
  const options = {
    name,
    records: config.records?.split('.') ?? [],
    encoding: config.encoding,
    success: config.success,
  };
  let at = pages.first();
  for (let page = 1; ; page += 1) {
    reading.signal?.throwIfAborted();
    const request = atHome(pageRequest(config, at, position), config, session);
    const scanned = await session.request(request, async (answer) => ({
      ...(await scanAnswer(answer, options)),
      link: nextLink(answer.headers['link']),
    }));
    try {
      const next = hidingSecrets(secrets, () => pages.after(scanned));
      yield* rowsOf(scanned, { name, page, signal: reading.signal });
      if (next === undefined) return;
      at = next;
    } finally {
      await scanned.dispose();
    }
  }
}

async function* rowsOf(
  scanned: ScannedAnswer,
  {
    name,
    page,
    signal,
  }: { readonly name: string; readonly page: number; readonly signal: AbortSignal | undefined },
): AsyncGenerator<HttpRows> {
  let row = 0;
  for await (const records of scanned.records()) {
    for (let from = 0; from < records.length; from += WEB_ROWS_PER_CHUNK) {
      signal?.throwIfAborted();
      const rows = records
        .slice(from, from + WEB_ROWS_PER_CHUNK)
        .map((text) => jsonRow({ origin: name, sheet: `p${page}`, row: (row += 1), named: true }, text));
      yield { rows, page };
    }
  }
}

/** A link to the next page stays at the source's own origin: the keys that go along are for nobody else. */
function atHome(request: WebRequest, config: HttpSourceConfig, session: WebSession): WebRequest {
  const home = new URL(config.url.replaceAll(':position', ''));
  const { url } = request;
  if (url.origin === home.origin) return request;
  // An application behind a proxy often believes that it is asked over http; its links are meant for the same place.
  if (url.hostname === home.hostname && url.protocol === 'http:' && url.port === '') {
    return { ...request, url: new URL(`${url.pathname}${url.search}`, home.origin) };
  }
  throw sourceError('REDIRECTED', {
    id: `${session.nameOf(home)}: halaman berikutnya ada di ${session.nameOf(url)}; tidak diikuti agar kunci tidak terkirim ke tempat lain`,
    en: `${session.nameOf(home)}: the next page is at ${session.nameOf(url)}; not followed, so that no key is sent elsewhere`,
  });
}

function sessionOf(reading: HttpReading, secrets: Secrets): WebSession {
  const { config, clock = WALL_CLOCK, folder, onRetry, signal } = reading;
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
  };
  const unsigned = new WebSession(options);
  const credentials = credentialsOf(config.auth, async (auth) => {
    const token = await signIn(auth, unsigned);
    secrets.add(token);
    return token;
  });
  return new WebSession({ ...options, credentials });
}

function hidingSecrets<T>(secrets: Secrets, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (!(cause instanceof ConnectorError)) throw cause;
    throw new ConnectorError(cause.fault, cause.code, hideIn(cause.text, secrets));
  }
}
