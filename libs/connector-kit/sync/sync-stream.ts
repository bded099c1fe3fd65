import { join } from 'node:path';
import type { LocalText } from '#dataset';
import type { ConnectorFile, StreamConfig } from '../config/connector-file.js';
import { ConnectorError } from '../connector.errors.js';
import type { Catalogue } from '../contract.js';
import type { HubClient } from '../hub-client/hub-client.js';
import { compileMapping, type Mapping } from '../map/compile-mapping.js';
import { Outbox } from '../outbox/outbox.js';
import { NO_COUNTS, NONE_SETTLED, type RoundState } from '../outbox/round.js';
import { readStreamState, writeStreamState } from '../outbox/stream-state.js';
import { canResume, chooseFiles, type ChosenFiles } from './choose-files.js';
import { ReadingStopped, readStream, refusalsPath, type ReadOutcome } from './read-stream.js';
import { rejectionsPath, StreamSender } from './send-stream.js';
import type { StreamContext, StreamProgress } from './stream-context.js';
import { type SnapshotOutcome, type StreamReport, topCause } from './sync-report.js';

export interface SyncStreamOptions {
  readonly config: ConnectorFile;
  readonly stream: StreamConfig;
  readonly catalogue: Catalogue;
  readonly hub: HubClient;
  /** Send again files that were sent before. */
  readonly again: boolean;
  readonly progress: (progress: StreamProgress) => void;
}

/** Reads one stream once, sends what is new, waits for the hub's verdict on every record, and reports. */
export async function syncStream(options: SyncStreamOptions): Promise<StreamReport> {
  const { config, stream } = options;
  const folder = join(config.stateDir, stream.name);
  const draft = new ReportDraft(stream);
  const outbox = await Outbox.open(join(folder, 'outbox'), config.maxOutboxMiB * 1024 * 1024);
  try {
    const mapping = await compileMapping(stream, options.catalogue, config.folder);
    const context: StreamContext = { ...options, mapping, outbox, folder, stop: { isSet: false } };
    await syncWith(context, options.again, draft);
  } catch (cause) {
    draft.fail(cause);
  } finally {
    draft.takeRound(outbox.round, folder, outbox.openBatches.length);
    await outbox.close();
  }
  return draft.report();
}

async function syncWith(context: StreamContext, again: boolean, draft: ReportDraft): Promise<void> {
  const { stream, mapping, outbox, folder, config } = context;
  const state = await readStreamState(folder);
  const files = await chooseFiles({
    stream,
    folder: config.folder,
    fingerprint: mapping.fingerprint,
    state,
    again,
  });
  draft.takeFiles(files);
  const known = outbox.round;
  let round: RoundState | undefined;
  if (
    known !== undefined &&
    canResume(known, mapping.fingerprint, [...files.toRead, ...files.unchanged], stream.mode === 'snapshot')
  ) {
    round = known;
    draft.resumed = true;
  } else if (known !== undefined) {
    // The mapping changed since: what it made is acknowledged work and goes out, then everything is read anew.
    await sendLeftovers(context, known);
  }
  if (round === undefined && files.toRead.length === 0) {
    if (stream.mode === 'snapshot') draft.snapshot = { state: 'UNCHANGED' };
    return;
  }
  round ??= await beginRound(context);
  const outcome = await readAndSend(context, files, round, draft);
  if (outcome !== undefined && stream.mode === 'snapshot')
    draft.snapshot = await finishSnapshot(context, outcome);
  await finishRound(context, files, mapping, draft);
}

async function beginRound({ stream, mapping, outbox, hub }: StreamContext): Promise<RoundState> {
  if (stream.mode !== 'snapshot') return outbox.begin(mapping.fingerprint, null);
  const { id } = await hub.openSnapshot(mapping.dataset.name, stream.scope ?? {});
  return outbox.begin(mapping.fingerprint, id);
}

/** Reading and sending side by side. A fault of the source lets sending finish; a fault of sending stops reading. */
async function readAndSend(
  context: StreamContext,
  files: ChosenFiles,
  round: RoundState,
  draft: ReportDraft,
): Promise<ReadOutcome | undefined> {
  const { outbox, stop, stream } = context;
  const sender = new StreamSender(context, round);
  let isReadingDone = false;
  let outcome: ReadOutcome | undefined;
  const reading = readStream(context, files.toRead, round)
    .then(
      (done) => {
        outcome = done;
        draft.takeReading(done);
      },
      (cause: unknown) => {
        if (!(cause instanceof ReadingStopped)) draft.fail(cause);
      },
    )
    .finally(() => {
      isReadingDone = true;
      outbox.signal();
    });
  const sending = sender
    .sendAll(() => isReadingDone, stream.mode !== 'snapshot')
    .catch((cause: unknown) => {
      stop.isSet = true;
      throw cause;
    });
  try {
    await Promise.all([reading, sending]).finally(() => reading);
  } finally {
    await sender.close();
  }
  return outcome;
}

async function sendLeftovers(context: StreamContext, round: RoundState): Promise<void> {
  if (round.snapshotId === null) {
    const sender = new StreamSender(context, round);
    await sender.sendAll(() => true, true).finally(() => sender.close());
  }
  // The batches of a snapshot that will never be committed are worth nothing; the hub ends it by itself.
  await context.outbox.finish();
}

async function finishSnapshot(context: StreamContext, outcome: ReadOutcome): Promise<SnapshotOutcome> {
  const round = context.outbox.round;
  if (round?.snapshotId === null || round === undefined) throw new Error('a snapshot without its id');
  const id = round.snapshotId;
  if (!outcome.isWhole) {
    await context.outbox.finish();
    return {
      state: 'NOT_COMMITTED',
      id,
      reason: {
        id: 'ada baris yang ditolak atau berkas yang berubah; potret yang tidak utuh akan menghapus rekaman yang masih ada di sumber',
        en: 'rows were refused or a file changed; a snapshot that is not whole would end records that the source still has',
      },
    };
  }
  const { state } = await context.hub.commitSnapshot(id, round.counts.sent);
  if (state === 'COMMITTED') {
    const sender = new StreamSender(context, round);
    await sender.settleAll().finally(() => sender.close());
  }
  return { state, id };
}

/** Once nothing is open any more, the files are remembered and the outbox is emptied. */
async function finishRound(
  context: StreamContext,
  files: ChosenFiles,
  mapping: Mapping,
  draft: ReportDraft,
): Promise<void> {
  const { outbox, folder, stream } = context;
  const { round } = outbox;
  if (round === undefined) return;
  const isHeld = draft.snapshot?.state === 'NEEDS_APPROVAL';
  if (outbox.openBatches.length > 0 && !isHeld) return;
  draft.takeRound(round, folder, isHeld ? outbox.openBatches.length : 0);
  const sentAt = new Date().toISOString();
  const sent = Object.entries(round.ended).map(
    ([name, { digest, rows }]) => [name, { digest, rows, sentAt }] as const,
  );
  const known = await readStreamState(folder);
  const kept = files.unchanged.flatMap(({ name }) => {
    const file = known.files[name];
    return file === undefined ? [] : [[name, file] as const];
  });
  if (stream.mode !== 'snapshot' || draft.snapshot?.state === 'COMMITTED' || isHeld) {
    await writeStreamState(folder, {
      version: 1,
      fingerprint: mapping.fingerprint,
      files: Object.fromEntries([...kept, ...sent]),
    });
  }
  await outbox.finish();
}

/** Collects what the report says, so that a fault anywhere still leaves the counts seen so far. */
class ReportDraft {
  resumed = false;
  snapshot: SnapshotOutcome | null = null;
  private error: StreamReport['error'] = null;
  private files = { read: 0, unchanged: 0, waiting: 0 };
  private round: RoundState | undefined;
  private folder = '';
  private open = 0;
  private readonly notices: LocalText[] = [];

  constructor(private readonly stream: StreamConfig) {}

  takeFiles(files: ChosenFiles): void {
    this.files = { read: 0, unchanged: files.unchanged.length, waiting: files.waiting };
    this.notices.push(...files.notices);
  }

  takeReading(outcome: ReadOutcome): void {
    this.files = { ...this.files, read: outcome.filesRead };
    this.notices.push(...outcome.notices);
  }

  takeRound(round: RoundState | undefined, folder: string, open: number): void {
    if (round === undefined) return;
    this.round = round;
    this.folder = folder;
    this.open = open;
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
    const { applied, unchanged, rejected, failed, warnings } = settled;
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
