import { useState, type FormEvent, type ReactNode } from 'react';
import { useAction } from '../../client/index.js';
import { useFormat } from '../../format/index.js';
import { counted, defineWords, useWords } from '../../i18n/index.js';
import { DatasetSelect, Done, Refusal, TextArea, TextField, UndoWindow } from '../../ui/index.js';
import { SourceSelect } from '../connector-desk/source-select.js';
import { useSourceName } from '../connector-desk/use-source-names.js';
import { TRANSFER_OWNERSHIP } from './steward-desk.graphql.js';
import styles from './steward-desk.module.css';

const WORDS = defineWords(
  {
    lead: 'Sumber pertama yang menulis sebuah kunci memilikinya; sumber lain ditolak. Pindahkan kepemilikan bila sebuah sistem diganti atau pekerjaannya berpindah.',
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
    from: 'From source',
    to: 'To source',
    choose: 'choose',
    keys: 'Keys of records',
    keysHint: 'One a line; empty means all records of that source.',
    reason: 'Reason',
    reasonHint: 'It stands in the audit trail: the number of a letter, for example.',
    submit: 'Move ownership',
    decided: (from: string, to: string) => `Ownership moves from ${from} to ${to}.`,
    done: (count: string) => `${counted(count, 'record has', 'records have')} a new owner.`,
  },
);

export function Ownership(): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const nameOf = useSourceName();
  const [dataset, setDataset] = useState('');
  const [fromSource, setFrom] = useState('');
  const [toSource, setTo] = useState('');
  const [keys, setKeys] = useState('');
  const [reason, setReason] = useState('');
  const [isDecided, setDecided] = useState(false);
  const transfer = useAction(TRANSFER_OWNERSHIP);
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
        <DatasetSelect value={dataset} onChange={setDataset} />
        <SourceSelect label={words.from} none={words.choose} value={fromSource} onChange={setFrom} />
        <SourceSelect label={words.to} none={words.choose} value={toSource} onChange={setTo} />
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
          what={words.decided(nameOf(fromSource), nameOf(toSource))}
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
