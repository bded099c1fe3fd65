import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useFormat } from '../../format/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { DataTable, Empty, Icon, type Column } from '../../ui/index.js';
import { agencyPath } from '../paths.js';
import type { MediaQuery } from './media.graphql.js';
import { CHANNEL_WORDS, wordFor } from './media-words.js';
import styles from './media.module.css';

const WORDS = defineWords(
  {
    title: 'Yang diterbitkan perangkat daerah sendiri',
    none: 'Belum ada publikasi maupun akun resmi yang dicatat.',
    agency: 'Perangkat daerah',
    count: 'Publikasi',
    channels: 'Saluran',
    latest: 'Terakhir terbit',
    accounts: 'Akun resmi',
    noAccounts: 'belum ada akun yang dicatat',
    verified: 'terverifikasi',
    head: 'milik kepala',
    silent: 'tidak ada',
  },
  {
    title: 'What agencies publish themselves',
    none: 'Neither publications nor official accounts are recorded yet.',
    agency: 'Agency',
    count: 'Publications',
    channels: 'Channels',
    latest: 'Latest',
    accounts: 'Official accounts',
    noAccounts: 'no account recorded yet',
    verified: 'verified',
    head: 'of its head',
    silent: 'none',
  },
);

type Presence = MediaQuery['mediaPresence']['organizations'][number];

export function PresenceTable({ organizations }: { readonly organizations: readonly Presence[] }): ReactNode {
  const words = useWords(WORDS);
  const columns = useColumns();
  return (
    <section className="stack">
      <h2>{words.title}</h2>
      {organizations.length === 0 ? (
        <Empty>{words.none}</Empty>
      ) : (
        <DataTable
          caption={words.title}
          name="publikasi"
          rows={organizations}
          columns={columns}
          keyOf={({ organizationCode }) => organizationCode}
          order="-count"
        />
      )}
    </section>
  );
}

function useColumns(): readonly Column<Presence>[] {
  const words = useWords(WORDS);
  const channelWords = useWords(CHANNEL_WORDS);
  const format = useFormat();
  const latest = ({ channels }: Presence): string | null =>
    channels
      .map(({ latestAt }) => latestAt)
      .toSorted()
      .at(-1) ?? null;
  return [
    {
      key: 'agency',
      title: words.agency,
      isHead: true,
      value: ({ name }) => name,
      cell: ({ name, organizationCode }) => <Link href={agencyPath(organizationCode)}>{name}</Link>,
    },
    {
      key: 'count',
      title: words.count,
      align: 'right',
      value: ({ publicationCount }) => publicationCount,
      cell: ({ publicationCount }) => format.decimal(publicationCount),
    },
    {
      key: 'channels',
      title: words.channels,
      minWidth: '14rem',
      value: ({ channels }) => channels.map(({ channel }) => wordFor(channelWords, channel)).join(' '),
      cell: ({ channels }) =>
        channels.length === 0 ? (
          <span className="quiet">{words.silent}</span>
        ) : (
          channels
            .map(({ channel, count }) => `${wordFor(channelWords, channel)} ${format.decimal(count)}`)
            .join(' · ')
        ),
    },
    {
      key: 'latest',
      title: words.latest,
      value: latest,
      cell: (row) => {
        const moment = latest(row);
        return moment === null ? '–' : format.age(moment);
      },
    },
    {
      key: 'accounts',
      title: words.accounts,
      value: ({ accounts }) => accounts.map(({ handle }) => handle).join(' '),
      cell: ({ accounts }) =>
        accounts.length === 0 ? (
          <span className="quiet small">{words.noAccounts}</span>
        ) : (
          <ul className={styles.accounts}>
            {accounts.map((account) => (
              <AccountLine key={`${account.platform} ${account.handle}`} account={account} />
            ))}
          </ul>
        ),
    },
  ];
}

function AccountLine({
  account: { platform, handle, url, isVerified, belongsToHead },
}: {
  readonly account: Presence['accounts'][number];
}): ReactNode {
  const words = useWords(WORDS);
  const channels = useWords(CHANNEL_WORDS);
  return (
    <li className="small">
      <span className="quiet">{wordFor(channels, platform)}</span>{' '}
      {url === null ? (
        handle
      ) : (
        <a href={url} rel="noreferrer" target="_blank">
          {handle}
        </a>
      )}
      {isVerified && (
        <>
          {' '}
          <Icon name="check" /> {words.verified}
        </>
      )}
      {belongsToHead && ` · ${words.head}`}
    </li>
  );
}
