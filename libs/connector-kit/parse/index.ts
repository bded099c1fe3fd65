// A door of its own, without the sources and their packages: how numbers are written is the same wherever they come from.
export { expandNumericText } from './decimal-text.js';
export { LOCALES, type Locale } from './locale.js';
export { readNumberText, type NumberText } from './number-text.js';
