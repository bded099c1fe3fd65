import { describe, expect, it } from '@jest/globals';
import { ERROR_CATALOGUES } from './error-catalogues.js';

const ENTRIES = ERROR_CATALOGUES.flatMap((catalogue) => Object.entries(catalogue));

/** Names in a sentence: of facts as they are, of words without their language. */
interface Names {
  readonly facts: readonly string[];
  readonly words: readonly string[];
}

describe('the two sentences of an error', () => {
  it.each(ENTRIES)('%s: tell the same facts and words', (_code, { id, en }) => {
    expect(namesIn(id, 'Id', en)).toEqual(namesIn(en, 'En', id));
  });

  it('never take words that come in one language: what is somewhere said in both is so everywhere', () => {
    const named = ENTRIES.map(([, { id, en }]) => namesIn(id, 'Id', en));
    const words = new Set(named.flatMap((names) => names.words));
    expect(named.flatMap(({ facts }) => facts).filter((fact) => words.has(fact))).toEqual([]);
    expect([...words]).toEqual(expect.arrayContaining(['reason', 'rule', 'what', 'unit', 'need']));
  });
});

/** `{batchId}` is a fact; `{reasonId}` is words, because the other sentence has `{reasonEn}`. */
function namesIn(sentence: string, language: 'Id' | 'En', other: string): Names {
  const otherLanguage = language === 'Id' ? 'En' : 'Id';
  const names = [...sentence.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? []);
  const stem = (name: string): string => name.slice(0, -language.length);
  const isWords = (name: string): boolean =>
    name.endsWith(language) && other.includes(`{${stem(name)}${otherLanguage}}`);
  return {
    facts: [...new Set(names.filter((name) => !isWords(name)))].sort(),
    words: [...new Set(names.filter(isWords).map(stem))].sort(),
  };
}
