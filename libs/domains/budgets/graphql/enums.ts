import { registerEnumType } from '@nestjs/graphql';
import { BUDGET_GROUPINGS } from '../control/grouping.js';
import { BAND_POSITIONS } from '../control/row-figures.js';
import { BUDGET_FINDING_KINDS } from '../findings/budget-findings.js';

// GraphQL enums whose names are the values in the code, so nothing is translated on the way.

const described = (id: string, en: string): { description: string } => ({ description: `${id}. / ${en}.` });

export const BudgetGroupingEnum = namesAsValues(BUDGET_GROUPINGS);
registerEnumType(BudgetGroupingEnum, {
  name: 'BudgetGrouping',
  ...described('Pengelompokan pengendalian anggaran', 'What budget control groups by'),
  valuesMap: {
    organization: described(
      'Organisasi tepat di bawah organizationCode, masing-masing beserta seluruh bawahannya',
      'The organizations directly below organizationCode, each with all below it',
    ),
    region: described('Pemerintah daerah pemilik anggaran', 'The government whose budget it is'),
    program: described('Program (3 bagian kode)', 'Program (3 parts of the code)'),
    activity: described('Kegiatan (5 bagian kode)', 'Activity (5 parts of the code)'),
    sub_activity: described('Sub kegiatan (kode penuh)', 'Sub-activity (the whole code)'),
    account: described('Akun, misalnya 5', 'Account, such as 5'),
    account_group: described('Kelompok rekening, misalnya 5.2', 'Group of accounts, such as 5.2'),
    account_kind: described('Jenis rekening, misalnya 5.1.02', 'Kind of account, such as 5.1.02'),
    account_object: described('Objek, misalnya 5.1.02.01', 'Object, such as 5.1.02.01'),
    account_detail: described(
      'Rincian objek, misalnya 5.1.02.01.01',
      'Detail of an object, such as 5.1.02.01.01',
    ),
    account_sub_detail: described(
      'Sub rincian objek (kode penuh), misalnya 5.1.02.01.01.0024',
      'Sub-detail of an object (the whole code), such as 5.1.02.01.01.0024',
    ),
    fund_source: described('Sumber dana (2 bagian kode)', 'Fund source (2 parts of the code)'),
    month: described(
      'Kumulatif sampai akhir tiap bulan, terhadap pagu setahun',
      'Cumulative to the end of each month, against the budget of the year',
    ),
  },
});

export const BandPositionEnum = namesAsValues(BAND_POSITIONS);
registerEnumType(BandPositionEnum, {
  name: 'AbsorptionPosition',
  ...described('Serapan terhadap pita bulan ini', 'Absorption against the band of the month'),
  valuesMap: {
    below: described('Di bawah batas bawah', 'Below the lower bound'),
    within: described('Di dalam pita', 'Inside the band'),
    above: described('Di atas batas atas', 'Above the upper bound'),
    over_budget: described('Realisasi melebihi pagu', 'More was realized than budgeted'),
  },
});

export const BudgetFindingKindEnum = namesAsValues(BUDGET_FINDING_KINDS);
registerEnumType(BudgetFindingKindEnum, {
  name: 'BudgetFindingKind',
  ...described('Jenis temuan anggaran', 'What is wrong in a budget'),
  valuesMap: {
    parent_differs: described(
      'Pagu rekening induk bukan jumlah rekening di bawahnya',
      'The amount of a parent account is not the sum of the accounts below it',
    ),
    parent_counted_twice: described(
      'Induk dan rinciannya dikirim bersama, sehingga terhitung dua kali',
      'Parent and accounts below were both sent, so they are counted twice',
    ),
  },
});

function namesAsValues<const N extends string>(names: readonly N[]): { readonly [name in N]: name } {
  return Object.fromEntries(names.map((name) => [name, name])) as { readonly [name in N]: name };
}
