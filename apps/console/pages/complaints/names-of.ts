import { sentenceCase } from '../../format/sentence-case.js';
import type { ComplaintNamesQuery } from './complaint-names.graphql.js';

/** What codes in complaints are called; undefined where there is no code, or nothing is known of it. */
export interface Names {
  readonly organization: (code: string | null) => string | undefined;
  /** The regency or city in which a region lies. */
  readonly regency: (code: string | null) => string | undefined;
  /** The list of categories is open: a category that nobody named is called by its code. */
  readonly category: (code: string) => string;
}

export function namesOf({ organizations, regions, complaintCategories }: ComplaintNamesQuery): Names {
  return {
    organization: (code) => organizations.nodes.find((one) => one.code === code)?.name,
    regency: (code) =>
      regions.nodes.find((one) => code === one.code || code?.startsWith(`${one.code}.`) === true)?.name,
    category: (code) =>
      sentenceCase(complaintCategories.nodes.find((one) => one.code === code)?.name ?? code),
  };
}
