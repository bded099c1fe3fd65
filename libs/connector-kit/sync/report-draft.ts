import type { LocalText } from '#dataset';
import type { StreamConfig } from '../config/connector-file.js';
import { ConnectorError } from '../connector.errors.js';
import { NO_COUNTS, NONE_SETTLED, type RoundState } from '../outbox/round.js';
import type { OpenedSource } from '../sources/source-type.js';
import { type ReadOutcome, refusalsPath } from './read-stream.js';
import { rejectionsPath } from './send-stream.js';
import { type SnapshotOutcome, type StreamReport, topCause } from './sync-report.js';

/** Collects what the report says, so that a fault anywhere still leaves the counts seen so far. */
export class ReportDraft {
  resumed = false;
  snapshot: SnapshotOutcome | null = null;
  private error: StreamReport['error'] = null;
  private files = { read: 0, unchanged: 0, waiting: 0 };
  private round: RoundState | undefined;
  private folder = '';
  private open = 0;
  private isGivenUp = false;
  private readonly notices: LocalText[] = [];

  constructor(private readonly stream: StreamConfig) {}

  takeSource({ unchanged, waiting }: OpenedSource): void {
    this.files = { read: 0, unchanged, waiting };
  }

  takeNotices(notices: readonly LocalText[]): void {
    this.notices.push(...notices);
  }

  takeReading(outcome: ReadOutcome): void {
    this.files = { ...this.files, read: outcome.partsRead };
    this.notices.push(...outcome.notices);
    if (outcome.failure !== undefined) this.fail(outcome.failure);
  }

  takeRound(round: RoundState | undefined, folder: string, open: number): void {
    if (round === undefined) return;
    this.round = round;
    this.folder = folder;
    this.open = open;
  }

  /** The round of a snapshot that will never be committed, taken before the outbox forgets it. */
  takeGivenUp(round: RoundState | undefined, folder: string): void {
    this.takeRound(round, folder, 0);
    this.isGivenUp = true;
  }

  /** What stopped the stream, if anything has. */
  get fault(): string | undefined {
    return this.error?.fault;
  }

  fail(cause: unknown): void {
    const text = { id: `galat tak terduga: ${String(cause)}`, en: `unexpected error: ${String(cause)}` };
    this.error ??=
      cause instanceof ConnectorError
        ? { fault: cause.fault, code: cause.code, message: cause.text }
        : { fault: 'INTERNAL', code: 'INTERNAL', message: text };
  }

  report(): StreamReport {
    const counts = this.round?.counts ?? NO_COUNTS;
    const settled = this.round?.settled ?? NONE_SETTLED;
    const { applied, unchanged, rejected, warnings } = settled;
    // The hub ends the batches of such a snapshot as FAILED.
    const failed = this.isGivenUp ? counts.sent : settled.failed;
    return {
      name: this.stream.name,
      dataset: this.stream.dataset,
      state: this.error === null && (this.open === 0 || this.snapshot !== null) ? 'done' : 'stopped',
      error: this.error,
      resumed: this.resumed,
      files: this.files,
      ...counts,
      applied,
      unchanged,
      rejected,
      failed,
      pending: counts.sent - applied - unchanged - rejected - failed,
      warnings,
      topRefusal: topCause(this.round?.refusals ?? {}),
      topRejection: topCause(this.round?.rejections ?? {}),
      refusalsFile:
        this.round === undefined || counts.refused === 0 ? null : refusalsPath(this.folder, this.round),
      rejectionsFile:
        this.round === undefined || rejected === 0 ? null : rejectionsPath(this.folder, this.round),
      snapshot: this.snapshot,
      notices: this.notices,
    };
  }
}
