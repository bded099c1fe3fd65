import { readFile } from 'node:fs/promises';

/** The text of `field-synonyms.json`. In the bundle this module is one that holds it (scripts/bundle.mjs). */
export function synonymFile(): Promise<string> {
  return readFile(new URL('./field-synonyms.json', import.meta.url), 'utf8');
}
