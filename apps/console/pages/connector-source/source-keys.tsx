import { useState, type ReactNode } from 'react';
import { useAction, useHub } from '../../client/index.js';
import { useFormat } from '../../format/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { Answer, Badge, DataTable, Panel, Refusal, type Column } from '../../ui/index.js';
import { REVOKE_KEY, SOURCE_KEYS, type SourceKeysQuery } from './connector-source.graphql.js';
import { NewKeyForm } from './new-key-form.js';

const WORDS = defineWords(
  {
    caption: 'Kunci sumber ini',
    none: 'Sumber ini belum punya kunci.',
    name: 'Nama',
    scopes: 'Boleh',
    used: 'Terakhir dipakai',
    never: 'belum pernah',
    state: 'Keadaan',
    valid: 'Berlaku',
    until: (moment: string) => `Berlaku sampai ${moment}`,
    expired: 'Kedaluwarsa',
    revoked: 'Dicabut',
    create: 'Buat kunci',
    revoke: 'Cabut',
    revokeName: (name: string) => `Cabut ${name}`,
    sure: (name: string) => `Cabut kunci ${name}?`,
    sureText:
      'Konektor yang memakainya segera berhenti mengirim. Ini tidak dapat dibatalkan; kunci baru dapat dibuat kapan saja.',
    cancel: 'Batal',
  },
  {
    caption: 'Keys of this source',
    none: 'This source has no key yet.',
    name: 'Name',
    scopes: 'May',
    used: 'Last used',
    never: 'never',
    state: 'State',
    valid: 'Valid',
    until: (moment: string) => `Valid until ${moment}`,
    expired: 'Expired',
    revoked: 'Revoked',
    create: 'Make a key',
    revoke: 'Revoke',
    revokeName: (name: string) => `Revoke ${name}`,
    sure: (name: string) => `Revoke the key ${name}?`,
    sureText:
      'The connector that uses it stops sending at once. This cannot be undone; a new key can be made at any time.',
    cancel: 'Cancel',
  },
);

type Key = SourceKeysQuery['clients'][number];

export function SourceKeys({
  source,
  datasets,
}: {
  readonly source: string;
  readonly datasets: readonly string[];
}): ReactNode {
  const words = useWords(WORDS);
  const answer = useHub(SOURCE_KEYS, {});
  const [isCreating, setIsCreating] = useState(false);
  const [doomed, setDoomed] = useState<Key | null>(null);
  const columns = useColumns(setDoomed);
  return (
    <>
      <p>
        <button type="button" className="button" onClick={() => setIsCreating(true)}>
          {words.create}
        </button>
      </p>
      <Answer of={answer}>
        {({ clients }) => {
          const own = clients.filter(({ sourceCode }) => sourceCode === source);
          if (own.length === 0) return <p className="quiet">{words.none}</p>;
          return (
            <DataTable
              caption={words.caption}
              name="kunci"
              rows={own}
              columns={columns}
              keyOf={({ id }) => id}
              isTall={false}
            />
          );
        }}
      </Answer>
      <Panel title={words.create} isOpen={isCreating} onClose={() => setIsCreating(false)}>
        <NewKeyForm source={source} datasets={datasets} />
      </Panel>
      <Panel
        title={doomed === null ? '' : words.sure(doomed.name)}
        isOpen={doomed !== null}
        onClose={() => setDoomed(null)}
      >
        {doomed && <Revocation doomed={doomed} onDone={() => setDoomed(null)} />}
      </Panel>
    </>
  );
}

function Revocation({ doomed, onDone }: { readonly doomed: Key; readonly onDone: () => void }): ReactNode {
  const words = useWords(WORDS);
  const revoke = useAction(REVOKE_KEY);
  return (
    <>
      <p>{words.sureText}</p>
      <Refusal error={revoke.error} />
      <p className="row">
        <button
          type="button"
          className="button primary"
          disabled={revoke.isPending}
          onClick={() => revoke.mutate({ prefix: doomed.prefix }, { onSuccess: onDone })}
        >
          {words.revoke}
        </button>
        <button type="button" className="button" onClick={onDone}>
          {words.cancel}
        </button>
      </p>
    </>
  );
}

function useColumns(onRevoke: (key: Key) => void): readonly Column<Key>[] {
  const words = useWords(WORDS);
  const format = useFormat();
  return [
    {
      key: 'name',
      title: words.name,
      isHead: true,
      value: ({ name, prefix }) => `${name} ${prefix}`,
      cell: ({ name, prefix }) => (
        <>
          {name}
          <br />
          <code className="quiet">{prefix}…</code>
        </>
      ),
    },
    {
      key: 'scopes',
      title: words.scopes,
      value: ({ scopes }) => scopes.join(' '),
      cell: ({ scopes }) =>
        scopes.map((scope) => (
          <div key={scope}>
            <code>{scope}</code>
          </div>
        )),
    },
    {
      key: 'used',
      title: words.used,
      value: ({ lastUsedAt }) => lastUsedAt,
      cell: ({ lastUsedAt }) =>
        lastUsedAt === null ? <span className="quiet">{words.never}</span> : format.age(lastUsedAt),
    },
    {
      key: 'state',
      title: words.state,
      value: ({ revokedAt }) => revokedAt ?? '',
      cell: (key) => <KeyState of={key} />,
    },
    {
      key: 'revoke',
      title: words.revoke,
      cell: (key) =>
        key.revokedAt === null && (
          <button
            type="button"
            className="button"
            aria-label={words.revokeName(key.name)}
            onClick={() => onRevoke(key)}
          >
            {words.revoke}
          </button>
        ),
    },
  ];
}

function KeyState({ of: { revokedAt, expiresAt } }: { readonly of: Key }): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  if (revokedAt !== null) {
    return (
      <Badge tone={0} icon="stop">
        {words.revoked}
      </Badge>
    );
  }
  // Compared as moments: both carry their zone.
  const isExpired = expiresAt !== null && Date.parse(expiresAt) <= Date.now();
  return (
    <Badge tone={isExpired ? 2 : 5} icon={isExpired ? 'clock' : 'check'}>
      {isExpired ? words.expired : expiresAt === null ? words.valid : words.until(format.moment(expiresAt))}
    </Badge>
  );
}
