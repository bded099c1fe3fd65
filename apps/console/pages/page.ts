import type { ComponentType } from 'react';
import type { Role } from '../client/index.js';
import type { LocalText } from '../i18n/index.js';

/** One page: an entry here and a folder beside it. */
export interface Page {
  /** The address, with `:name` for what varies: `/opd/:code`. */
  readonly path: string;
  /** Fetched when somebody goes there: `() => import('./agency/agency.page.js')`. */
  readonly load: () => Promise<{ readonly default: ComponentType }>;
  /** Its place in the header; a page without one is reached from others. */
  readonly navigation?: {
    readonly label: LocalText;
    readonly group: NavigationGroup;
  };
  /** Whose work this is; others are told so, and can sign in. Without it the page is everybody's. What is kept from whom the hub decides. */
  readonly roles?: readonly Role[];
  /** `bare`: without header and freshness strip, for screens on a wall. */
  readonly frame?: 'bare';
}

/** `portal` is for everybody; a `desk` belongs to those who work on the data. */
export type NavigationGroup = 'portal' | 'desk';
