import type { AnyRecord } from '#dataset';

/** Records with ties and absent values in every order that tests ask for; the same on every run. */
export function sampleRecords(count: number): readonly AnyRecord[] {
  return Array.from({ length: count }, (_, at) => sampleRecord(at));
}

const GROUPS = ['a', 'a.1', 'a.2', 'b', 'nowhere'];
const KINDS = ['small', 'medium', 'large'] as const;

function sampleRecord(at: number): AnyRecord {
  const every = <T>(n: number, value: T): T | null => (at % n === 0 ? null : value);
  return {
    code: `c${at}`,
    sequence: at % 4,
    groupCode: GROUPS[at % GROUPS.length] ?? 'a',
    label: `Label ${String.fromCharCode(65 + (at % 7))}${at % 3 === 0 ? '%' : '_'}`,
    note: every(3, `catatan ${at % 5}\nbaris dua`),
    amount: every(5, `${(at % 9) * 10}.${at % 2 === 0 ? '50' : '00'}`),
    weight: ['0', '1.5', '2.25', '-3.125', '10'][at % 5] ?? '0',
    stock: every(4, (at % 11) - 5),
    day: every(6, `2026-0${(at % 9) + 1}-1${at % 10}`),
    moment: every(7, `2026-03-${10 + (at % 15)}T0${at % 10}:00:00.${at % 4}Z`),
    month: every(2, `2026-0${(at % 9) + 1}`),
    isOpen: at % 3 === 0,
    kind: every(8, KINDS[at % 3] ?? 'small'),
    place: every(3, { latitude: `-7.${at}`, longitude: `110.${at}` }),
    tags: every(4, [`t${at % 3}`, 'umum']),
    isSecret: at % 6 === 1,
    story: every(9, `cerita ${at % 4}`),
    ownerName: every(10, `Orang Contoh ${at % 5}`),
  };
}

export const SAMPLE_GROUPS: readonly AnyRecord[] = [
  { code: 'a', name: 'Induk', group: 'x', parentCode: null },
  { code: 'a.1', name: 'Anak satu', group: null, parentCode: 'a' },
  { code: 'a.2', name: 'Anak dua', group: 'y', parentCode: 'a' },
  { code: 'b', name: 'Lain', group: null, parentCode: null },
  { code: 'empty', name: 'Kosong', group: 'x', parentCode: 'b' },
];
