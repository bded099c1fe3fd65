/** The grammar of a code and one that follows it. */
interface CodeGrammar {
  readonly pattern: string;
  readonly example: string;
}

/** Ministry of Home Affairs region code: province, regency or city, district, village (`33.74.01.1001`). */
export const REGION_CODE = {
  pattern: String.raw`\d{2}(?:\.\d{2}(?:\.\d{2}(?:\.\d{4})?)?)?`,
  example: '33.74',
} as const satisfies CodeGrammar;

/**
 * An organization in one of three forms:
 * - an agency or unit of the province, 22 characters `U.BB.U.BB.U.BB.NN.SSSS`: up to three fields of government (0.00 = none),
 *   serial, unit (0000 = the agency itself);
 * - the government of a regency or city: its region code, `33.74`;
 * - an agency of a regency or city: its region code, a hyphen and the 22 characters, `33.74-1.02.0.00.0.00.01.0000`.
 * Older units carry letters, so the grammar is groups of digits and capitals between dots and hyphens.
 */
export const ORGANIZATION_CODE = {
  pattern: String.raw`[0-9A-Z]+(?:[.-][0-9A-Z]+)*`,
  example: '2.16.2.20.2.21.01.0000',
  maxLength: 40,
} as const satisfies CodeGrammar & { maxLength: number };

const FIELD_OF_GOVERNMENT = String.raw`(?:\d\.\d{2}|X\.XX)`;
// Sub-activities have 2 digits until Kepmendagri 050-5889/2021 and 4 from 900.1.15.5-1317/2023; both are still in use.
const BELOW_PROGRAM = String.raw`(?:\.\d\.\d{2}(?:\.\d{2}(?:\d{2})?)?)?`;

/** From program down: `U.BB.PP`, activity `U.BB.PP.K.NN`, sub-activity `U.BB.PP.K.NN.SSSS` (or `.SS`). */
export const ACTIVITY_CODE = {
  pattern: String.raw`${FIELD_OF_GOVERNMENT}\.\d{2}${BELOW_PROGRAM}`,
  example: '1.03.10.1.01.0016',
} as const satisfies CodeGrammar;
/** How many characters its first part takes, its first two, and so on to five: each but the last has one width. */
export const ACTIVITY_PART_ENDS = [1, 4, 7, 9, 12] as const;

/** The same from the affair (`1`) and the field (`1.03`) down. */
export const PROGRAM_CODE = {
  pattern: String.raw`\d|${FIELD_OF_GOVERNMENT}(?:\.\d{2}${BELOW_PROGRAM})?`,
  example: '1.03.10',
} as const satisfies CodeGrammar;

/** Chart of accounts, one to six segments. The last has 3 digits in Permendagri 90/2019 and 4 from its updates on. */
export const ACCOUNT_CODE = {
  pattern: String.raw`[1-8](?:\.\d(?:\.\d{2}(?:\.\d{2}(?:\.\d{2}(?:\.\d{3,4})?)?)?)?)?`,
  example: '5.1.02.01.01.0024',
} as const satisfies CodeGrammar;
/** How many characters its first part takes, its first two, and so on to five: each but the last has one width. */
export const ACCOUNT_PART_ENDS = [1, 3, 6, 9, 12] as const;

/** General (1) or specific (2) funds, then segments of one to four digits (Permendagri 90/2019, annex on fund sources). */
export const FUND_SOURCE_CODE = {
  pattern: String.raw`[12](?:\.\d{1,4}){0,6}`,
  example: '1.1.01',
} as const satisfies CodeGrammar;

/** A code that the producer gives out himself: letters and digits in groups between single marks. */
export const OWN_CODE = {
  pattern: String.raw`[A-Za-z0-9]+(?:[._/:-][A-Za-z0-9]+)*`,
  example: 'RPJMD-33-2025',
} as const satisfies CodeGrammar;

/** The same, with single blanks: complaint systems use the printed name of a sector as its code. */
export const CATEGORY_CODE = {
  pattern: String.raw`[A-Za-z0-9]+(?:[ ._/&:-][A-Za-z0-9]+)*`,
  example: 'INFRASTRUKTUR',
} as const satisfies CodeGrammar;

/**
 * An address on the web, http or https, without blanks: letters outside ASCII travel percent-encoded (RFC 3986). A thousand
 * characters hold every address met so far and still fit an index entry.
 */
export const WEB_ADDRESS = {
  pattern: String.raw`https?://[!-~]+`,
  example: 'https://berita.contoh.invalid/2026/03/harga-cabai',
  maxLength: 1000,
} as const satisfies CodeGrammar & { maxLength: number };

/** What stands in a key part that has nothing to name: the activity as a whole, the whole country. */
export const NONE_CODE = '-';

/** A code of the producer's own, or `-` where there is none. */
export const OWN_CODE_OR_NONE = {
  pattern: `${NONE_CODE}|${OWN_CODE.pattern}`,
  example: NONE_CODE,
} as const satisfies CodeGrammar;

/** A live measure: names in lower case between dots, the first the domain. */
export const MEASURE_CODE = {
  pattern: String.raw`[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)*`,
  example: 'complaints.first_response_within_policy',
} as const satisfies CodeGrammar;
