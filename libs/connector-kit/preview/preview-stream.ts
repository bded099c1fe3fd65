import { join } from 'node:path';
import { compileChecker, type LocalText, type ProblemCode } from '#dataset';
import { PREVIEW_PROBLEMS_MAX, PREVIEW_ROWS_READ_MAX } from '#core/limits';
import type { ConnectorFile, StreamConfig } from '../config/connector-file.js';
import { ConnectorError } from '../connector.errors.js';
import type { Catalogue } from '../contract.js';
import type { HubClient } from '../hub-client/hub-client.js';
import { HubLookups } from '../hub-client/hub-lookups.js';
import { compileMapping, type Mapped, type Mapping, type MappedRecord } from '../map/compile-mapping.js';
import { openSource, sourceRows } from '../sources/open-source.js';
import { cellName, rowName, type SourceRow } from '../sources/source-row.js';
import { type AtHub, type HubCounts, HubDiff, type JudgedRecord } from './hub-diff.js';
import { KeysOfPush } from './keys-of-push.js';
import { LocaleProposals, type LocaleProposal } from './locale-proposals.js';

/** The parsing proof of one stream: what would be sent, beside the cells it comes from. Nothing is sent. */
export interface StreamPreview {
  readonly name: string;
  readonly dataset: string;
  readonly error: { readonly fault: string; readonly code: string; readonly message: LocalText } | null;
  readonly rows: readonly PreviewRow[];
  /** Records looked at; all of the source unless it is very long. */
  readonly counts: {
    readonly records: number;
    readonly skipped: number;
    readonly good: number;
    readonly bad: number;
  };
  /** What sending them would do at the hub; null unless it was asked. */
  readonly hub: HubCounts | null;
  readonly isPartial: boolean;
  readonly problems: readonly PreviewProblem[];
  readonly problemCount: number;
  /** Things about the source that a person should know. */
  readonly notices: readonly LocalText[];
  /** Locales that would settle the ambiguous cells of a column; for a person to confirm, never taken by itself. */
  readonly proposals: readonly LocaleProposal[];
}

export interface PreviewRow {
  readonly at: string;
  readonly outcome: 'send' | 'skip' | 'refuse' | 'would be rejected';
  /** Null unless the hub was asked, and for rows that are skipped. */
  readonly atHub: AtHub | null;
  readonly fields: readonly PreviewField[];
}

export interface PreviewField {
  readonly field: string;
  /** The cell and its content; null for a constant or an expression. */
  readonly cell: string | null;
  readonly raw: string | null;
  readonly value: unknown;
  readonly note: LocalText | null;
  readonly problem: LocalText | null;
}

export interface PreviewProblem {
  readonly at: string;
  readonly field: string;
  readonly code: string;
  readonly raw: string | null;
  readonly message: LocalText;
  readonly readings: readonly string[];
  readonly suggestion: string | null;
}

export interface PreviewOptions {
  readonly config: Pick<ConnectorFile, 'folder' | 'stateDir'> & Partial<Pick<ConnectorFile, 'hub'>>;
  readonly stream: StreamConfig;
  readonly catalogue: Catalogue;
  /** Rows shown; all rows are checked. */
  readonly limit: number;
  /** Records read at most. */
  readonly readMax?: number;
  readonly signal?: AbortSignal;
  /** Asked for what lookups of its datasets hold, and with `comparesWithHub` for what it has of each record. */
  readonly client?: HubClient;
  readonly comparesWithHub?: boolean;
  /** Told of every row as the source gave it, and of every record that would be sent. */
  readonly onRow?: (row: SourceRow) => void;
  readonly onRecord?: (record: MappedRecord) => void;
}

export async function previewStream(options: PreviewOptions): Promise<StreamPreview> {
  const draft = new PreviewDraft(options.stream, options.limit, options.readMax ?? PREVIEW_ROWS_READ_MAX);
  try {
    await readInto(draft, options);
  } catch (cause) {
    if (!(cause instanceof ConnectorError)) throw cause;
    draft.fail(cause);
  }
  return draft.preview();
}

async function readInto(draft: PreviewDraft, options: PreviewOptions): Promise<void> {
  const { config, stream, catalogue, client, signal = new AbortController().signal } = options;
  const { folder, stateDir, hub } = config;
  const hubLookups =
    client === undefined || hub === undefined ? undefined : new HubLookups(client, { hub, stateDir });
  const mapping = await compileMapping(stream, { catalogue, folder, hubLookups });
  const diff =
    client === undefined || options.comparesWithHub !== true
      ? undefined
      : new HubDiff(client, stream, mapping);
  const checkRow = rowChecker(mapping, stream.batchSize);
  draft.start(mapping);
  const workFolder = join(stateDir, stream.name);
  const source = await openSource({ stream, folder, workFolder, state: null, signal });
  try {
    reading: for await (const rows of sourceRows(source)) {
      for (const row of rows) {
        options.onRow?.(row);
        for (const mapped of await mapping.map(row)) {
          const problems = checkRow(mapped);
          draft.add(mapped, problems);
          const isSecond = problems.some(({ code }) => code === SAME_KEY);
          if (diff !== undefined) draft.takeJudged(await diff.add(mapped, { isSecond }), diff.counts);
          if (mapped.kind === 'record') options.onRecord?.(mapped.record);
        }
        if (draft.isFull) break reading;
      }
    }
    if (diff !== undefined) draft.takeJudged(await diff.flush(), diff.counts);
  } finally {
    draft.takeNotices(source.notices);
    await source.close();
  }
}

/** The problems the hub would find by itself: the same checker runs here. */
function rowChecker(mapping: Mapping, recordsPerPush: number): (mapped: Mapped) => readonly PreviewProblem[] {
  const check = compileChecker(mapping.dataset);
  const keys = new KeysOfPush(mapping.dataset, recordsPerPush);
  return (mapped) => {
    if (mapped.kind !== 'record') return [];
    const checked = check(mapped.record);
    const at = rowName(mapped.row.location);
    const same = keys.take(checked.ok ? checked.record : null, at);
    if (checked.ok) return same === undefined ? [] : [sameKey(mapping, at, same)];
    return checked.problems.map(({ field, code, value, message, suggestion }) => {
      const index = mapping.fields.findIndex(({ name }) => name === field);
      const cell = mapped.fields[index]?.cell;
      const at =
        cell === undefined
          ? rowName(mapped.row.location)
          : cellName(mapped.row.location, cell, mapping.fields[index]?.from ?? '');
      return {
        at,
        field,
        code,
        raw: cell?.raw ?? value,
        message,
        readings: [],
        suggestion: suggestion ?? null,
      };
    });
  };
}

function sameKey(
  { dataset }: Mapping,
  at: string,
  { key, firstAt }: { readonly key: string; readonly firstAt: string },
): PreviewProblem {
  return {
    ...{ at, field: dataset.key[0] ?? '', code: SAME_KEY, raw: key, readings: [], suggestion: null },
    message: {
      id: `kunci ini sudah ada pada ${firstAt}; dari satu kiriman yang pertama dipakai`,
      en: `${firstAt} has the same key; of one push the first stands`,
    },
  };
}

const SAME_KEY = 'DUPLICATE_KEY_IN_BATCH' satisfies ProblemCode;

class PreviewDraft {
  private readonly rows: PreviewRow[] = [];
  /** The rows that are shown, by what they were made of. */
  private readonly shown = new Map<Mapped, number>();
  private hub: HubCounts | null = null;
  private readonly problems: PreviewProblem[] = [];
  private readonly counts = { records: 0, skipped: 0, good: 0, bad: 0 };
  private problemCount = 0;
  private readonly notices: LocalText[] = [];
  private error: StreamPreview['error'] = null;
  private mapping: Mapping | undefined;
  private locales: LocaleProposals | undefined;

  constructor(
    private readonly stream: StreamConfig,
    private readonly limit: number,
    private readonly readMax: number,
  ) {}

  start(mapping: Mapping): void {
    this.mapping = mapping;
    this.locales = new LocaleProposals(mapping.fields);
  }

  get isFull(): boolean {
    return this.counts.records >= this.readMax;
  }

  add(mapped: Mapped, found: readonly PreviewProblem[]): void {
    const problems = mapped.kind === 'refused' ? mapped.problems.map(toPreviewProblem) : found;
    this.counts.records += 1;
    if (mapped.kind === 'skipped') this.counts.skipped += 1;
    else if (problems.length === 0) this.counts.good += 1;
    else this.counts.bad += 1;
    this.problemCount += problems.length;
    this.problems.push(...problems.slice(0, PREVIEW_PROBLEMS_MAX - this.problems.length));
    if (mapped.kind !== 'skipped') this.locales?.add(mapped.fields);
    if (this.rows.length >= this.limit) return;
    this.shown.set(mapped, this.rows.length);
    this.rows.push(this.rowOf(mapped, problems));
  }

  /** What the hub says of records that were added before. */
  takeJudged(judged: readonly JudgedRecord[], counts: HubCounts): void {
    this.hub = counts;
    for (const { mapped, atHub, problems } of judged) {
      const place = this.shown.get(mapped);
      const row = place === undefined ? undefined : this.rows[place];
      if (place !== undefined && row !== undefined) this.rows[place] = { ...row, atHub };
      if (problems.length === 0) continue;
      this.counts.good -= 1;
      this.counts.bad += 1;
      this.problemCount += problems.length;
      const at = rowName(mapped.row.location);
      const found = problems.map(({ value, ...problem }) => ({ ...problem, at, raw: value, readings: [] }));
      this.problems.push(...found.slice(0, PREVIEW_PROBLEMS_MAX - this.problems.length));
    }
  }

  takeNotices(notices: readonly LocalText[]): void {
    this.notices.push(...notices);
  }

  fail(cause: ConnectorError): void {
    this.error = { fault: cause.fault, code: cause.code, message: cause.text };
  }

  preview(): StreamPreview {
    return {
      name: this.stream.name,
      dataset: this.stream.dataset,
      error: this.error,
      rows: this.rows,
      counts: this.counts,
      hub: this.hub,
      isPartial: this.isFull,
      problems: this.problems,
      problemCount: this.problemCount,
      notices: this.notices,
      proposals: this.locales?.proposals() ?? [],
    };
  }

  private rowOf(mapped: Mapped, problems: readonly PreviewProblem[]): PreviewRow {
    const at = rowName(mapped.row.location);
    if (mapped.kind === 'skipped') return { at, outcome: 'skip', atHub: null, fields: [] };
    const outcome = mapped.kind === 'refused' ? 'refuse' : problems.length > 0 ? 'would be rejected' : 'send';
    const record: MappedRecord = mapped.kind === 'record' ? mapped.record : {};
    const fields = (this.mapping?.fields ?? []).flatMap((field, index): PreviewField[] => {
      const one = mapped.fields[index];
      if (one === undefined) return [];
      const { cell, reading } = one;
      return [
        {
          field: field.name,
          cell: cell === undefined ? null : cellName(mapped.row.location, cell, field.from ?? ''),
          raw: cell?.raw ?? null,
          value: reading.refusal === undefined ? (record[field.name] ?? reading.value) : null,
          note: reading.refusal === undefined ? (reading.note ?? null) : null,
          problem:
            reading.refusal?.message ??
            problems.find((problem) => problem.field === field.name)?.message ??
            null,
        },
      ];
    });
    return { at, outcome, atHub: null, fields };
  }
}

function toPreviewProblem(problem: Extract<Mapped, { kind: 'refused' }>['problems'][number]): PreviewProblem {
  const { field, code, message, raw, cell, readings, suggestion } = problem;
  return { at: cell, field, code, raw, message, readings: readings ?? [], suggestion: suggestion ?? null };
}
