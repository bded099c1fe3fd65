import { useState, type FormEvent, type ReactNode } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import { useSession, useSessionActions, type SignedIn } from '../../client/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { ROLE_WORDS } from '../../shell/role-words.js';
import { ownPath } from '../../shell/sign-in-path.js';
import { PageHead, Problem, Refusal, Skeleton, TextField } from '../../ui/index.js';
import { PasswordField } from './password-field.js';
import styles from './sign-in.module.css';
import { useTried } from './use-tried.js';

const WORDS = defineWords(
  {
    title: 'Masuk',
    lead: 'Untuk yang bekerja dengan data: operator sumber, perencana, walidata, dan admin. Data publik terbuka tanpa masuk.',
    login: 'Alamat surel',
    loginHint: 'Yang dipakai dalam undangan, misalnya nama@dinas.go.id.',
    password: 'Kata sandi',
    submit: 'Masuk',
    trying: 'Memeriksa …',
    or: 'atau',
    oidc: 'Masuk dengan akun pemerintah daerah',
    forgotten: 'Lupa kata sandi?',
    forgottenText:
      'Mintalah tautan baru kepada admin; tautan itu mengganti kata sandi dan mengakhiri semua sesi lama.',
    comeBack: 'Masuk lewat akun pemerintah daerah belum berhasil',
    already: (name: string, role: string) => `Anda masuk sebagai ${name} (${role}).`,
    goOn: 'Lanjutkan',
    signOut: 'Keluar',
  },
  {
    title: 'Sign in',
    lead: 'For those who work with the data: source operators, planners, data stewards and administrators. Public data are open without it.',
    login: 'E-mail address',
    loginHint: 'The one in the invitation, such as nama@dinas.go.id.',
    password: 'Password',
    submit: 'Sign in',
    trying: 'Checking …',
    or: 'or',
    oidc: 'Sign in with the account of the regional government',
    forgotten: 'Forgotten the password?',
    forgottenText:
      'Ask an administrator for a new link; it replaces the password and ends all earlier sessions.',
    comeBack: 'Signing in with the account of the regional government did not work',
    already: (name: string, role: string) => `You are signed in as ${name} (${role}).`,
    goOn: 'Go on',
    signOut: 'Sign out',
  },
);

/** What the identity provider's way back says in `?kode=`. */
const CODES = defineWords(
  {
    OIDC_UNKNOWN_PERSON: 'Akun itu belum diundang ke Lumbung ini. Mintalah undangan kepada admin.',
    OIDC_FAILED:
      'Penyedia identitas menolak atau tidak menjawab. Coba lagi; bila terulang, masuklah dengan kata sandi.',
    other: 'Coba lagi; bila terulang, masuklah dengan kata sandi.',
  },
  {
    OIDC_UNKNOWN_PERSON:
      'That account was not invited to this Lumbung. Ask an administrator for an invitation.',
    OIDC_FAILED:
      'The identity provider refused or did not answer. Try again; if it happens again, use a password.',
    other: 'Try again; if it happens again, use a password.',
  },
);

export default function SignInPage(): ReactNode {
  const words = useWords(WORDS);
  const session = useSession();
  const [params] = useSearchParams();
  const back = ownPath(params.get('kembali') ?? '/');
  return (
    <div className={styles.narrow}>
      <PageHead title={words.title} lead={words.lead} />
      {session === undefined && <Skeleton lines={3} />}
      {session?.person === null && (
        <div className="stack">
          <ReturnNotice code={params.get('kode')} />
          <SignInForm back={back} />
          {session.hasOidc && <OidcButton back={back} />}
          <Forgotten />
        </div>
      )}
      {session?.person != null && <Already person={session.person} back={back} />}
    </div>
  );
}

function SignInForm({ back }: { readonly back: string }): ReactNode {
  const words = useWords(WORDS);
  const { signIn } = useSessionActions();
  const [, navigate] = useLocation();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const { error, isBusy, attempt } = useTried();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void attempt(async () => {
      await signIn({ login: login.trim(), password });
      navigate(back, { replace: true });
    });
  };
  return (
    <form className={`sheet stack ${styles.form}`} onSubmit={submit}>
      <Refusal error={error} />
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
      <PasswordField
        label={words.password}
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
      />
      <button type="submit" className="button primary" disabled={isBusy}>
        {isBusy ? words.trying : words.submit}
      </button>
    </form>
  );
}

function OidcButton({ back }: { readonly back: string }): ReactNode {
  const words = useWords(WORDS);
  return (
    <>
      <p className={styles.or}>{words.or}</p>
      <a className={`button ${styles.oidc}`} href={`/session/oidc?returnTo=${encodeURIComponent(back)}`}>
        {words.oidc}
      </a>
    </>
  );
}

function ReturnNotice({ code }: { readonly code: string | null }): ReactNode {
  const words = useWords(WORDS);
  const codes = useWords(CODES);
  if (code === null) return null;
  const text = code === 'OIDC_UNKNOWN_PERSON' || code === 'OIDC_FAILED' ? codes[code] : codes.other;
  return (
    <Problem title={words.comeBack}>
      <p>{text}</p>
    </Problem>
  );
}

function Forgotten(): ReactNode {
  const words = useWords(WORDS);
  return (
    <details>
      <summary>{words.forgotten}</summary>
      <p className="quiet">{words.forgottenText}</p>
    </details>
  );
}

function Already({ person, back }: { readonly person: SignedIn; readonly back: string }): ReactNode {
  const words = useWords(WORDS);
  const roles = useWords(ROLE_WORDS);
  const { signOut } = useSessionActions();
  return (
    <div className="stack">
      <p>{words.already(person.name, roles[person.role])}</p>
      <p className="row">
        <Link className="button primary" href={back}>
          {words.goOn}
        </Link>
        <button type="button" className="button" onClick={() => void signOut()}>
          {words.signOut}
        </button>
      </p>
    </div>
  );
}
