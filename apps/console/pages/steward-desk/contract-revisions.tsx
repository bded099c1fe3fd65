import type { ReactNode } from 'react';
import { datasetTitle } from '../../client/dataset-title.js';
import { useHub } from '../../client/index.js';
import { useFormat } from '../../format/index.js';
import { defineWords, useLocal, useWords } from '../../i18n/index.js';
import { Answer, Badge } from '../../ui/index.js';
import { CONTRACT_REVISIONS, type ContractRevisionsQuery } from './steward-desk.graphql.js';
import styles from './steward-desk.module.css';

const WORDS = defineWords(
  {
    title: 'Perubahan kontrak',
    none: (since: string) =>
      `Sejak ${since} belum ada kontrak yang berubah: pengirim dan pembaca memakai kontrak yang sama.`,
    nothing: 'Hub ini belum mencatat kontrak.',
    since: (moment: string) => `berlaku sejak ${moment}`,
    breaking: 'Dapat menggagalkan pengirim',
    compatible: 'Aman',
    added: 'ditambahkan',
    removed: 'dihapus',
  },
  {
    title: 'Changes of contracts',
    none: (since: string) =>
      `No contract has changed since ${since}: senders and readers use the same ones as then.`,
    nothing: 'This hub has written down no contract yet.',
    since: (moment: string) => `in force since ${moment}`,
    breaking: 'May make senders fail',
    compatible: 'Safe',
    added: 'added',
    removed: 'removed',
  },
);

type Revision = ContractRevisionsQuery['contractRevisions'][number];

/** What changed in the contracts since this hub knows them, newest first. */
export function ContractRevisions(): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const answer = useHub(CONTRACT_REVISIONS, {});
  return (
    <section className="stack">
      <h2>{words.title}</h2>
      <Answer of={answer}>
        {({ contractRevisions }) => {
          const changed = contractRevisions.filter(({ isFirst }) => !isFirst);
          const oldest = contractRevisions.at(-1);
          if (oldest === undefined) return <p>{words.nothing}</p>;
          if (changed.length === 0) return <p>{words.none(format.moment(oldest.inForceSince))}</p>;
          return (
            <ul className={styles.cards}>
              {changed.map((revision) => (
                <RevisionCard key={`${revision.dataset} ${revision.inForceSince}`} revision={revision} />
              ))}
            </ul>
          );
        }}
      </Answer>
    </section>
  );
}

function RevisionCard({ revision }: { readonly revision: Revision }): ReactNode {
  const words = useWords(WORDS);
  const local = useLocal();
  const format = useFormat();
  const { dataset, version, inForceSince, changes } = revision;
  const isBreaking = changes.some((change) => change.isBreaking);
  return (
    <li className={styles.card}>
      <p className="row">
        <Badge tone={isBreaking ? 2 : 5} icon={isBreaking ? 'warn' : 'check'}>
          {isBreaking ? words.breaking : words.compatible}
        </Badge>
        <strong>
          {local(datasetTitle(dataset))} v{version}
        </strong>
        <span className="quiet">{words.since(format.moment(inForceSince))}</span>
      </p>
      <ul className="small">
        {changes.map(({ path, before, after }) => (
          <li key={path}>
            <code>{path}</code>: {before ?? words.added} → {after ?? words.removed}
          </li>
        ))}
      </ul>
    </li>
  );
}
