import { DISCOVER_JSON_BYTES_MAX, DISCOVER_SOURCE_MS } from '#core/limits';
import { configError, sourceError } from '../connector.errors.js';
import { answerText, charsetOf } from '../sources/web/answer-text.js';
import { exchange } from '../sources/web/exchange.js';
import { jsonLists } from './json-lists.js';
import { readSample } from './read-sample.js';
import type { TableSample } from './table-sample.js';

export interface HttpRequest {
  readonly url: string;
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
  const source = { type: 'http' as const, url: request.url, ...(records === '' ? {} : { records }) };
  const sample = await readSample({ ...request, source });
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

async function answerOf(url: URL, { workFolder, signal }: HttpRequest): Promise<unknown> {
  const limits = {
    bytesMax: DISCOVER_JSON_BYTES_MAX,
    folder: workFolder,
    timeoutMs: DISCOVER_SOURCE_MS,
    signal,
  };
  const name = `${url.origin}${url.pathname}`;
  const request = { method: 'GET' as const, url, headers: { accept: 'application/json' } };
  const answer = await exchange(request, limits).catch((cause: unknown) => {
    const { code, message } = cause as NodeJS.ErrnoException;
    const reason = code ?? message;
    throw sourceError('ADDRESS_UNREACHABLE', {
      id: `${name} tidak terjangkau (${reason})`,
      en: `${name} cannot be reached (${reason})`,
    });
  });
  try {
    if (answer.status !== 200) {
      throw sourceError('ADDRESS_REFUSED', {
        id: `${name} menjawab HTTP ${answer.status}`,
        en: `${name} answered HTTP ${answer.status}`,
      });
    }
    let text = '';
    for await (const piece of answerText(answer, await charsetOf(answer))) text += piece;
    return JSON.parse(text) as unknown;
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw sourceError('ANSWER_NOT_JSON', {
      id: `${name} tidak menjawab JSON; untuk XML dan halaman lain tulis alirannya sendiri`,
      en: `${name} does not answer JSON; for XML and others write the stream yourself`,
    });
  } finally {
    await answer.body.dispose();
  }
}
