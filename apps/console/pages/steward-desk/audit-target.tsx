import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { datasetTitle } from '../../client/dataset-title.js';
import { defineWords, useLocal, useWords } from '../../i18n/index.js';
import { wordFor } from '../datasets/dataset-words.js';
import { datasetPath, sourcePath } from '../paths.js';
import styles from './steward-desk.module.css';

const KIND_WORDS = defineWords(
  {
    person: 'orang',
    client: 'kunci',
    source: 'sumber',
    dataset: 'kumpulan data',
    snapshot: 'potret',
    batch: 'kiriman',
    rejections: 'yang ditolak',
    webhook: 'webhook',
  },
  {
    person: 'person',
    client: 'key',
    source: 'source',
    dataset: 'dataset',
    snapshot: 'snapshot',
    batch: 'batch',
    rejections: 'rejections',
    webhook: 'webhook',
  },
);

/** What an entry of the audit trail is about, as the hub notes it: `person:4`, `dataset:budgets.budget_lines`. */
export interface Target {
  readonly target: string;
  readonly targetName: string | null;
}

/** The name of what was acted on, and below it what it is and the number under which the hub knows it. */
export function AuditTarget({ of: { target, targetName } }: { readonly of: Target }): ReactNode {
  const kinds = useWords(KIND_WORDS);
  const [kind, id] = parts(target);
  return (
    <>
      <TargetName kind={kind} id={id} name={targetName} />
      <span className={`${styles.detail} small quiet`}>
        {wordFor(kinds, kind)} <code>{id}</code>
      </span>
    </>
  );
}

function TargetName({
  kind,
  id,
  name,
}: {
  readonly kind: string;
  readonly id: string;
  readonly name: string | null;
}): ReactNode {
  const local = useLocal();
  if (kind === 'dataset') {
    return id.split(',').map((dataset) => (
      <span key={dataset} className={styles.target}>
        <Link href={datasetPath(dataset)}>{local(datasetTitle(dataset))}</Link>
      </span>
    ));
  }
  if (name === null) return null;
  return (
    <span className={styles.target}>
      {kind === 'source' ? <Link href={sourcePath(id)}>{name}</Link> : name}
    </span>
  );
}

/** What a row is found and sorted by: everything that stands in its cell. */
export function useTargetText(): (of: Target) => string {
  const local = useLocal();
  const kinds = useWords(KIND_WORDS);
  return ({ target, targetName }) => {
    const [kind, id] = parts(target);
    const names = kind === 'dataset' ? id.split(',').map((dataset) => local(datasetTitle(dataset))) : [];
    return [targetName ?? '', ...names, wordFor(kinds, kind), id].join(' ').trim();
  };
}

function parts(target: string): readonly [kind: string, id: string] {
  const colon = target.indexOf(':');
  return [target.slice(0, colon), target.slice(colon + 1)];
}
