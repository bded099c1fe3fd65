import {
  OPEN311_DAYS_MAX,
  OPEN311_IDS_MAX,
  OPEN311_RESULTS_MAX,
  OPEN311_WALK_RECORDS_MAX,
} from '#core/limits';
import { badParameter } from '../open311.errors.js';
import { readRequestId } from '../request-id.js';
import { statusesThatAre } from '../statuses.js';

/** What `GET requests` asks for, in the words of the GraphQL filter. */
export interface AskedRequests {
  readonly filter: object;
  readonly page: number;
  readonly pageSize: number;
}

export type Parameters = ReadonlyMap<string, string>;

/** Reads the parameters; ids override all others, as the specification says. */
export function readAskedRequests(
  parameters: Parameters,
  regionFilter: object,
  nowMs: number,
): AskedRequests {
  const ids = listIn(parameters, 'service_request_id');
  const paging = {
    page: numberIn(parameters, 'page', { otherwise: 1, max: OPEN311_WALK_RECORDS_MAX }),
    pageSize: numberIn(parameters, 'page_size', { otherwise: OPEN311_RESULTS_MAX, max: OPEN311_RESULTS_MAX }),
  };
  if (paging.page * paging.pageSize > OPEN311_WALK_RECORDS_MAX && paging.page > 1)
    throw badParameter('page', {
      id: `paling jauh ${OPEN311_WALK_RECORDS_MAX} catatan; persempit tanggalnya`,
      en: `it reaches at most ${OPEN311_WALK_RECORDS_MAX} records; narrow the dates`,
    });
  if (ids.length > 0) return { filter: filterOfIds(ids), ...paging };
  const codes = listIn(parameters, 'service_code');
  return {
    filter: {
      ...regionFilter,
      receivedAt: { between: periodIn(parameters, nowMs) },
      ...(codes.length === 0 ? {} : { categoryCode: { in: codes } }),
      ...statusFilter(listIn(parameters, 'status')),
    },
    ...paging,
  };
}

function filterOfIds(ids: readonly string[]): object {
  if (ids.length > OPEN311_IDS_MAX)
    throw badParameter('service_request_id', {
      id: `paling banyak ${OPEN311_IDS_MAX} nomor`,
      en: `it names at most ${OPEN311_IDS_MAX} ids`,
    });
  const keys = ids.map((id) => readRequestId(id)).filter((key) => key !== undefined);
  // An id that is none finds nothing, as one that was never given out.
  if (keys.length === 0) return { ticket: { in: [] } };
  return {
    or: keys.map(({ sourceSystem, ticket }) => ({
      sourceSystem: { eq: sourceSystem },
      ticket: { eq: ticket },
    })),
  };
}

function statusFilter(wanted: readonly string[]): object {
  if (wanted.length === 0) return {};
  const known = wanted.filter((one) => one === 'open' || one === 'closed');
  if (known.length < wanted.length)
    throw badParameter(
      'status',
      { id: 'open, closed, atau keduanya', en: 'it is open, closed or both' },
      wanted.join(','),
    );
  return { status: { in: statusesThatAre(known) } };
}

/** The last 90 days unless told; from one end 90 days to the other. */
function periodIn(parameters: Parameters, nowMs: number): readonly [string, string] {
  const start = instantIn(parameters, 'start_date');
  const end = instantIn(parameters, 'end_date');
  const to = end ?? (start === undefined ? nowMs : Math.min(nowMs, start + SPAN_MAX_MS));
  const from = start ?? to - SPAN_MAX_MS;
  if (from > to) throw badParameter('start_date', { id: 'sesudah end_date', en: 'it lies after end_date' });
  if (to - from > SPAN_MAX_MS)
    throw badParameter('end_date', {
      id: `lebih dari ${OPEN311_DAYS_MAX} hari sesudah start_date`,
      en: `it lies more than ${OPEN311_DAYS_MAX} days after start_date`,
    });
  return [new Date(from).toISOString(), new Date(to).toISOString()];
}

const SPAN_MAX_MS = OPEN311_DAYS_MAX * 86_400_000;

function instantIn(parameters: Parameters, name: string): number | undefined {
  // A plus sign in an address is a blank, which is what a careless client sends for "+07:00".
  const text = parameters
    .get(name)
    ?.trim()
    .replace(/ (\d\d:?\d\d)$/, '+$1');
  if (text === undefined || text === '') return undefined;
  const ms = INSTANT.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(ms) || !isInCalendar(text.slice(0, DAY_LENGTH)))
    throw badParameter(
      name,
      {
        id: 'tulis waktu ISO 8601 dengan zona, misalnya 2026-03-31T08:00:00+07:00',
        en: 'write an ISO 8601 instant with a zone, such as 2026-03-31T08:00:00+07:00',
      },
      text,
    );
  return ms;
}

/** JavaScript takes the 31st of February for the 3rd of March. */
function isInCalendar(day: string): boolean {
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}

const DAY_LENGTH = 10;
const INSTANT = /^[12]\d{3}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:\d\d)$/;

function listIn(parameters: Parameters, name: string): readonly string[] {
  return (parameters.get(name) ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

function numberIn(
  parameters: Parameters,
  name: string,
  { otherwise, max }: { readonly otherwise: number; readonly max: number },
): number {
  const text = parameters.get(name);
  if (text === undefined || text === '') return otherwise;
  const number = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (number >= 1 && number <= max) return number;
  throw badParameter(name, { id: `bilangan 1 sampai ${max}`, en: `it is a number from 1 to ${max}` }, text);
}
