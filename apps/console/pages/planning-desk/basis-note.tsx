import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { datasetTitle } from '../../client/dataset-title.js';
import { useFormat } from '../../format/index.js';
import { defineWords, useLocal, useWords } from '../../i18n/index.js';
import { datasetPath } from '../paths.js';

const WORDS = defineWords(
  { from: 'Dari', noData: 'belum ada data', asOf: (moment: string) => `per ${moment}` },
  { from: 'From', noData: 'no data yet', asOf: (moment: string) => `as of ${moment}` },
);

/** What a table was made of, and how fresh each of it is. */
export function BasisNote({
  basis,
}: {
  readonly basis: readonly { readonly dataset: string; readonly watermark: string | null }[];
}): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const local = useLocal();
  return (
    <p className="small quiet">
      {words.from}{' '}
      {basis.map(({ dataset, watermark }, index) => (
        <span key={dataset}>
          {index > 0 && '; '}
          <Link href={datasetPath(dataset)}>{local(datasetTitle(dataset))}</Link>{' '}
          {watermark === null ? words.noData : words.asOf(format.moment(watermark))}
        </span>
      ))}
      .
    </p>
  );
}
