import type { ReactNode } from 'react';
import { defineWords, useLocal, useWords, type LocalText } from '../../i18n/index.js';
import styles from './developer.module.css';

const WORDS = defineWords(
  {
    lead: 'Bukan semua program bicara GraphQL. Hak dan penyamaran data sama di setiap pintu.',
    auth: 'Kunci dikirim sebagai Authorization: Bearer <kunci>. Tanpa kunci: data publik saja.',
    docs: 'Panduan ada di folder docs/ dari kode sumber Lumbung: query.md, push.id.md, hubungkan-dinas.md, open-data.md, open311.md, sipd.id.md.',
    open: 'Buka',
  },
  {
    lead: 'Not every program speaks GraphQL. Rights and masking are the same at every door.',
    auth: 'A key goes as Authorization: Bearer <key>. Without one: public data only.',
    docs: 'Guides are in the folder docs/ of the source of Lumbung: query.md, push.md, connect-an-agency.md, open-data.md, open311.md, sipd.md.',
    open: 'Open',
  },
);

/** What else the hub answers to. `href` only where a browser gets something worth seeing. */
const DOORS: readonly { readonly path: string; readonly what: LocalText; readonly href?: string }[] = [
  {
    path: 'POST /graphql',
    what: { id: 'Semua data, dan semua kiriman', en: 'All data, and all pushes' },
  },
  {
    path: 'wss …/graphql',
    what: {
      id: 'Langganan perubahan (graphql-transport-ws): recordsChanged, batchChanged',
      en: 'Subscriptions (graphql-transport-ws): recordsChanged, batchChanged',
    },
  },
  {
    path: 'GET /export/<dataset>.csv',
    what: {
      id: 'Unduhan utuh sebagai CSV, NDJSON, atau XLSX, dengan saringan yang sama',
      en: 'Whole downloads as CSV, NDJSON or XLSX, with the same filters',
    },
    href: '/export/reference.organizations.csv',
  },
  {
    path: 'GET /changes/<dataset>',
    what: {
      id: 'Umpan perubahan: JSON yang menunggu, atau server-sent events',
      en: 'Change feed: JSON that waits, or server-sent events',
    },
    href: '/changes/reference.organizations',
  },
  {
    path: 'GET /schemas',
    what: {
      id: 'JSON Schema setiap kontrak data, dan templat CSV',
      en: 'JSON Schema of each contract, and CSV templates',
    },
    href: '/schemas',
  },
  {
    path: 'GET /catalog.jsonld',
    what: { id: 'Katalog data terbuka (DCAT-AP)', en: 'Catalogue of open data (DCAT-AP)' },
    href: '/catalog.jsonld',
  },
  {
    path: '/open311/v2',
    what: { id: 'Aduan sebagai GeoReport v2', en: 'Complaints as GeoReport v2' },
    href: '/open311/v2/discovery.json',
  },
  {
    path: 'POST /sipd/serv/push_…',
    what: { id: 'Kiriman berbentuk SIPD', en: 'Pushes in the form of SIPD' },
  },
  {
    path: 'GET /health/ready',
    what: { id: 'Kesiapan hub', en: 'Readiness of the hub' },
    href: '/health/ready',
  },
];

export function Doors(): ReactNode {
  const words = useWords(WORDS);
  const local = useLocal();
  return (
    <div className="stack">
      <p className="measure">{words.lead}</p>
      <p className="measure">{words.auth}</p>
      <ul className={styles.doors}>
        {DOORS.map(({ path, what, href }) => (
          <li key={path}>
            <code>{path}</code>
            <span>{local(what)}</span>
            {href !== undefined && (
              <a href={href} aria-label={`${words.open} ${href}`}>
                {words.open}
              </a>
            )}
          </li>
        ))}
      </ul>
      <p className="quiet measure">{words.docs}</p>
    </div>
  );
}
