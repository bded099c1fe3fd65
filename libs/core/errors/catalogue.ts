/** One text in the two languages of the hub. */
export interface LocalText {
  readonly id: string;
  readonly en: string;
}

/** What one code means, with `{name}` where a detail is filled in, and its HTTP status where the whole request fails. */
export interface ErrorEntry extends LocalText {
  readonly http: number;
}

export type ErrorCatalogue = Readonly<Record<string, ErrorEntry>>;

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** Facts about one error that a program can use; they leave in `extensions` beside the code. */
export type Details = Readonly<Record<string, Json>>;

/**
 * What an error must tell: every name in its sentences. Words have a name for each language, `{reasonId}` in one sentence and
 * `{reasonEn}` in the other, so that nobody can give them in one language alone.
 */
export type DetailsOf<E extends LocalText> = Details & Readonly<Record<NamesIn<E['id'] | E['en']>, Json>>;

type NamesIn<Sentence extends string> = Sentence extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/** Declares the codes of one lib; keys are SCREAMING_SNAKE and unique across libs. */
export function defineErrors<const C extends ErrorCatalogue>(catalogue: C): C {
  return Object.freeze(catalogue);
}
