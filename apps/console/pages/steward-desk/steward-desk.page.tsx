import type { ReactNode } from 'react';
import { defineWords, useWords } from '../../i18n/index.js';
import { PageHead, PageParts, usePagePart } from '../../ui/index.js';
import { AuditTrail } from './audit-trail.js';
import { Contracts } from './contracts.js';
import { Inbox } from './inbox.js';
import { Overdue } from './overdue.js';
import { Ownership } from './ownership.js';
import { Quality } from './quality.js';
import { ReportCalendar } from './report-calendar.js';

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

export default function StewardDeskPage(): ReactNode {
  const words = useWords(WORDS);
  const part = usePagePart(PARTS, 'masuk');
  const Content = PARTS[part];
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <PageParts
        label={words.parts}
        path="/meja/walidata"
        parts={PARTS}
        first="masuk"
        current={part}
        words={words}
      />
      <Content />
    </>
  );
}
