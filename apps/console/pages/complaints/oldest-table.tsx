import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useHub } from '../../client/index.js';
import { useFormat } from '../../format/index.js';
import { counted, defineWords, useWords } from '../../i18n/index.js';
import { Answer, DataTable, Empty, type Column } from '../../ui/index.js';
import { wordFor } from '../datasets/dataset-words.js';
import { agencyPath } from '../paths.js';
import type { ComplaintNamesQuery } from './complaint-names.graphql.js';
import { STATUS_WORDS, CHANNEL_WORDS } from './complaint-words.js';
import { namesOf } from './names-of.js';
import { WAITING, type WaitingQuery } from './waiting.graphql.js';

type Running = WaitingQuery['complaintClocks']['nodes'][number];

const WORDS = defineWords(
  {
    none: 'Tidak ada aduan yang lewat batas tanpa jawaban.',
    caption: 'Aduan yang paling lama lewat batas tanpa jawaban',
    ticket: 'Tiket',
    category: 'Sektor',
    channel: 'Kanal',
    status: 'Keadaan',
    received: 'Diterima',
    late: 'Lewat batas',
    due: 'Batas jawaban',
    workingDays: (days: string) => `${days} hari kerja`,
    days: (days: string) => `${days} hari`,
    hours: (hours: string) => `${hours} jam`,
    agency: 'Penanggung jawab',
    nobody: 'belum ada',
    region: 'Wilayah',
    note: 'Menurut jam jawaban pertama; waktu menunggu keterangan pelapor tidak dihitung. Judul dan isi aduan tidak ditampilkan di sini.',
  },
  {
    none: 'No complaint is overdue without an answer.',
    caption: 'Complaints longest overdue without an answer',
    ticket: 'Ticket',
    category: 'Sector',
    channel: 'Channel',
    status: 'State',
    received: 'Received',
    late: 'Overdue',
    due: 'Answer due',
    workingDays: (days: string) => counted(days, 'working day'),
    days: (days: string) => counted(days, 'day'),
    hours: (hours: string) => counted(hours, 'hour'),
    agency: 'In charge',
    nobody: 'nobody yet',
    region: 'Region',
    note: 'By the clock of the first answer; time spent waiting for the reporter does not count. Titles and texts of complaints are not shown here.',
  },
);

export function OldestTable({ names }: { readonly names: ComplaintNamesQuery }): ReactNode {
  const words = useWords(WORDS);
  const answer = useHub(WAITING, {});
  const columns = useColumns(names);
  return (
    <Answer of={answer}>
      {({ complaintClocks: { nodes } }) =>
        nodes.length === 0 ? (
          <Empty title={words.none} />
        ) : (
          <>
            <DataTable
              caption={words.caption}
              name="oldest"
              rows={nodes}
              columns={columns}
              keyOf={({ sourceSystem, ticket }) => `${sourceSystem} ${ticket}`}
              order="-late"
            />
            <p className="small quiet">{words.note}</p>
          </>
        )
      }
    </Answer>
  );
}

function useColumns(known: ComplaintNamesQuery): readonly Column<Running>[] {
  const words = useWords(WORDS);
  const statuses = useWords(STATUS_WORDS);
  const channels = useWords(CHANNEL_WORDS);
  const format = useFormat();
  const names = namesOf(known);
  const late = ({ clock: { breachedByHours } }: Running): string => {
    if (breachedByHours === null) return '–';
    if (breachedByHours < DAYS_FROM_HOURS) return words.hours(format.decimal(breachedByHours));
    return words.days(format.decimal(Math.floor(breachedByHours / 24)));
  };
  return [
    {
      key: 'ticket',
      title: words.ticket,
      isHead: true,
      value: ({ ticket }) => ticket,
      cell: ({ ticket, sourceSystem }) => (
        <>
          <code>{ticket}</code>
          <br />
          <span className="small quiet">{sourceSystem}</span>
        </>
      ),
    },
    {
      key: 'late',
      title: words.late,
      align: 'right',
      value: ({ clock }) => clock.breachedByHours,
      cell: (row) => <b>{late(row)}</b>,
    },
    {
      key: 'due',
      title: words.due,
      minWidth: '9rem',
      value: ({ clock }) => clock.dueAt,
      cell: ({ clock: { dueAt, policy } }) => (
        <>
          {dueAt === null ? '–' : format.day(dueAt)}
          <br />
          <span className="small quiet">
            {(policy.unit === 'hours' ? words.hours : words.workingDays)(format.decimal(policy.limit))}
          </span>
        </>
      ),
    },
    {
      key: 'received',
      title: words.received,
      minWidth: '8rem',
      value: ({ receivedAt }) => receivedAt,
      cell: ({ receivedAt }) => format.day(receivedAt),
    },
    {
      key: 'category',
      title: words.category,
      value: ({ categoryCode }) => names.category(categoryCode),
      cell: ({ categoryCode }) => names.category(categoryCode),
    },
    {
      key: 'agency',
      title: words.agency,
      minWidth: '14rem',
      value: ({ organizationCode }) => names.organization(organizationCode) ?? organizationCode,
      cell: ({ organizationCode }) =>
        organizationCode === null ? (
          <span className="quiet">{words.nobody}</span>
        ) : (
          <Link href={agencyPath(organizationCode)}>
            {names.organization(organizationCode) ?? organizationCode}
          </Link>
        ),
    },
    {
      key: 'region',
      title: words.region,
      value: ({ regionCode }) => names.regency(regionCode) ?? null,
      cell: ({ regionCode }) => names.regency(regionCode) ?? '–',
    },
    {
      key: 'status',
      title: words.status,
      value: ({ status }) => wordFor(statuses, status),
      cell: ({ status }) => wordFor(statuses, status),
    },
    {
      key: 'channel',
      title: words.channel,
      isExtra: true,
      value: ({ channel }) => wordFor(channels, channel),
      cell: ({ channel }) => wordFor(channels, channel),
    },
  ];
}

/** Three days in hours still say something; after that days do. */
const DAYS_FROM_HOURS = 72;
