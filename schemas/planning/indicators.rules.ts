import { defineRules } from '#dataset';
import { indicators } from './indicators.dataset.js';

/** Letters of the indicator group, five digits of the concept, two of the definition, two of the classification (Peraturan BPS 4/2020). */
const NATIONAL_CODE = /^[A-Z]{1,2}\d{5}\.\d{2}\.\d{2}$/;

export const indicatorsRules = defineRules(indicators, [
  {
    kind: 'record',
    name: 'OPEN_TO_THE_PUBLIC',
    severity: 'rejection',
    description: {
      id: 'Indikator di sini dibaca siapa saja; yang tidak boleh diakses umum tidak diterima',
      en: 'Indicators here are read by everybody; one that may not be disclosed is not taken in',
    },
    field: 'isPubliclyAccessible',
    check({ isPubliclyAccessible }) {
      if (isPubliclyAccessible !== false) return null;
      return {
        field: 'isPubliclyAccessible',
        value: 'false',
        message: {
          id: 'metadata menyatakan indikator ini tertutup, sedangkan hub menerbitkan semua indikator',
          en: 'the metadata call this indicator closed, and the hub publishes every indicator',
        },
      };
    },
  },
  {
    kind: 'record',
    name: 'NATIONAL_CODE_FORM',
    severity: 'warning',
    description: {
      id: 'Kode standar data nasional berbentuk SD00012.01.00',
      en: 'A national data standard code looks like SD00012.01.00',
    },
    check({ nationalCode }) {
      if (nationalCode === null || NATIONAL_CODE.test(nationalCode)) return null;
      return {
        field: 'nationalCode',
        value: nationalCode,
        message: {
          id: 'huruf kelompok, lima angka konsep, dua angka definisi, dua angka klasifikasi',
          en: 'letters of the group, five digits of the concept, two of the definition, two of the classification',
        },
      };
    },
  },
  {
    kind: 'record',
    name: 'NODE_NEEDS_PLAN',
    severity: 'warning',
    description: {
      id: 'Kode simpul hanya berarti bersama rencananya',
      en: 'A node code means something only with its plan',
    },
    check({ nodeCode, planCode }) {
      if (nodeCode === null || planCode !== null) return null;
      return {
        field: 'planCode',
        value: null,
        message: {
          id: `sebutkan rencana tempat simpul ${nodeCode} berada`,
          en: `name the plan that holds node ${nodeCode}`,
        },
      };
    },
  },
]);
