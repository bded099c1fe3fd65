import { defineRules } from '#dataset';
import { VALIDITY_ORDERED } from '../order-rules.js';
import { accountCodes } from './account-codes.dataset.js';

/** What each top-level account holds (Permendagri 90/2019: balance sheet 1–3, budget 4–6, operational report 7–8). */
const KIND_BY_FIRST_SEGMENT: Readonly<Record<string, string>> = {
  1: 'asset',
  2: 'liability',
  3: 'equity',
  4: 'revenue',
  5: 'expenditure',
  6: 'financing',
  7: 'operational_revenue',
  8: 'operational_expense',
};

export const accountCodesRules = defineRules(accountCodes, [
  VALIDITY_ORDERED,
  {
    kind: 'record',
    name: 'LEVEL_MATCHES_CODE',
    severity: 'rejection',
    description: {
      id: 'Tingkat sama dengan jumlah segmen kode',
      en: 'The level is the number of segments of the code',
    },
    check({ code, level }) {
      const expected = code.split('.').length;
      if (expected === level) return null;
      return {
        field: 'level',
        value: String(level),
        message: { id: `kode ${code} bertingkat ${expected}`, en: `${code} is of level ${expected}` },
        suggestion: String(expected),
      };
    },
  },
  {
    kind: 'record',
    name: 'KIND_MATCHES_CODE',
    severity: 'rejection',
    description: {
      id: 'Jenis sesuai dengan segmen pertama kode',
      en: 'The kind is that of the first segment of the code',
    },
    check({ code, kind }) {
      const expected = KIND_BY_FIRST_SEGMENT[code.charAt(0)] ?? kind;
      if (expected === kind) return null;
      return {
        field: 'kind',
        value: kind,
        message: { id: `kode ${code} berjenis ${expected}`, en: `${code} is of kind ${expected}` },
        suggestion: expected,
      };
    },
  },
]);
