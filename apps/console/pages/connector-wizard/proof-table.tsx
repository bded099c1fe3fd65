import type { ReactNode } from 'react';
import type { Dataset } from '../../client/dataset.js';
import { useLocal, useWords } from '../../i18n/index.js';
import { Icon } from '../../ui/index.js';
import type { MappingProofQuery } from './connector-wizard.graphql.js';
import styles from './connector-wizard.module.css';
import { WORDS } from './wizard-words.js';

type Row = MappingProofQuery['mappingProof']['rows'][number];

/** Each value that would be sent, with the cell below it where the two are not written alike. */
export function ProofTable({
  rows,
  dataset,
}: {
  readonly rows: readonly Row[];
  readonly dataset: Dataset;
}): ReactNode {
  const words = useWords(WORDS);
  const local = useLocal();
  const shown = rows.slice(0, ROWS_SHOWN);
  const fields = shown[0]?.fields.map(({ field }) => field) ?? [];
  const titleOf = (name: string): string => {
    const field = dataset.fields.find((one) => one.name === name);
    return field === undefined ? name : local(field.title);
  };
  return (
    <div className={styles.proof} role="region" tabIndex={0} aria-label={words.proofCaption}>
      <table>
        <caption className="visually-hidden">{words.proofCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.row}</th>
            {fields.map((name) => (
              <th key={name} scope="col">
                {titleOf(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.at}>
              <th scope="row">
                <Icon name={row.outcome === 'send' ? 'check' : 'warn'} /> {row.at.replace(/^[^!:]*[!:]/u, '')}
                {row.outcome === 'skip' && <span className="quiet"> {words.skipped}</span>}
              </th>
              {row.fields.map((cell) => (
                <ProofCell key={cell.field} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const ROWS_SHOWN = 10;

function ProofCell({ cell: { raw, value, problem } }: { readonly cell: Row['fields'][number] }): ReactNode {
  const local = useLocal();
  if (problem !== null)
    return (
      <td className={styles.unread}>
        <code>{raw}</code>
        <br />
        <span className="small">{local(problem)}</span>
      </td>
    );
  const text =
    value === null || value === undefined ? '—' : typeof value === 'string' ? value : JSON.stringify(value);
  return (
    <td>
      {text}
      {raw !== null && raw !== text && (
        <>
          <br />
          <code className="quiet small">{raw}</code>
        </>
      )}
    </td>
  );
}
