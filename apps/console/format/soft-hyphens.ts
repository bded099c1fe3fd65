/**
 * A name with soft hyphens between its syllables, so that it may break in a narrow place: "Banjarnegara" becomes Ban·jar·ne·ga·ra. Browsers
 * seldom bring a dictionary for Indonesian; its syllables begin with the last consonant before a vowel (KBBI, Pedoman pemenggalan kata),
 * and ng, ny, sy and kh are one. Short words stay whole.
 */
export function softHyphens(name: string): string {
  return name.replace(/\p{L}{7,}/gu, (word) => word.replace(SYLLABLE_END, '$1\u00AD'));
}

const CONSONANT = '(?:ng|ny|sy|kh|[bcdfghjklmnpqrstvwxyz])';
/** A consonant that closes a syllable: another one follows, and they are not one sound. */
const CODA = `(?:ng|(?!ng|ny|sy|kh)[bcdfghjklmnpqrstvwxyz])(?=${CONSONANT})`;
/** Before what may begin the next line: one consonant, or one with l or r, a vowel and more; at least two letters stay on either side. */
const ONSET = `${CONSONANT}[lr]?[aiueo]\\p{L}`;
const SYLLABLE_END = new RegExp(`((?<=\\p{L})[aiueo](?:${CODA})?)(?=${ONSET})`, 'giu');
