import { defineWords } from '../../i18n/index.js';

/** What the audit trail's codes mean. */
export const ACTION_WORDS = defineWords(
  {
    SIGNED_IN: 'Masuk',
    SIGN_IN_FAILED: 'Gagal masuk',
    PASSWORD_SET: 'Membuat kata sandi',
    PERSON_INVITED: 'Mengundang orang',
    PERSON_RENEWED: 'Membuat tautan baru',
    PERSON_CHANGED: 'Mengubah akun',
    SOURCE_CREATED: 'Mendaftarkan sumber',
    CLIENT_CREATED: 'Membuat kunci',
    CLIENT_REVOKED: 'Mencabut kunci',
    GRANTED: 'Memberi hak',
    GRANT_WITHDRAWN: 'Menarik hak',
    BATCH_RETRIED: 'Mencoba lagi kiriman',
    REJECTIONS_REPLAYED: 'Mengirim ulang yang ditolak',
    SNAPSHOT_APPROVED: 'Menyetujui potret',
    SNAPSHOT_ABORTED: 'Membuang potret',
    OWNERSHIP_TRANSFERRED: 'Memindahkan kepemilikan',
    PERSONAL_DATA_READ: 'Membaca data pribadi',
    PERSONAL_DATA_EXPORTED: 'Mengunduh data pribadi',
    ARRIVAL_EXPECTED: 'Mengharapkan laporan',
    ARRIVAL_WAIVED: 'Membebaskan laporan',
    WEBHOOK_CREATED: 'Membuat webhook',
    WEBHOOK_DELETED: 'Menghapus webhook',
    WEBHOOK_REPLAYED: 'Mengulang webhook',
    other: 'Tindakan lain',
  },
  {
    SIGNED_IN: 'Signed in',
    SIGN_IN_FAILED: 'Failed to sign in',
    PASSWORD_SET: 'Set a password',
    PERSON_INVITED: 'Invited somebody',
    PERSON_RENEWED: 'Made a new link',
    PERSON_CHANGED: 'Changed an account',
    SOURCE_CREATED: 'Registered a source',
    CLIENT_CREATED: 'Made a key',
    CLIENT_REVOKED: 'Revoked a key',
    GRANTED: 'Gave a right',
    GRANT_WITHDRAWN: 'Took a right away',
    BATCH_RETRIED: 'Tried a batch again',
    REJECTIONS_REPLAYED: 'Pushed refused records again',
    SNAPSHOT_APPROVED: 'Approved a snapshot',
    SNAPSHOT_ABORTED: 'Discarded a snapshot',
    OWNERSHIP_TRANSFERRED: 'Moved ownership',
    PERSONAL_DATA_READ: 'Read personal data',
    PERSONAL_DATA_EXPORTED: 'Exported personal data',
    ARRIVAL_EXPECTED: 'Expected a report',
    ARRIVAL_WAIVED: 'Waived a report',
    WEBHOOK_CREATED: 'Made a webhook',
    WEBHOOK_DELETED: 'Deleted a webhook',
    WEBHOOK_REPLAYED: 'Replayed a webhook',
    other: 'Another action',
  },
);

export function actionWord(
  code: string,
  words: Readonly<Record<keyof (typeof ACTION_WORDS)['id'], string>>,
): string {
  return Object.hasOwn(words, code) ? words[code as keyof typeof words] : words.other;
}
