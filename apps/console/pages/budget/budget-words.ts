import { defineWords } from '../../i18n/index.js';
import type { IconName, Tone } from '../../ui/index.js';

export const GROUPING_WORDS = defineWords(
  {
    organization: 'Perangkat daerah',
    program: 'Program',
    activity: 'Kegiatan',
    sub_activity: 'Subkegiatan',
    account_group: 'Kelompok rekening',
    account_kind: 'Jenis rekening',
    account_object: 'Objek rekening',
    account_detail: 'Rincian objek',
    account_sub_detail: 'Subrincian objek',
    fund_source: 'Sumber dana',
  },
  {
    organization: 'Agency',
    program: 'Program',
    activity: 'Activity',
    sub_activity: 'Sub-activity',
    account_group: 'Group of accounts',
    account_kind: 'Kind of account',
    account_object: 'Object of account',
    account_detail: 'Detail of an object',
    account_sub_detail: 'Sub-detail of an object',
    fund_source: 'Fund source',
  },
);

export const STAGE_WORDS = defineWords(
  { initial: 'APBD murni', shift: 'Pergeseran', revision: 'APBD perubahan' },
  { initial: 'Original budget', shift: 'Shift', revision: 'Revised budget' },
);

export const POSITION_WORDS = defineWords(
  {
    below: 'di bawah pita',
    within: 'di dalam pita',
    above: 'di atas pita',
    over_budget: 'melebihi pagu',
    none: 'belum ada data',
  },
  {
    below: 'below the band',
    within: 'inside the band',
    above: 'above the band',
    over_budget: 'over budget',
    none: 'no data yet',
  },
);

/** Spending early is no fault as such, so `above` stands in the middle of the ramp. */
export const POSITION_MARKS: Readonly<
  Record<'below' | 'within' | 'above' | 'over_budget' | 'none', readonly [Tone, IconName]>
> = {
  below: [2, 'down'],
  within: [5, 'check'],
  above: [3, 'up'],
  over_budget: [1, 'stop'],
  none: [0, 'none'],
};
