import { RECONCILE_NIGHTLY_SCHEDULE } from '#core/limits';
import type { ConnectorFile, StreamConfig } from '../config/connector-file.js';
import { configError } from '../connector.errors.js';
import type { Catalogue } from '../contract.js';
import { compileMapping, type MappingSurroundings } from '../map/compile-mapping.js';
import { Lookup, LookupPairs } from '../map/lookup.js';
import { parseSchedule, type Schedule } from './schedule.js';
import { streamsBefore } from './stream-order.js';
import type { Job } from './timetable.js';

export type JobKind = 'sync' | 'reconcile';

/** A job with what it does. */
export interface ServiceJob extends Job {
  readonly kind: JobKind;
}

/** What the service does of a connector file. Streams without a schedule are left to `sync`. */
export function jobsOf(
  config: ConnectorFile,
  wanted: readonly string[],
  catalogue: Catalogue,
): readonly ServiceJob[] {
  const streams = config.streams.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  const before = streamsBefore(streams, catalogue);
  const jobs = streams.flatMap((stream) => jobsOfStream(stream, config, before.get(stream.name) ?? []));
  if (jobs.length > 0) return jobs;
  throw configError('NOTHING_SCHEDULED', {
    id: 'tidak ada aliran yang punya schedule; tulis misalnya schedule: "*/15 * * * *" pada aliran, atau pakai sync',
    en: 'no stream has a schedule; write one at a stream, such as schedule: "*/15 * * * *", or use sync',
  });
}

/** Everything about a file that can be known before a row is read: a new one that fails this does not replace the old. */
export async function checkMappings(config: ConnectorFile, catalogue: Catalogue): Promise<void> {
  const surroundings = { catalogue, folder: config.folder, hubLookups: NOT_ASKED };
  for (const stream of config.streams) await compileMapping(stream, surroundings);
}

/** The hub may be away when a service starts: what its lookups hold is found out when a stream is read. */
const NOT_ASKED: MappingSurroundings['hubLookups'] = {
  read: () => Promise.resolve(new Lookup(new LookupPairs(), '')),
};

function jobsOfStream(
  { name, schedule, reconcile }: StreamConfig,
  { timeZone }: ConnectorFile,
  waitsFor: readonly string[],
): readonly ServiceJob[] {
  const sync: readonly ServiceJob[] =
    schedule === undefined
      ? []
      : [{ id: name, kind: 'sync', stream: name, schedule: checked(schedule, timeZone), waitsFor }];
  if (reconcile === undefined) return sync;
  const nightly = checked(RECONCILE_NIGHTLY_SCHEDULE, timeZone);
  return [...sync, { id: `${name}#reconcile`, kind: 'reconcile', stream: name, schedule: nightly, waitsFor }];
}

/** The connector file was checked already; this only says so to the compiler. */
function checked(text: string, zone: string): Schedule {
  const schedule = parseSchedule(text, zone);
  if ('fault' in schedule) throw new Error(schedule.fault.en);
  return schedule;
}
