import type { Delimiter } from './sniff-delimiter.js';
import type { TextEncoding } from './read-text.js';

/** How a file is to be read, as far as the connector file says. */
export interface TableOptions {
  /** Row numbers of the header from top to bottom; none when columns go by their letters. */
  readonly headerRows: readonly number[];
  readonly sheet?: string | number | undefined;
  readonly delimiter?: Delimiter | undefined;
  readonly encoding?: TextEncoding | undefined;
  /** Path to the list of records inside a JSON file. */
  readonly records?: readonly string[] | undefined;
  /** Told how much of the file is behind, 0 to 1. */
  readonly onProgress?: ((fraction: number) => void) | undefined;
}
