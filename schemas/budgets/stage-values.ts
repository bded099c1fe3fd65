/** Stages a budget passes in a year (PP 12/2019): the budget law, shifts between lines, the revision law. */
export const STAGE_VALUES = {
  initial: { id: 'APBD murni', en: 'Initial budget' },
  shift: { id: 'Pergeseran', en: 'Shift' },
  revision: { id: 'Perubahan APBD', en: 'Revised budget' },
} as const;
