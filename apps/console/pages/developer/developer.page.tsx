import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useWords } from '../../i18n/index.js';
import { PageHead } from '../../ui/index.js';
import { useUrlState } from '../../url/use-url-state.js';
import { Contracts } from '../steward-desk/contracts.js';
import styles from '../steward-desk/steward-desk.module.css';
import { WORDS } from './developer-words.js';
import { Doors } from './doors.js';
import { Examples } from './examples.js';

const PARTS = { query: Examples, pintu: Doors, kontrak: Contracts } as const;
type Part = keyof typeof PARTS;

/** For those who write programs: queries to begin with, the other doors, the contracts of the data. */
export default function DeveloperPage(): ReactNode {
  const words = useWords(WORDS);
  const [asked] = useUrlState('bagian', 'query');
  const part = isPart(asked) ? asked : 'query';
  const Content = PARTS[part];
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <nav className={styles.parts} aria-label={words.parts}>
        {Object.keys(PARTS)
          .filter(isPart)
          .map((one) => (
            <Link
              key={one}
              href={one === 'query' ? '/pengembang' : `/pengembang?bagian=${one}`}
              aria-current={one === part ? 'page' : undefined}
            >
              {words[one]}
            </Link>
          ))}
      </nav>
      <Content />
    </>
  );
}

function isPart(name: string): name is Part {
  return Object.hasOwn(PARTS, name);
}
