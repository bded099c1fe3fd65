import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { LocalText } from '#dataset';
import { ConnectorError } from '../connector.errors.js';
import {
  type BatchHead,
  type Causes,
  type LogEntry,
  NO_COUNTS,
  NONE_SETTLED,
  type Progress,
  type RoundState,
  type SettledCounts,
} from './round.js';
import type { EndedParts } from '../sources/source-type.js';
import { bytesOf } from './frame.js';
import { type Place, SegmentLog } from './segment-log.js';

/** A batch that the hub has not settled yet. */
export interface OpenBatch extends BatchHead {
  readonly place: Place;
  /** The hub's receipt, once the batch was pushed. */
  readonly batchId: string | undefined;
}

/** A batch as reading hands it over, with everything that becomes durable together with it. */
export interface NewBatch extends Omit<BatchHead, 'seq'> {
  readonly progress: Progress;
  readonly ended?: EndedParts;
}

/**
 * What one stream still owes the hub, on disk. A batch's entry holds its bytes, its key and the source position behind it in one
 * checksummed frame, so position and batch become durable together or not at all: kill the program anywhere, and the next
 * start reads on exactly behind the last whole batch and pushes again, with the same key and the same bytes, what has no receipt.
 */
export class Outbox {
  private current: RoundState | undefined;
  private readonly batches = new Map<number, OpenBatch>();
  private lastSeq = 0;
  private wake: (() => void) | undefined;
  private tail: Promise<void> = Promise.resolve();

  private constructor(
    private readonly log: SegmentLog,
    private readonly bytesMax: number,
  ) {}

  static async open(folder: string, bytesMax: number): Promise<Outbox> {
    const entries: (readonly [LogEntry, Place])[] = [];
    const log = await SegmentLog.open(folder, bytesMax, (header, place) =>
      entries.push([JSON.parse(header) as LogEntry, place]),
    );
    const outbox = new Outbox(log, bytesMax);
    // A log always begins with a checkpoint; one without was torn at its first frame.
    for (const [entry, place] of entries) outbox.replay(entry, place);
    if (outbox.current === undefined) await log.clear();
    return outbox;
  }

  /** The round that was begun and not finished. */
  get round(): RoundState | undefined {
    return this.current;
  }

  /** What the disk broke, in words; undefined when the log was whole or only torn at its end. */
  get damage(): LocalText | undefined {
    return this.log.damage;
  }

  get openBatches(): readonly OpenBatch[] {
    return [...this.batches.values()];
  }

  get nextUnsent(): OpenBatch | undefined {
    for (const batch of this.batches.values()) if (batch.batchId === undefined) return batch;
    return undefined;
  }

  get oldestUnsettled(): OpenBatch | undefined {
    for (const batch of this.batches.values()) if (batch.batchId !== undefined) return batch;
    return undefined;
  }

  countUnsent(): number {
    let count = 0;
    for (const batch of this.batches.values()) if (batch.batchId === undefined) count += 1;
    return count;
  }

  async begin(fingerprint: string, snapshotId: string | null): Promise<RoundState> {
    const id = `${new Date().toISOString().replace(/[:.]/g, '-')}-${randomUUID().slice(0, 8)}`;
    const state: RoundState = {
      id,
      fingerprint,
      startedAt: new Date().toISOString(),
      snapshotId,
      position: null,
      counts: NO_COUNTS,
      settled: NONE_SETTLED,
      ended: {},
      refusals: {},
      rejections: {},
      refusalBytes: 0,
      rejectionBytes: 0,
      receipts: {},
    };
    await this.log.clear();
    this.batches.clear();
    this.current = state;
    await this.log.startSegment(checkpointOf(state));
    return state;
  }

  /** Puts a batch and the position behind it on the disk. Waits while the outbox is full and something is still leaving it. */
  async add(
    { ended = {}, progress, ...batch }: NewBatch,
    payload: readonly Buffer[],
    isDraining: () => boolean,
  ): Promise<void> {
    while (!this.log.hasRoomFor(bytesOf(payload))) {
      if (!isDraining() || this.batches.size === 0) throw this.full();
      await pause(FULL_PAUSE_MS);
    }
    await this.exclusive(async () => {
      await this.rotateIfFull();
      const head: BatchHead = { seq: this.lastSeq + 1, ...batch };
      await this.append({ kind: 'batch', head, progress, ended }, payload, true);
    });
    this.signal();
  }

  /** Says that parts of the source were read to their end, behind the last batch. */
  async endParts(ended: EndedParts, progress: Progress): Promise<void> {
    await this.exclusive(() => this.append({ kind: 'ended', ended, progress }, EMPTY, true));
  }

  /** The receipt need not be forced to the disk: pushing once more with the same key gives the same receipt. */
  async received(seq: number, batchId: string): Promise<void> {
    await this.exclusive(() => this.append({ kind: 'receipt', seq, batchId }, EMPTY, false));
  }

  async settled(
    seq: number,
    settled: SettledCounts,
    rejections: Causes,
    rejectionBytes: number,
  ): Promise<void> {
    await this.exclusive(async () => {
      await this.append({ kind: 'settled', seq, settled, rejections, rejectionBytes }, EMPTY, false);
      await this.rotateIfFull();
      const [oldest] = this.batches.values();
      await this.log.dropBefore(oldest?.place.segment ?? this.log.segment);
    });
  }

  /** The exact bytes of a batch's push; good until they are asked for again. */
  bytesOf(batch: OpenBatch): Promise<Buffer> {
    return this.log.read(batch.place);
  }

  /** Forgets a round whose results are kept elsewhere. */
  async finish(): Promise<void> {
    await this.log.clear();
    this.current = undefined;
    this.batches.clear();
  }

  async close(): Promise<void> {
    await this.log.close();
  }

  /** Fulfilled when a batch was added, or after a time. */
  async change(timeoutMs: number): Promise<void> {
    const abort = new AbortController();
    const woken = new Promise<void>((resolve) => {
      this.wake = resolve;
    });
    await Promise.race([woken, pause(timeoutMs, undefined, { signal: abort.signal }).catch(() => undefined)]);
    abort.abort();
    this.wake = undefined;
  }

  signal(): void {
    this.wake?.();
  }

  /**
   * Reading and sending both write to the log. One at a time: an entry and what it changes belong together, and a checkpoint
   * must know every entry before it.
   */
  private exclusive<T>(work: () => Promise<T>): Promise<T> {
    const result = this.tail.then(work);
    this.tail = result.then(nothing, nothing);
    return result;
  }

  private async append(entry: LogEntry, payload: readonly Buffer[], durable: boolean): Promise<void> {
    this.apply(entry, await this.log.append(JSON.stringify(entry), payload, durable));
  }

  private async rotateIfFull(): Promise<void> {
    if (!this.log.isSegmentFull || this.current === undefined) return;
    await this.log.startSegment(checkpointOf(this.current));
  }

  private replay(entry: LogEntry, place: Place): void {
    if (this.current === undefined && entry.kind !== 'checkpoint') return;
    this.apply(entry, place);
  }

  private apply(entry: LogEntry, place: Place): void {
    if (entry.kind === 'checkpoint') {
      this.current = entry.state;
      return;
    }
    const state = this.current;
    if (state === undefined) throw new Error('an entry outside of a round');
    switch (entry.kind) {
      case 'batch':
        this.lastSeq = entry.head.seq;
        this.batches.set(entry.head.seq, { ...entry.head, place, batchId: state.receipts[entry.head.seq] });
        this.current = { ...state, ...entry.progress, ended: { ...state.ended, ...entry.ended } };
        break;
      case 'ended':
        this.current = { ...state, ...entry.progress, ended: { ...state.ended, ...entry.ended } };
        break;
      case 'receipt': {
        const batch = this.batches.get(entry.seq);
        if (batch !== undefined) this.batches.set(entry.seq, { ...batch, batchId: entry.batchId });
        this.current = { ...state, receipts: { ...state.receipts, [entry.seq]: entry.batchId } };
        break;
      }
      case 'settled': {
        this.batches.delete(entry.seq);
        const { [entry.seq]: _, ...receipts } = state.receipts;
        const { settled, rejections, rejectionBytes } = entry;
        this.current = { ...state, settled, rejections, rejectionBytes, receipts };
        break;
      }
    }
  }

  private full(): Error {
    const mib = Math.round(this.bytesMax / 1024 / 1024);
    return new ConnectorError('OUTBOX', 'OUTBOX_FULL', {
      id: `kotak keluar penuh (${mib} MiB) dan hub tidak menerima; pembacaan berhenti, tidak ada yang hilang`,
      en: `the outbox is full (${mib} MiB) and the hub does not take anything; reading stopped, nothing is lost`,
    });
  }
}

const FULL_PAUSE_MS = 50;
const EMPTY: readonly Buffer[] = [];

const nothing = (): void => undefined;

function checkpointOf(state: RoundState): string {
  return JSON.stringify({ kind: 'checkpoint', state } satisfies LogEntry);
}
