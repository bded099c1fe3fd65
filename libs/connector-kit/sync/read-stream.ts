import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { LocalText } from '#dataset';
import { PUSH_BYTES_MAX, UNSENT_BATCHES_WHILE_ONLINE } from '#core/limits';
import { Batcher } from '../batcher.js';
import { ConnectorError } from '../connector.errors.js';
import { PUSH_RECORDS } from '../hub-client/documents.js';
import type { Mapped, RowProblem } from '../map/compile-mapping.js';
import type { EndedFile, EndedFiles, Progress, RoundState } from '../outbox/round.js';
import { SideFile } from '../outbox/side-file.js';
import type { InspectedFile } from '../sources/file/inspect-file.js';
import { hasChanged } from '../sources/file/inspect-file.js';
import { readFile } from '../sources/file/read-file.js';
import { type RowLocation, rowName, type SourceRow } from '../sources/source-row.js';
import { CauseCounter } from './cause-counter.js';
import type { StreamContext } from './stream-context.js';
import { tableOptions } from './table-options-of.js';

/** What reading left behind for the report. */
export interface ReadOutcome {
  /** Nothing was refused, stopped or changed under way: the source is whole in the outbox. */
  readonly isWhole: boolean;
  readonly filesRead: number;
  readonly notices: readonly LocalText[];
  /** Why the first of the files that could not be read could not. */
  readonly failure: ConnectorError | undefined;
}

/** Reads files into the outbox, from where the round stopped. */
export async function readStream(
  context: StreamContext,
  files: readonly InspectedFile[],
  round: RoundState,
): Promise<ReadOutcome> {
  const reader = new StreamReader(context, round, files);
  try {
    return await reader.readAll();
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
  private readonly totalBytes: number;
  private bytesBefore = 0;
  private ended: Record<string, EndedFile> = {};
  /** Whole rows of the file behind us, and records of the row after them. */
  private rows = 0;
  private part = 0;

  constructor(
    private readonly context: StreamContext,
    private readonly round: RoundState,
    private readonly files: readonly InspectedFile[],
  ) {
    this.batcher = new Batcher({ recordsMax: context.stream.batchSize, bytesMax: PUSH_BYTES_MAX });
    this.refusals = new SideFile(refusalsPath(context.folder, round), round.refusalBytes);
    this.causes = new CauseCounter(round.refusals);
    this.counts = { ...round.counts };
    this.totalBytes = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  }

  async readAll(): Promise<ReadOutcome> {
    const notices: LocalText[] = [];
    let filesRead = 0;
    let isWhole = true;
    let failure: ConnectorError | undefined;
    for (const file of this.files) {
      if (this.round.ended[file.name]?.digest === file.digest) {
        this.bytesBefore += file.sizeBytes;
      } else {
        filesRead += 1;
        try {
          if (await this.readOne(file)) continue;
          notices.push({
            id: `${file.name} berubah saat dibaca; dibaca ulang pada jalan berikutnya`,
            en: `${file.name} changed while it was read; it is read again on the next run`,
          });
        } catch (cause) {
          // One file that cannot be read must not keep the others from being sent.
          if (!(cause instanceof ConnectorError) || cause.fault !== 'SOURCE') throw cause;
          if (failure === undefined) failure = cause;
          else notices.push(cause.text);
        } finally {
          this.bytesBefore += file.sizeBytes;
        }
        isWhole = false;
      }
    }
    const last = this.files.at(-1);
    if (last !== undefined) await this.finish(last);
    return { isWhole: isWhole && this.counts.refused === 0, filesRead, notices, failure };
  }

  async close(): Promise<void> {
    await this.refusals.close();
  }

  /** False when the file changed under way. */
  private async readOne(file: InspectedFile): Promise<boolean> {
    const { position } = this.round;
    const start =
      position?.file === file.name && position.digest === file.digest ? position : { rows: 0, part: 0 };
    this.rows = 0;
    this.part = 0;
    const { mapping } = this.context;
    let fraction = 0;
    const options = tableOptions(this.context.stream.source, (done) => (fraction = done));
    for await (const rows of readFile(file, options)) {
      for (const row of rows) {
        if (this.rows < start.rows) {
          this.rows += 1;
          continue;
        }
        const from = this.rows === start.rows ? start.part : 0;
        const made = mapping.map(row);
        const mapped = made instanceof Promise ? await made : made;
        for (this.part = from; this.part < mapped.length; this.part += 1) {
          const one = mapped[this.part];
          if (one !== undefined) await this.take(one, file);
        }
        // Counted once it is wholly behind us: a row that is begun again after a kill must not count twice.
        this.counts.read += 1;
        this.rows += 1;
        this.part = 0;
      }
      this.report(file, fraction);
    }
    if (await hasChanged(file)) return false;
    // Known for good with the batch that holds its last record: small files share a push.
    this.ended[file.name] = { digest: file.digest, rows: this.rows };
    return true;
  }

  /** Sends what is left of the last file, and says which files are behind us. */
  private async finish(file: InspectedFile): Promise<void> {
    await this.flush(file);
    await this.context.outbox.endFiles(this.takeEnded(), await this.progressIn(file));
  }

  private takeEnded(): EndedFiles {
    const { ended } = this;
    this.ended = {};
    return ended;
  }

  private async take(mapped: Mapped, file: InspectedFile): Promise<void> {
    if (mapped.kind === 'record') return this.send(mapped, file);
    this.counts.records += 1;
    if (mapped.kind === 'skipped') this.counts.skipped += 1;
    else await this.refuse(mapped.row, mapped.problems);
  }

  private async send(mapped: Extract<Mapped, { kind: 'record' }>, file: InspectedFile): Promise<void> {
    const json = JSON.stringify(mapped.record);
    const bytes = Buffer.byteLength(json);
    if (this.batcher.isTooLarge(bytes)) {
      this.counts.records += 1;
      return this.refuse(mapped.row, [tooLarge(mapped.row.location, bytes)]);
    }
    // The record is not in the batch that goes now: the position behind that batch is before it.
    if (!this.batcher.hasRoomFor(bytes)) await this.flush(file);
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
  private async flush(file: InspectedFile): Promise<void> {
    if (this.batcher.count === 0) return;
    const { stream, mapping, outbox, stop } = this.context;
    while (outbox.countUnsent() >= UNSENT_BATCHES_WHILE_ONLINE && !stop.isSet) await pause(5);
    if (stop.isSet) throw new ReadingStopped();
    const { count, recordsJson, locations } = this.batcher.take();
    const key = `${stream.name}-${randomUUID()}`;
    const body = pushBody({
      dataset: mapping.dataset.name,
      contractVersion: mapping.dataset.version,
      idempotencyKey: key,
      snapshotId: this.round.snapshotId,
      recordsJson,
    });
    const progress = await this.progressIn(file);
    const ended = this.takeEnded();
    await outbox.add({ key, count, locations, progress, ended }, body, () => !stop.isSet);
  }

  private async progressIn(file: InspectedFile): Promise<Progress> {
    await this.writeRefusals();
    await this.refusals.sync();
    return {
      position: { file: file.name, digest: file.digest, rows: this.rows, part: this.part },
      counts: { ...this.counts },
      refusals: this.causes.all,
      refusalBytes: this.refusals.bytes,
    };
  }

  private async writeRefusals(): Promise<void> {
    await this.refusals.append(this.refusalLines.splice(0));
  }

  private report(file: InspectedFile, fraction: number): void {
    const { outbox, progress, stream } = this.context;
    const settled = outbox.round?.settled;
    progress({
      stream: stream.name,
      file: file.name,
      fraction: this.totalBytes === 0 ? 1 : (this.bytesBefore + fraction * file.sizeBytes) / this.totalBytes,
      read: this.counts.read,
      sent: this.counts.sent,
      settled: settled === undefined ? 0 : settled.applied + settled.unchanged + settled.rejected,
    });
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

interface PushParts {
  readonly dataset: string;
  readonly contractVersion: number;
  readonly idempotencyKey: string;
  readonly snapshotId: string | null;
  readonly recordsJson: Buffer;
}

/** The exact bytes of a push. They are kept and sent again as they are until the hub has answered. */
export function pushBody({ recordsJson, snapshotId, ...input }: PushParts): readonly Buffer[] {
  const members = JSON.stringify({
    ...input,
    mode: 'UPSERT',
    ...(snapshotId === null ? {} : { snapshotId }),
  }).slice(0, -1);
  const start = `{"query":${JSON.stringify(PUSH_RECORDS)},"variables":{"input":${members},"records":`;
  return [Buffer.from(start, 'utf8'), recordsJson, Buffer.from('}}}')];
}

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
