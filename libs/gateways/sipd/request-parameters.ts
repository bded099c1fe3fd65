import type { IncomingHttpHeaders } from 'node:http';
import { LOCALES, type Locale } from '#connector-kit/parse';
import { SipdError } from './sipd.errors.js';
import { regionCodeOf } from './translate/read-documents.js';

export const PUSHES = ['push_rpjmd', 'push_renstra', 'push_ranwal', 'push_mapping'] as const;
export type PushName = (typeof PUSHES)[number];

/** What the address says. */
export interface RequestParameters {
  readonly name: PushName;
  readonly kodepemda: string;
  readonly regionCode: string;
  readonly tahun: number | undefined;
  readonly revision: number | undefined;
  readonly locale: Locale | undefined;
}

/**
 * Reads the address: `/sipd/serv/push_rpjmd?kodepemda=3374&tahun=2026`. The national service also answers to `push_rpjmd.php`.
 * `revisi` and `locale` are ours. Parameters that senders add for other services are left alone.
 */
export function readParameters(name: string, query: unknown): RequestParameters {
  const plain = name.replace(/\.php$/, '');
  const known = PUSHES.find((one) => one === plain);
  if (known === undefined)
    throw new SipdError('SIPD_UNKNOWN_PUSH', { name: name.slice(0, 50), known: PUSHES.join(', ') });
  const parameter = (wanted: string): string | undefined => parameterIn(query, wanted);
  const kodepemda = parameter('kodepemda') ?? '';
  const regionCode = regionCodeOf(kodepemda);
  if (regionCode === undefined) throw new SipdError('SIPD_BAD_KODEPEMDA', { value: kodepemda.slice(0, 50) });
  return {
    ...{ name: known, kodepemda, regionCode },
    tahun: integerIn('tahun', parameter('tahun'), { min: 2000, max: 2100 }),
    revision: integerIn('revisi', parameter('revisi'), { min: 0, max: 99 }),
    locale: localeIn(parameter('locale')),
  };
}

/**
 * The key: SIPD's senders put it into a header called `authentication` (sic), others into `authorization`. The national
 * documentation writes `Bearer [key]`, and some senders keep the brackets.
 */
export function authorizationOf({ authentication, authorization }: IncomingHttpHeaders): string | undefined {
  const [one, other] = [authentication, authorization]
    .map((header) =>
      typeof header === 'string' ? header.trim().replace(/^(Bearer)\s+\[(.*)\]$/i, '$1 $2') : '',
    )
    .filter((header) => header !== '');
  if (one !== undefined && other !== undefined && one !== other) throw new SipdError('SIPD_TWO_KEYS');
  return one;
}

function parameterIn(query: unknown, name: string): string | undefined {
  if (typeof query !== 'object' || query === null || !Object.hasOwn(query, name)) return undefined;
  const value = (query as Readonly<Record<string, unknown>>)[name];
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  throw new SipdError('SIPD_BAD_PARAMETER', { parameter: name, value: '…, …', accepted: `1 × ${name}` });
}

function integerIn(
  parameter: string,
  text: string | undefined,
  { min, max }: { readonly min: number; readonly max: number },
): number | undefined {
  if (text === undefined) return undefined;
  const number = /^\d{1,4}$/.test(text) ? Number(text) : NaN;
  if (number >= min && number <= max) return number;
  throw new SipdError('SIPD_BAD_PARAMETER', {
    parameter,
    value: text.slice(0, 50),
    accepted: `${min}–${max}`,
  });
}

function localeIn(text: string | undefined): Locale | undefined {
  if (text === undefined) return undefined;
  const locale = LOCALES.find((one) => one === text);
  if (locale !== undefined) return locale;
  throw new SipdError('SIPD_BAD_PARAMETER', {
    parameter: 'locale',
    value: text.slice(0, 50),
    accepted: LOCALES.join(', '),
  });
}
