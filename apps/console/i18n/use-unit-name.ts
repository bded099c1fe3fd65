import { useCallback } from 'react';
import { englishUnit } from './english-unit.js';
import { useLanguage } from './language.js';

/** Names the unit of a record in the reader's language; one that is not in the list stays as it was sent. */
export function useUnitName(): (unit: string) => string {
  const { language } = useLanguage();
  return useCallback((unit: string) => (language === 'en' ? englishUnit(unit) : unit), [language]);
}
