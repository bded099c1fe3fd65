import type { FastifyRequest } from 'fastify';
import { badInput } from '#core/errors';
import {
  CHANGES_PAGE_DEFAULT,
  CHANGES_PAGE_MAX,
  CHANGES_WAIT_SECONDS_DEFAULT,
  CHANGES_WAIT_SECONDS_MAX,
} from '#core/limits';

/** What a request for changes asks, from its address and headers. */
export interface ChangeRequest {
  readonly dataset: string;
  readonly after: string | null;
  /** JSON text. */
  readonly filter: string | null;
  readonly limit: number;
  readonly waitMs: number;
  readonly isStream: boolean;
}

export function changeRequestOf(request: FastifyRequest): ChangeRequest {
  const { dataset } = request.params as { readonly dataset: string };
  const query = request.query as Readonly<Record<string, unknown>>;
  for (const name of Object.keys(query))
    if (!PARAMETERS.has(name))
      throw badInput(name.slice(0, PARAMETER_SHOWN_MAX), {
        id: `tidak dikenal; yang ada: ${[...PARAMETERS].join(', ')}`,
        en: `it is not known; there are ${[...PARAMETERS].join(', ')}`,
      });
  const { headers } = request;
  const isStream = accepts(headers.accept, 'text/event-stream');
  // A browser that comes back to a stream says where it was, whatever the address said first.
  const lastEventId = headers['last-event-id'];
  const after =
    isStream && typeof lastEventId === 'string' && lastEventId !== '' ? lastEventId : textOf(query, 'after');
  const waitSeconds =
    numberOf(query, 'wait', { max: CHANGES_WAIT_SECONDS_MAX }) ??
    (after === null ? 0 : CHANGES_WAIT_SECONDS_DEFAULT);
  return {
    dataset,
    after,
    filter: textOf(query, 'filter'),
    limit: numberOf(query, 'limit', { min: 1, max: CHANGES_PAGE_MAX }) ?? CHANGES_PAGE_DEFAULT,
    waitMs: waitSeconds * 1_000,
    isStream,
  };
}

function textOf(query: Readonly<Record<string, unknown>>, name: string): string | null {
  const value = query[name];
  if (value === undefined || value === '') return null;
  if (typeof value !== 'string')
    throw badInput(name, { id: 'ditulis dua kali', en: 'it stands there twice' });
  return value;
}

function numberOf(
  query: Readonly<Record<string, unknown>>,
  name: string,
  { min = 0, max }: { readonly min?: number; readonly max: number },
): number | undefined {
  const text = textOf(query, name);
  if (text === null) return undefined;
  const value = /^\d{1,6}$/.test(text) ? Number(text) : -1;
  if (value >= min && value <= max) return value;
  throw badInput(
    name,
    {
      id: `harus bilangan bulat dari ${min} sampai ${max}`,
      en: `it must be a whole number from ${min} to ${max}`,
    },
    { value: text },
  );
}

function accepts(accept: string | undefined, type: string): boolean {
  return (accept ?? '').split(',').some((part) => part.split(';')[0]?.trim().toLowerCase() === type);
}

const PARAMETER_SHOWN_MAX = 50;
const PARAMETERS: ReadonlySet<string> = new Set(['after', 'limit', 'wait', 'filter']);
