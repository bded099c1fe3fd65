import { defineWords } from '../../i18n/index.js';

export const STATUS_WORDS = defineWords(
  {
    received: 'Diterima',
    verified: 'Terverifikasi',
    forwarded: 'Diteruskan',
    in_progress: 'Diproses',
    resolved: 'Selesai',
    rejected: 'Ditolak',
    archived: 'Diarsipkan',
  },
  {
    received: 'Received',
    verified: 'Verified',
    forwarded: 'Forwarded',
    in_progress: 'In progress',
    resolved: 'Resolved',
    rejected: 'Rejected',
    archived: 'Archived',
  },
);

export const CHANNEL_WORDS = defineWords(
  {
    web: 'Laman web',
    app: 'Aplikasi',
    whatsapp: 'WhatsApp',
    sms: 'SMS',
    phone: 'Telepon',
    social: 'Media sosial',
    governor_account: 'Akun gubernur',
    in_person: 'Datang langsung',
    lapor: 'SP4N-LAPOR!',
  },
  {
    web: 'Web page',
    app: 'App',
    whatsapp: 'WhatsApp',
    sms: 'SMS',
    phone: 'Phone',
    social: 'Social media',
    governor_account: "The governor's account",
    in_person: 'In person',
    lapor: 'SP4N-LAPOR!',
  },
);
