import type { LocalText } from './catalogue.js';
import { RequestError } from './common.errors.js';
import { shownValue } from './shown-value.js';

/** `NOT_FOUND`: what kind of thing, as a sentence would begin with it ("Sumber", "The source"), and the name that nothing has. */
export function notFound({ id, en }: LocalText, name: string): RequestError {
  const value = shownValue(name);
  return new RequestError('NOT_FOUND', { whatId: `${id} ${value}`, whatEn: `${en} ${value}` });
}
