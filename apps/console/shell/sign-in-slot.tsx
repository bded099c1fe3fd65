import { Menu } from '@base-ui/react/menu';
import type { ReactNode } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { useSession, useSessionActions, type SignedIn } from '../client/index.js';
import { defineWords, useWords } from '../i18n/index.js';
import { Icon } from '../ui/icon.js';
import styles from './page-shell.module.css';
import { ROLE_WORDS } from './role-words.js';
import menuStyles from './sign-in-slot.module.css';
import { signInPath } from './sign-in-path.js';

const WORDS = defineWords(
  { signIn: 'Masuk', signOut: 'Keluar', account: (name: string) => `Akun ${name}` },
  { signIn: 'Sign in', signOut: 'Sign out', account: (name: string) => `Account of ${name}` },
);

/** "Masuk", or who has. */
export function SignInSlot(): ReactNode {
  const words = useWords(WORDS);
  const session = useSession();
  const [path] = useLocation();
  const search = useSearch();
  if (session === undefined) return null;
  if (session.person !== null) return <AccountMenu person={session.person} />;
  return (
    <Link
      className={`${styles.tool} ${menuStyles.signIn}`}
      href={signInPath(search === '' ? path : `${path}?${search}`)}
    >
      {words.signIn}
    </Link>
  );
}

function AccountMenu({ person }: { readonly person: SignedIn }): ReactNode {
  const words = useWords(WORDS);
  const roles = useWords(ROLE_WORDS);
  const { signOut } = useSessionActions();
  const [, navigate] = useLocation();
  const leave = async (): Promise<void> => {
    // First away from a page that may be nobody's without an account.
    navigate('/');
    await signOut();
  };
  return (
    <Menu.Root>
      <Menu.Trigger
        className={`${styles.tool} ${menuStyles.account}`}
        aria-label={words.account(person.name)}
      >
        <span className={menuStyles.initials} aria-hidden="true">
          {initialsOf(person.name)}
        </span>
        <span className={menuStyles.name}>{person.name}</span>
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={8} align="end" collisionPadding={12} style={{ zIndex: 20 }}>
          <Menu.Popup className={menuStyles.menu}>
            <div className={menuStyles.who}>
              <strong>{person.name}</strong>
              <span className="small quiet">{person.login}</span>
              <span className="small quiet">{roles[person.role]}</span>
            </div>
            <Menu.Item className={menuStyles.item} onClick={() => void leave()}>
              <Icon name="arrow" />
              {words.signOut}
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function initialsOf(name: string): string {
  const parts = name.split(/\s+/u).filter((part) => /^\p{L}/u.test(part));
  return parts
    .slice(0, 2)
    .map((part) => part[0]?.toUpperCase() ?? '')
    .join('');
}
