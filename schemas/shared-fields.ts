import type { CodeField, DateField, IntegerField, ReferenceField, StringField } from '#dataset';
import { ACCOUNT_CODE, ACTIVITY_CODE, FUND_SOURCE_CODE, WEB_ADDRESS } from './code-grammars.js';

/** A calendar or fiscal year; both run January to December (UU 17/2003 art. 4). */
export const YEAR = {
  type: 'integer',
  dimension: true,
  min: 2000,
  max: 2100,
  measure: { id: 'Tahun', en: 'Year' },
  unit: 'year',
  title: { id: 'Tahun', en: 'Year' },
} as const satisfies IntegerField;

export const FISCAL_YEAR = {
  ...YEAR,
  title: { id: 'Tahun anggaran', en: 'Fiscal year' },
} as const satisfies IntegerField;

export const MONTH_OF_YEAR = {
  type: 'integer',
  dimension: true,
  min: 1,
  max: 12,
  measure: { id: 'Bulan', en: 'Month' },
  unit: 'month',
  title: { id: 'Bulan (1–12)', en: 'Month (1–12)' },
} as const satisfies IntegerField;

/** Official names run long: the longest sub-activity name of the national list has more than 300 letters. */
export const NAME = {
  type: 'string',
  maxLength: 500,
  title: { id: 'Nama', en: 'Name' },
} as const satisfies StringField;

export const LEGAL_BASIS = {
  type: 'string',
  maxLength: 500,
  optional: true,
  title: { id: 'Dasar hukum', en: 'Legal basis' },
} as const satisfies StringField;

/** First day on which a dated code or membership holds; absent means since ever. */
export const VALID_FROM = {
  type: 'date',
  optional: true,
  title: { id: 'Berlaku sejak', en: 'Valid from' },
} as const satisfies DateField;

/** Last day on which it holds; absent means until further notice. */
export const VALID_TO = {
  type: 'date',
  optional: true,
  title: { id: 'Berlaku sampai', en: 'Valid until' },
} as const satisfies DateField;

export const ORGANIZATION = {
  type: 'reference',
  to: 'reference.organizations',
  title: { id: 'Organisasi', en: 'Organization' },
} as const satisfies ReferenceField;

export const REGION = {
  type: 'reference',
  to: 'reference.regions',
  title: { id: 'Wilayah', en: 'Region' },
} as const satisfies ReferenceField;

/** A program, activity or sub-activity of the national list; the agency's own field may stand where the list has `X.XX`. */
export const ACTIVITY = {
  type: 'reference',
  to: 'reference.program_codes',
  on: 'code',
  // Programs are listed whole; below them the list changes every year, and old years keep their two-digit codes.
  openBelow: 3,
  wildcard: 'X.XX',
  ...ACTIVITY_CODE,
  title: { id: 'Program, kegiatan, atau sub kegiatan', en: 'Program, activity or sub-activity' },
} as const satisfies ReferenceField;

/** An account of the national chart, valid in the fiscal year of the record: accounts move (hotel tax left 4.1.01.06 in 2024). */
export const ACCOUNT = {
  type: 'reference',
  to: 'reference.account_codes',
  // Down to the kind of revenue or expenditure (jenis); provinces add accounts below it as they need them.
  openBelow: 3,
  validOn: 'fiscalYear',
  ...ACCOUNT_CODE,
  title: { id: 'Rekening', en: 'Account' },
} as const satisfies ReferenceField;

export const FUND_SOURCE = {
  type: 'reference',
  to: 'reference.fund_sources',
  openBelow: 1,
  ...FUND_SOURCE_CODE,
  title: { id: 'Sumber dana', en: 'Fund source' },
} as const satisfies ReferenceField;

/** Every address is another one, so aggregates do not group by it. */
export const ADDRESS = {
  type: 'code',
  ...WEB_ADDRESS,
  dimension: false,
  title: { id: 'Alamat', en: 'Address' },
} as const satisfies CodeField;
