import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';

export type Language = 'id' | 'en';

/** One text in both languages, as the hub sends it. */
export interface LocalText {
  readonly id: string;
  readonly en: string;
}

interface LanguageState {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

const LanguageContext = createContext<LanguageState>({ language: 'id', choose: () => undefined });

/** Indonesian unless the address (`?lang=en`) or an earlier choice on this device says English. */
export function LanguageProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [language, setLanguage] = useState<Language>(firstLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const state = useMemo(
    () => ({ language, choose: (next: Language) => keep(next, setLanguage) }),
    [language],
  );
  return <LanguageContext value={state}>{children}</LanguageContext>;
}

export function useLanguage(): LanguageState {
  return useContext(LanguageContext);
}

/** Picks the reader's half of a text in two languages. */
export function useLocal(): (text: LocalText) => string {
  const { language } = useLanguage();
  return useCallback((text: LocalText) => text[language], [language]);
}

function firstLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('lang');
  if (asked === 'id' || asked === 'en') {
    remember(asked);
    return asked;
  }
  return remembered() === 'en' ? 'en' : 'id';
}

function keep(language: Language, set: (language: Language) => void): void {
  remember(language);
  // The link somebody copies now opens in the language they see.
  const url = new URL(location.href);
  url.searchParams.set('lang', language);
  history.replaceState(history.state, '', url);
  set(language);
}

const KEY = 'lumbung.language';

// A browser may forbid storage; the choice then lasts as long as the page.
function remember(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    return;
  }
}

function remembered(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
