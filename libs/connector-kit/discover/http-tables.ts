import { DISCOVER_JSON_BYTES_MAX, DISCOVER_SOURCE_MS } from '#core/limits';
import { configError, sourceError } from '../connector.errors.js';
import { answerText, charsetOf } from '../sources/web/answer-text.js';
import type { HttpSourceConfig } from '../sources/http/http-source.js';
import { pageRequest } from '../sources/http/http-requests.js';
import { httpSession } from '../sources/http/http-session.js';
import type { HttpAccess } from './http-access.js';
import { jsonLists } from './json-lists.js';
import { readSample } from './read-sample.js';
import type { TableSample } from './table-sample.js';

export interface HttpRequest {
  readonly url: string;
  readonly access: HttpAccess | undefined;
  readonly folder: string;
  readonly workFolder: string;
  readonly signal: AbortSignal;
}

/** The longest list of records in what an address answers. */
export async function httpTables(request: HttpRequest): Promise<readonly TableSample[]> {
  const url = URL.canParse(request.url) ? new URL(request.url) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw configError('URL_INVALID', {
      id: `${JSON.stringify(request.url)} bukan alamat http:// atau https://`,
      en: `${JSON.stringify(request.url)} is not an address http:// or https://`,
    });
  }
  const [records, ...others] = jsonLists(await answerOf(url, request));
  if (records === undefined) {
    throw sourceError('RECORDS_MISSING', {
      id: `${url.origin}${url.pathname}: tidak ada daftar objek dalam jawabannya`,
      en: `${url.origin}${url.pathname}: there is no list of objects in its answer`,
    });
  }
  const place = { type: 'http' as const, url: request.url };
  const list = records === '' ? {} : { records };
  const sample = await readSample({ ...request, source: { ...place, ...request.access?.filled, ...list } });
  const source = { ...place, ...request.access?.written, ...list };
  const shown = others.slice(0, 5).join(', ');
  return [
    {
      title:
        url.pathname
          .split('/')
          .filter((part) => part !== '')
          .at(-1) ?? url.hostname,
      source,
      rows: sample.rows,
      columns: sample.columns,
      titles: [],
      notes: [
        ...(others.length === 0 ? [] : [{ id: `daftar lain: ${shown}`, en: `other lists: ${shown}` }]),
        {
          id: 'bila jawabannya berhalaman, tetapkan pagination',
          en: 'if the answer comes in pages, set pagination',
        },
      ],
    },
  ];
}

async function answerOf(url: URL, { access, workFolder, signal }: HttpRequest): Promise<unknown> {
  const config: HttpSourceConfig = {
    type: 'http',
    url: url.href,
    timeoutSeconds: DISCOVER_SOURCE_MS / 1_000,
    maxAnswerMiB: Math.ceil(DISCOVER_JSON_BYTES_MAX / (1024 * 1024)),
    ...access?.filled,
  };
  const { session } = httpSession({ config, folder: workFolder, signal, attemptsMax: 1 });
  const name = session.nameOf(url);
  return session.request(pageRequest(config, { parameters: {} }, ''), async (answer) => {
    let text = '';
    for await (const piece of answerText(answer, await charsetOf(answer))) text += piece;
    try {
      return JSON.parse(text) as unknown;
    } catch {
      throw sourceError('ANSWER_NOT_JSON', {
        id: `${name} tidak menjawab JSON; untuk XML dan halaman lain tulis alirannya sendiri`,
        en: `${name} does not answer JSON; for XML and others write the stream yourself`,
      });
    }
  });
}
