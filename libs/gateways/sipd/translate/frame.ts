import type { Locale } from '#connector-kit/parse';
import type { Item } from './item.js';
import type { Organizations } from './organizations.js';

export interface Region {
  readonly code: string;
  readonly name: string;
  readonly level: string;
}

/** What a document is read with, besides itself. */
export interface PushContext {
  /** As the sender writes it; it begins the keys of the log. */
  readonly kodepemda: string;
  readonly region: Region;
  /** Organizations of the region and their codes. */
  readonly organizations: Organizations;
  /** From the address. */
  readonly tahun: number | undefined;
  readonly revision: number | undefined;
  readonly locale: Locale | undefined;
  /** Whether the source may send what no dataset has a place for. */
  readonly allowsExtras: boolean;
  /** Counts an item of the request; throws when there are too many. */
  readonly count: () => void;
}

/** The plan that nodes and indicators are read for. */
export interface PlanFrame {
  readonly code: string;
  readonly item: Item;
  readonly startYear: number;
  readonly endYear: number;
  readonly revision: number;
  readonly regionCode: string;
  /** Whose plan it is, and who is in charge of what names nobody else. */
  readonly organizationCode: string | undefined;
  /** False: an indicator says how it counts. */
  readonly isStatusOptional: boolean;
}
