import { WEB_ROWS_PER_CHUNK } from '#core/limits';
import { ConnectorError, sourceError } from '../../connector.errors.js';
import { jsonRow } from '../json-row.js';
import type { SourceRow } from '../source-row.js';
import type { WebRequest } from '../web/exchange.js';
import type { Secrets } from '../web/secrets.js';
import { hideIn, type WebSession } from '../web/web-session.js';
import type { HttpSourceConfig } from './http-source.js';
import { pageRequest } from './http-requests.js';
import { httpSession, type HttpSessionParts } from './http-session.js';
import { nextLink, Pages } from './pages.js';
import { scanAnswer, type ScannedAnswer } from './scan-answer.js';

export interface HttpReading extends HttpSessionParts {
  /** What `:position` stands for in this run. */
  readonly position: string;
}

/** Rows of one page or a part of it. */
export interface HttpRows {
  readonly rows: readonly SourceRow[];
  readonly page: number;
}

/** The records of an interface, page by page. A page's rows come only after all of it has arrived and been found good. */
export async function* readHttp(reading: HttpReading): AsyncGenerator<HttpRows> {
  const { config, position } = reading;
  const { session, secrets } = httpSession(reading);
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

function hidingSecrets<T>(secrets: Secrets, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (!(cause instanceof ConnectorError)) throw cause;
    throw new ConnectorError(cause.fault, cause.code, hideIn(cause.text, secrets));
  }
}
