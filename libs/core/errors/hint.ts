import type { LocalText } from './catalogue.js';

/** The near fix, as the end of a sentence; nothing where none is near. */
export function hintAt(suggestion: string | undefined): LocalText {
  if (suggestion === undefined) return NOTHING;
  return { id: `; maksud Anda ${suggestion}?`, en: `; did you mean ${suggestion}?` };
}

const NOTHING: LocalText = { id: '', en: '' };
