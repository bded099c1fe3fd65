import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useFormat } from '../../format/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { Icon, type Column } from '../../ui/index.js';
import { wordFor } from '../datasets/dataset-words.js';
import { agencyPath, recordsPath } from '../paths.js';
import type { ComplaintNamesQuery } from './complaint-names.graphql.js';
import { STATUS_WORDS } from './complaint-words.js';
import type { DuplicatesQuery } from './duplicates.graphql.js';
import { namesOf } from './names-of.js';
import styles from './complaints.module.css';

const WORDS = defineWords(
  {
    category: 'Sektor',
    count: 'Aduan',
    why: 'Mengapa agaknya sama',
    titlesAlike: (percent: string) => `judulnya ${percent} mirip`,
    textsAlike: (percent: string) => `isinya ${percent} mirip`,
    wordsAlike: (percent: string) => `judul atau isinya ${percent} mirip`,
    closed: 'kata-katanya tertutup: hanya tempat, sektor, dan waktu',
    atLeast: (percent: string) => `≥ ${percent}`,
    apart: (metres: string) => `berjarak paling jauh ${metres} m`,
    samePlace: 'di titik yang sama',
    tickets: 'Tiket',
    agencies: 'Penanggung jawab',
    nobody: 'belum ada',
    region: 'Wilayah',
    records: 'Rekaman',
    download: 'CSV',
    downloadOf: (count: string, tickets: string) => `Unduh ${count} rekaman (CSV): ${tickets}`,
  },
  {
    category: 'Sector',
    count: 'Complaints',
    why: 'Why probably the same',
    titlesAlike: (percent: string) => `titles ${percent} alike`,
    textsAlike: (percent: string) => `descriptions ${percent} alike`,
    wordsAlike: (percent: string) => `titles or descriptions ${percent} alike`,
    closed: 'the words are closed: place, sector and time alone',
    atLeast: (percent: string) => `≥ ${percent}`,
    apart: (metres: string) => `${metres} m apart at most`,
    samePlace: 'at the same point',
    tickets: 'Tickets',
    agencies: 'In charge',
    nobody: 'nobody yet',
    region: 'Region',
    records: 'Records',
    download: 'CSV',
    downloadOf: (count: string, tickets: string) => `Download ${count} records (CSV): ${tickets}`,
  },
);

type Group = DuplicatesQuery['duplicateComplaints']['groups'][number];
type One = Group['complaints'][number];

export function useDuplicateColumns(known: ComplaintNamesQuery): readonly Column<Group>[] {
  const words = useWords(WORDS);
  const format = useFormat();
  const reasons = useReasons();
  const names = namesOf(known);
  const regency = ({ complaints: [first] }: Group): string | undefined =>
    names.regency(first?.regionCode ?? null);
  return [
    {
      key: 'category',
      title: words.category,
      isHead: true,
      value: ({ categoryCode }) => names.category(categoryCode),
      cell: ({ categoryCode }) => names.category(categoryCode),
    },
    {
      key: 'count',
      title: words.count,
      align: 'right',
      value: ({ complaints }) => complaints.length,
      cell: ({ complaints }) => <b>{format.decimal(complaints.length)}</b>,
    },
    {
      key: 'why',
      title: words.why,
      minWidth: '16rem',
      value: ({ distanceMeters }) => distanceMeters,
      cell: (group) => reasons(group).join('; '),
    },
    {
      key: 'region',
      title: words.region,
      minWidth: '9rem',
      value: (group) => regency(group) ?? null,
      cell: (group) => regency(group) ?? '–',
    },
    {
      key: 'tickets',
      title: words.tickets,
      minWidth: '20rem',
      value: ({ complaints }) => complaints.map(({ ticket }) => ticket).join(' '),
      cell: ({ complaints }) => <Tickets of={complaints} />,
    },
    {
      key: 'agencies',
      title: words.agencies,
      minWidth: '14rem',
      value: ({ complaints }) => agenciesOf(complaints).map(names.organization).join(' '),
      cell: ({ complaints }) =>
        agenciesOf(complaints).map((code) => (
          <div key={code ?? ''}>
            {code === null ? (
              <span className="quiet">{words.nobody}</span>
            ) : (
              <Link href={agencyPath(code)}>{names.organization(code) ?? code}</Link>
            )}
          </div>
        )),
    },
    {
      key: 'records',
      title: words.records,
      cell: ({ complaints }) => (
        <a
          href={recordsPath('complaints.complaints', filterOf(complaints))}
          aria-label={words.downloadOf(
            format.decimal(complaints.length),
            complaints.map(({ ticket }) => ticket).join(', '),
          )}
          download
        >
          <Icon name="download" /> {words.download}
        </a>
      ),
    },
  ];
}

/** Distance, and the words that are alike: why the hub takes complaints of one category for the same. */
function useReasons(): (group: Group) => readonly string[] {
  const words = useWords(WORDS);
  const format = useFormat();
  return ({ distanceMeters, joinedBy, similarity, complaints }) => {
    const apart = distanceMeters === 0 ? words.samePlace : words.apart(format.decimal(distanceMeters));
    const isByPlace = joinedBy.includes('place');
    if (similarity === null) return [apart, words.closed];
    const percent = format.percent(Number(similarity) * 100, { most: 0 });
    // Of more than two it is the least that any pair has.
    const share = complaints.length > 2 ? words.atLeast(percent) : percent;
    const alike = joinedBy.includes('title')
      ? joinedBy.includes('description')
        ? words.wordsAlike
        : words.titlesAlike
      : words.textsAlike;
    return [apart, alike(share), ...(isByPlace ? [words.closed] : [])];
  };
}

function Tickets({ of: complaints }: { readonly of: readonly One[] }): ReactNode {
  const statuses = useWords(STATUS_WORDS);
  const format = useFormat();
  return (
    <ul className={styles.tickets}>
      {complaints.map(({ sourceSystem, ticket, status, receivedAt }) => (
        <li key={`${sourceSystem} ${ticket}`}>
          <code>{ticket}</code>{' '}
          <span className="small quiet">
            {format.day(receivedAt)} · {wordFor(statuses, status)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function agenciesOf(complaints: readonly One[]): readonly (string | null)[] {
  return [...new Set(complaints.map(({ organizationCode }) => organizationCode))];
}

function filterOf(complaints: readonly One[]): object {
  const systems = [...new Set(complaints.map(({ sourceSystem }) => sourceSystem))];
  return { sourceSystem: { in: systems }, ticket: { in: complaints.map(({ ticket }) => ticket) } };
}
