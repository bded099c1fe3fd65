import { useEffect, useRef, type ReactNode } from 'react';
import styles from './page-head.module.css';

/** The one h1 of a page; it also names the document and takes the focus after a step to another page. */
export function PageHead({
  title,
  crumbs,
  lead,
  children,
}: {
  readonly title: string;
  /** Links back up, in order. */
  readonly crumbs?: ReactNode;
  readonly lead?: ReactNode;
  readonly children?: ReactNode;
}): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Lumbung`;
  }, [title]);
  useEffect(() => {
    // The first page of a visit leaves the focus where the browser puts it.
    if (hasVisited) heading.current?.focus({ preventScroll: true });
    hasVisited = true;
  }, []);
  return (
    <div className={styles.head}>
      {crumbs !== undefined && <div className={`${styles.crumbs} small`}>{crumbs}</div>}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {lead !== undefined && <p className="lead">{lead}</p>}
      {children}
    </div>
  );
}

let hasVisited = false;
