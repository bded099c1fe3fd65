import { HUB_ZONE } from '#core/scalars';

/** The day it is in the province, whatever the zone of the session. */
export const TODAY = jakartaDay('now()');

/** The calendar day of an instant in the province, as SQL. */
export function jakartaDay(instant: string): string {
  return `(${instant} at time zone '${HUB_ZONE.name}')::date`;
}
