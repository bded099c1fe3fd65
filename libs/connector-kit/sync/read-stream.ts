import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { LocalText } from '#dataset';
import type { Json } from '#core/errors';
import { PUSH_BYTES_MAX, UNSENT_BATCHES_WHILE_ONLINE } from '#core/limits';
import { Batcher } from '../batcher.js';
import { ConnectorError } from '../connector.errors.js';
import type { Mapped, RowProblem } from '../map/compile-mapping.js';
import type { Progress, RoundState } from '../outbox/round.js';
import { SideFile } from '../outbox/side-file.js';
import { type RowLocation, rowName, type SourceRow } from '../sources/source-row.js';
import type { EndedParts, OpenedSource, Position, SourceChunk, SourcePart } from '../sources/source-type.js';
import { CauseCounter } from './cause-counter.js';
import { pushBody } from './push-body.js';
import type { StreamContext } from './stream-context.js';

/** What reading left behind for the report. */
export interface ReadOutcome {
  /** Nothing was refused, stopped or changed under way: the source is whole in the outbox. */
  readonly isWhole: boolean;
  readonly partsRead: number;
  readonly notices: readonly LocalText[];
  /** Why the first of the parts that could not be read could not. */
  readonly failure: ConnectorError | undefined;
}

/** Reads a source into the outbox, from where the round stopped. */
export async function readStream(
  context: StreamContext,
  source: OpenedSource,
  round: RoundState,
): Promise<ReadOutcome> {
  const reader = new StreamReader(context, round, source.parts);
  try {
    return await reader.readAll();
  } catch (cause) {
    // What was being waited for was cut off on purpose.
    throw context.stop.signal.aborted ? new ReadingStopped() : cause;
  } finally {
    await reader.close();
  }
}

export function refusalsPath(folder: string, round: RoundState): string {
  return join(folder, 'refusals', `${round.id}.ndjson`);
}

class StreamReader {
  private readonly batcher: Batcher;
  private readonly refusals: SideFile;
  private readonly causes: CauseCounter;
  private readonly counts: { read: number; records: number; skipped: number; refused: number; sent: number };
  private readonly refusalLines: unknown[] = [];
  private readonly totalWeight: number;
  private weightBefore = 0;
  private ended: Record<string, Json> = {};
  /** The place behind the last whole row of a part, and the records of the row after it that are taken. */
  private place: { readonly part: string; readonly at: () => Json } | undefined;
  private records = 0;

  constructor(
    private readonly context: StreamContext,
    private readonly round: RoundState,
    private readonly parts: readonly SourcePart[],
  ) {
    this.batcher = new Batcher({ recordsMax: context.stream.batchSize, bytesMax: PUSH_BYTES_MAX });
    this.refusals = new SideFile(refusalsPath(context.folder, round), round.refusalBytes);
    this.causes = new CauseCounter(round.refusals);
    this.counts = { ...round.counts };
    this.totalWeight = parts.reduce((sum, { weight }) => sum + weight, 0);
  }

  async readAll(): Promise<ReadOutcome> {
    const notices: LocalText[] = [];
    let partsRead = 0;
    let isWhole = true;
    let failure: ConnectorError | undefined;
    for (const part of this.parts) {
      if (part.isEnded(this.round.ended[part.name] ?? null)) {
        this.weightBefore += part.weight;
      } else {
        partsRead += 1;
        try {
          if (await this.readOne(part)) continue;
          notices.push({
            id: `${part.name} berubah saat dibaca; dibaca ulang pada jalan berikutnya`,
            en: `${part.name} changed while it was read; it is read again on the next run`,
          });
        } catch (cause) {
          // One file that cannot be read must not keep the others from being sent.
          if (!(cause instanceof ConnectorError) || cause.fault !== 'SOURCE') throw cause;
          if (failure === undefined) failure = cause;
          else notices.push(cause.text);
        } finally {
          this.weightBefore += part.weight;
        }
        isWhole = false;
      }
    }
    await this.finish();
    return { isWhole: isWhole && this.counts.refused === 0, partsRead, notices, failure };
  }

  async close(): Promise<void> {
    await this.refusals.close();
  }

  /** False when the part changed under way. */
  private async readOne(part: SourcePart): Promise<boolean> {
    const { position } = this.round;
    for await (const chunk of part.read(position?.part === part.name ? position : null)) {
      await this.takeChunk(chunk, part.name);
      this.report(part, chunk.fraction);
    }
    const end = await part.end();
    if (end === undefined) return false;
    // Known for good with the batch that holds its last record: small files share a push.
    this.ended[part.name] = end;
    return true;
  }

  private async takeChunk(chunk: SourceChunk, part: string): Promise<void> {
    const { mapping } = this.context;
    for (const [index, row] of chunk.rows.entries()) {
      const made = mapping.map(row);
      const mapped = made instanceof Promise ? await made : made;
      this.place = { part, at: () => chunk.placeAt(index) };
      this.records = index === 0 ? (chunk.recordsTaken ?? 0) : 0;
      for (; this.records < mapped.length; this.records += 1) {
        const one = mapped[this.records];
        if (one !== undefined) await this.take(one);
      }
      // Counted once it is wholly behind us: a row that is begun again after a kill must not count twice.
      this.counts.read += 1;
      this.place = { part, at: () => chunk.placeAt(index + 1) };
      this.records = 0;
    }
  }

  /** Sends what is left, and says which parts are behind us. */
  private async finish(): Promise<void> {
    await this.flush();
    await this.context.outbox.endParts(this.takeEnded(), await this.progressNow());
  }

  private takeEnded(): EndedParts {
    const { ended } = this;
    this.ended = {};
    return ended;
  }

  private async take(mapped: Mapped): Promise<void> {
    if (mapped.kind === 'record') return this.send(mapped);
    this.counts.records += 1;
    if (mapped.kind === 'skipped') this.counts.skipped += 1;
    else await this.refuse(mapped.row, mapped.problems);
  }

  private async send(mapped: Extract<Mapped, { kind: 'record' }>): Promise<void> {
    const json = JSON.stringify(mapped.record);
    const bytes = Buffer.byteLength(json);
    if (this.batcher.isTooLarge(bytes)) {
      this.counts.records += 1;
      return this.refuse(mapped.row, [tooLarge(mapped.row.location, bytes)]);
    }
    // The record is not in the batch that goes now: the position behind that batch is before it.
    if (!this.batcher.hasRoomFor(bytes)) await this.flush();
    this.counts.records += 1;
    this.counts.sent += 1;
    this.batcher.add(json, bytes, mapped.row.location, mapped.column);
  }

  private async refuse(row: SourceRow, problems: readonly RowProblem[]): Promise<void> {
    this.counts.refused += 1;
    for (const problem of problems) this.causes.add(problem, problem.cell);
    const cells = filledCells(row);
    this.refusalLines.push({ at: rowName(row.location), problems, cells });
    if (this.refusalLines.length >= REFUSALS_PER_WRITE) await this.writeRefusals();
  }

  /** Puts what was collected into the outbox, with the position behind it. */
  private async flush(): Promise<void> {
    if (this.batcher.count === 0) return;
    const { stream, mapping, outbox, stop } = this.context;
    while (outbox.countUnsent() >= UNSENT_BATCHES_WHILE_ONLINE && !stop.signal.aborted) await pause(5);
    if (stop.signal.aborted) throw new ReadingStopped();
    const { count, recordsJson, locations } = this.batcher.take();
    const key = `${stream.name}-${randomUUID()}`;
    const body = pushBody({
      dataset: mapping.dataset.name,
      contractVersion: mapping.dataset.version,
      idempotencyKey: key,
      mode: 'UPSERT',
      snapshotId: this.round.snapshotId,
      recordsJson,
    });
    const progress = await this.progressNow();
    const ended = this.takeEnded();
    await outbox.add({ key, count, locations, progress, ended }, body, () => !stop.signal.aborted);
  }

  private async progressNow(): Promise<Progress> {
    await this.writeRefusals();
    await this.refusals.sync();
    return {
      position: this.position(),
      counts: { ...this.counts },
      refusals: this.causes.all,
      refusalBytes: this.refusals.bytes,
    };
  }

  private async writeRefusals(): Promise<void> {
    await this.refusals.append(this.refusalLines.splice(0));
  }

  private position(): Position | null {
    if (this.place === undefined) return this.round.position;
    return { part: this.place.part, at: this.place.at(), records: this.records };
  }

  private report(part: SourcePart, fraction: number | undefined): void {
    const { outbox, progress, stream } = this.context;
    const settled = outbox.round?.settled;
    progress({
      stream: stream.name,
      part: part.name,
      fraction: this.fractionOf(part, fraction),
      read: this.counts.read,
      sent: this.counts.sent,
      settled: settled === undefined ? 0 : settled.applied + settled.unchanged + settled.rejected,
    });
  }

  private fractionOf({ weight }: SourcePart, fraction: number | undefined): number | undefined {
    if (fraction === undefined) return undefined;
    return this.totalWeight === 0 ? 1 : (this.weightBefore + fraction * weight) / this.totalWeight;
  }
}

function filledCells(row: SourceRow): Readonly<Record<string, string>> {
  const cells: Record<string, string> = {};
  for (const [name, position] of row.columns) {
    const raw = row.cells[position]?.raw ?? '';
    if (raw !== '') cells[name] = raw;
  }
  return cells;
}

/** Reading ends without a fault of its own because sending gave up. */
export class ReadingStopped extends Error {}

const REFUSALS_PER_WRITE = 500;

function tooLarge(location: RowLocation, bytes: number): RowProblem {
  return {
    code: 'RECORD_TOO_LARGE',
    field: '',
    cell: rowName(location),
    raw: null,
    message: {
      id: `rekaman ini ${bytes} byte, lebih dari yang dapat dikirim sekaligus`,
      en: `this record has ${bytes} bytes, more than one push can hold`,
    },
  };
}
