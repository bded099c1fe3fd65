import { defineRules } from '#dataset';
import { VALIDITY_ORDERED } from '../order-rules.js';
import { regions } from './regions.dataset.js';

/** Levels by number of segments of the code (Kepmendagri 300.2.2-2430/2025: province 2, regency 5, district 8, village 13 characters). */
const LEVELS_BY_SEGMENTS: Readonly<Record<number, readonly string[]>> = {
  1: ['province'],
  2: ['regency', 'city'],
  3: ['district'],
  4: ['village'],
};

/** Regencies are numbered 01–69, cities 71–99 (the same decree). */
const FIRST_CITY_NUMBER = 71;

export const regionsRules = defineRules(regions, [
  VALIDITY_ORDERED,
  {
    kind: 'record',
    name: 'LEVEL_MATCHES_CODE',
    severity: 'rejection',
    description: { id: 'Tingkat sesuai dengan kodenya', en: 'The level is that of the code' },
    check({ code, level }) {
      const expected = levelOf(code);
      if (expected === level) return null;
      return {
        field: 'level',
        value: level,
        message: {
          id: `kode ${code} adalah kode tingkat ${expected}`,
          en: `${code} is a code of level ${expected}`,
        },
        suggestion: expected,
      };
    },
  },
  {
    kind: 'record',
    name: 'PARENT_MATCHES_CODE',
    severity: 'rejection',
    description: {
      id: 'Wilayah induk adalah awalan kodenya',
      en: 'The parent is the beginning of the code',
    },
    check({ code, parentCode }) {
      const expected = code.includes('.') ? code.slice(0, code.lastIndexOf('.')) : null;
      if (parentCode === null || parentCode === expected) return null;
      return {
        field: 'parentCode',
        value: parentCode,
        message: {
          id: expected === null ? 'provinsi tidak mempunyai induk' : `induk ${code} adalah ${expected}`,
          en: expected === null ? 'a province has no parent' : `the parent of ${code} is ${expected}`,
        },
        ...(expected === null ? {} : { suggestion: expected }),
      };
    },
  },
  {
    kind: 'group',
    name: 'COORDINATION_AREAS_COVER_PROVINCE',
    description: {
      id: 'Bila provinsi memakai wilayah koordinasi, setiap kabupaten dan kota mempunyai satu',
      en: 'Where a province uses coordination areas, every regency and city has one',
    },
    groupBy: ['parentCode'],
    check({ records }) {
      // A list of 36 of 38 members is in circulation: without this check two regencies would be in no total.
      const members = records.filter(({ level }) => level === 'regency' || level === 'city');
      const areas = new Set(members.map((region) => region.coordinationAreaCode));
      if (areas.size === 0 || (areas.size === 1 && areas.has(null))) return [];
      return members
        .filter((region) => region.coordinationAreaCode === null)
        .map((region) => ({
          record: region,
          field: 'coordinationAreaCode',
          value: null,
          message: {
            id: `${region.name} belum masuk wilayah koordinasi mana pun`,
            en: `${region.name} is in no coordination area`,
          },
        }));
    },
  },
]);

function levelOf(code: string): string {
  const segments = code.split('.');
  const [level = '', city] = LEVELS_BY_SEGMENTS[segments.length] ?? [];
  return city !== undefined && Number(segments[1]) >= FIRST_CITY_NUMBER ? city : level;
}
