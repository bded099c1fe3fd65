import { badInput, isLumbungError, RequestError } from '#core/errors';
import { SIPD_REQUEST_BYTES_MAX, SIPD_RETRY_AFTER_SECONDS } from '#core/limits';
import type { Language, LocalText } from '#dataset';
import type { Counts } from './store/push-drafts.js';
import type { DocumentState } from './store/store-document.js';
import type { Item } from './translate/item.js';

/** The answer in the shape of the national SIPD, with what it lacks: batches, counts, and a status that tells the truth. */
export interface SipdAnswer {
  readonly httpStatus: number;
  readonly retryAfterSeconds?: number | undefined;
  /** A fault of our own, for the hub's log. */
  readonly fault?: unknown;
  readonly body: {
    /** 200 whenever the items were looked at, as SIPD says it, also when each is an ERROR line; else the HTTP status. */
    readonly code: number;
    readonly msg: string;
    readonly log: readonly string[];
    readonly batch: readonly string[];
    readonly counts?: Counts;
    readonly error?: { readonly code: string; readonly traceId: string };
  };
}

/** One document of the request after it was stored, or was not. */
export interface AnsweredDocument {
  readonly state: DocumentState;
  readonly items: readonly Item[];
  readonly remarks: readonly LocalText[];
}

/**
 * | what became of the request | HTTP | `code` |
 * | --- | --- | --- |
 * | every item stored, or there already | 200 | 200 |
 * | some items refused, others stored | 207 | 200 |
 * | all received, some not applied in time | 202 | 200 |
 * | every item refused | 422 | 200 |
 * | the key may not write any of it | 403 | 403 |
 * | held for a steward | 409 | 409 |
 * | the hub did not get through in time | 503 | 503 |
 */
export function answerOf(
  documents: readonly AnsweredDocument[],
  {
    bytes,
    startedAt,
    language,
    batchIds,
    counts,
  }: {
    readonly bytes: number;
    readonly startedAt: number;
    readonly language: Language;
    readonly batchIds: readonly string[];
    readonly counts: Counts;
  },
): SipdAnswer {
  const items = documents.flatMap((document) => document.items);
  const total = items.reduce((sum, { below }) => sum + 1 + below, 0);
  const refused = items.reduce((sum, { problems, below }) => sum + (problems.length > 0 ? 1 : 0) + below, 0);
  const { httpStatus, text } = verdictOf(documents, { bytes, total, refused });
  const isStored = httpStatus < 300;
  const log = [
    ...documents.flatMap((document) => [
      ...document.items.flatMap((item) => linesOf(item, language)),
      ...document.remarks.map((remark) => remark[language]),
    ]),
    ...ending(isStored && httpStatus !== 202, startedAt),
  ];
  return {
    httpStatus,
    retryAfterSeconds: httpStatus === 503 ? SIPD_RETRY_AFTER_SECONDS : undefined,
    body: {
      code: isStored || httpStatus === 422 ? 200 : httpStatus,
      msg: text[language],
      log,
      batch: batchIds,
      counts,
    },
  };
}

/** What of a mapping has a place at the hub. Nothing is stored by it either way. */
export function answerOfMapping(
  items: readonly Item[],
  {
    bytes,
    startedAt,
    language,
  }: { readonly bytes: number; readonly startedAt: number; readonly language: Language },
): SipdAnswer {
  const refused = items.filter(({ problems }) => problems.length > 0).length;
  const text =
    refused === 0
      ? {
          id: `Sukses memeriksa ${bytes} byte; tidak ada yang perlu disimpan`,
          en: `Checked ${bytes} bytes; there is nothing to store`,
        }
      : {
          id: `Tidak ada yang disimpan: ${refused} dari ${items.length} butir tidak punya tempat, lihat log`,
          en: `Nothing was stored: ${refused} of ${items.length} items have no place, see the log`,
        };
  const httpStatus = refused === 0 ? 200 : 422;
  const log = [...items.flatMap((item) => linesOf(item, language)), ...ending(refused === 0, startedAt)];
  return { httpStatus, body: { code: 200, msg: text[language], log, batch: [] } };
}

/** A request that failed as a whole, or broke off. What an unknown fault was stays in the hub's own log. */
export function answerOfError(
  error: unknown,
  {
    language,
    traceId,
    startedAt,
    whole,
  }: {
    readonly language: Language;
    readonly traceId: string;
    readonly startedAt: number;
    /** What the answer would have been without it. */
    readonly whole?: SipdAnswer;
  },
): SipdAnswer {
  const known = fromFastify(error);
  const isKnown = isLumbungError(known);
  const httpStatus = isKnown ? known.httpStatus : 500;
  const text = isKnown ? known.text[language] : INTERNAL[language].replace('{traceId}', traceId);
  const code = isKnown ? known.code : 'INTERNAL';
  const retryAfter = isKnown ? known.details['retryAfterSeconds'] : undefined;
  const { batch = [], counts, log = [] } = whole?.body ?? {};
  return {
    httpStatus,
    retryAfterSeconds: typeof retryAfter === 'number' ? retryAfter : undefined,
    fault: isKnown ? undefined : known,
    body: {
      code: httpStatus,
      msg: text,
      log: [...log.slice(0, -ENDING_LINES), `ERROR: ${code} ${text}`, ...ending(false, startedAt)],
      batch,
      ...(counts === undefined ? {} : { counts }),
      error: { code, traceId },
    },
  };
}

/** The lines that end every log. */
function ending(isStored: boolean, startedAt: number): readonly string[] {
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(3);
  return [isStored ? 'COMMIT TRANS' : 'ROLLBACK TRANS', '', `Exe time: ${seconds} detik`];
}

interface Verdict {
  readonly httpStatus: number;
  readonly text: LocalText;
}

function verdictOf(
  documents: readonly AnsweredDocument[],
  { bytes, total, refused }: { readonly bytes: number; readonly total: number; readonly refused: number },
): Verdict {
  const states = new Set(documents.map(({ state }) => state));
  const isAnyStored = documents.some(({ items }) => items.some(({ stored }) => stored > 0));
  if (states.has('unsent')) return { httpStatus: 503, text: NOT_IN_TIME };
  if (states.has('held')) return { httpStatus: 409, text: HELD };
  if (!isAnyStored && !states.has('pending')) {
    const text = {
      id: `Tidak ada yang disimpan: ${refused} butir ditolak, lihat log`,
      en: `Nothing was stored: ${refused} items refused, see the log`,
    };
    return { httpStatus: states.has('forbidden') ? 403 : 422, text };
  }
  const stored = { id: `Sukses menyimpan ${bytes} byte`, en: `Stored ${bytes} bytes` };
  const parts = [stored];
  if (refused > 0)
    parts.push({
      id: `${refused} dari ${total} butir ditolak, lihat log`,
      en: `${refused} of ${total} items refused, see the log`,
    });
  const text = { id: parts.map(({ id }) => id).join('; '), en: parts.map(({ en }) => en).join('; ') };
  if (states.has('pending'))
    return {
      httpStatus: 202,
      text: { id: `${text.id} tunggu proses ekstraksi`, en: `${text.en}, still being applied` },
    };
  return { httpStatus: refused > 0 ? 207 : 200, text };
}

function linesOf(item: Item, language: Language): readonly string[] {
  const { key, problems, below } = item;
  const asides = asidesOf(item).map((aside) => aside[language]);
  const aside = asides.length === 0 ? '' : ` (${asides.join('; ')})`;
  if (problems.length === 0) {
    if (item.open > 0 || item.stored === 0) return [`${NOT_YET[language]}: ${key}`];
    return [`${key} OK${aside}`];
  }
  const lines = problems.map(({ field, value, message, suggestion }) => {
    const shown = value === null ? '' : ` "${value}"`;
    const hint =
      suggestion === undefined
        ? ''
        : { id: `; maksudnya ${suggestion}?`, en: `; did you mean ${suggestion}?` }[language];
    return `ERROR: ${key} ${field}${shown}: ${message[language]}${hint}`;
  });
  if (below > 0)
    lines.push(
      {
        id: `ERROR: ${key}: ${below} butir di bawahnya ikut tidak disimpan`,
        en: `ERROR: ${key}: ${below} items below it are not stored either`,
      }[language],
    );
  if (item.stored > 0) lines.push(`${key} ${IN_PART[language]}${aside}`);
  return lines;
}

function asidesOf({ notes, notStored, personal }: Item): readonly LocalText[] {
  const asides = [...notes];
  if (notStored.length > 0) {
    const names = notStored.join(', ');
    asides.push({ id: `tidak disimpan: ${names}`, en: `not stored: ${names}` });
  }
  if (personal.length > 0) {
    const names = personal.join(', ');
    asides.push({ id: `data pribadi, dibuang: ${names}`, en: `personal data, thrown away: ${names}` });
  }
  return asides;
}

/** What Fastify refuses before the door sees it, in our own words. */
function fromFastify(error: unknown): unknown {
  if (!(error instanceof Error) || !('statusCode' in error) || typeof error.statusCode !== 'number')
    return error;
  if (error.statusCode === 413)
    return new RequestError('PAYLOAD_TOO_LARGE', {
      received: `> ${SIPD_REQUEST_BYTES_MAX}`,
      unitId: 'byte',
      unitEn: 'bytes',
      limit: SIPD_REQUEST_BYTES_MAX,
    });
  if (error.statusCode >= 500) return error;
  const rule = { id: 'isi atau headernya tidak dapat dibaca', en: 'its body or headers cannot be read' };
  return badInput('request', rule, { cause: error });
}

const NOT_YET = { id: 'BELUM', en: 'NOT YET' };
const IN_PART = { id: 'disimpan sebagian', en: 'stored in part' };
const HELD: LocalText = {
  id: 'Ditahan sampai walidata memutuskan: terlalu banyak yang akan berakhir, lihat log',
  en: 'Held until the data steward decides: too much would end, see the log',
};
const NOT_IN_TIME: LocalText = {
  id: 'Belum selesai dalam waktunya; kirim lagi isi yang sama, yang sudah tersimpan tidak berubah',
  en: 'Not done in time; send the same again, what is stored already does not change',
};
/** COMMIT or ROLLBACK, a blank line, the time. */
const ENDING_LINES = 3;
const INTERNAL = {
  id: 'Terjadi gangguan di Lumbung. Coba lagi; bila berulang, sampaikan nomor jejak {traceId} kepada pengelola.',
  en: 'Something went wrong inside Lumbung. Try again; if it stays, tell its operators the trace id {traceId}.',
};
