import { useEffect, useState, type ReactNode } from 'react';
import { defineWords, useLanguage, useWords, type Language } from '../i18n/index.js';
import { Icon } from '../ui/icon.js';
import { storedTheme, THEME_KEY } from './stored-theme.js';
import styles from './page-shell.module.css';

const WORDS = defineWords(
  { languages: 'Bahasa', theme: 'Ganti terang atau gelap' },
  { languages: 'Language', theme: 'Switch between light and dark' },
);

const LANGUAGES: readonly { readonly code: Language; readonly name: string }[] = [
  { code: 'id', name: 'Bahasa Indonesia' },
  { code: 'en', name: 'English' },
];

/** ID|EN and light or dark. The device decides until somebody does. */
export function PreferenceTools(): ReactNode {
  const words = useWords(WORDS);
  const { language, choose } = useLanguage();
  return (
    <>
      <div role="group" className={styles.languages} aria-label={words.languages}>
        {LANGUAGES.map(({ code, name }) => (
          <button
            key={code}
            type="button"
            className={styles.tool}
            aria-pressed={language === code}
            aria-label={name}
            lang={code}
            onClick={() => choose(code)}
          >
            {code.toUpperCase()}
          </button>
        ))}
      </div>
      <ThemeButton label={words.theme} />
    </>
  );
}

function ThemeButton({ label }: { readonly label: string }): ReactNode {
  const [theme, setTheme] = useState(storedTheme);
  useEffect(() => {
    if (theme === null) return;
    document.documentElement.dataset['theme'] = theme;
    try {
      localStorage.setItem(THEME_KEY, theme);
    } catch {
      // A browser may forbid storage; the choice then lasts as long as the page.
    }
  }, [theme]);
  const toggle = (): void => {
    const isDark = theme === null ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark';
    setTheme(isDark ? 'light' : 'dark');
  };
  return (
    <button type="button" className={styles.tool} aria-label={label} title={label} onClick={toggle}>
      <Icon name="sun" />
    </button>
  );
}
