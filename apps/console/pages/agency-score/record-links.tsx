import type { ReactNode } from 'react';
import { datasetTitle } from '../../client/dataset-title.js';
import { defineWords, useLocal, useWords } from '../../i18n/index.js';
import { Icon, type FigureParts } from '../../ui/index.js';
import { recordsPath } from '../paths.js';
import styles from './agency-score.module.css';

const WORDS = defineWords(
  { records: 'Unduh rekamannya (CSV)', numerator: 'pembilang', denominator: 'penyebut' },
  { records: 'Download the records (CSV)', numerator: 'numerator', denominator: 'denominator' },
);

/** The very records behind a figure, each set as a file: whoever doubts a score can count them. */
export function RecordLinks({ of }: { readonly of: FigureParts['records'] }): ReactNode {
  const words = useWords(WORDS);
  const local = useLocal();
  if (of.length === 0) return null;
  return (
    <p className={`${styles.records} small`}>
      <span className="quiet">{words.records}:</span>
      {of.map(({ dataset, filter }, index) => (
        <a key={index} href={recordsPath(dataset, filter)} download>
          <Icon name="download" />
          {local(datasetTitle(dataset))}
          {of.length === 2 && ` (${index === 0 ? words.numerator : words.denominator})`}
        </a>
      ))}
    </p>
  );
}
