import { useLanguage } from './language.js';

type Word = string | ((...values: never[]) => string);
type Words = Readonly<Record<string, Word>>;

/** The same keys, each with the same arguments: what is missing in English does not compile. */
type SameWords<W extends Words> = {
  readonly [K in keyof W]: W[K] extends (...values: infer V) => string ? (...values: V) => string : string;
};

export interface Dictionary<W extends Words> {
  readonly id: W;
  readonly en: SameWords<W>;
}

/** The words of one page or piece in both languages. Indonesian is written first; English must be complete. */
export function defineWords<const W extends Words>(id: W, en: NoInfer<SameWords<W>>): Dictionary<W> {
  return { id, en };
}

export function useWords<W extends Words>(dictionary: Dictionary<W>): SameWords<W> {
  const { language } = useLanguage();
  return dictionary[language] as SameWords<W>;
}
