import type { DatasetDefinition, LocalText } from '#dataset';
import type { Json } from '#core/errors';
import { join } from 'node:path';
import type { ConnectorFile, StreamConfig } from '../config/connector-file.js';
import type { Mapped, Mapping } from '../map/compile-mapping.js';
import { openSource } from '../sources/open-source.js';
import { rowName } from '../sources/source-row.js';
import type { OpenedSource, SourceChunk } from '../sources/source-type.js';
import type { RecordSealer, Sealed } from './seal/record-sealer.js';

/** A stream ready to be read and compared. */
export interface ComparedStream {
  readonly stream: StreamConfig;
  readonly dataset: DatasetDefinition;
  readonly sealer: RecordSealer;
  /** A mapping for one reading: it may remember the records it has made, to leave out those that come again. */
  readonly newMapping: () => Promise<Mapping>;
}

/** One record of the source, with the row it comes from. */
export interface SourceItem {
  readonly sealed: Exclude<Sealed, { kind: 'skipped' }>;
  readonly mapped: Mapped;
  readonly at: string;
}

export interface SourceReading {
  /** Everything there is was read, and nothing changed while it was. */
  readonly isWhole: boolean;
  readonly rows: number;
  readonly records: number;
  readonly skipped: number;
  readonly notices: readonly LocalText[];
  /** What tells, when the source is opened with it again, whether it is as it was; null when it was not read whole. */
  readonly state: Json;
}

export interface ReadOptions {
  readonly config: ConnectorFile;
  readonly signal: AbortSignal;
  readonly visit: (item: SourceItem) => void | Promise<void>;
  readonly progress: (part: string, rows: number) => void;
}

/** Reads the whole source of a stream, seals its records and shows each. A part that cannot be read ends the reading. */
export async function readSource(compared: ComparedStream, options: ReadOptions): Promise<SourceReading> {
  const source = await openAt(compared, null, options);
  try {
    return await readOpened(source, compared, options);
  } finally {
    await source.close();
  }
}

/** Whether a source that was read whole is still as it was then. Only files can tell; a database has to be read again. */
export async function isAsItWas(
  compared: ComparedStream,
  state: Json,
  options: Pick<ReadOptions, 'config' | 'signal'>,
): Promise<boolean> {
  if (state === null) return false;
  const source = await openAt(compared, state, options);
  try {
    return source.parts.length === 0 && source.waiting === 0 && source.unchanged > 0;
  } finally {
    await source.close();
  }
}

function openAt(
  { stream }: ComparedStream,
  state: Json,
  { config, signal }: Pick<ReadOptions, 'config' | 'signal'>,
): Promise<OpenedSource> {
  const { folder, stateDir } = config;
  return openSource({ stream, folder, workFolder: join(stateDir, stream.name), state, signal });
}

async function readOpened(
  source: OpenedSource,
  compared: ComparedStream,
  options: ReadOptions,
): Promise<SourceReading> {
  const counts = { rows: 0, records: 0, skipped: 0 };
  const mapping = await compared.newMapping();
  const notices: LocalText[] = [];
  const ended: Record<string, Json> = {};
  for (const part of source.parts) {
    for await (const chunk of part.read(null)) {
      await takeChunk(chunk, { mapping, sealer: compared.sealer, counts, visit: options.visit });
      options.progress(part.name, counts.rows);
    }
    const end = await part.end();
    if (end === undefined) notices.push(changedUnderWay(part.name));
    else ended[part.name] = end;
  }
  // Where nothing is found, the folder may just not be there: an empty source proves nothing.
  const isWhole = notices.length === 0 && source.waiting === 0 && source.parts.length > 0;
  const state = isWhole ? source.stateAfter({ position: null, ended }, () => false) : null;
  return { isWhole, ...counts, notices: [...source.notices, ...notices], state };
}

interface Taking {
  readonly mapping: Mapping;
  readonly sealer: RecordSealer;
  readonly counts: { rows: number; records: number; skipped: number };
  readonly visit: ReadOptions['visit'];
}

/** Row by row, so that nothing of a row outlives it: with little memory, what does is what costs time. */
async function takeChunk(chunk: SourceChunk, taking: Taking): Promise<void> {
  const { mapping, sealer } = taking;
  // Records whose defaults the hub has to be asked for. Rows of one key wait together, so that their order stays.
  const waiting: Mapped[] = [];
  for (const row of chunk.rows) {
    const made = mapping.map(row);
    for (const mapped of made instanceof Promise ? await made : made) {
      const sealed = sealer.trySeal(mapped);
      if (sealed === undefined) waiting.push(mapped);
      else {
        const taken = take(sealed, mapped, taking);
        if (taken instanceof Promise) await taken;
      }
    }
  }
  taking.counts.rows += chunk.rows.length;
  if (waiting.length === 0) return;
  const sealed = await sealer.seal(waiting);
  for (const [place, mapped] of waiting.entries()) {
    const one = sealed[place];
    if (one !== undefined) await take(one, mapped, taking);
  }
}

function take(sealed: Sealed, mapped: Mapped, { counts, visit }: Taking): void | Promise<void> {
  counts.records += 1;
  if (sealed.kind === 'skipped') counts.skipped += 1;
  else return visit({ sealed, mapped, at: placeOf(mapped) });
}

/** `in/harga.xlsx!Rekap!Q18` when the record is a column of a row, otherwise the row. */
function placeOf(mapped: Mapped): string {
  const { location } = mapped.row;
  const column = mapped.kind === 'record' ? (mapped.column ?? '') : '';
  return column === '' ? rowName(location) : rowName({ ...location, row: `${column}${location.row}` });
}

function changedUnderWay(part: string): LocalText {
  return {
    id: `${part} berubah saat dibaca; sumber belum terbaca utuh`,
    en: `${part} changed while it was read; the source was not read whole`,
  };
}
