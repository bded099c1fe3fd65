import { defineWords } from '../../i18n/index.js';

export const LEVEL_WORDS = defineWords(
  { producer: 'Produsen', wholesale: 'Grosir', retail: 'Eceran' },
  { producer: 'Producer', wholesale: 'Wholesale', retail: 'Retail' },
);

/** What the law calls the bounds that a price is held against. */
export const REFERENCE_WORDS = defineWords(
  { HET: 'harga eceran tertinggi (HET)', HAP: 'harga acuan (HAP)' },
  { HET: 'ceiling price (HET)', HAP: 'reference price (HAP)' },
);

export const POSITION_WORDS = defineWords(
  { above: 'Di atas acuan', within: 'Sesuai acuan', below: 'Di bawah acuan', none: 'Tanpa acuan' },
  { above: 'Above reference', within: 'Within reference', below: 'Below reference', none: 'No reference' },
);

export const SET_ASIDE_WORDS = defineWords(
  { imputed: 'perkiraan', outlier: 'pencilan' },
  { imputed: 'imputed', outlier: 'outlier' },
);
