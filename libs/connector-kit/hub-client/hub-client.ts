import type { LocalText } from '#dataset';
import {
  HUB_ATTEMPTS_MAX,
  HUB_RETRY_FIRST_MS,
  HUB_RETRY_PAUSE_MAX_MS,
  REJECTIONS_PER_PAGE,
} from '#core/limits';
import { ConnectorError } from '../connector.errors.js';
import { type Answer, pauseBetween, postJson, type PostOptions } from './post-json.js';
import { PushPace } from './push-pace.js';
import {
  ABORT_SNAPSHOT,
  BATCH_QUERY,
  COMMIT_SNAPSHOT,
  CONTRACTS_QUERY,
  ME_QUERY,
  OPEN_SNAPSHOT,
  REJECTIONS_QUERY,
} from './documents.js';

export interface Receipt {
  readonly batchId: string;
  /** The hub had this push already: nothing was done twice. */
  readonly replayed: boolean;
}

export interface BatchStatus {
  readonly state: 'RECEIVED' | 'APPLYING' | 'APPLIED' | 'FAILED' | (string & {});
  readonly receivedCount: number;
  readonly appliedCount: number;
  readonly unchangedCount: number;
  readonly rejectedCount: number;
  readonly warningCount: number;
  /** When the hub tries a FAILED batch again; null when it waits for a person. */
  readonly nextAttemptAt: string | null;
  readonly failure: HubFailure | null;
}

export interface HubFailure {
  readonly code: string;
  readonly message: string;
}

export interface HubProblem {
  readonly field: string;
  readonly code: string;
  readonly value: string | null;
  readonly suggestion: string | null;
  readonly message: LocalText;
}

export interface HubRejection {
  /** Place of the record in its push. */
  readonly index: number;
  readonly key: string | null;
  readonly problems: readonly HubProblem[];
}

export interface CommittedSnapshot {
  readonly id: string;
  /** `COMMITTING` means: ask again. */
  readonly state: 'COMMITTING' | 'COMMITTED' | 'NEEDS_APPROVAL' | (string & {});
  /** Records ended because the snapshot does not hold them. */
  readonly removedCount: number | null;
  readonly heldBecause: string | null;
  readonly failure: HubFailure | null;
}

export interface KeyHolder {
  readonly name: string;
  readonly prefix: string;
  readonly sourceCode: string | null;
  readonly scopes: readonly string[];
  readonly expiresAt: string | null;
}

export interface HubContract {
  readonly dataset: string;
  readonly version: number;
  readonly mayPush: boolean;
  /** A record must lie in one of these; null does not limit. */
  readonly pushLimits: readonly PushLimit[];
}

export interface PushLimit {
  readonly organizations: readonly string[] | null;
  readonly regions: readonly string[] | null;
}

/** The part of the hub's API that a connector uses. */
export class HubClient {
  private readonly options: PostOptions;

  constructor(
    options: PostOptions,
    private readonly pace = new PushPace(),
  ) {
    this.options = {
      ...options,
      onExchange: (exchange) => {
        if (exchange.status === TOO_MANY) pace.refused(exchange.retryAfterMs);
        options.onExchange?.(exchange);
      },
    };
  }

  /** Sends the exact bytes of a push; safe to repeat. */
  async push(body: Buffer): Promise<Receipt> {
    await this.pace.turn();
    const data = await this.request<{ pushRecords: { batch: { id: string }; replayed: boolean } }>(body);
    this.pace.took();
    return { batchId: data.pushRecords.batch.id, replayed: data.pushRecords.replayed };
  }

  async batch(id: string): Promise<BatchStatus> {
    const { batch } = await this.request<{ batch: BatchStatus | null }>(bodyOf(BATCH_QUERY, { id }));
    if (batch === null) throw lostBatch(id);
    return batch;
  }

  /** Every rejection of a batch, page by page. */
  async *rejections(id: string): AsyncGenerator<HubRejection> {
    let after: string | null = null;
    do {
      const variables: Record<string, unknown> = { id, first: REJECTIONS_PER_PAGE, after };
      const { batch }: RejectionsAnswer = await this.request(bodyOf(REJECTIONS_QUERY, variables));
      if (batch === null) throw lostBatch(id);
      for (const node of batch.rejections.nodes)
        yield { ...node, problems: node.problems.map(withLocalMessage) };
      const { hasNextPage, endCursor } = batch.rejections.pageInfo;
      after = hasNextPage ? endCursor : null;
    } while (after !== null);
  }

  async openSnapshot(dataset: string, scope: Readonly<Record<string, unknown>>): Promise<string> {
    const data = await this.request<{ openSnapshot: { id: string } }>(
      bodyOf(OPEN_SNAPSHOT, { dataset, scope }),
    );
    return data.openSnapshot.id;
  }

  async commitSnapshot(id: string, expectedCount: number): Promise<CommittedSnapshot> {
    const data = await this.request<{ commitSnapshot: CommittedSnapshot }>(
      bodyOf(COMMIT_SNAPSHOT, { id, expectedCount }),
    );
    return data.commitSnapshot;
  }

  async abortSnapshot(id: string): Promise<void> {
    await this.request(bodyOf(ABORT_SNAPSHOT, { id }));
  }

  /** Who the key belongs to. */
  async me(): Promise<KeyHolder> {
    return (await this.request<{ me: KeyHolder }>(bodyOf(ME_QUERY, {}))).me;
  }

  /** The contracts the hub takes, and what the key may push of each. */
  async contracts(): Promise<readonly HubContract[]> {
    const data = await this.request<{ datasetContracts: readonly HubContract[] }>(
      bodyOf(CONTRACTS_QUERY, {}),
    );
    return data.datasetContracts;
  }

  /** Any other question; safe to repeat, so not for mutations. */
  query<T>(document: string, variables: Readonly<Record<string, unknown>>): Promise<T> {
    return this.request<T>(bodyOf(document, variables));
  }

  private async request<T>(body: Buffer | string): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await postJson(body, this.options);
      const error = firstError(answer);
      if (error === undefined) return (answer.body as { data: T }).data;
      if (!LATER_CODES.has(error.code) || attempt >= (this.options.attemptsMax ?? HUB_ATTEMPTS_MAX)) {
        throw refused(error, answer.status);
      }
      const first = this.options.firstPauseMs ?? HUB_RETRY_FIRST_MS;
      await pauseBetween(
        Math.random() * Math.min(HUB_RETRY_PAUSE_MAX_MS, first * 2 ** attempt),
        this.options.stop,
      );
    }
  }
}

const TOO_MANY = 429;

/** Errors that mean "not now": the same request may succeed a moment later. */
const LATER_CODES = new Set([
  'INTERNAL',
  'DATASET_BUSY',
  'QUEUE_FULL',
  'RATE_LIMITED',
  'UNAVAILABLE',
  'DATABASE_UNAVAILABLE',
]);

const ACCESS_CODES = new Set(['UNAUTHENTICATED', 'INVALID_KEY', 'KEY_EXPIRED', 'KEY_REVOKED', 'FORBIDDEN']);

interface RejectionsAnswer {
  readonly batch: {
    readonly rejections: {
      readonly nodes: readonly RawRejection[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  } | null;
}

interface RawRejection extends Omit<HubRejection, 'problems'> {
  readonly problems: readonly (Omit<HubProblem, 'message'> & LocalText)[];
}

function withLocalMessage({ id, en, ...problem }: RawRejection['problems'][number]): HubProblem {
  return { ...problem, message: { id, en } };
}

interface HubError {
  readonly code: string;
  readonly text: LocalText;
  readonly traceId: string | undefined;
}

function firstError({ status, body }: Answer): HubError | undefined {
  const { errors, data } = body as { errors?: readonly RawError[]; data?: unknown };
  const [error] = errors ?? [];
  if (error === undefined && data !== undefined && data !== null && status < 400) return undefined;
  const extensions = error?.extensions ?? {};
  const message = error?.message ?? `HTTP ${status}`;
  const code = extensions.code ?? (status === 401 || status === 403 ? 'FORBIDDEN' : `HTTP_${status}`);
  return { code, text: { id: message, en: message }, traceId: extensions.traceId };
}

interface RawError {
  readonly message?: string;
  readonly extensions?: { readonly code?: string; readonly traceId?: string };
}

function refused({ code, text, traceId }: HubError, status: number): ConnectorError {
  const isAccess = ACCESS_CODES.has(code) || status === 401 || status === 403;
  const trace = traceId === undefined ? '' : ` (traceId ${traceId})`;
  return new ConnectorError(isAccess ? 'NOT_ALLOWED' : 'HUB_REFUSED', code, {
    id: `hub menolak: ${text.id}${trace}`,
    en: `the hub refused: ${text.en}${trace}`,
  });
}

function lostBatch(id: string): ConnectorError {
  return new ConnectorError('HUB_REFUSED', 'BATCH_UNKNOWN', {
    id: `hub tidak mengenal batch ${id}; apakah ini hub yang sama?`,
    en: `the hub does not know batch ${id}; is it the same hub?`,
  });
}

function bodyOf(query: string, variables: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ query, variables });
}
