import type { ReactNode } from 'react';
import type { Dataset } from '../../client/dataset.js';
import { useAction } from '../../client/index.js';
import { useFormat } from '../../format/index.js';
import { useLocal, useWords } from '../../i18n/index.js';
import { Badge, Empty, Refusal, SelectField } from '../../ui/index.js';
import { constantOf, type SourceLocale } from './connector-file.js';
import { MAPPING_PROOF, type MappingProofQuery } from './connector-wizard.graphql.js';
import styles from './connector-wizard.module.css';
import { CONSTANT, NOWHERE, type Mapping } from './guess-mapping.js';
import { ProofTable } from './proof-table.js';
import type { Sample } from './read-sample.js';
import { WORDS } from './wizard-words.js';

const LOCALES = { '': null, 'id-ID': 'id-ID', 'en-US': 'en-US' } as const;

/** What a connector would read out of the sample rows and what the hub would say of them, cell by cell. */
export function MappingProof({
  dataset,
  mapping,
  sample,
  locale,
  onLocale,
}: {
  readonly dataset: Dataset;
  readonly mapping: Mapping;
  readonly sample: Sample;
  readonly locale: SourceLocale | null;
  readonly onLocale: (locale: SourceLocale | null) => void;
}): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const proof = useAction(MAPPING_PROOF);
  const fields = mappedFields(dataset, mapping);
  const { text } = sample;
  if (text === null) return <Empty title={words.proofNone} />;
  const prove = (): void =>
    proof.mutate({
      input: {
        ...{ dataset: dataset.name, fields, sample: text },
        locale: locale === null ? null : locale === 'id-ID' ? 'id_ID' : 'en_US',
      },
    });
  return (
    <div className="stack">
      <p className="measure">{words.proofNote}</p>
      <SelectField
        label={words.locale}
        value={locale ?? ''}
        onChange={(value) => {
          onLocale(LOCALES[value as keyof typeof LOCALES]);
          proof.reset();
        }}
        options={[
          { value: 'id-ID', label: words.idID },
          { value: 'en-US', label: words.enUS },
          { value: '', label: words.auto },
        ]}
      />
      <p>
        <button
          type="button"
          className="button primary"
          disabled={fields.length === 0 || proof.isPending}
          onClick={prove}
        >
          {words.prove(format.decimal(sample.rows))}
        </button>
      </p>
      <Refusal error={proof.error} />
      {proof.data && <Proved proof={proof.data.mappingProof} dataset={dataset} onLocale={onLocale} />}
    </div>
  );
}

type Proof = MappingProofQuery['mappingProof'];

function Proved({
  proof,
  dataset,
  onLocale,
}: {
  readonly proof: Proof;
  readonly dataset: Dataset;
  readonly onLocale: (locale: SourceLocale) => void;
}): ReactNode {
  const words = useWords(WORDS);
  const local = useLocal();
  const format = useFormat();
  const { fault, accepted, refused, problems, proposals } = proof;
  if (fault !== null) return <p className={styles.missing}>{local(fault)}</p>;
  return (
    <>
      <p className="row" role="status">
        {accepted > 0 && (
          <Badge tone={5} icon="check">
            {words.passes(format.decimal(accepted))}
          </Badge>
        )}
        {refused > 0 && (
          <Badge tone={1} icon="warn">
            {words.fails(format.decimal(refused))}
          </Badge>
        )}
      </p>
      {proposals
        .filter(({ ambiguous }) => ambiguous > 0)
        .map(({ field, locale, ambiguous }) => (
          <p key={field} className="row">
            {words.proposal(format.decimal(ambiguous), field)}
            <button
              type="button"
              className="button"
              onClick={() => onLocale(locale === 'id_ID' ? 'id-ID' : 'en-US')}
            >
              {words.useLocale}
            </button>
          </p>
        ))}
      <ProofTable rows={proof.rows} dataset={dataset} />
      {problems.length > 0 && (
        <ul className="small">
          {problems.slice(0, PROBLEMS_SHOWN).map(({ at, field, code, message, suggestion }, place) => (
            <li key={place}>
              <code>{[at, field, code].filter((part) => part !== '').join(' · ')}</code>: {local(message)}
              {suggestion !== null && ` ${words.nearest(suggestion)}`}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const PROBLEMS_SHOWN = 20;

interface MappedField {
  readonly field: string;
  readonly from?: string;
  readonly constant?: string | number | boolean;
}

function mappedFields(dataset: Dataset, mapping: Mapping): readonly MappedField[] {
  return dataset.fields.flatMap((field): readonly MappedField[] => {
    const { column, constant } = mapping[field.name] ?? { column: NOWHERE, constant: '' };
    if (column === NOWHERE) return [];
    if (column !== CONSTANT) return [{ field: field.name, from: column }];
    return constant.trim() === '' ? [] : [{ field: field.name, constant: constantOf(field, constant) }];
  });
}
