import { useState, type FormEvent, type ReactNode } from 'react';
import { DATASET_TITLES } from '../../client/dataset-titles.js';
import { useAction } from '../../client/index.js';
import { defineWords, useLocal, useWords } from '../../i18n/index.js';
import { Refusal, SelectField, ShownOnce, TextField } from '../../ui/index.js';
import { CREATE_KEY } from './connector-source.graphql.js';
import styles from './connector-source.module.css';

const WORDS = defineWords(
  {
    name: 'Nama kunci',
    nameHint: 'Misalnya nama komputer tempat konektor berjalan.',
    datasets: 'Boleh mengirim',
    expiry: 'Berlaku',
    days: (days: string) => `${days} hari`,
    year: 'satu tahun',
    never: 'sampai dicabut',
    submit: 'Buat kunci',
    made: (name: string) => `Kunci ${name}`,
    use: 'Pasang di komputer dinas sebagai variabel LUMBUNG_KEY, jangan di dalam berkas konektor.',
  },
  {
    name: 'Name of the key',
    nameHint: 'For example of the computer that runs the connector.',
    datasets: 'May send',
    expiry: 'Valid for',
    days: (days: string) => `${days} days`,
    year: 'one year',
    never: 'until revoked',
    submit: 'Make the key',
    made: (name: string) => `Key ${name}`,
    use: 'Set it on the agency’s computer as the variable LUMBUNG_KEY, not in the connector file.',
  },
);

/** A key that may push the chosen datasets of one source, and nothing else. */
export function NewKeyForm({
  source,
  datasets,
}: {
  readonly source: string;
  readonly datasets: readonly string[];
}): ReactNode {
  const words = useWords(WORDS);
  const local = useLocal();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(datasets));
  const [days, setDays] = useState('365');
  const create = useAction(CREATE_KEY);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const expiresAt = days === '' ? null : new Date(Date.now() + Number(days) * DAY_MS).toISOString();
    const scopes = [...chosen].sort().map((dataset) => `push:${dataset}`);
    create.mutate({ input: { name: name.trim(), sourceCode: source, scopes, expiresAt } });
  };
  const toggle = (dataset: string): void => {
    const next = new Set(chosen);
    if (!next.delete(dataset)) next.add(dataset);
    setChosen(next);
  };
  if (create.data) {
    return (
      <ShownOnce
        title={words.made(create.data.createClient.client.name)}
        secret={create.data.createClient.key}
      >
        <p className="small">{words.use}</p>
      </ShownOnce>
    );
  }
  return (
    <form className="stack" onSubmit={submit}>
      <Refusal error={create.error} />
      <TextField label={words.name} hint={words.nameHint} value={name} onChange={setName} isRequired />
      <SelectField
        label={words.expiry}
        value={days}
        onChange={setDays}
        options={[
          { value: '90', label: words.days('90') },
          { value: '365', label: words.year },
          { value: '', label: words.never },
        ]}
      />
      <fieldset className={styles.datasets}>
        <legend>{words.datasets}</legend>
        {Object.entries(DATASET_TITLES).map(([dataset, title]) => (
          <label key={dataset}>
            <input type="checkbox" checked={chosen.has(dataset)} onChange={() => toggle(dataset)} />
            {local(title)}
          </label>
        ))}
      </fieldset>
      <p>
        <button type="submit" className="button primary" disabled={create.isPending || chosen.size === 0}>
          {words.submit}
        </button>
      </p>
    </form>
  );
}

const DAY_MS = 86_400_000;
