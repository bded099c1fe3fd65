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
/** Biro Pengadaan Barang dan Jasa of the regional secretariat: runs the procurement service (LPSE, UKPBJ). */
export const PROCUREMENT_BUREAU: LocalText = {
  id: 'Biro Pengadaan Barang dan Jasa',
  en: 'Procurement bureau',
};
/** Biro Administrasi Pembangunan of the regional secretariat: watches physical and financial progress. */
export const DEVELOPMENT_BUREAU: LocalText = {
  id: 'Biro Administrasi Pembangunan',
  en: 'Development administration bureau',
};
/** Biro Organisasi of the regional secretariat: follows accountability, bureaucratic reform and public service. */
export const ORGANIZATION_BUREAU: LocalText = {
  id: 'Biro Organisasi',
  en: 'Organization bureau',
};
/** Bapanas sets reference prices of food; the ministry of trade set those of cooking oil. */
export const NATIONAL_FOOD_AGENCY: LocalText = {
  id: 'Badan Pangan Nasional dan Kementerian Perdagangan',
  en: 'National food agency and ministry of trade',
};
