import type { LocalText } from '#dataset';
import type { PlanFrame } from './frame.js';

/** What is wrong with one member of an item, named by its path in the payload. */
export interface ItemProblem {
  readonly field: string;
  readonly value: string | null;
  readonly message: LocalText;
  readonly suggestion?: string | undefined;
}

/** One thing of the payload with its own line in the answer's log: a plan, a node of its tree, an indicator with its targets. */
export class Item {
  readonly problems: ItemProblem[] = [];
  /** Things worth saying of an item that was taken in. */
  readonly notes: LocalText[] = [];
  /** Members that no dataset has a place for. */
  readonly notStored: string[] = [];
  /** Members that were thrown away because they tell of a person. */
  readonly personal: string[] = [];
  /** Items below this one that cannot be stored without it. */
  below = 0;
  /** Its records that are not known to be stored yet. */
  open = 0;
  /** Its records that are. */
  stored = 0;

  constructor(public key: string) {}
}

/** A canonical record and the item that it came from. */
export interface Draft {
  readonly item: Item;
  readonly record: Readonly<Record<string, unknown>>;
  /** Which of an item's many records it is: the year of a target. */
  readonly label?: string;
}

/** One document of the payload as canonical records. */
export interface Translation {
  /** The plan's own item, which stands for the whole document where that cannot be read. */
  readonly item: Item;
  readonly frame: PlanFrame | undefined;
  readonly plan: Draft | undefined;
  readonly nodes: readonly Draft[];
  readonly indicators: readonly Draft[];
  readonly targets: readonly Draft[];
  /** Every item in the order of the document, the plan first. */
  readonly items: readonly Item[];
}
