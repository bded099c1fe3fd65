/** One text in the two languages of the hub. Indonesian is what the console shows first. */
export interface LocalText {
  readonly id: string;
  readonly en: string;
}

export type Language = keyof LocalText;
