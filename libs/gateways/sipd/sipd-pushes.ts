import { Inject, Injectable } from '@nestjs/common';
import type { IncomingHttpHeaders } from 'node:http';
import { CallerResolver, Sources, type Caller } from '#access';
import { RequestError } from '#core/errors';
import {
  SIPD_ANSWER_WAIT_MS,
  SIPD_DOCUMENTS_AT_ONCE,
  SIPD_DOCUMENTS_MAX,
  SIPD_ITEMS_MAX,
} from '#core/limits';
import { assertNever, type Language } from '#dataset';
import { INGEST, type IngestContext } from '#ingest';
import {
  answerOf,
  answerOfError,
  answerOfMapping,
  type AnsweredDocument,
  type SipdAnswer,
} from './answer.js';
import { checkMapping, codesIn, readMapping } from './mapping/check-mapping.js';
import { findRegion, knownPrograms, organizationsOf } from './master-data.sql.js';
import { isJsonList, isJsonObject, parseExactJson, type Json } from './payload/exact-json.js';
import {
  authorizationOf,
  readParameters,
  type PushName,
  type RequestParameters,
} from './request-parameters.js';
import { SipdError } from './sipd.errors.js';
import { requireRegion } from './store/plan-access.js';
import { NOTHING, type Counts } from './store/push-drafts.js';
import { addCounts, storeDocument, type StoredDocument } from './store/store-document.js';
import type { PushContext, Region } from './translate/frame.js';
import type { Translation } from './translate/item.js';
import { Organizations } from './translate/organizations.js';
import { readRanwal, readRenstra, readRpjmd, type DocumentReader } from './translate/read-documents.js';

export interface SipdRequest {
  /** `push_rpjmd`, the last part of the path. */
  readonly name: string;
  readonly query: unknown;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly traceId: string;
  readonly language: Language;
  readonly startedAt: number;
}

/** Takes what is pushed to the national SIPD, brings it into the planning datasets, and answers as SIPD does. */
@Injectable()
export class SipdPushes {
  constructor(
    @Inject(INGEST) private readonly ingest: IngestContext,
    private readonly callers: CallerResolver,
    private readonly sources: Sources,
  ) {}

  async push(request: SipdRequest, { waitMs = SIPD_ANSWER_WAIT_MS } = {}): Promise<SipdAnswer> {
    const parameters = readParameters(request.name, request.query);
    const caller = await this.callers.resolve(authorizationOf(request.headers));
    requireRegion(caller, parameters.regionCode);
    const { kodepemda, regionCode } = parameters;
    const region = await findRegion(this.ingest.pool, regionCode);
    if (region === undefined) throw new SipdError('SIPD_UNKNOWN_REGION', { value: kodepemda, regionCode });
    const payload = parseExactJson(textOf(request.body));
    if (parameters.name === 'push_mapping') return this.mapping(payload, parameters, request);
    const context = await this.contextOf(caller, region, parameters);
    const documents = readDocuments(payload, readerOf(parameters.name), context);
    const deadlineMs = Date.now() + waitMs;
    const pusher = { ingest: this.ingest, caller, traceId: request.traceId, deadlineMs };
    const stored = await inLanes(documents, (document) => storeDocument(pusher, document));
    return answer(documents, stored, request);
  }

  private async contextOf(
    caller: Caller,
    region: Region,
    { kodepemda, tahun, revision, locale }: RequestParameters,
  ): Promise<PushContext> {
    const organizations = await organizationsOf(this.ingest.pool, region.code);
    const source = await this.sources.ofCaller(caller);
    let items = 0;
    return {
      ...{ kodepemda, region, tahun, revision, locale },
      organizations: new Organizations(region, organizations),
      allowsExtras: source?.allowsExtras === true,
      count: () => {
        items += 1;
        if (items > SIPD_ITEMS_MAX)
          throw new RequestError('PAYLOAD_TOO_LARGE', {
            received: items,
            unitId: 'butir',
            unitEn: 'items',
            limit: SIPD_ITEMS_MAX,
          });
      },
    };
  }

  private async mapping(
    payload: Json,
    { kodepemda }: RequestParameters,
    request: SipdRequest,
  ): Promise<SipdAnswer> {
    if (!isJsonObject(payload)) throw new SipdError('SIPD_NO_DOCUMENT');
    const mapping = readMapping(payload, kodepemda);
    checkMapping(mapping, await knownPrograms(this.ingest.pool, codesIn(mapping)));
    return answerOfMapping(
      mapping.map(({ item }) => item),
      { ...request, bytes: request.body.length },
    );
  }
}

/** One document, or a list of them: senders put all agencies of a government into one request. */
function readDocuments(payload: Json, read: DocumentReader, context: PushContext): readonly Translation[] {
  const list = isJsonList(payload) ? payload : [payload];
  if (list.length === 0 || !list.some((one) => isJsonObject(one))) throw new SipdError('SIPD_NO_DOCUMENT');
  if (list.length > SIPD_DOCUMENTS_MAX)
    throw new RequestError('PAYLOAD_TOO_LARGE', {
      received: list.length,
      unitId: 'dokumen',
      unitEn: 'documents',
      limit: SIPD_DOCUMENTS_MAX,
    });
  const documents = list.map((one, at) => read(one, isJsonList(payload) ? `[${at}]` : '', context));
  return refuseTwins(documents);
}

/** Two documents of one plan would take away each other's programs. */
function refuseTwins(documents: readonly Translation[]): readonly Translation[] {
  const codes = new Set<unknown>();
  return documents.map((document) => {
    const code = document.plan?.record['code'];
    if (code === undefined) return document;
    if (!codes.has(code)) {
      codes.add(code);
      return document;
    }
    const { item, items } = document;
    item.problems.push({ field: 'kodeskpd', value: null, message: TWIN });
    item.below = items.length - 1;
    return { ...NOTHING_OF_IT, item, items: [item] };
  });
}

function readerOf(name: Exclude<PushName, 'push_mapping'>): DocumentReader {
  switch (name) {
    case 'push_rpjmd':
      return readRpjmd;
    case 'push_renstra':
      return readRenstra;
    case 'push_ranwal':
      return readRanwal;
    default:
      return assertNever(name);
  }
}

function textOf(body: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch (cause) {
    throw new SipdError('SIPD_NOT_UTF8', {}, { cause });
  }
}

/** Some documents at a time, until one breaks off: what is left is then not begun. */
async function inLanes(
  documents: readonly Translation[],
  store: (document: Translation) => Promise<StoredDocument>,
): Promise<readonly (StoredDocument | undefined)[]> {
  const stored: (StoredDocument | undefined)[] = documents.map(() => undefined);
  const waiting = [...documents.entries()].reverse();
  let isBroken = false;
  const lane = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined && !isBroken; next = waiting.pop()) {
      const [at, document] = next;
      const one = await store(document);
      stored[at] = one;
      isBroken ||= one.error !== undefined;
    }
  };
  await Promise.all(Array.from({ length: SIPD_DOCUMENTS_AT_ONCE }, lane));
  return stored;
}

function answer(
  documents: readonly Translation[],
  stored: readonly (StoredDocument | undefined)[],
  request: SipdRequest,
): SipdAnswer {
  const answered = documents.map(({ item, items }, at): AnsweredDocument => {
    const { state = 'unsent', remarks = [] } = stored[at] ?? {};
    // Of a plan that was refused nothing below was sent: its line says how many items that are.
    const isSent = state !== 'refused' && state !== 'forbidden';
    return { state, remarks, items: isSent ? items : [item] };
  });
  const done = stored.filter((one) => one !== undefined);
  const batchIds = done.flatMap((one) => one.batchIds);
  const counts = done.map((one) => one.counts).reduce(addCounts, NOTHING);
  const broken = done.find(({ error }) => error !== undefined);
  const whole = answerOf(answered, answerParts(request, { batchIds, counts }));
  return broken === undefined ? whole : answerOfError(broken.error, { ...request, whole });
}

function answerParts(
  { body, startedAt, language }: SipdRequest,
  result: { readonly batchIds: readonly string[]; readonly counts: Counts },
): Parameters<typeof answerOf>[1] {
  return { ...result, bytes: body.length, startedAt, language };
}

const NOTHING_OF_IT = { frame: undefined, plan: undefined, nodes: [], indicators: [], targets: [] };
const TWIN = {
  id: 'dokumen sebelumnya dalam kiriman ini sudah memuat rencana yang sama; gabungkan programnya',
  en: 'a document before this one holds the same plan; put their programs together',
};
