import { useState, type ReactNode } from 'react';
import { useWords } from '../../i18n/index.js';
import { Field, TextArea } from '../../ui/index.js';
import styles from './connector-wizard.module.css';
import { readSample, type Sample } from './read-sample.js';
import { WORDS } from './wizard-words.js';

/** The names of the columns and some rows, pasted or from the beginning of a file. They stay in the browser until somebody asks for a proof. */
export function ColumnInput({
  sample: { columns, rows },
  onSample,
}: {
  readonly sample: Sample;
  readonly onSample: (sample: Sample) => void;
}): ReactNode {
  const words = useWords(WORDS);
  const [text, setText] = useState('');
  const take = (next: string): void => {
    setText(next);
    onSample(readSample(next));
  };
  const takeFile = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    take(await file.slice(0, BEGINNING_BYTES).text());
  };
  return (
    <div className="stack">
      <TextArea label={words.paste} hint={words.pasteHint} value={text} onChange={take} />
      <Field label={words.pick} hint={words.pickHint}>
        {(input) => (
          <input
            {...input}
            type="file"
            accept=".csv,.tsv,.txt"
            onChange={(event) => void takeFile(event.target.files?.[0])}
          />
        )}
      </Field>
      {columns.length > 0 && (
        <div>
          <p className="quiet small" role="status">
            {words.found(String(columns.length), String(rows))}
          </p>
          <ul className={styles.found}>
            {columns.map((column) => (
              <li key={column}>
                <code>{column}</code>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

// Headers stand in the first lines, and the widest sheet in use has a few hundred columns.
const BEGINNING_BYTES = 65_536;
