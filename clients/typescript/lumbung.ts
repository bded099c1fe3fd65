// The hub as a program sees it that pushes records. One file over fetch, for Node 20 or newer and for browsers; it needs records.d.ts beside it.
import type { DatasetVersions, RecordKeys, Records } from './records.js';

export type DatasetName = keyof Records;

export interface LumbungOptions {
  /** `https://lumbung.example.go.id`, without a path. */
  readonly url: string;
  readonly key: string;
  /** In which messages come back. */
  readonly language?: 'id' | 'en';
  /** How often one request is sent before `UNREACHABLE`. */
  readonly attemptsMax?: number;
  /** How long a batch or a snapshot is waited for. */
  readonly waitMs?: number;
}

export interface PushOf<D extends DatasetName> {
  readonly dataset: D;
  readonly contractVersion: DatasetVersions[D];
  /**
   * What tells this push from a later one of the same content, such as the time of the export: the same occasion and content are the
   * same push, and the hub answers the second as it answered the first.
   */
  readonly occasion: string;
}

export interface Push<D extends DatasetName> extends PushOf<D> {
  readonly records: readonly Records[D][];
  readonly snapshotId?: string;
}

export interface Deletion<D extends DatasetName> extends PushOf<D> {
  readonly records: readonly RecordKeys[D][];
}

export interface SnapshotOf<D extends DatasetName> extends PushOf<D> {
  /** The part of the dataset that `records` are all of. */
  readonly scope: Partial<Records[D]>;
  readonly records: readonly Records[D][];
}

export interface Receipt {
  readonly batchId: string;
  /** The hub had this push already; nothing was done twice. */
  readonly replayed: boolean;
}

export interface Batch {
  readonly id: string;
  readonly appliedCount: number;
  readonly unchangedCount: number;
  readonly rejectedCount: number;
  readonly rejections: readonly Rejection[];
}

export interface Rejection {
  /** Place of the record in its push, from 0. */
  readonly index: number;
  readonly key: string | null;
  readonly problems: readonly Problem[];
}

export interface Problem {
  readonly field: string;
  readonly code: string;
  readonly value: string | null;
  readonly message: string;
  readonly suggestion: string | null;
}

export interface Snapshot {
  readonly id: string;
  readonly state: 'COMMITTED' | 'NEEDS_APPROVAL';
  /** Records that were ended because the snapshot does not hold them. */
  readonly removedCount: number | null;
  /** Why a steward has to look at it first. */
  readonly heldBecause: string | null;
  /** In the order of the records, RECORDS_PER_PUSH in each. Of a snapshot that waits for approval they are not applied yet. */
  readonly batchIds: readonly string[];
}

/** What a caller can act on; `code` is `UNREACHABLE`, `STILL_WAITING`, or one of the hub's. */
export class LumbungError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: { readonly cause: unknown }) {
    super(`${code}: ${message}`, options);
    this.name = new.target.name;
    this.code = code;
  }
}

/** The hub read the request and said no; the same request would get the same answer. */
export class RefusedError extends LumbungError {
  readonly status: number;
  /** What goes with the code: `suggestion`, `supported`, `traceId` … */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(status: number, { message, extensions }: GraphqlError) {
    super(extensions.code, message);
    this.status = status;
    this.details = extensions;
  }
}

/** No answer, or none but "later". The push can be repeated as it was. */
export class UnreachableError extends LumbungError {
  constructor(url: string, cause: unknown) {
    super('UNREACHABLE', `${url} did not take it (${String(cause)}); send the same again later`, { cause });
  }
}

/** It is in the hub and not done yet: ask for it again later. */
export class StillWaitingError extends LumbungError {
  constructor(what: string) {
    super('STILL_WAITING', `${what} is not done yet; ask for it again later`);
  }
}

/** The hub itself had trouble with a batch or a snapshot and waits for a steward. */
export class FailedError extends LumbungError {
  constructor(what: string, failure: { readonly code: string; readonly message: string } | null) {
    super(failure?.code ?? 'FAILED', `${what}: ${failure?.message ?? 'failed'}`);
  }
}

/** A good size; the hub takes 5,000 records or 8 MiB. */
export const RECORDS_PER_PUSH = 1_000;

export class Lumbung {
  readonly #options: Required<LumbungOptions>;

  constructor(options: LumbungOptions) {
    this.#options = { language: 'id', attemptsMax: ATTEMPTS_MAX, waitMs: WAIT_MS, ...options };
  }

  /** One push, at most 5,000 records. When it returns the records are safe in the hub; `batch` says what became of them. */
  push<D extends DatasetName>(push: Push<D>): Promise<Receipt> {
    return this.#send('UPSERT', push);
  }

  /** Ends the records with these keys; their history stays. */
  delete<D extends DatasetName>(deletion: Deletion<D>): Promise<Receipt> {
    return this.#send('DELETE', deletion);
  }

  /** Waits until a batch is applied, and reads every rejection. */
  async batch(id: string): Promise<Batch> {
    const what = `batch ${id}`;
    const { state, failure, ...counts } = await this.#until(what, async () => {
      const { batch } = await this.#ask<{ batch: BatchAnswer | null }>(BATCH, { id });
      if (batch === null) throw new LumbungError('UNKNOWN_BATCH', `the hub does not know ${what}`);
      const isOver = batch.state === 'APPLIED' || (batch.state === 'FAILED' && batch.nextAttemptAt === null);
      return isOver ? batch : undefined;
    });
    if (state !== 'APPLIED') throw new FailedError(what, failure);
    const { appliedCount, unchangedCount, rejectedCount } = counts;
    const rejections = rejectedCount > 0 ? await this.#rejections(id) : [];
    return { id, appliedCount, unchangedCount, rejectedCount, rejections };
  }

  /** Everything of a scope: what the hub has of this source and the records do not hold is ended, all at one moment. */
  async snapshot<D extends DatasetName>({ scope, records, ...push }: SnapshotOf<D>): Promise<Snapshot> {
    const { openSnapshot } = await this.#ask<{ openSnapshot: { id: string } }>(OPEN, {
      dataset: push.dataset,
      scope,
    });
    const { id } = openSnapshot;
    const batchIds: string[] = [];
    for (let start = 0; start < records.length; start += RECORDS_PER_PUSH) {
      const part = records.slice(start, start + RECORDS_PER_PUSH);
      // The place keeps two equal parts apart, which would otherwise be one push.
      const occasion = `${push.occasion} ${String(start)}`;
      batchIds.push((await this.push<D>({ ...push, occasion, records: part, snapshotId: id })).batchId);
    }
    const what = `snapshot ${id}`;
    const { state, failure, ...outcome } = await this.#until(what, async () => {
      const variables = { id, expectedCount: records.length };
      const { commitSnapshot } = await this.#ask<{ commitSnapshot: SnapshotAnswer }>(COMMIT, variables);
      return commitSnapshot.state === 'COMMITTING' ? undefined : commitSnapshot;
    });
    if (state !== 'COMMITTED' && state !== 'NEEDS_APPROVAL') throw new FailedError(what, failure);
    return { ...outcome, state, batchIds };
  }

  async #send(mode: 'UPSERT' | 'DELETE', { occasion, ...rest }: PushOf<DatasetName>): Promise<Receipt> {
    const content = { ...rest, mode };
    const input = { ...content, idempotencyKey: await keyOf(rest.dataset, { occasion, content }) };
    const { pushRecords } = await this.#ask<PushAnswer>(PUSH, { input });
    return { batchId: pushRecords.batch.id, replayed: pushRecords.replayed };
  }

  async #rejections(id: string): Promise<readonly Rejection[]> {
    const found: Rejection[] = [];
    for (let after: string | null = null; ;) {
      const { batch }: RejectionsAnswer = await this.#ask(REJECTIONS, { id, after });
      found.push(...batch.rejections.nodes);
      const { hasNextPage, endCursor }: PageInfo = batch.rejections.pageInfo;
      if (!hasNextPage) return found;
      after = endCursor;
    }
  }

  async #until<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
    const deadline = Date.now() + this.#options.waitMs;
    for (;;) {
      const found = await look();
      if (found !== undefined) return found;
      if (Date.now() > deadline) throw new StillWaitingError(what);
      await pause(LOOK_PAUSE_MS);
    }
  }

  /** Repeats while the hub is away or busy; that is safe because a push has its idempotency key. */
  async #ask<T>(query: string, variables: unknown): Promise<T> {
    let last: unknown = 'no attempt';
    for (let attempt = 1; attempt <= this.#options.attemptsMax; attempt += 1) {
      const answer = await this.#post(JSON.stringify({ query, variables }));
      if (answer.isFinal) return answer.data as T;
      last = answer.reason;
      // Full jitter: programs that lost the hub together do not come back together.
      const backoffMs = Math.random() * Math.min(PAUSE_MS_MAX, PAUSE_MS_FIRST * 2 ** attempt);
      if (attempt < this.#options.attemptsMax) await pause(answer.retryAfterMs ?? backoffMs);
    }
    throw new UnreachableError(this.#options.url, last);
  }

  async #post(body: string): Promise<Exchange> {
    const { url, key, language } = this.#options;
    try {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        body,
        redirect: 'error',
        signal: AbortSignal.timeout(REQUEST_MS_MAX),
        headers: {
          'content-type': 'application/json',
          'accept-language': language,
          authorization: `Bearer ${key}`,
        },
      });
      const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
      const retryAfterMs = Number.isFinite(seconds) ? seconds * 1_000 : undefined;
      const { data, errors } = readAnswer(response.status, await response.text());
      const [error] = errors ?? [];
      if (error === undefined) return { isFinal: true, data };
      if (!LATER.has(error.extensions.code)) throw new RefusedError(response.status, error);
      return { isFinal: false, reason: error.extensions.code, retryAfterMs };
    } catch (error) {
      if (error instanceof RefusedError) throw error;
      return { isFinal: false, reason: error };
    }
  }
}

interface GraphqlError {
  readonly message: string;
  readonly extensions: { readonly code: string } & Readonly<Record<string, unknown>>;
}

interface GraphqlAnswer {
  readonly data?: unknown;
  readonly errors?: readonly GraphqlError[];
}

type Exchange =
  | { readonly isFinal: true; readonly data: unknown }
  | { readonly isFinal: false; readonly reason: unknown; readonly retryAfterMs?: number | undefined };

interface Failure {
  readonly code: string;
  readonly message: string;
}

interface PushAnswer {
  readonly pushRecords: { readonly replayed: boolean; readonly batch: { readonly id: string } };
}

interface BatchAnswer extends Omit<Batch, 'rejections'> {
  readonly state: string;
  readonly nextAttemptAt: string | null;
  readonly failure: Failure | null;
}

interface SnapshotAnswer extends Omit<Snapshot, 'batchIds' | 'state'> {
  readonly state: string;
  readonly failure: Failure | null;
}

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

interface RejectionsAnswer {
  readonly batch: {
    readonly rejections: { readonly nodes: readonly Rejection[]; readonly pageInfo: PageInfo };
  };
}

/** A proxy answers with pages of its own. One that says "later" is believed, any other is not the hub. */
function readAnswer(status: number, text: string): GraphqlAnswer {
  try {
    return JSON.parse(text) as GraphqlAnswer;
  } catch (cause) {
    if (status === 429 || status >= 500) throw new Error(`HTTP ${String(status)}`, { cause });
    const message = `HTTP ${String(status)}, and no JSON; is the address right?`;
    throw new RefusedError(status, { message, extensions: { code: 'NOT_A_HUB' } });
  }
}

/** A key made of the content and the occasion, so that a program that starts over sends the same push. */
async function keyOf(dataset: string, content: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(content));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hex = Array.from(hash.slice(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${dataset}:${hex}`;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, ms));
}

/** Answers that another moment changes. */
const LATER = new Set(['QUEUE_FULL', 'RATE_LIMITED', 'INTERNAL', 'DATASET_BUSY']);
/** With their pauses these are about two minutes: longer than a restart of the hub. */
const ATTEMPTS_MAX = 8;
const PAUSE_MS_FIRST = 500;
const PAUSE_MS_MAX = 30_000;
/** 8 MiB over a line of 2 Mbit/s take half of it. */
const REQUEST_MS_MAX = 60_000;
/** A batch is applied in seconds; the rest is for a queue of others before it. */
const WAIT_MS = 600_000;
const LOOK_PAUSE_MS = 250;

const PUSH = `mutation ($input: PushRecordsInput!) { pushRecords(input: $input) { replayed batch { id } } }`;
const BATCH = `query ($id: ID!) {
  batch(id: $id) { id state appliedCount unchangedCount rejectedCount nextAttemptAt failure { code message } } }`;
const REJECTIONS = `query ($id: ID!, $after: Cursor) { batch(id: $id) { rejections(first: 500, after: $after) {
  nodes { index key problems { field code value message suggestion } } pageInfo { hasNextPage endCursor } } } }`;
const OPEN = `mutation ($dataset: String!, $scope: JSON!) { openSnapshot(dataset: $dataset, scope: $scope) { id } }`;
const COMMIT = `mutation ($id: ID!, $expectedCount: Int!) { commitSnapshot(id: $id, expectedCount: $expectedCount) {
  id state removedCount heldBecause failure { code message } } }`;
