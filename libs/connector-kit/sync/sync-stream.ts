import { join } from 'node:path';
import type { ConnectorFile, StreamConfig } from '../config/connector-file.js';
import { ConnectorError, interrupted } from '../connector.errors.js';
import type { Catalogue } from '../contract.js';
import type { HubClient } from '../hub-client/hub-client.js';
import { HubLookups } from '../hub-client/hub-lookups.js';
import { compileMapping, type Mapping } from '../map/compile-mapping.js';
import { Outbox } from '../outbox/outbox.js';
import type { RoundState } from '../outbox/round.js';
import { readStreamState, writeStreamState } from '../outbox/stream-state.js';
import { openSource } from '../sources/open-source.js';
import type { OpenedSource } from '../sources/source-type.js';
import { heldParts } from './held-parts.js';
import { ReadingStopped, readStream, refusalsPath, type ReadOutcome } from './read-stream.js';
import { rejectionsPath, StreamSender } from './send-stream.js';
import { abandonSnapshot, finishSnapshot } from './snapshot-round.js';
import type { StreamContext, StreamProgress } from './stream-context.js';
import { ReportDraft } from './report-draft.js';
import type { StreamReport } from './sync-report.js';

export interface SyncStreamOptions {
  readonly config: ConnectorFile;
  readonly stream: StreamConfig;
  readonly catalogue: Catalogue;
  readonly hub: HubClient;
  /** Send again what was sent before. */
  readonly again: boolean;
  readonly signal: AbortSignal;
  readonly progress: (progress: StreamProgress) => void;
}

/** Reads one stream once, sends what is new, waits for the hub's verdict on every record, and reports. */
export async function syncStream(options: SyncStreamOptions): Promise<StreamReport> {
  const { config, stream } = options;
  const folder = join(config.stateDir, stream.name);
  const draft = new ReportDraft(stream);
  const stop = new AbortController();
  const abort = (): void => stop.abort();
  options.signal.addEventListener('abort', abort, { once: true });
  if (options.signal.aborted) abort();
  const outbox = await Outbox.open(join(folder, 'outbox'), config.maxOutboxMiB * 1024 * 1024);
  if (outbox.damage !== undefined) draft.takeNotices([outbox.damage]);
  try {
    const { catalogue, hub } = options;
    const hubLookups = new HubLookups(hub, config);
    const mapping = await compileMapping(stream, { catalogue, folder: config.folder, hubLookups });
    const context: StreamContext = { ...options, mapping, outbox, folder, stop };
    await syncWith(context, options.again, draft);
  } catch (cause) {
    // Whatever was being waited for when the end came was cut off on purpose.
    draft.fail(options.signal.aborted && !(cause instanceof ConnectorError) ? interrupted() : cause);
  } finally {
    options.signal.removeEventListener('abort', abort);
    draft.takeRound(outbox.round, folder, outbox.openBatches.length);
    await outbox.close();
  }
  return draft.report();
}

async function syncWith(context: StreamContext, again: boolean, draft: ReportDraft): Promise<void> {
  const { stream, mapping, folder, config, stop } = context;
  const known = await readStreamState(folder);
  const isSame = known.fingerprint === mapping.fingerprint && !again;
  const state = isSame ? known.source : null;
  const source = await openSource({
    stream,
    folder: config.folder,
    workFolder: folder,
    state,
    signal: stop.signal,
  });
  try {
    draft.takeSource(source);
    await syncSource(context, source, draft);
    await tidyUp(context, source);
  } finally {
    draft.takeNotices(source.notices);
    await source.close();
  }
}

async function syncSource(context: StreamContext, source: OpenedSource, draft: ReportDraft): Promise<void> {
  const { stream, mapping, outbox } = context;
  const known = outbox.round;
  let round: RoundState | undefined;
  if (known !== undefined && known.fingerprint === mapping.fingerprint && source.canResume(known)) {
    round = known;
    draft.resumed = true;
  } else if (known !== undefined) {
    // The mapping changed since: what it made is acknowledged work and goes out, then everything is read anew.
    await sendLeftovers(context, known);
  }
  if (round === undefined && source.parts.length === 0) {
    if (stream.mode === 'snapshot') draft.snapshot = { state: 'UNCHANGED' };
    return;
  }
  round ??= await beginRound(context);
  try {
    const outcome = await readAndSend(context, source, round, draft);
    if (outcome !== undefined && stream.mode === 'snapshot') {
      const { round: sent } = outbox;
      draft.snapshot = await finishSnapshot(context, outcome);
      if (draft.snapshot.state === 'NOT_COMMITTED') draft.takeGivenUp(sent, context.folder);
    }
  } catch (cause) {
    // A snapshot that the hub no longer takes has to be begun again; any other refusal waits for its mend.
    const isEnded = cause instanceof ConnectorError && SNAPSHOT_ENDED.has(cause.code);
    if (round.snapshotId !== null && isEnded) {
      draft.takeGivenUp(outbox.round, context.folder);
      await abandonSnapshot(context, round.snapshotId);
    }
    throw cause;
  }
  await finishRound(context, source, mapping, draft);
}

const SNAPSHOT_ENDED = new Set(['SNAPSHOT_NOT_OPEN', 'SNAPSHOT_INCOMPLETE', 'NOT_FOUND']);

async function beginRound({ stream, mapping, outbox, hub }: StreamContext): Promise<RoundState> {
  if (stream.mode !== 'snapshot') return outbox.begin(mapping.fingerprint, null);
  const id = await hub.openSnapshot(mapping.dataset.name, stream.scope ?? {});
  return outbox.begin(mapping.fingerprint, id);
}

/** Reading and sending side by side. A fault of the source lets sending finish; a fault of sending stops reading. */
async function readAndSend(
  context: StreamContext,
  source: OpenedSource,
  round: RoundState,
  draft: ReportDraft,
): Promise<ReadOutcome | undefined> {
  const { outbox, stop, stream } = context;
  const sender = new StreamSender(context, round);
  let isReadingDone = false;
  let outcome: ReadOutcome | undefined;
  const reading = readStream(context, source, round)
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
      stop.abort();
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
  if (round.snapshotId !== null) {
    await abandonSnapshot(context, round.snapshotId);
    return;
  }
  const sender = new StreamSender(context, round);
  try {
    await sender.sendAll(() => true, true);
  } catch (cause) {
    // What the hub will never take as it is must not stand in the way of reading it anew.
    if (!(cause instanceof ConnectorError) || cause.fault !== 'HUB_REFUSED') throw cause;
  } finally {
    await sender.close();
  }
  await context.outbox.finish();
}

/** What must not happen before everything is at the hub and remembered. */
async function tidyUp({ folder, mapping, outbox }: StreamContext, source: OpenedSource): Promise<void> {
  if (source.afterwards === undefined || outbox.round !== undefined) return;
  const state = await readStreamState(folder);
  if (state.fingerprint !== mapping.fingerprint) return;
  const after = await source.afterwards(state.source);
  if (after !== state.source) await writeStreamState(folder, { ...state, source: after });
}

/** Once nothing is open any more, what was read is remembered and the outbox is emptied. */
async function finishRound(
  context: StreamContext,
  source: OpenedSource,
  mapping: Mapping,
  draft: ReportDraft,
): Promise<void> {
  const { outbox, folder, stream } = context;
  const { round } = outbox;
  if (round === undefined) return;
  const isHeld = draft.snapshot?.state === 'NEEDS_APPROVAL';
  if (outbox.openBatches.length > 0 && !isHeld) return;
  // Reading was cut off by the disk and not by the source: the next run goes on where it stopped.
  if (draft.fault === 'OUTBOX') return;
  draft.takeRound(round, folder, isHeld ? outbox.openBatches.length : 0);
  if (stream.mode !== 'snapshot' || draft.snapshot?.state === 'COMMITTED' || isHeld) {
    const { fingerprint } = mapping;
    const held = await heldParts(round, {
      refusals: refusalsPath(folder, round),
      rejections: rejectionsPath(folder, round),
    });
    const state = source.stateAfter(round, (part) => held.has(part));
    await writeStreamState(folder, { version: 2, fingerprint, source: state });
  }
  await outbox.finish();
}
