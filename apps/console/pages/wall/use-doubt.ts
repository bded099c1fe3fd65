import type { HubAnswer } from '../../client/index.js';
import { useFormat } from '../../format/index.js';
import { useWords } from '../../i18n/index.js';
import { doubtOf } from './panel.js';
import { WALL_WORDS } from './wall-words.js';

/** {@link doubtOf} in the reader's language. */
export function useDoubt(): (
  answer: HubAnswer<unknown>,
  basis?: readonly { readonly completenessPercent: string | null }[],
) => string | null {
  const words = useWords(WALL_WORDS);
  const format = useFormat();
  return (answer, basis = []) =>
    doubtOf(answer, basis, words, {
      moment: format.moment,
      percent: (value) => format.percent(value, { most: 0 }),
    });
}
