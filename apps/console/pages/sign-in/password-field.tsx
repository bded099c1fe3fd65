import { useState, type ReactNode } from 'react';
import { defineWords, useWords } from '../../i18n/index.js';
import { Field } from '../../ui/index.js';
import styles from './sign-in.module.css';

const WORDS = defineWords(
  { show: 'Tampilkan', hide: 'Sembunyikan', showLabel: 'Tampilkan kata sandi' },
  { show: 'Show', hide: 'Hide', showLabel: 'Show the password' },
);

/** A password that can be looked at: typing it blind twice is how people end up with short ones. */
export function PasswordField({
  label,
  hint,
  error,
  value,
  onChange,
  autoComplete,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoComplete: 'current-password' | 'new-password';
}): ReactNode {
  const words = useWords(WORDS);
  const [isShown, setIsShown] = useState(false);
  return (
    <Field label={label} hint={hint} error={error}>
      {(input) => (
        <span className={styles.password}>
          <input
            {...input}
            className="field"
            type={isShown ? 'text' : 'password'}
            name="password"
            autoComplete={autoComplete}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            autoCapitalize="none"
            spellCheck={false}
            required
            aria-invalid={error !== undefined || undefined}
          />
          <button
            type="button"
            className="button"
            aria-pressed={isShown}
            aria-label={words.showLabel}
            onClick={() => setIsShown(!isShown)}
          >
            {isShown ? words.hide : words.show}
          </button>
        </span>
      )}
    </Field>
  );
}
