import { useState, type FormEvent, type ReactNode } from 'react';
import { useAction, useSession } from '../../client/index.js';
import { useWords } from '../../i18n/index.js';
import { Refusal, SelectField, TextField } from '../../ui/index.js';
import { SourceSelect } from '../connector-desk/source-select.js';
import { NewKeyForm } from '../connector-source/new-key-form.js';
import { CREATE_SOURCE } from './connector-wizard.graphql.js';
import styles from './connector-wizard.module.css';
import { WORDS } from './wizard-words.js';

const KINDS = ['agency', 'regency', 'national'] as const;

/** Who sends, and with which key: an existing source or a new one. */
export function SourceAndKey({ dataset }: { readonly dataset: string }): ReactNode {
  const words = useWords(WORDS);
  const isAdmin = useSession()?.person?.role === 'admin';
  const [source, setSource] = useState('');
  if (!isAdmin) return <p className="quiet">{words.adminOnly}</p>;
  return (
    <div className={`stack ${styles.narrow}`}>
      <SourceSelect label={words.whichSource} none={words.newSource} value={source} onChange={setSource} />
      {source === '' ? (
        <NewSourceForm onMade={setSource} />
      ) : (
        <NewKeyForm key={source} source={source} datasets={[dataset]} />
      )}
    </div>
  );
}

function NewSourceForm({ onMade }: { readonly onMade: (code: string) => void }): ReactNode {
  const words = useWords(WORDS);
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [kind, setKind] = useState<(typeof KINDS)[number]>('agency');
  const create = useAction(CREATE_SOURCE);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    create.mutate(
      { input: { code: code.trim(), name: name.trim(), kind } },
      { onSuccess: ({ createSource }) => onMade(createSource.code) },
    );
  };
  return (
    <form className="stack" onSubmit={submit}>
      <Refusal error={create.error} />
      <TextField label={words.code} hint={words.codeHint} value={code} onChange={setCode} isRequired />
      <TextField label={words.name} value={name} onChange={setName} isRequired />
      <SelectField
        label={words.ofKind}
        value={kind}
        onChange={(value) => setKind(KINDS.find((one) => one === value) ?? 'agency')}
        options={KINDS.map((one) => ({ value: one, label: words[one] }))}
      />
      <p>
        <button type="submit" className="button" disabled={create.isPending}>
          {words.makeSource}
        </button>
      </p>
    </form>
  );
}
