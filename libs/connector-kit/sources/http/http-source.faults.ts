import { fault, type FileFault } from '../../config/check-schema.js';
import type { FaultContext } from '../source-type.js';
import { addressFault } from '../web/address-fault.js';
import { lagBehind, lagMisfit, lagOf } from '../cursor/cursor-value.js';
import { cursorValue } from './http-cursor.js';
import type { HttpSourceConfig } from './http-source.js';
import { usesPosition } from './http-requests.js';

/** What the schema of an HTTP source cannot say. */
export function httpFaults(config: HttpSourceConfig, { keys, mode }: FaultContext): readonly FileFault[] {
  return [
    ...addressFault(config.url.replaceAll(':position', ''), [...keys, 'url']),
    ...(config.auth?.type === 'login' ? addressFault(config.auth.url, [...keys, 'auth', 'url']) : []),
    ...(config.origins ?? []).flatMap((origin, index) => addressFault(origin, [...keys, 'origins', index])),
    ...bodyFaults(config, keys),
    ...cursorFaults(config, { keys, mode }),
  ];
}

function bodyFaults(config: HttpSourceConfig, keys: FaultContext['keys']): readonly FileFault[] {
  const faults: FileFault[] = [];
  const hasBody = config.json !== undefined || config.form !== undefined;
  if (config.json !== undefined && config.form !== undefined) {
    faults.push(
      fault(keys, { id: 'tulis json atau form, bukan keduanya', en: 'write json or form, not both' }),
    );
  }
  if (hasBody && config.method === 'GET') {
    faults.push(
      fault([...keys, 'method'], {
        id: 'GET tidak membawa isi; hapus json atau form, atau pakai POST',
        en: 'GET carries no body; remove json or form, or use POST',
      }),
    );
  }
  const { pagination } = config;
  if (!hasBody && pagination !== undefined && pagination.type !== 'link' && pagination.in === 'body') {
    faults.push(
      fault([...keys, 'pagination', 'in'], {
        id: 'body perlu json atau form',
        en: 'body needs json or form',
      }),
    );
  }
  return faults;
}

function cursorFaults(config: HttpSourceConfig, { keys, mode }: FaultContext): readonly FileFault[] {
  const { cursor } = config;
  if (cursor === undefined) {
    if (!usesPosition(config)) return [];
    return [
      fault(keys, {
        id: ':position perlu cursor: kolom yang menjadi posisinya',
        en: ':position needs a cursor: the column that gives the position',
      }),
    ];
  }
  const faults: FileFault[] = [];
  const at = [...keys, 'cursor'];
  if (!usesPosition(config)) {
    faults.push(
      fault(at, {
        id: 'cursor perlu :position di url, query, json, atau form, misalnya query: { since: ":position" }',
        en: 'cursor needs :position in url, query, json or form, for example query: { since: ":position" }',
      }),
    );
  }
  if (mode === 'snapshot') {
    faults.push(
      fault(at, {
        id: 'mode snapshot membaca semuanya; hapus cursor',
        en: 'mode snapshot reads everything; remove cursor',
      }),
    );
  }
  const start = cursorValue(cursor.start);
  if (start === undefined) {
    faults.push(
      fault([...at, 'start'], {
        id: `${JSON.stringify(cursor.start)} harus bilangan bulat atau waktu seperti 2026-11-23 07:05:00`,
        en: `${JSON.stringify(cursor.start)} must be a whole number or a time like 2026-11-23 07:05:00`,
      }),
    );
  } else if (lagBehind(start, lagOf(cursor.lag)) === undefined) {
    faults.push(fault([...at, 'lag'], lagMisfit(cursor.column, start)));
  }
  return faults;
}
