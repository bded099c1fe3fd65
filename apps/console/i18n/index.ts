export { LanguageProvider, useLanguage, useLocal, type Language, type LocalText } from './language.js';
export { defineWords, useWords, type Dictionary } from './words.js';
