import type { LocalText } from '#dataset';

/** Bappeda: holds plans, targets and achievements. */
export const PLANNING_AGENCY: LocalText = {
  id: 'Badan Perencanaan Pembangunan Daerah',
  en: 'Regional planning agency',
};
/** BPKAD: holds budget and realisation. */
export const FINANCE_AGENCY: LocalText = {
  id: 'Badan Pengelola Keuangan dan Aset Daerah',
  en: 'Regional finance agency',
};
/** Kominfo: walidata of the province, keeper of master data and complaints. */
export const DATA_STEWARD: LocalText = {
  id: 'Dinas Komunikasi dan Informatika (walidata)',
  en: 'Communication and informatics agency (data steward)',
};
/** BKD: holds civil-service appraisals. */
export const CIVIL_SERVICE_AGENCY: LocalText = {
  id: 'Badan Kepegawaian Daerah',
  en: 'Regional civil-service agency',
};
/** Perindustrian dan Perdagangan: watches prices and markets. */
export const TRADE_AGENCY: LocalText = {
  id: 'Dinas Perindustrian dan Perdagangan',
  en: 'Industry and trade agency',
};
