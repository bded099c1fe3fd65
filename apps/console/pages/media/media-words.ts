import { defineWords } from '../../i18n/index.js';

export const SENTIMENT_WORDS = defineWords(
  { negative: 'Negatif', neutral: 'Netral', positive: 'Positif' },
  { negative: 'Negative', neutral: 'Neutral', positive: 'Positive' },
);

export const VERDICT_WORDS = defineWords(
  {
    fabricated: 'Konten palsu',
    false_connection: 'Koneksi yang salah',
    false_context: 'Konteks yang salah',
    imposter: 'Konten tiruan',
    manipulated: 'Konten yang dimanipulasi',
    misleading: 'Konten menyesatkan',
    satire: 'Satire atau parodi',
    true_claim: 'Ternyata benar',
  },
  {
    fabricated: 'Fabricated content',
    false_connection: 'False connection',
    false_context: 'False context',
    imposter: 'Imposter content',
    manipulated: 'Manipulated content',
    misleading: 'Misleading content',
    satire: 'Satire or parody',
    true_claim: 'Turned out true',
  },
);

/** How platforms write their own names; the rest is said in the reader's language. */
export const CHANNEL_WORDS = defineWords(
  {
    ...{ facebook: 'Facebook', instagram: 'Instagram', tiktok: 'TikTok', x: 'X', youtube: 'YouTube' },
    ...{ news: 'Berita daring', print: 'Cetak', radio: 'Radio', tv: 'TV', website: 'Situs web' },
  },
  {
    ...{ facebook: 'Facebook', instagram: 'Instagram', tiktok: 'TikTok', x: 'X', youtube: 'YouTube' },
    ...{ news: 'Online news', print: 'Print', radio: 'Radio', tv: 'TV', website: 'Website' },
  },
);

/** The word for a code that the hub sends; a code that is new here stands for itself. */
export function wordFor(words: Readonly<Record<string, string>>, code: string): string {
  return words[code] ?? code;
}
