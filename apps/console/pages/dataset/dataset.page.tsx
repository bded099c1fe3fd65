import type { ReactNode } from 'react';
import { Link, useParams } from 'wouter';
import type { Dataset } from '../../client/dataset.js';
import { defineWords, useLocal, useWords } from '../../i18n/index.js';
import { NotFound } from '../../shell/not-found.js';
import { useDatasets } from '../../shell/use-search.js';
import { Empty, PageHead, Skeleton } from '../../ui/index.js';
import { ACCESS_WORDS, DOMAIN_WORDS, RELEASE_WORDS, wordFor } from '../datasets/dataset-words.js';
import { DatasetFields } from './dataset-fields.js';
import { DatasetFreshness } from './dataset-freshness.js';
import { DatasetQuery } from './dataset-query.js';
import { DatasetSample } from './dataset-sample.js';
import styles from './dataset.module.css';

const WORDS = defineWords(
  {
    all: 'Data',
    standard: 'Arti menurut standar data',
    concept: 'Konsep',
    definition: 'Definisi',
    classification: 'Klasifikasi',
    measure: 'Ukuran',
    unit: 'Satuan',
    producer: 'Produsen data',
    release: 'Jadwal terbit',
    access: 'Akses',
    key: 'Kunci rekaman',
    sample: 'Contoh isi',
    fields: 'Kolom',
    query: 'Ambil datanya',
    closed: 'Isi kumpulan data ini tidak terbuka untuk umum',
    closedText:
      'Hanya penanggung jawab dengan kunci yang berhak dapat membacanya. Arti dan kolomnya tetap terbuka.',
  },
  {
    all: 'Data',
    standard: 'Meaning by the data standard',
    concept: 'Concept',
    definition: 'Definition',
    classification: 'Classification',
    measure: 'Measure',
    unit: 'Unit',
    producer: 'Producer',
    release: 'Released',
    access: 'Access',
    key: 'Key of a record',
    sample: 'What is in it',
    fields: 'Columns',
    query: 'Get the data',
    closed: 'The content of this dataset is not open to the public',
    closedText: 'Only people in charge whose key allows it can read it. Its meaning and columns stay open.',
  },
);

export default function DatasetPage(): ReactNode {
  const { dataset: name } = useParams<{ dataset: string }>();
  const datasets = useDatasets();
  const dataset = datasets.find((one) => one.name === decodeURIComponent(name));
  if (datasets.length === 0) return <Skeleton lines={6} height="4rem" />;
  return dataset === undefined ? <NotFound /> : <DatasetView dataset={dataset} />;
}

function DatasetView({ dataset }: { readonly dataset: Dataset }): ReactNode {
  const words = useWords(WORDS);
  const domains = useWords(DOMAIN_WORDS);
  const local = useLocal();
  return (
    <>
      <PageHead
        title={local(dataset.title)}
        lead={local(dataset.description)}
        crumbs={
          <>
            <Link href="/data">{words.all}</Link> / <span>{wordFor(domains, dataset.domain)}</span>
          </>
        }
      >
        <DatasetFreshness dataset={dataset} />
      </PageHead>
      <div className={styles.layout}>
        <div className="stack">
          <section className="stack">
            <h2>{words.sample}</h2>
            {dataset.access === 'public' ? (
              <DatasetSample dataset={dataset} />
            ) : (
              <Empty title={words.closed}>
                <p>{words.closedText}</p>
              </Empty>
            )}
          </section>
          <section className="stack">
            <h2>{words.query}</h2>
            <DatasetQuery dataset={dataset} />
          </section>
          <section className="stack">
            <h2>{words.fields}</h2>
            <DatasetFields dataset={dataset} />
          </section>
        </div>
        <StandardParts dataset={dataset} />
      </div>
    </>
  );
}

function StandardParts({ dataset }: { readonly dataset: Dataset }): ReactNode {
  const words = useWords(WORDS);
  const releases = useWords(RELEASE_WORDS);
  const accesses = useWords(ACCESS_WORDS);
  const local = useLocal();
  const { standard, producer, release, access, key, fields } = dataset;
  const titleOf = (name: string): string => {
    const field = fields.find((one) => one.name === name);
    return field === undefined ? name : local(field.title);
  };
  const parts = [
    [words.concept, local(standard.concept)],
    [words.definition, local(standard.definition)],
    [words.classification, local(standard.classification)],
    [words.measure, local(standard.measure)],
    [words.unit, local(standard.unit)],
    [words.producer, local(producer)],
    [words.release, wordFor(releases, release.every)],
    [words.access, wordFor(accesses, access)],
    [words.key, key.map(titleOf).join(' + ')],
  ];
  return (
    <aside className={`sheet ${styles.aside}`} aria-label={words.standard}>
      <h2 className={styles.small}>{words.standard}</h2>
      <dl className={styles.parts}>
        {parts.map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </aside>
  );
}
