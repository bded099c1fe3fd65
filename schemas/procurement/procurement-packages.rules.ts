import { compareDecimals, defineRules, type Finding, type LocalText } from '#dataset';
import { compareDates, stepOutOfOrder } from '../order-rules.js';
import { procurementPackages } from './procurement-packages.dataset.js';

const ANNOUNCED = { id: 'pengumuman', en: 'the announcement' };
const CONTRACTED = { id: 'tanggal kontrak', en: 'the contract' };
const DUE = { id: 'batas akhir pekerjaan', en: 'the due day' };
const COMPLETED = { id: 'penyelesaian', en: 'the completion' };
const BUDGET = { id: 'pagu paket', en: 'the budget of the package' };
const ESTIMATE = { id: 'harga perkiraan sendiri', en: 'the owner’s estimate' };

export const procurementPackagesRules = defineRules(procurementPackages, [
  {
    kind: 'record',
    name: 'STEPS_IN_ORDER',
    severity: 'rejection',
    description: {
      id: 'Diumumkan, dikontrak, dan selesai menurut urutannya; batas akhir tidak mendahului kontrak',
      en: 'Announced, contracted and completed in this order; not due before the contract',
    },
    check({ announcedOn, contractedOn, dueOn, completedOn }) {
      const begun = [
        { field: 'announcedOn', value: announcedOn, title: ANNOUNCED },
        { field: 'contractedOn', value: contractedOn, title: CONTRACTED },
      ];
      // Work may be completed after it was due, or well before.
      const ways = [
        [...begun, { field: 'completedOn', value: completedOn, title: COMPLETED }],
        [...begun, { field: 'dueOn', value: dueOn, title: DUE }],
      ];
      for (const way of ways) {
        const finding = stepOutOfOrder(way, compareDates);
        if (finding !== null) return finding;
      }
      return null;
    },
  },
  {
    kind: 'record',
    name: 'CONTRACT_WITHIN_ESTIMATE',
    severity: 'warning',
    description: {
      id: 'Nilai kontrak tidak melebihi harga perkiraan sendiri maupun pagu',
      en: 'The contract is above neither the owner’s estimate nor the budget',
    },
    check({ contractValue, ownerEstimate, budgetAmount }) {
      return (
        findingAbove('contractValue', contractValue, ownerEstimate, ESTIMATE) ??
        findingAbove('contractValue', contractValue, budgetAmount, BUDGET)
      );
    },
  },
  {
    kind: 'record',
    name: 'ESTIMATE_WITHIN_BUDGET',
    severity: 'warning',
    description: {
      id: 'Harga perkiraan sendiri tidak melebihi pagu',
      en: 'The owner’s estimate is not above the budget',
    },
    check({ ownerEstimate, budgetAmount }) {
      return findingAbove('ownerEstimate', ownerEstimate, budgetAmount, BUDGET);
    },
  },
  {
    kind: 'record',
    name: 'STATUS_HAS_ITS_DAY',
    severity: 'warning',
    description: {
      id: 'Paket yang diumumkan, berkontrak, atau selesai mencantumkan tanggalnya',
      en: 'A package that is announced, contracted or completed says since when',
    },
    check(record) {
      const field = DAY_OF_STATUS[record.status];
      if (field === undefined || record[field] !== null) return null;
      return {
        field,
        value: null,
        message: {
          id: `berstatus ${record.status} tanpa tanggalnya`,
          en: `is ${record.status} but does not say since when`,
        },
      };
    },
  },
]);

const DAY_OF_STATUS: Readonly<Record<string, 'announcedOn' | 'contractedOn' | 'completedOn' | undefined>> = {
  announced: 'announcedOn',
  contracted: 'contractedOn',
  completed: 'completedOn',
};

function findingAbove(
  field: string,
  value: string | null,
  limit: string | null,
  limitTitle: LocalText,
): Finding | null {
  if (value === null || limit === null || compareDecimals(value, limit) <= 0) return null;
  return {
    field,
    value,
    message: {
      id: `melebihi ${limitTitle.id}, ${limit}`,
      en: `is above ${limitTitle.en}, ${limit}`,
    },
  };
}
