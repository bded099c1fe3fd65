import { compareDecimals, defineRules, sumDecimals } from '#dataset';
import { compareDates, stepOutOfOrder } from '../order-rules.js';
import { CURRENT_BUDGET, currentBudget } from './current-budget.js';
import { disbursements } from './disbursements.dataset.js';

const REQUEST = { id: 'tanggal SPP', en: 'the request' };
const ORDER = { id: 'tanggal SPM', en: 'the payment order' };
const WARRANT = { id: 'tanggal SP2D', en: 'the warrant' };

export const disbursementsRules = defineRules(disbursements, [
  {
    kind: 'record',
    name: 'STEPS_IN_ORDER',
    severity: 'rejection',
    description: {
      id: 'Permintaan (SPP), perintah membayar (SPM), dan pencairan (SP2D) menurut urutannya',
      en: 'Request, payment order and warrant in this order',
    },
    check({ requestDate, orderDate, date }) {
      return stepOutOfOrder(
        [
          { field: 'requestDate', value: requestDate, title: REQUEST },
          { field: 'orderDate', value: orderDate, title: ORDER },
          { field: 'date', value: date, title: WARRANT },
        ],
        compareDates,
      );
    },
  },
  {
    kind: 'record',
    name: 'PAID_IN_ITS_YEAR',
    severity: 'warning',
    description: {
      id: 'SP2D terbit dalam tahun anggarannya',
      en: 'The warrant is issued in its fiscal year',
    },
    check({ fiscalYear, date }) {
      const year = date.slice(0, 4);
      if (year === String(fiscalYear)) return null;
      return {
        field: 'fiscalYear',
        value: String(fiscalYear),
        message: {
          id: `SP2D bertanggal ${date} dibebankan pada tahun anggaran ${fiscalYear}`,
          en: `a warrant of ${date} is charged to the fiscal year ${fiscalYear}`,
        },
        suggestion: year,
      };
    },
  },
  {
    kind: 'record',
    name: 'DIRECT_PAYMENT_NAMES_ITS_LINE',
    severity: 'warning',
    description: {
      id: 'Pembayaran langsung menyebut kegiatan dan rekeningnya',
      en: 'A direct payment names its activity and account',
    },
    check({ kind, activityCode, accountCode }) {
      if (kind !== 'LS' || (activityCode !== null && accountCode !== null)) return null;
      return {
        field: activityCode === null ? 'activityCode' : 'accountCode',
        value: null,
        message: {
          id: 'pembayaran langsung (LS) tanpa kegiatan atau rekening tidak dapat disandingkan dengan anggaran',
          en: 'a direct payment without activity or account cannot be set against the budget',
        },
      };
    },
  },
  {
    kind: 'group',
    name: 'ONE_WARRANT_PER_ORDER',
    description: {
      id: 'Satu surat perintah membayar dicairkan dengan satu SP2D',
      en: 'A payment order is paid by one warrant',
    },
    groupBy: ['organizationCode', 'fiscalYear', 'paymentOrderNumber'],
    check({ records }) {
      if (records.length < 2) return [];
      const numbers = records.map(({ number }) => number).join(', ');
      return records.map((record) => ({
        record,
        field: 'paymentOrderNumber',
        value: record.paymentOrderNumber,
        message: {
          id: `SPM ini dicairkan lebih dari sekali: ${numbers}`,
          en: `this payment order is paid more than once: ${numbers}`,
        },
      }));
    },
  },
  {
    kind: 'group',
    name: 'WITHIN_BUDGET',
    description: {
      id: 'Jumlah pencairan satu kegiatan dan rekening tidak melebihi pagu versi yang berlaku',
      en: 'What is disbursed on an activity and account is not above the budget in force',
    },
    groupBy: ['fiscalYear', 'organizationCode', 'activityCode', 'accountCode'],
    related: CURRENT_BUDGET,
    check({ records, related }) {
      const budget = currentBudget(related);
      const paid = sumDecimals(records.map(({ amount }) => amount));
      if (budget === undefined || compareDecimals(paid, budget) <= 0) return [];
      const last = records.reduce((a, b) => (compareDates(b.date, a.date) > 0 ? b : a));
      return [
        {
          record: last,
          field: 'amount',
          value: last.amount,
          message: {
            id: `sampai SP2D ini sudah dicairkan ${paid}, melebihi pagu yang berlaku, ${budget}`,
            en: `with this warrant ${paid} is disbursed, above the budget in force, ${budget}`,
          },
        },
      ];
    },
  },
]);
