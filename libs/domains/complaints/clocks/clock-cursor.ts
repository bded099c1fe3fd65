import { badInput } from '#core/errors';
import type { ClockPlace } from '../sql/read-running-clocks.sql.js';
import type { Clock } from './clock-names.js';

/** A place in the list of one clock; that of another clock is refused. */
export function clockCursor(clock: Clock, { startedAt, id }: ClockPlace): string {
  return Buffer.from(JSON.stringify([clock, startedAt, id]), 'utf8').toString('base64url');
}

export function placeOfCursor(cursor: string, clock: Clock): ClockPlace {
  const [of, startedAt, id] = contentOf(cursor);
  const isSound =
    of === clock &&
    typeof startedAt === 'string' &&
    /^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:Z|[+-]\d\d:\d\d)$/.test(startedAt) &&
    !Number.isNaN(Date.parse(startedAt)) &&
    typeof id === 'string' &&
    /^\d{1,18}$/.test(id);
  if (!isSound) {
    throw badInput(
      'after',
      { id: `harus kursor dari jam ${clock}`, en: `it must be a cursor of the clock ${clock}` },
      { value: cursor },
    );
  }
  return { startedAt, id };
}

function contentOf(cursor: string): readonly unknown[] {
  try {
    const content: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(content) ? content : [];
  } catch {
    return [];
  }
}
