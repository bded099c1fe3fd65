import { Inject, Injectable } from '@nestjs/common';
import { AuditLog, type Caller } from '#access';
import { HubConfig } from '#core/config';
import type { Pool } from '#core/database';
import {
  EXPORT_BATCH_RECORDS,
  EXPORT_DURATION_MAX_MS,
  EXPORT_STALL_MAX_MS,
  EXPORT_XLSX_ROWS_MAX,
} from '#core/limits';
import type { Logger } from '#core/logging';
import { DATABASE, LOGGER, READ_DATABASE } from '#core/wiring';
import { DatasetRegistry } from '#dataset-runtime';
import {
  compileExport,
  DATASET_READER,
  RowCursor,
  withoutMarks,
  type DatasetReader,
  type ExportPlan,
  type ExportWatermark,
} from '#query';
import { csvLineOf } from './csv-format.js';
import { ExportError } from './export.errors.js';
import type { ExportFormat, ExportParameters } from './export-parameters.js';
import type { ExportedRecord } from './exported-record.js';
import { RunningExports } from './running-exports.js';
import { xlsxBytes } from './xlsx-format.js';

export interface ExportOrder {
  readonly parameters: ExportParameters;
  readonly caller: Caller;
  readonly traceId: string;
  /** Under which name its exports are counted. */
  readonly callerName: string;
  readonly csvAddress: string;
}

/** Begins exports: everything that may be refused is refused before the first byte. */
@Injectable()
export class Exports {
  private readonly running = new RunningExports();

  constructor(
    @Inject(READ_DATABASE) private readonly pool: Pool,
    @Inject(DATABASE) private readonly primary: Pool,
    @Inject(DATASET_READER) private readonly reader: DatasetReader,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly registry: DatasetRegistry,
    private readonly audit: AuditLog,
    private readonly config: HubConfig,
  ) {}

  async begin(order: ExportOrder): Promise<RunningExport> {
    const { parameters, caller, callerName } = order;
    const plan = compileExport({
      ...parameters,
      caller,
      registry: this.registry,
      schema: this.reader.schema,
      provinceCode: this.config.province,
    });
    const leave = this.running.enter(callerName);
    try {
      await this.recordPersonal(plan, order, 'PERSONAL_DATA_READ', {});
      const cursor = await RowCursor.open(this.pool, plan);
      try {
        if (parameters.format === 'xlsx') await requireFewRows(cursor, plan, order);
        const watermark = await cursor.watermark(plan.dataset.name);
        const first = await cursor.next(EXPORT_BATCH_RECORDS);
        return new RunningExport({ plan, format: parameters.format, watermark, cursor, first }, (outcome) => {
          leave();
          this.ended(plan, order, outcome);
        });
      } catch (error) {
        cursor.cancel();
        await cursor.close();
        throw error;
      }
    } catch (error) {
      leave();
      throw error;
    }
  }

  /** How many records left is known at the end only, so personal data get a second entry. */
  private ended(plan: ExportPlan, order: ExportOrder, { records, isComplete, fault }: Outcome): void {
    const { traceId } = order;
    if (fault !== undefined) this.logger.error({ err: fault, traceId }, 'export: cut off');
    this.recordPersonal(plan, order, 'PERSONAL_DATA_EXPORTED', { records, isComplete }).catch(
      (err: unknown) => this.logger.error({ err, traceId }, 'export: the end could not be recorded'),
    );
  }

  private async recordPersonal(
    { personal, dataset }: ExportPlan,
    { caller, traceId, parameters }: ExportOrder,
    action: 'PERSONAL_DATA_READ' | 'PERSONAL_DATA_EXPORTED',
    outcome: { readonly records?: number; readonly isComplete?: boolean },
  ): Promise<void> {
    if (personal.length === 0) return;
    await this.audit.record(this.primary, {
      caller,
      action,
      target: `dataset:${dataset.name}`,
      detail: {
        fields: personal.map((field) => `${dataset.name}.${field}`),
        export: parameters.format,
        ...outcome,
      },
      traceId,
    });
  }
}

async function requireFewRows(
  cursor: RowCursor,
  plan: ExportPlan,
  { csvAddress }: ExportOrder,
): Promise<void> {
  const count = await cursor.countUpTo(EXPORT_XLSX_ROWS_MAX + 1, plan);
  if (count > EXPORT_XLSX_ROWS_MAX)
    throw new ExportError('WORKBOOK_TOO_LONG', { limit: EXPORT_XLSX_ROWS_MAX, csv: csvAddress });
}

interface Outcome {
  readonly records: number;
  readonly isComplete: boolean;
  /** Why it was cut, when the reason was ours. */
  readonly fault?: unknown;
}

interface Opened {
  readonly plan: ExportPlan;
  readonly format: ExportFormat;
  readonly watermark: ExportWatermark | null;
  readonly cursor: RowCursor;
  readonly first: readonly string[];
}

/** One export under way: its file piece by piece, and its end, however it comes. */
export class RunningExport {
  readonly plan: ExportPlan;
  readonly format: ExportFormat;
  readonly watermark: ExportWatermark | null;
  /** Records that have left so far. */
  records = 0;
  #isEnded = false;
  #stalled: NodeJS.Timeout | undefined;
  readonly #deadlineMs = Date.now() + EXPORT_DURATION_MAX_MS;

  constructor(
    private readonly opened: Opened,
    private readonly onEnd: (outcome: Outcome) => void,
  ) {
    ({ plan: this.plan, format: this.format, watermark: this.watermark } = opened);
    this.#watch();
  }

  /** The client went away, or took nothing for too long. After a complete export it does nothing. */
  abandon(fault?: unknown): void {
    if (this.#isEnded) return;
    this.opened.cursor.cancel();
    this.#end({ isComplete: false, fault });
  }

  /** The file. A failure is thrown, so that the answer is cut where it stands and never looks whole. */
  async *chunks(): AsyncGenerator<string | Uint8Array> {
    try {
      yield* this.#file();
      this.#end({ isComplete: true });
    } catch (error) {
      this.#end({ isComplete: false, fault: error });
      throw error;
    } finally {
      this.#end({ isComplete: false });
    }
  }

  async *#file(): AsyncGenerator<string | Uint8Array> {
    const { dataset, columns } = this.plan;
    switch (this.format) {
      case 'ndjson':
        for await (const texts of this.#batches()) yield texts.map((text) => `${text}\n`).join('');
        return;
      case 'csv': {
        const { header, line } = csvLineOf(dataset, columns);
        yield header;
        for await (const texts of this.#batches())
          yield texts.map((text) => line(JSON.parse(text) as ExportedRecord)).join('');
        return;
      }
      case 'xlsx':
        yield* xlsxBytes(dataset, columns, this.#records());
    }
  }

  async *#records(): AsyncGenerator<ExportedRecord> {
    for await (const texts of this.#batches())
      for (const text of texts) yield JSON.parse(text) as ExportedRecord;
  }

  async *#batches(): AsyncGenerator<readonly string[]> {
    const { cursor, first, plan } = this.opened;
    for (let batch = first; batch.length > 0; batch = await cursor.next(EXPORT_BATCH_RECORDS)) {
      if (Date.now() > this.#deadlineMs) throw new Error('the export took longer than one may');
      this.#watch();
      this.records += batch.length;
      yield batch.map((text) => withoutMarks(text, plan.maskedOnSome).text);
      if (batch.length < EXPORT_BATCH_RECORDS) return;
    }
  }

  /** Whoever asks for nothing more is given up. */
  #watch(): void {
    clearTimeout(this.#stalled);
    this.#stalled = setTimeout(
      () => this.abandon(new Error('the client took nothing for too long')),
      EXPORT_STALL_MAX_MS,
    );
    this.#stalled.unref();
  }

  #end(outcome: Omit<Outcome, 'records'>): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    clearTimeout(this.#stalled);
    void this.opened.cursor.close();
    this.onEnd({ ...outcome, records: this.records });
  }
}
