import { useMemo, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { Dataset } from '../../client/dataset.js';
import { datasetNamed } from '../../client/dataset-named.js';
import { useLocal, useWords } from '../../i18n/index.js';
import { CopyLink, DatasetSelect, Empty, Icon, PageHead } from '../../ui/index.js';
import { useUrlState } from '../../url/use-url-state.js';
import { ColumnInput } from './column-input.js';
import { connectorFile, type SourceKind, type SourceLocale } from './connector-file.js';
import styles from './connector-wizard.module.css';
import { guessMapping, isMissing, type Mapping } from './guess-mapping.js';
import { MappingProof } from './mapping-proof.js';
import { MappingTable } from './mapping-table.js';
import { NO_SAMPLE, type Sample } from './read-sample.js';
import { SourceAndKey } from './source-and-key.js';
import { WORDS } from './wizard-words.js';

const KINDS: readonly SourceKind[] = ['file', 'sql', 'http'];

/** From "what kind of system" to a connector file and a key, on one page: what is chosen above shows below at once. */
export default function ConnectorWizardPage(): ReactNode {
  const words = useWords(WORDS);
  const local = useLocal();
  const [kindName, setKind] = useUrlState('jenis', 'file');
  const [datasetName, setDataset] = useUrlState('data');
  const [sample, setSample] = useState<Sample>(NO_SAMPLE);
  const kind = KINDS.find((one) => one === kindName) ?? 'file';
  const dataset = datasetNamed(datasetName);
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        crumbs={<Link href="/meja/konektor">{words.desk}</Link>}
      />
      <ol className={styles.steps}>
        <Step title={words.kind}>
          <div className={styles.kinds} role="group" aria-label={words.kind}>
            {KINDS.map((one) => (
              <button
                key={one}
                type="button"
                className={styles.kind}
                aria-pressed={one === kind}
                onClick={() => setKind(one)}
              >
                <strong>{words[one]}</strong>
                <span className="quiet small">{words[`${one}Note`]}</span>
              </button>
            ))}
          </div>
        </Step>
        <Step title={words.dataset}>
          <DatasetSelect
            hint={dataset === undefined ? words.datasetHint : local(dataset.description)}
            value={datasetName}
            onChange={setDataset}
          />
        </Step>
        <Step title={words.columns}>
          <ColumnInput sample={sample} onSample={setSample} />
        </Step>
        {dataset === undefined ? (
          <Step title={words.mapping}>
            <Empty title={words.datasetFirst} />
          </Step>
        ) : (
          <Mapped
            key={JSON.stringify([dataset.name, sample.columns])}
            dataset={dataset}
            sample={sample}
            kind={kind}
          />
        )}
      </ol>
    </>
  );
}

function Mapped({
  dataset,
  sample,
  kind,
}: {
  readonly dataset: Dataset;
  readonly sample: Sample;
  readonly kind: SourceKind;
}): ReactNode {
  const words = useWords(WORDS);
  const { columns, headerRow } = sample;
  const [mapping, setMapping] = useState<Mapping>(() => guessMapping(dataset, columns));
  const [locale, setLocale] = useState<SourceLocale | null>('id-ID');
  const file = useMemo(
    () => connectorFile({ kind, dataset, mapping, hubUrl: location.origin, headerRow, locale }),
    [kind, dataset, mapping, headerRow, locale],
  );
  const missing = dataset.fields.filter((field) => {
    const choice = mapping[field.name];
    return choice === undefined || isMissing(field, choice);
  }).length;
  return (
    <>
      <Step title={words.mapping}>
        <MappingTable dataset={dataset} columns={columns} mapping={mapping} onChange={setMapping} />
        <p role="status" className={missing === 0 ? 'quiet' : styles.missing}>
          <Icon name={missing === 0 ? 'check' : 'warn'} />{' '}
          {missing === 0 ? words.complete : words.missing(String(missing))}
        </p>
      </Step>
      <Step title={words.proof}>
        <MappingProof
          dataset={dataset}
          mapping={mapping}
          sample={sample}
          locale={locale}
          onLocale={setLocale}
        />
      </Step>
      <Step title={words.result}>
        <p className="measure">{words.resultNote}</p>
        <pre className={styles.file} role="region" tabIndex={0} aria-label="lumbung.connector.yaml">
          {file}
        </pre>
        <p className="row">
          <CopyLink text={file} />
          <a
            className="button"
            href={`data:application/yaml;charset=utf-8,${encodeURIComponent(file)}`}
            download="lumbung.connector.yaml"
          >
            <Icon name="download" />
            {words.download}
          </a>
        </p>
      </Step>
      <Step title={words.key}>
        <SourceAndKey dataset={dataset.name} />
      </Step>
      <Step title={words.run}>
        <p className="measure">{words.runNote}</p>
        <pre className={styles.file} role="region" tabIndex={0} aria-label={words.run}>
          {COMMANDS}
        </pre>
      </Step>
    </>
  );
}

function Step({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <li className={styles.step}>
      <h2>{title}</h2>
      {children}
    </li>
  );
}

const COMMANDS = [
  'export LUMBUNG_KEY=lmb_…',
  'npx lumbung connector doctor  --config lumbung.connector.yaml',
  'npx lumbung connector preview --config lumbung.connector.yaml --limit 5 --diff',
  'npx lumbung connector sync    --config lumbung.connector.yaml',
].join('\n');
