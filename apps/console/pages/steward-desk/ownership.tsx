import { useState, type FormEvent, type ReactNode } from 'react';
import { DATASETS } from '../../client/datasets.js';
import { useAction } from '../../client/index.js';
import { useFormat } from '../../format/index.js';
import { defineWords, useLocal, useWords } from '../../i18n/index.js';
import { Done, Refusal, SelectField, TextArea, TextField, UndoWindow } from '../../ui/index.js';
import { useSourceNames } from '../connector-desk/use-source-names.js';
import { TRANSFER_OWNERSHIP } from './steward-desk.graphql.js';
import styles from './steward-desk.module.css';

const WORDS = defineWords(
  {
    lead: 'Sumber pertama yang menulis sebuah kunci memilikinya; sumber lain ditolak. Pindahkan kepemilikan bila sebuah sistem diganti atau pekerjaannya berpindah.',
    dataset: 'Kumpulan data',
    from: 'Dari sumber',
    to: 'Kepada sumber',
    choose: 'pilih',
    keys: 'Kunci rekaman',
    keysHint: 'Satu per baris; kosong berarti semua rekaman sumber itu.',
    reason: 'Alasan',
    reasonHint: 'Tercatat dalam jejak audit, misalnya nomor surat.',
    submit: 'Pindahkan kepemilikan',
    decided: (from: string, to: string) => `Kepemilikan berpindah dari ${from} ke ${to}.`,
    done: (count: string) => `${count} rekaman berpindah pemilik.`,
  },
  {
    lead: 'The first source to write a key owns it; others are refused. Move ownership when a system is replaced or its work goes elsewhere.',
    dataset: 'Dataset',
    from: 'From source',
    to: 'To source',
    choose: 'choose',
    keys: 'Keys of records',
    keysHint: 'One a line; empty means all records of that source.',
    reason: 'Reason',
    reasonHint: 'It stands in the audit trail: the number of a letter, for example.',
    submit: 'Move ownership',
    decided: (from: string, to: string) => `Ownership moves from ${from} to ${to}.`,
    done: (count: string) => `${count} records have a new owner.`,
  },
);

export function Ownership(): ReactNode {
  const words = useWords(WORDS);
  const local = useLocal();
  const format = useFormat();
  const names = useSourceNames();
  const [dataset, setDataset] = useState('');
  const [fromSource, setFrom] = useState('');
  const [toSource, setTo] = useState('');
  const [keys, setKeys] = useState('');
  const [reason, setReason] = useState('');
  const [isDecided, setDecided] = useState(false);
  const transfer = useAction(TRANSFER_OWNERSHIP);
  const choices = [
    { value: '', label: words.choose },
    ...names.map(({ code, name }) => ({ value: code, label: `${name} (${code})` })),
  ];
  const isReady = [dataset, fromSource, toSource, reason.trim()].every((value) => value !== '');
  const carryOut = (): void => {
    setDecided(false);
    const chosen = keys.split('\n').flatMap((key) => (key.trim() === '' ? [] : [key.trim()]));
    const input = { dataset, fromSource, toSource, reason: reason.trim() };
    transfer.mutate({ input: { ...input, keys: chosen.length === 0 ? null : chosen } });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setDecided(true);
  };
  return (
    <form className={`stack ${styles.narrow}`} onSubmit={submit}>
      <p>{words.lead}</p>
      <Refusal error={transfer.error} />
      {transfer.data && <Done>{words.done(format.decimal(transfer.data.transferOwnership.count))}</Done>}
      {/* What was decided must not change while it can be taken back. */}
      <fieldset className="plain stack" disabled={isDecided}>
        <SelectField
          label={words.dataset}
          value={dataset}
          onChange={setDataset}
          options={[
            { value: '', label: words.choose },
            ...DATASETS.map(({ name, title }) => ({ value: name, label: local(title) })),
          ]}
        />
        <SelectField label={words.from} value={fromSource} onChange={setFrom} options={choices} />
        <SelectField label={words.to} value={toSource} onChange={setTo} options={choices} />
        <TextArea label={words.keys} hint={words.keysHint} value={keys} onChange={setKeys} />
        <TextField
          label={words.reason}
          hint={words.reasonHint}
          value={reason}
          onChange={setReason}
          isRequired
        />
      </fieldset>
      {isDecided ? (
        <UndoWindow
          what={words.decided(fromSource, toSource)}
          onPassed={carryOut}
          onUndo={() => setDecided(false)}
        />
      ) : (
        <p>
          <button type="submit" className="button primary" disabled={!isReady || transfer.isPending}>
            {words.submit}
          </button>
        </p>
      )}
    </form>
  );
}
