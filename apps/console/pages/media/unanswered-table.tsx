import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useFormat } from '../../format/index.js';
import { counted, defineWords, useWords } from '../../i18n/index.js';
import { Badge, DataTable, Empty, type Column } from '../../ui/index.js';
import { agencyPath } from '../paths.js';
import type { MediaQuery } from './media.graphql.js';
import { CHANNEL_WORDS, wordFor } from './media-words.js';

const WORDS = defineWords(
  {
    title: 'Berita negatif yang belum dijawab',
    none: 'Semua berita negatif pada rentang ini sudah dijawab.',
    more: 'Yang terlama lebih dulu; masih ada lebih banyak dari yang tampak.',
    news: 'Berita',
    agency: 'Perangkat daerah',
    nobody: 'tanpa menyebut organisasi',
    age: 'Umur',
    hours: (hours: string) => `${hours} jam`,
    days: (days: string) => `${days} hari`,
    late: 'Lewat 24 jam',
    soon: 'Masih dalam 24 jam',
    published: 'Terbit',
    topic: 'Topik',
    reach: 'Jangkauan',
  },
  {
    title: 'Negative news without an answer',
    none: 'All negative news in this span was answered.',
    more: 'Oldest first; there are more than these.',
    news: 'News',
    agency: 'Agency',
    nobody: 'naming no organization',
    age: 'Age',
    hours: (hours: string) => `${hours} h`,
    days: (days: string) => counted(days, 'day'),
    late: 'Over 24 hours',
    soon: 'Within 24 hours still',
    published: 'Published',
    topic: 'Topic',
    reach: 'Reach',
  },
);

type News = MediaQuery['unansweredNegatives']['nodes'][number];

export function UnansweredTable({
  page: { nodes, hasNextPage },
}: {
  readonly page: MediaQuery['unansweredNegatives'];
}): ReactNode {
  const words = useWords(WORDS);
  const columns = [...useNewsColumns(), ...useMoreColumns()];
  return (
    <section className="stack">
      <h2>{words.title}</h2>
      {nodes.length === 0 ? (
        <Empty title={words.none} />
      ) : (
        <DataTable
          caption={words.title}
          name="berita"
          rows={nodes}
          columns={columns}
          keyOf={({ url }) => url}
          order="-age"
        />
      )}
      {hasNextPage && <p className="small quiet">{words.more}</p>}
    </section>
  );
}

function useNewsColumns(): readonly Column<News>[] {
  const words = useWords(WORDS);
  const channels = useWords(CHANNEL_WORDS);
  const format = useFormat();
  const age = (hours: string): string =>
    Number(hours) < 48
      ? words.hours(format.decimal(hours, { most: 0 }))
      : words.days(format.decimal(Math.floor(Number(hours) / 24)));
  return [
    {
      key: 'news',
      title: words.news,
      isHead: true,
      minWidth: '16rem',
      value: ({ title, outlet }) => `${title} ${outlet}`,
      cell: ({ title, url, outlet, platform }) => (
        <>
          <a href={url} rel="noreferrer" target="_blank">
            {title}
          </a>
          <br />
          <span className="quiet small">
            {outlet} · {wordFor(channels, platform)}
          </span>
        </>
      ),
    },
    {
      key: 'agency',
      title: words.agency,
      value: ({ organizationName }) => organizationName,
      cell: ({ organizationCode, organizationName }) =>
        organizationCode === null ? (
          <span className="quiet">{words.nobody}</span>
        ) : (
          <Link href={agencyPath(organizationCode)}>{organizationName ?? organizationCode}</Link>
        ),
    },
    {
      key: 'age',
      title: words.age,
      align: 'right',
      value: ({ ageHours }) => Number(ageHours),
      cell: ({ ageHours, isOverdue }) => (
        <>
          {age(ageHours)}
          <br />
          <Badge tone={isOverdue ? 1 : 3} icon="clock">
            {isOverdue ? words.late : words.soon}
          </Badge>
        </>
      ),
    },
  ];
}

function useMoreColumns(): readonly Column<News>[] {
  const words = useWords(WORDS);
  const format = useFormat();
  return [
    {
      key: 'published',
      title: words.published,
      value: ({ publishedAt }) => publishedAt,
      cell: ({ publishedAt }) => format.moment(publishedAt),
    },
    {
      key: 'topic',
      title: words.topic,
      value: ({ topic }) => topic,
      cell: ({ topic }) => topic ?? '–',
    },
    {
      key: 'reach',
      title: words.reach,
      align: 'right',
      value: ({ reach }) => reach,
      cell: ({ reach }) => (reach === null ? '–' : format.decimal(reach)),
    },
  ];
}
