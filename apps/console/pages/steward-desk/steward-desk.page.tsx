import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { defineWords, useWords } from '../../i18n/index.js';
import { PageHead } from '../../ui/index.js';
import { useUrlState } from '../../url/use-url-state.js';
import { AuditTrail } from './audit-trail.js';
import { Contracts } from './contracts.js';
import { Inbox } from './inbox.js';
import { Overdue } from './overdue.js';
import { Ownership } from './ownership.js';
import { Quality } from './quality.js';
import { ReportCalendar } from './report-calendar.js';
import styles from './steward-desk.module.css';

const WORDS = defineWords(
  {
    title: 'Meja Walidata',
    lead: 'Yang menunggu keputusan, yang terlambat, dan yang mutunya perlu dilihat. Setiap keputusan tercatat.',
    parts: 'Bagian meja',
    masuk: 'Kotak masuk',
    kalender: 'Kalender laporan',
    terlambat: 'Laporan terlambat',
    mutu: 'Temuan mutu',
    pemilik: 'Kepemilikan',
    kontrak: 'Kontrak data',
    audit: 'Jejak audit',
  },
  {
    title: 'Steward desk',
    lead: 'What waits for a decision, what is overdue, and whose quality wants a look. Every decision is on the record.',
    parts: 'Parts of the desk',
    masuk: 'Inbox',
    kalender: 'Report calendar',
    terlambat: 'Overdue reports',
    mutu: 'Quality findings',
    pemilik: 'Ownership',
    kontrak: 'Data contracts',
    audit: 'Audit trail',
  },
);

const PARTS = {
  masuk: Inbox,
  kalender: ReportCalendar,
  terlambat: Overdue,
  mutu: Quality,
  pemilik: Ownership,
  kontrak: Contracts,
  audit: AuditTrail,
} as const;
type Part = keyof typeof PARTS;

export default function StewardDeskPage(): ReactNode {
  const words = useWords(WORDS);
  const [asked] = useUrlState('bagian', 'masuk');
  const part = isPart(asked) ? asked : 'masuk';
  const Content = PARTS[part];
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <nav className={styles.parts} aria-label={words.parts}>
        {Object.keys(PARTS)
          .filter(isPart)
          .map((one) => (
            <Link
              key={one}
              href={one === 'masuk' ? '/meja/walidata' : `/meja/walidata?bagian=${one}`}
              aria-current={one === part ? 'page' : undefined}
            >
              {words[one]}
            </Link>
          ))}
      </nav>
      <Content />
    </>
  );
}

function isPart(name: string): name is Part {
  return Object.hasOwn(PARTS, name);
}
