import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a push must hold. */
export interface ReceivedPush {
  readonly batchId: string;
  readonly body: Buffer;
  readonly input: {
    readonly dataset: string;
    readonly contractVersion: number;
    readonly idempotencyKey: string;
    readonly mode: string;
    readonly snapshotId?: string;
    readonly records: readonly Record<string, unknown>[];
  };
}

/** Decides what to do with one request before it is answered as usual; true when it was answered here. */
export type Trouble = (
  request: { readonly operation: string; readonly attempt: number },
  response: ServerResponse,
) => boolean;

/**
 * A small server that keeps the hub's push contract (receipts, idempotency, batch states, rejections, snapshots), stands in
 * for the network side in tests of the connector, and counts: what was received, how often, and whether retries had equal bytes.
 */
export class StandInHub {
  readonly pushes: ReceivedPush[] = [];
  readonly requests: string[] = [];
  /** Pushes that repeated a key, with the same or with other bytes. */
  replays = 0;
  conflicts = 0;
  trouble: Trouble = () => false;
  /** Does what was asked and then breaks the connection instead of answering. */
  losesAnswer: (operation: string) => boolean = () => false;
  /** Looks at a batch before it counts as applied. */
  looksUntilApplied = 0;
  /** Codes of the problems of a record; none when it is fine. */
  reject: (record: Readonly<Record<string, unknown>>) => readonly string[] = () => [];
  keyOf: (record: Readonly<Record<string, unknown>>) => string = (record) => String(record['code']);
  snapshotAnswer = 'COMMITTED';
  readonly commits: { readonly id: string; readonly expectedCount: number }[] = [];
  readonly aborts: string[] = [];
  /** Current records by key. */
  readonly store = new Map<string, string>();
  private readonly keys = new Map<string, { readonly digest: string; readonly batchId: string }>();
  private readonly batches = new Map<string, Batch>();
  private server: Server | undefined;

  async start(port = 0): Promise<string> {
    this.server = createServer((request, response) => void this.answer(request, response));
    await new Promise<void>((resolve) => this.server?.listen(port, '127.0.0.1', resolve));
    return this.url;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server?.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise<void>(
      (resolve) => void (this.server === undefined ? resolve() : this.server.close(() => resolve())),
    );
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const { query, variables } = JSON.parse(body.toString('utf8')) as {
      query: string;
      variables: Record<string, unknown>;
    };
    const operation = /(?:query|mutation) (\w+)/.exec(query)?.[1] ?? '';
    this.requests.push(operation);
    if (this.trouble({ operation, attempt: this.requests.length }, response)) return;
    if (request.headers.authorization !== 'Bearer test-key') return fail(response, 401, 'INVALID_KEY');
    const data = this.dataFor(operation, variables, body);
    if (this.losesAnswer(operation)) return void response.destroy();
    if (typeof data === 'string') return fail(response, 409, data);
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data }));
  }

  private dataFor(operation: string, variables: Record<string, unknown>, body: Buffer): unknown {
    switch (operation) {
      case 'Push':
        return this.push(variables as { input: ReceivedPush['input'] }, body);
      case 'Batch':
        return { batch: this.statusOf(String(variables['id'])) };
      case 'Rejections':
        return { batch: { rejections: this.rejectionPage(String(variables['id']), variables['after']) } };
      case 'Open':
        return { openSnapshot: { id: 'snapshot-1', state: 'OPEN' } };
      case 'Commit':
        this.commits.push({ id: String(variables['id']), expectedCount: Number(variables['expectedCount']) });
        return { commitSnapshot: this.committed(String(variables['id'])) };
      case 'Abort':
        this.aborts.push(String(variables['id']));
        return { abortSnapshot: { id: String(variables['id']), state: 'ABORTED' } };
      default:
        return 'UNKNOWN_OPERATION';
    }
  }

  /** The first answer of a commit is that it is at work. */
  private committed(id: string): unknown {
    const state = this.commits.length % 2 === 1 ? 'COMMITTING' : this.snapshotAnswer;
    return { id, state, removedCount: 0, heldBecause: null, failure: null };
  }

  private push({ input }: { input: ReceivedPush['input'] }, body: Buffer): unknown {
    const digest = createHash('sha256').update(body).digest('hex');
    const known = this.keys.get(input.idempotencyKey);
    if (known !== undefined) {
      if (known.digest !== digest) {
        this.conflicts += 1;
        return 'IDEMPOTENCY_CONFLICT';
      }
      this.replays += 1;
      return receipt(known.batchId, input.records.length, true);
    }
    const batchId = `batch-${this.pushes.length + 1}`;
    this.keys.set(input.idempotencyKey, { digest, batchId });
    this.pushes.push({ batchId, body, input });
    this.batches.set(batchId, this.apply(input.records));
    return receipt(batchId, input.records.length, false);
  }

  private apply(records: readonly Record<string, unknown>[]): Batch {
    const batch: Batch = {
      looks: 0,
      receivedCount: records.length,
      appliedCount: 0,
      unchangedCount: 0,
      rejections: [],
    };
    for (const [index, record] of records.entries()) {
      const codes = this.reject(record);
      const { $sourceKey: _, ...fields } = record;
      const key = this.keyOf(record);
      const text = JSON.stringify(fields);
      if (codes.length > 0) {
        const problems = codes.map((code) => ({
          field: 'amount',
          code,
          value: '1',
          suggestion: null,
          id: 'salah',
          en: 'wrong',
        }));
        batch.rejections.push({ index, key, problems });
      } else if (this.store.get(key) === text) batch.unchangedCount += 1;
      else {
        this.store.set(key, text);
        batch.appliedCount += 1;
      }
    }
    return batch;
  }

  private statusOf(id: string): unknown {
    const batch = this.batches.get(id);
    if (batch === undefined) return null;
    batch.looks += 1;
    const isApplied = batch.looks > this.looksUntilApplied;
    const { receivedCount, appliedCount, unchangedCount, rejections } = batch;
    return {
      state: isApplied ? 'APPLIED' : 'APPLYING',
      receivedCount,
      appliedCount: isApplied ? appliedCount : 0,
      unchangedCount: isApplied ? unchangedCount : 0,
      rejectedCount: isApplied ? rejections.length : 0,
      warningCount: 0,
      nextAttemptAt: null,
      failure: null,
    };
  }

  private rejectionPage(id: string, after: unknown): unknown {
    const all = this.batches.get(id)?.rejections ?? [];
    const from = Number(after ?? 0);
    const nodes = all.slice(from, from + 3);
    const end = from + nodes.length;
    return { nodes, pageInfo: { hasNextPage: end < all.length, endCursor: String(end) } };
  }
}

interface Batch {
  looks: number;
  readonly receivedCount: number;
  appliedCount: number;
  unchangedCount: number;
  readonly rejections: unknown[];
}

function receipt(id: string, receivedCount: number, replayed: boolean): unknown {
  return { pushRecords: { batch: { id, state: 'RECEIVED', receivedCount }, replayed } };
}

export function fail(
  response: ServerResponse,
  status: number,
  code: string,
  headers: Record<string, string> = {},
): void {
  const errors = [{ message: `galat ${code}`, extensions: { code } }];
  response
    .writeHead(status, { 'content-type': 'application/json', ...headers })
    .end(JSON.stringify({ errors, data: null }));
}
