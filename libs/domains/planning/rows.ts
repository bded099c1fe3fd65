/** Rows of a list inside an answer: `first` of them, after those that were given before. */
export interface Rows {
  readonly first: number;
  readonly after: number;
}
