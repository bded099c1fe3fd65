import type { EnumField } from '#dataset';

/** By which door a complaint comes in. */
export const CHANNEL_VALUES = {
  web: { id: 'Situs web', en: 'Website' },
  app: { id: 'Aplikasi', en: 'App' },
  whatsapp: { id: 'WhatsApp', en: 'WhatsApp' },
  sms: { id: 'SMS', en: 'SMS' },
  phone: { id: 'Telepon', en: 'Phone' },
  social: { id: 'Media sosial', en: 'Social media' },
  lapor: { id: 'SP4N-LAPOR!', en: 'SP4N-LAPOR!' },
  governor_account: { id: 'Akun kepala daerah', en: 'Account of the governor' },
  in_person: { id: 'Datang langsung', en: 'In person' },
} as const satisfies EnumField['values'];

export const COMPLAINT_KIND_VALUES = {
  complaint: { id: 'Pengaduan', en: 'Complaint' },
  aspiration: { id: 'Aspirasi', en: 'Wish' },
  information_request: { id: 'Permintaan informasi', en: 'Information request' },
} as const satisfies EnumField['values'];
