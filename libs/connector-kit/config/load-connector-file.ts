import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { OUTBOX_MIB_DEFAULT, RECORDS_PER_PUSH_DEFAULT } from '#core/limits';
import { configError } from '../connector.errors.js';
import { fault, type FileFault, schemaFaults } from './check-schema.js';
import { parseSchedule, ZONE_DEFAULT, zoneNamed } from '../run/schedule.js';
import { sourceTypeOf } from '../sources/source-types.js';
import type { ConnectorFile, StreamConfig } from './connector-file.js';
import { CONNECTOR_FILE_SCHEMA } from './connector-file.schema.js';
import { type Environment, fillReferences, maskReferences } from './environment-values.js';

/** Reads `lumbung.connector.yaml`; whatever is wrong with it is said at once, each fault with its line and path. */
export async function loadConnectorFile(path: string, environment: Environment): Promise<ConnectorFile> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw configError(
      'CONFIG_MISSING',
      { id: `berkas konektor ${path} tidak dapat dibaca`, en: `the connector file ${path} cannot be read` },
      cause,
    );
  });
  return parseConnectorFile(text, resolve(path), environment);
}

/** The same from its text; `path` is where it stands, for messages and relative paths. */
export function parseConnectorFile(text: string, path: string, environment: Environment): ConnectorFile {
  const lines = new LineCounter();
  const document = parseDocument(maskReferences(text), { lineCounter: lines });
  const [broken] = document.errors;
  if (broken !== undefined) {
    const line = lines.linePos(broken.pos[0]).line;
    const reason = broken.message.split('\n')[0] ?? '';
    throw configError('CONFIG_NOT_YAML', {
      id: `${path}:${line}: bukan YAML: ${reason}`,
      en: `${path}:${line}: not YAML: ${reason}`,
    });
  }
  const { value, missing } = fillReferences(document.toJS(), environment);
  if (missing.length > 0) {
    const names = missing.map((name) => `\${${name}}`).join(', ');
    throw configError('ENVIRONMENT_MISSING', {
      id: `${path}: ${names} belum diisi di lingkungan (environment)`,
      en: `${path}: ${names} is not set in the environment`,
    });
  }
  const faults = schemaFaults(value, CONNECTOR_FILE_SCHEMA);
  const all =
    faults.length > 0 ? faults : [...zoneFaults(value as RawFile), ...streamFaults(value as RawFile)];
  if (all.length > 0) {
    const lineOf = (one: FileFault): number => {
      for (let length = one.keys.length; length > 0; length -= 1) {
        const node = document.getIn(one.keys.slice(0, length), true) as
          { range?: readonly [number, ...number[]] } | undefined;
        if (node?.range !== undefined) return lines.linePos(node.range[0]).line;
      }
      return 1;
    };
    throw faultsError(path, all, lineOf);
  }
  return connectorFile(value as RawFile, dirname(path));
}

/** The variables that a connector file asks the environment for; those named in comments are not among them. */
export function referencesIn(text: string): readonly string[] {
  return fillReferences(parseDocument(maskReferences(text)).toJS(), {}).missing;
}

/** The file as written, after the schema has vouched for it. */
interface RawFile {
  readonly hub: { readonly url: string; readonly key: string };
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

/** What a schema cannot say. */
function streamFaults({ streams, timeZone }: RawFile): readonly FileFault[] {
  const zone = zoneNamed(timeZone ?? ZONE_DEFAULT) ?? ZONE_DEFAULT;
  const faults: FileFault[] = [];
  const seen = new Set<string>();
  for (const [index, stream] of streams.entries()) {
    if (seen.has(stream.name)) {
      faults.push(
        fault(['streams', index, 'name'], {
          id: `"${stream.name}" dipakai dua kali`,
          en: `"${stream.name}" is used twice`,
        }),
      );
    }
    seen.add(stream.name);
    const schedule = stream.schedule === undefined ? undefined : parseSchedule(stream.schedule, zone);
    if (schedule !== undefined && 'fault' in schedule) {
      faults.push(fault(['streams', index, 'schedule'], schedule.fault));
    }
    if (stream.mode === 'snapshot' && stream.scope === undefined) {
      faults.push(
        fault(['streams', index], {
          id: 'mode snapshot perlu scope: untuk cakupan apa potret ini lengkap, misalnya { fiscalYear: 2026 }',
          en: 'mode snapshot needs a scope: what the snapshot is complete for, such as { fiscalYear: 2026 }',
        }),
      );
    }
    const { source, mode = 'upsert' } = stream;
    faults.push(
      ...(sourceTypeOf(source).faults?.(source, { keys: ['streams', index, 'source'], mode }) ?? []),
    );
  }
  return faults;
}

function faultsError(path: string, faults: readonly FileFault[], lineOf: (one: FileFault) => number): Error {
  const say = (language: 'id' | 'en'): string =>
    faults
      .map((one) => `${path}:${lineOf(one)}: ${one.path === '' ? '' : `${one.path}: `}${one.text[language]}`)
      .join('\n');
  return configError('CONFIG_INVALID', { id: say('id'), en: say('en') });
}

function connectorFile(raw: RawFile, folder: string): ConnectorFile {
  return {
    folder,
    hub: { url: raw.hub.url.replace(/\/+$/, ''), key: raw.hub.key },
    stateDir: resolve(folder, raw.stateDir),
    maxOutboxMiB: raw.maxOutboxMiB ?? OUTBOX_MIB_DEFAULT,
    timeZone: zoneNamed(raw.timeZone ?? ZONE_DEFAULT) ?? ZONE_DEFAULT,
    streams: raw.streams.map((stream) => ({
      ...stream,
      mode: stream.mode ?? 'upsert',
      batchSize: stream.batchSize ?? RECORDS_PER_PUSH_DEFAULT,
    })),
  };
}
