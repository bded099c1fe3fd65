import { defineRules } from '#dataset';
import { employeeAppraisals } from './employee-appraisals.dataset.js';
import { predicateOf } from './predicate-matrix.js';
import { faultOfEmployeeNumber, type EmployeeNumberFault } from './employee-number.js';

const PERIODS_IN_A_YEAR: Readonly<Record<string, number>> = { month: 12, quarter: 4, year: 1 };

const FAULTS: Readonly<Record<EmployeeNumberFault, { readonly id: string; readonly en: string }>> = {
  birth_date: {
    id: 'delapan angka pertama bukan tanggal lahir',
    en: 'the first eight digits are no birth date',
  },
  appointment: {
    id: 'angka ke-13 dan ke-14 bukan bulan pengangkatan (atau 21 bagi PPPK)',
    en: 'digits 13 and 14 are no month of appointment (or 21 for contract staff)',
  },
  sex: { id: 'angka ke-15 harus 1 atau 2', en: 'digit 15 must be 1 or 2' },
  age: {
    id: 'usia saat diangkat tidak mungkin',
    en: 'the age at appointment is impossible',
  },
};

export const employeeAppraisalsRules = defineRules(employeeAppraisals, [
  {
    kind: 'record',
    name: 'EMPLOYEE_NUMBER_FORM',
    severity: 'rejection',
    description: {
      id: 'NIP tersusun dari tanggal lahir, pengangkatan, jenis kelamin, dan nomor urut',
      en: 'A civil-servant number is made of birth date, appointment, sex and serial',
    },
    check({ employeeNumber }) {
      const fault = faultOfEmployeeNumber(employeeNumber);
      // The number itself is personal data and stays out of messages and lists.
      return fault === null ? null : { field: 'employeeNumber', value: null, message: FAULTS[fault] };
    },
  },
  {
    kind: 'record',
    name: 'KEYS_HIDE_THE_NUMBER',
    severity: 'rejection',
    description: {
      id: 'Kunci pegawai dan penilai tidak memuat NIP',
      en: 'The keys of employee and appraiser do not contain a civil-servant number',
    },
    check({ employeeKey, appraiserKey, employeeNumber }) {
      const leaks = (key: string | null) =>
        key !== null && (key.includes(employeeNumber) || /\d{18}/.test(key));
      const field = leaks(employeeKey) ? 'employeeKey' : leaks(appraiserKey) ? 'appraiserKey' : null;
      if (field === null) return null;
      return {
        field,
        value: null,
        message: {
          id: 'kunci ini terlihat oleh lebih banyak orang daripada NIP; pakai kunci lain',
          en: 'more people see this key than may see the number; use another key',
        },
      };
    },
  },
  {
    kind: 'record',
    name: 'PERIOD_IN_YEAR',
    severity: 'rejection',
    description: {
      id: 'Periode ada dalam tahunnya: bulan 1–12, triwulan 1–4, tahun 1',
      en: 'The period exists in its year: month 1–12, quarter 1–4, year 1',
    },
    check({ periodKind, period }) {
      const last = PERIODS_IN_A_YEAR[periodKind] ?? period;
      if (period <= last) return null;
      return {
        field: 'period',
        value: String(period),
        message: {
          id: `periode ${periodKind} paling besar ${last}`,
          en: `the last period of kind ${periodKind} is ${last}`,
        },
      };
    },
  },
  {
    kind: 'record',
    name: 'PREDICATE_BY_MATRIX',
    severity: 'warning',
    description: {
      id: 'Predikat sesuai kuadran hasil kerja dan perilaku (PermenPANRB 6/2022)',
      en: 'The predicate is that of the quadrant of work result and behaviour (PermenPANRB 6/2022)',
    },
    check({ workResult, behaviour, predicate }) {
      const expected = predicateOf(workResult, behaviour);
      if (expected === null || expected === predicate) return null;
      return {
        field: 'predicate',
        value: predicate,
        message: {
          id: `hasil kerja ${workResult} dan perilaku ${behaviour} berpredikat ${expected}`,
          en: `work result ${workResult} and behaviour ${behaviour} give ${expected}`,
        },
        suggestion: expected,
      };
    },
  },
  {
    kind: 'group',
    name: 'ONE_NUMBER_ONE_EMPLOYEE',
    description: {
      id: 'Satu NIP milik satu kunci pegawai',
      en: 'One civil-servant number belongs to one employee key',
    },
    groupBy: ['employeeNumber', 'year', 'periodKind', 'period'],
    check({ records }) {
      const [first, ...others] = records;
      return others
        .filter(({ employeeKey }) => employeeKey !== first?.employeeKey)
        .map((record) => ({
          record,
          field: 'employeeNumber',
          value: null,
          message: {
            id: 'NIP yang sama dipakai oleh kunci pegawai lain dalam periode ini',
            en: 'another employee key has the same number in this period',
          },
        }));
    },
  },
]);
