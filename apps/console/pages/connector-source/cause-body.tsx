import type { ReactNode } from 'react';
import { defineWords, useLocal, useWords } from '../../i18n/index.js';
import { CorrectionForm } from './correction-form.js';
import styles from './connector-source.module.css';
import { memberOf, sourceKeyOf } from './patch-record.js';
import { useCauseHeading, type Cause } from './rejection-causes.js';

const WORDS = defineWords(
  {
    samples: 'Contoh rekaman yang ditolak',
    record: 'Rekaman',
    value: 'Isi',
    rule: 'Mengapa ditolak',
    suggestion: (value: string) => `Saran: ${value}`,
    whole: 'Rekaman selengkapnya',
    batch: (batch: string, index: string) => `kiriman #${batch}, urutan ${index}`,
    mend: 'Betulkan',
  },
  {
    samples: 'Examples of refused records',
    record: 'Record',
    value: 'Value',
    rule: 'Why it was refused',
    suggestion: (value: string) => `Suggestion: ${value}`,
    whole: 'The whole record',
    batch: (batch: string, index: string) => `batch #${batch}, place ${index}`,
    mend: 'Mend',
  },
);

/** One cause opened: the records with their cell and the rule, then the way to mend all of them. */
export function CauseBody({ cause }: { readonly cause: Cause }): ReactNode {
  const words = useWords(WORDS);
  const heading = useCauseHeading(cause);
  return (
    <>
      <p>
        <strong>{heading}</strong>
      </p>
      <section className="stack">
        <h3>{words.samples}</h3>
        <div className={styles.samples} role="region" aria-label={words.samples} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.record}</th>
                <th scope="col">{words.value}</th>
                <th scope="col">{words.rule}</th>
              </tr>
            </thead>
            <tbody>
              {cause.examples.map((example) => (
                <SampleRow key={`${example.batchId} ${example.index}`} cause={cause} example={example} />
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <section className="stack">
        <h3>{words.mend}</h3>
        <CorrectionForm cause={cause} />
      </section>
    </>
  );
}

function SampleRow({
  cause,
  example: { batchId, index, key, recordText, problems },
}: {
  readonly cause: Cause;
  readonly example: Cause['examples'][number];
}): ReactNode {
  const words = useWords(WORDS);
  const local = useLocal();
  const own = problems.filter(({ code, field }) => code === cause.code && field === cause.field);
  return (
    <tr>
      <th scope="row">
        {sourceKeyOf(recordText) ?? key ?? '—'}
        <br />
        <span className="quiet small">{words.batch(batchId, String(index + 1))}</span>
        <details className="small">
          <summary>{words.whole}</summary>
          <pre className={styles.record}>{recordText}</pre>
        </details>
      </th>
      <td>
        <code>{cause.field === '' ? '—' : memberOf(recordText, cause.field)}</code>
      </td>
      <td>
        {own.map((problem) => (
          <div key={`${problem.code} ${problem.field}`}>
            {local(problem)}
            {problem.suggestion !== null && (
              <>
                <br />
                <strong>{words.suggestion(problem.suggestion)}</strong>
              </>
            )}
          </div>
        ))}
      </td>
    </tr>
  );
}
