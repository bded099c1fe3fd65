export { counted } from './counted.js';
export { LanguageProvider, useLanguage, useLocal, type Language, type LocalText } from './language.js';
export { useUnitName } from './use-unit-name.js';
export { defineWords, useWords, type Dictionary } from './words.js';
