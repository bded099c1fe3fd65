import type { Day } from './day.js';

/** `working_day` takes back a holiday, as an amended decree does. */
export type HolidayKind = 'national_holiday' | 'collective_leave' | 'working_day';

/** One row of reference.holidays. */
export interface Holiday {
  readonly date: Day;
  readonly kind: HolidayKind;
  readonly name: string;
  /** The decree that fixed it. */
  readonly legalBasis: string;
  /** Whether the row was compared with a published list of that decree. */
  readonly isVerified: boolean;
}
