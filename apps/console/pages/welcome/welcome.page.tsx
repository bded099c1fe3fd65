import { useState, type FormEvent, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useInvitation, useSessionActions } from '../../client/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { PageHead, Problem, Refusal, Skeleton, TextField } from '../../ui/index.js';
import { PasswordField } from '../sign-in/password-field.js';
import styles from '../sign-in/sign-in.module.css';
import { useTried } from '../sign-in/use-tried.js';

const WORDS = defineWords(
  {
    title: 'Buat kata sandi',
    first: 'Ini Lumbung yang baru. Buatlah akun admin pertama: ia mengundang semua orang lain.',
    invited: (name: string, login: string) => `Undangan untuk ${name} (${login}).`,
    none: 'Tautan tidak lengkap',
    noneText: 'Salinlah tautan undangan seutuhnya, sampai huruf terakhir.',
    unusable: 'Tautan ini tidak dapat dipakai',
    toSignIn: 'Ke halaman Masuk',
    name: 'Nama',
    login: 'Alamat surel',
    loginHint: 'Menjadi nama akun Anda.',
    password: 'Kata sandi baru',
    passwordHint:
      'Sedikitnya 12 karakter. Beberapa kata yang mudah Anda ingat lebih kuat daripada satu kata dengan angka.',
    tooShort: (missing: string) => `Masih kurang ${missing} karakter.`,
    submit: 'Simpan dan masuk',
    trying: 'Menyimpan …',
  },
  {
    title: 'Set a password',
    first: 'This is a new Lumbung. Make the first administrator: everybody else is invited by them.',
    invited: (name: string, login: string) => `An invitation for ${name} (${login}).`,
    none: 'The link is not complete',
    noneText: 'Copy the whole link of the invitation, to its last letter.',
    unusable: 'This link cannot be used',
    toSignIn: 'To the sign-in page',
    name: 'Name',
    login: 'E-mail address',
    loginHint: 'It becomes the name of your account.',
    password: 'New password',
    passwordHint:
      'At least 12 characters. A few words that you remember are stronger than one word with digits.',
    tooShort: (missing: string) => `${missing} characters are missing.`,
    submit: 'Save and sign in',
    trying: 'Saving …',
  },
);

/** Where a one-time link leads. The token stays behind the #, which browsers send to nobody. */
export default function WelcomePage(): ReactNode {
  const words = useWords(WORDS);
  const [token] = useState(() => location.hash.slice(1));
  const { invited, error } = useInvitation(token);
  const lead =
    invited === undefined
      ? undefined
      : invited.login === null
        ? words.first
        : words.invited(invited.name ?? invited.login, invited.login);
  return (
    <div className={styles.narrow}>
      <PageHead title={words.title} {...(lead === undefined ? {} : { lead })} />
      {token === '' && (
        <Problem title={words.none}>
          <p>{words.noneText}</p>
        </Problem>
      )}
      {error !== null && (
        <Problem title={words.unusable}>
          <p>{error.message}</p>
          <p>
            <Link href="/masuk">{words.toSignIn}</Link>
          </p>
        </Problem>
      )}
      {token !== '' && error === null && invited === undefined && <Skeleton lines={3} />}
      {invited !== undefined && <AccountForm token={token} isFirst={invited.login === null} />}
    </div>
  );
}

function AccountForm({ token, isFirst }: { readonly token: string; readonly isFirst: boolean }): ReactNode {
  const words = useWords(WORDS);
  const { accept } = useSessionActions();
  const [, navigate] = useLocation();
  const [name, setName] = useState('');
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [isTooShort, setIsTooShort] = useState(false);
  const { error, isBusy, attempt } = useTried();
  const missing = PASSWORD_CHARACTERS_MIN - password.length;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setIsTooShort(missing > 0);
    if (missing > 0) return;
    void attempt(async () => {
      await accept({ token, password, ...(isFirst ? { login: login.trim(), name: name.trim() } : {}) });
      navigate('/', { replace: true });
    });
  };
  return (
    <form className={`sheet stack ${styles.form}`} onSubmit={submit}>
      <Refusal error={error} />
      {isFirst && (
        <>
          <TextField
            label={words.name}
            name="name"
            autoComplete="name"
            value={name}
            onChange={setName}
            isRequired
          />
          <TextField
            label={words.login}
            hint={words.loginHint}
            type="email"
            name="login"
            autoComplete="username"
            value={login}
            onChange={setLogin}
            isRequired
          />
        </>
      )}
      <PasswordField
        label={words.password}
        hint={words.passwordHint}
        error={isTooShort && missing > 0 ? words.tooShort(String(missing)) : undefined}
        value={password}
        onChange={setPassword}
        autoComplete="new-password"
      />
      <button type="submit" className="button primary" disabled={isBusy}>
        {isBusy ? words.trying : words.submit}
      </button>
    </form>
  );
}

// The hub's own rule; it has the last word.
const PASSWORD_CHARACTERS_MIN = 12;
