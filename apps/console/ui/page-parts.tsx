import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useUrlState } from '../url/use-url-state.js';
import styles from './page-parts.module.css';

/** The part of a page that the address asks for; a name that is none of its parts is the first. */
export function usePagePart<Part extends string>(parts: Readonly<Record<Part, unknown>>, first: Part): Part {
  const [asked] = useUrlState(IN_ADDRESS, first);
  return isOneOf(parts, asked) ? asked : first;
}

/** The way between the parts of a page. Each has an address of its own; the first has the page's. */
export function PageParts<Part extends string>({
  label,
  path,
  parts,
  first,
  current,
  words,
}: {
  readonly label: string;
  readonly path: string;
  readonly parts: Readonly<Record<Part, unknown>>;
  readonly first: Part;
  readonly current: Part;
  readonly words: Readonly<Record<Part, string>>;
}): ReactNode {
  return (
    <nav className={styles.parts} aria-label={label}>
      {Object.keys(parts)
        .filter((name): name is Part => isOneOf(parts, name))
        .map((name) => (
          <Link
            key={name}
            href={name === first ? path : `${path}?${IN_ADDRESS}=${name}`}
            aria-current={name === current ? 'page' : undefined}
          >
            {words[name]}
          </Link>
        ))}
    </nav>
  );
}

function isOneOf<Part extends string>(parts: Readonly<Record<Part, unknown>>, name: string): name is Part {
  return Object.hasOwn(parts, name);
}

const IN_ADDRESS = 'bagian';
