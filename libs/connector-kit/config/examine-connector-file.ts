import { dirname, resolve } from 'node:path';
import { type Document, LineCounter, parseDocument } from 'yaml';
import { OUTBOX_MIB_DEFAULT, RECORDS_PER_PUSH_DEFAULT } from '#core/limits';
import { parseSchedule, ZONE_DEFAULT, zoneNamed } from '../run/schedule.js';
import { sourceTypeOf } from '../sources/source-types.js';
import { fault, type FileFault, schemaFaults } from './check-schema.js';
import type { ConnectorFile, HubConfig, StreamConfig } from './connector-file.js';
import { CONNECTOR_FILE_SCHEMA } from './connector-file.schema.js';
import { type Environment, fillReferences, maskReferences } from './environment-values.js';
import type { Schema } from './schema.js';

/** Everything that can be said of a connector file by looking at it alone. */
export interface Examined {
  /** It is not YAML at all. */
  readonly broken: { readonly line: number; readonly reason: string } | undefined;
  /** Variables it asks for that the environment does not have. */
  readonly missing: readonly string[];
  readonly faults: readonly PlacedFault[];
  /** The parts that are sound by themselves, whatever is wrong elsewhere. */
  readonly parts: FileParts;
  /** The whole, when nothing is wrong. */
  readonly file: ConnectorFile | undefined;
}

export interface PlacedFault extends FileFault {
  readonly line: number;
}

export interface FileParts {
  readonly folder: string;
  readonly hub: HubConfig | undefined;
  /** The key stands in the file instead of the environment. */
  readonly isKeyWritten: boolean;
  readonly stateDir: string | undefined;
  readonly maxOutboxMiB: number;
  readonly timeZone: string;
  readonly streams: readonly StreamConfig[];
}

/** Looks at the text of a connector file; `path` is where it stands. */
export function examineConnectorFile(text: string, path: string, environment: Environment): Examined {
  const lines = new LineCounter();
  const document = parseDocument(maskReferences(text), { lineCounter: lines });
  const [problem] = document.errors;
  const broken =
    problem === undefined
      ? undefined
      : { line: lines.linePos(problem.pos[0]).line, reason: problem.message.split('\n')[0] ?? '' };
  const raw: unknown = broken === undefined ? document.toJS() : {};
  const { value, missing } = fillReferences(raw, environment);
  const shape = schemaFaults(value, CONNECTOR_FILE_SCHEMA);
  const faults =
    shape.length > 0 ? shape : [...zoneFaults(value as RawFile), ...allStreamFaults(value as RawFile)];
  const parts = soundParts(raw, dirname(path), environment);
  const isSound = broken === undefined && missing.length === 0 && faults.length === 0;
  return {
    broken,
    missing,
    faults: faults
      .filter(({ keys }) => !isMissing(raw, keys, environment))
      .map((one) => ({ ...one, line: lineOf(one, document, lines) })),
    parts,
    file: isSound ? connectorFile(value as RawFile, parts) : undefined,
  };
}

/** The variables that a connector file asks the environment for; those named in comments are not among them. */
export function referencesIn(text: string): readonly string[] {
  return fillReferences(parseDocument(maskReferences(text)).toJS(), {}).missing;
}

/** The file as written, after the schema has vouched for it. */
interface RawFile {
  readonly hub: HubConfig;
  readonly stateDir: string;
  readonly maxOutboxMiB?: number;
  readonly timeZone?: string;
  readonly streams: readonly RawStream[];
}

interface RawStream extends Omit<StreamConfig, 'mode' | 'batchSize'> {
  readonly mode?: StreamConfig['mode'];
  readonly batchSize?: number;
}

function zoneFaults({ timeZone }: RawFile): readonly FileFault[] {
  if (timeZone === undefined || zoneNamed(timeZone) !== undefined) return [];
  const shown = JSON.stringify(timeZone);
  return [
    fault(['timeZone'], {
      id: `${shown} bukan zona waktu; tulis WIB, WITA, WIT, atau nama seperti Asia/Makassar`,
      en: `${shown} is not a time zone; write WIB, WITA, WIT, or a name such as Asia/Makassar`,
    }),
  ];
}

function allStreamFaults({ streams, timeZone }: RawFile): readonly FileFault[] {
  const seen = new Set<string>();
  return streams.flatMap((stream, index) => {
    const isTwice = seen.has(stream.name);
    seen.add(stream.name);
    const twice = fault(['streams', index, 'name'], {
      id: `"${stream.name}" dipakai dua kali`,
      en: `"${stream.name}" is used twice`,
    });
    return [...(isTwice ? [twice] : []), ...streamFaults(stream, index, timeZone)];
  });
}

/** What a schema cannot say of a stream. */
function streamFaults(
  { source, mode = 'upsert', scope, schedule: text }: RawStream,
  index: number,
  timeZone: unknown,
): readonly FileFault[] {
  const faults: FileFault[] = [];
  const schedule = text === undefined ? undefined : parseSchedule(text, zoneOf(timeZone));
  if (schedule !== undefined && 'fault' in schedule) {
    faults.push(fault(['streams', index, 'schedule'], schedule.fault));
  }
  if (mode === 'snapshot' && scope === undefined) {
    faults.push(
      fault(['streams', index], {
        id: 'mode snapshot perlu scope: untuk cakupan apa potret ini lengkap, misalnya { fiscalYear: 2026 }',
        en: 'mode snapshot needs a scope: what the snapshot is complete for, such as { fiscalYear: 2026 }',
      }),
    );
  }
  const ofSource = sourceTypeOf(source).faults?.(source, { keys: ['streams', index, 'source'], mode });
  return [...faults, ...(ofSource ?? [])];
}

function zoneOf(timeZone: unknown): string {
  return (typeof timeZone === 'string' ? zoneNamed(timeZone) : undefined) ?? ZONE_DEFAULT;
}

/** Each part is held against its own piece of the schema. */
function soundParts(raw: unknown, folder: string, environment: Environment): FileParts {
  const members = (typeof raw === 'object' && raw !== null ? raw : {}) as Readonly<Record<string, unknown>>;
  const sound = (value: unknown, schema: Schema): unknown => {
    const filled = fillReferences(value, environment);
    const isSound = filled.missing.length === 0 && schemaFaults(filled.value, schema).length === 0;
    return isSound ? filled.value : undefined;
  };
  const { hub, stateDir, maxOutboxMiB, streams } = CONNECTOR_FILE_SCHEMA.properties;
  const soundHub = sound(members['hub'], hub) as HubConfig | undefined;
  const soundStateDir = sound(members['stateDir'], stateDir) as string | undefined;
  const list = Array.isArray(members['streams']) ? (members['streams'] as readonly unknown[]) : [];
  const soundStreams = list.flatMap((one, index) => {
    const stream = sound(one, streams.items) as RawStream | undefined;
    return stream === undefined || streamFaults(stream, index, members['timeZone']).length > 0
      ? []
      : [stream];
  });
  const rawKey = (members['hub'] as { key?: unknown } | null | undefined)?.key;
  return {
    folder,
    hub: soundHub === undefined ? undefined : hubConfig(soundHub),
    isKeyWritten: rawKey !== undefined && fillReferences(rawKey, {}).missing.length === 0,
    stateDir: soundStateDir === undefined ? undefined : resolve(folder, soundStateDir),
    maxOutboxMiB: (sound(members['maxOutboxMiB'], maxOutboxMiB) as number | undefined) ?? OUTBOX_MIB_DEFAULT,
    timeZone: zoneOf(members['timeZone']),
    streams: soundStreams.map(streamConfig),
  };
}

/** A value that waits for its variable has no fault of its own. */
function isMissing(raw: unknown, keys: FileFault['keys'], environment: Environment): boolean {
  const value = keys.reduce<unknown>(
    (found, key) => (found as Readonly<Record<string | number, unknown>> | null | undefined)?.[key],
    raw,
  );
  return typeof value === 'string' && fillReferences(value, environment).missing.length > 0;
}

function lineOf(one: FileFault, document: Document.Parsed, lines: LineCounter): number {
  for (let length = one.keys.length; length > 0; length -= 1) {
    const node = document.getIn(one.keys.slice(0, length), true) as
      { range?: readonly [number, ...number[]] } | undefined;
    if (node?.range !== undefined) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

function connectorFile(raw: RawFile, { folder, maxOutboxMiB, timeZone }: FileParts): ConnectorFile {
  return {
    folder,
    hub: hubConfig(raw.hub),
    stateDir: resolve(folder, raw.stateDir),
    maxOutboxMiB,
    timeZone,
    streams: raw.streams.map(streamConfig),
  };
}

const hubConfig = ({ url, key }: HubConfig): HubConfig => ({ url: url.replace(/\/+$/, ''), key });

const streamConfig = (stream: RawStream): StreamConfig => ({
  ...stream,
  mode: stream.mode ?? 'upsert',
  batchSize: stream.batchSize ?? RECORDS_PER_PUSH_DEFAULT,
});
