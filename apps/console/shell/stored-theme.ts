export type Theme = 'light' | 'dark';

export const THEME_KEY = 'lumbung.theme';

/** What somebody chose on this device; null leaves it to the device. */
export function storedTheme(): Theme | null {
  try {
    const stored = localStorage.getItem(THEME_KEY);
    return stored === 'light' || stored === 'dark' ? stored : null;
  } catch {
    return null;
  }
}
