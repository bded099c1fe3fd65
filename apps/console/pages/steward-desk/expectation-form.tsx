import { useState, type FormEvent, type ReactNode } from 'react';
import { useAction } from '../../client/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { dayInProvince } from '../../format/days.js';
import { DatasetSelect, Done, Refusal, SelectField, TextField } from '../../ui/index.js';
import { SourceSelect } from '../connector-desk/source-select.js';
import { EXPECT_ARRIVAL } from './steward-desk.graphql.js';

const WORDS = defineWords(
  {
    kind: 'Keputusan',
    expect: 'Laporan ini diharapkan',
    waive: 'Laporan ini tidak lagi diharapkan',
    source: 'Sumber',
    choose: 'pilih',
    organization: 'Kode organisasi',
    organizationHint: 'Kosong berarti organisasi pemilik sumber.',
    from: 'Mulai',
    to: 'Sampai',
    toHint: 'Kosong berarti seterusnya.',
    note: 'Catatan',
    noteHint: 'Untuk walidata; misalnya nomor surat.',
    submit: 'Simpan keputusan',
    done: 'Tersimpan. Kalender mengikuti dalam beberapa detik.',
  },
  {
    kind: 'Decision',
    expect: 'This report is expected',
    waive: 'This report is no longer expected',
    source: 'Source',
    choose: 'choose',
    organization: 'Code of the organization',
    organizationHint: 'Empty means the organization that the source belongs to.',
    from: 'From',
    to: 'Until',
    toHint: 'Empty means from then on.',
    note: 'Note',
    noteHint: 'For stewards: the number of a letter, for example.',
    submit: 'Save the decision',
    done: 'Saved. The calendar follows within seconds.',
  },
);

/** What the form begins with. */
export interface Expected {
  readonly dataset: string;
  readonly sourceCode: string;
  readonly organizationCode: string | null;
  readonly isExpected: boolean;
}

/** What a source is expected to report, or no longer is. */
export function ExpectationForm({ expected }: { readonly expected: Expected }): ReactNode {
  const words = useWords(WORDS);
  const [dataset, setDataset] = useState(expected.dataset);
  const [sourceCode, setSource] = useState(expected.sourceCode);
  const [organization, setOrganization] = useState(expected.organizationCode ?? '');
  const [kind, setKind] = useState(expected.isExpected ? 'expect' : 'waive');
  const [validFrom, setFrom] = useState(() => dayInProvince(new Date()));
  const [validTo, setTo] = useState('');
  const [note, setNote] = useState('');
  const action = useAction(EXPECT_ARRIVAL);
  if (action.data) return <Done>{words.done}</Done>;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const isExpected = kind === 'expect';
    const input = { dataset, sourceCode, isExpected, validFrom, organizationCode: textOrNull(organization) };
    action.mutate({ input: { ...input, validTo: textOrNull(validTo), note: textOrNull(note) } });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <Refusal error={action.error} />
      <SelectField
        label={words.kind}
        value={kind}
        onChange={setKind}
        options={[
          { value: 'expect', label: words.expect },
          { value: 'waive', label: words.waive },
        ]}
      />
      <SourceSelect label={words.source} none={words.choose} value={sourceCode} onChange={setSource} />
      <DatasetSelect value={dataset} onChange={setDataset} />
      <TextField
        label={words.organization}
        hint={words.organizationHint}
        value={organization}
        onChange={setOrganization}
      />
      <TextField label={words.from} type="date" value={validFrom} onChange={setFrom} isRequired />
      <TextField label={words.to} hint={words.toHint} type="date" value={validTo} onChange={setTo} />
      <TextField label={words.note} hint={words.noteHint} value={note} onChange={setNote} />
      <p>
        <button
          type="submit"
          className="button primary"
          disabled={dataset === '' || sourceCode === '' || action.isPending}
        >
          {words.submit}
        </button>
      </p>
    </form>
  );
}

function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
