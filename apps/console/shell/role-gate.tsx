import type { ReactNode } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { useSession, type Role } from '../client/index.js';
import { defineWords, useLanguage, useWords } from '../i18n/index.js';
import { PageHead } from '../ui/page-head.js';
import { Skeleton } from '../ui/states.js';
import { ROLE_WORDS } from './role-words.js';
import { signInPath } from './sign-in-path.js';

const WORDS = defineWords(
  {
    signInFirst: 'Halaman ini untuk yang sudah masuk',
    forRoles: (roles: string) => `Ini meja kerja ${roles}.`,
    signIn: 'Masuk',
    ask: 'Belum punya akun? Mintalah undangan kepada admin Lumbung di dinas kominfo.',
    otherDesk: 'Ini bukan meja Anda',
    youAre: (name: string, role: string) => `Anda masuk sebagai ${name} (${role}).`,
    askAdmin: 'Bila pekerjaan Anda memerlukannya, mintalah peran itu kepada admin.',
    home: 'Ke beranda',
  },
  {
    signInFirst: 'This page is for those who have signed in',
    forRoles: (roles: string) => `It is the desk of: ${roles}.`,
    signIn: 'Sign in',
    ask: 'No account yet? Ask an administrator of Lumbung at the informatics agency for an invitation.',
    otherDesk: 'This is not your desk',
    youAre: (name: string, role: string) => `You are signed in as ${name} (${role}).`,
    askAdmin: 'If your work needs it, ask an administrator for that role.',
    home: 'Go to the home page',
  },
);

/** Explains a page to those whose desk it is not. It keeps nothing secret: the hub answers each question by its own rules. */
export function RoleGate({
  roles,
  children,
}: {
  readonly roles: readonly Role[] | undefined;
  readonly children: ReactNode;
}): ReactNode {
  const words = useWords(WORDS);
  const names = useWords(ROLE_WORDS);
  const { language } = useLanguage();
  const session = useSession();
  const [path] = useLocation();
  const search = useSearch();
  if (roles === undefined) return children;
  if (session === undefined) return <Skeleton lines={4} height="5rem" />;
  const { person } = session;
  if (person !== null && roles.includes(person.role)) return children;
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const lead = words.forRoles(list.format(roles.map((role) => names[role])));
  if (person === null) {
    return (
      <PageHead title={words.signInFirst} lead={lead}>
        <p>
          <Link className="button primary" href={signInPath(`${path}${search === '' ? '' : `?${search}`}`)}>
            {words.signIn}
          </Link>
        </p>
        <p className="quiet">{words.ask}</p>
      </PageHead>
    );
  }
  return (
    <PageHead title={words.otherDesk} lead={lead}>
      <p>{words.youAre(person.name, names[person.role])}</p>
      <p className="quiet">{words.askAdmin}</p>
      <p>
        <Link href="/">{words.home}</Link>
      </p>
    </PageHead>
  );
}
