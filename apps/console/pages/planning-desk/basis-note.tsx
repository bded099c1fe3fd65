import { useEffect, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { useFormat } from '../../format/index.js';
import { defineWords, useLanguage, useWords } from '../../i18n/index.js';
import type { Dataset } from '../../client/dataset.js';
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
  const { language } = useLanguage();
  const datasets = useDatasets();
  const titleOf = (name: string): string =>
    datasets.find((dataset) => dataset.name === name)?.title[language] ?? name;
  return (
    <p className="small quiet">
      {words.from}{' '}
      {basis.map(({ dataset, watermark }, index) => (
        <span key={dataset}>
          {index > 0 && '; '}
          <Link href={datasetPath(dataset)}>{titleOf(dataset)}</Link>{' '}
          {watermark === null ? words.noData : words.asOf(format.moment(watermark))}
        </span>
      ))}
      .
    </p>
  );
}

/** Titles come after the table: until they are here the names of the datasets stand for them. */
function useDatasets(): readonly Dataset[] {
  const [datasets, setDatasets] = useState<readonly Dataset[]>([]);
  useEffect(() => {
    void import('../../client/datasets.js').then(({ DATASETS }) => setDatasets(DATASETS));
  }, []);
  return datasets;
}
