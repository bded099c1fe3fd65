import type { ReactNode } from 'react';
import { useHub } from '../../client/index.js';
import { useFormat } from '../../format/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { Answer, DataTable, type Column } from '../../ui/index.js';
import { useUrlState } from '../../url/use-url-state.js';
import { ACTION_WORDS, actionWord } from './action-words.js';
import { AuditTarget, useTargetText } from './audit-target.js';
import { AUDIT_TRAIL, type AuditTrailQuery } from './steward-desk.graphql.js';
import styles from './steward-desk.module.css';

const WORDS = defineWords(
  {
    caption: 'Jejak audit, terbaru lebih dulu',
    at: 'Kapan',
    actor: 'Siapa',
    action: 'Tindakan',
    target: 'Terhadap',
    detail: 'Rincian',
    trace: 'Nomor jejak',
    older: 'Yang lebih lama',
    newest: 'Yang terbaru',
  },
  {
    caption: 'Audit trail, newest first',
    at: 'When',
    actor: 'Who',
    action: 'Action',
    target: 'On what',
    detail: 'Details',
    trace: 'Trace number',
    older: 'Older',
    newest: 'Newest',
  },
);

type Entry = AuditTrailQuery['auditEntries'][number];

export function AuditTrail(): ReactNode {
  const words = useWords(WORDS);
  const [before, setBefore] = useUrlState('sebelum');
  const answer = useHub(AUDIT_TRAIL, before === '' ? {} : { beforeId: before });
  const columns = useColumns();
  return (
    <Answer of={answer}>
      {({ auditEntries }) => {
        const last = auditEntries.at(-1);
        return (
          <div className="stack">
            <DataTable caption={words.caption} rows={auditEntries} columns={columns} keyOf={({ id }) => id} />
            <p className="row">
              {before !== '' && (
                <button type="button" className="button" onClick={() => setBefore('')}>
                  {words.newest}
                </button>
              )}
              {last !== undefined && auditEntries.length === PAGE && (
                <button type="button" className="button" onClick={() => setBefore(last.id)}>
                  {words.older}
                </button>
              )}
            </p>
          </div>
        );
      }}
    </Answer>
  );
}

function useColumns(): readonly Column<Entry>[] {
  const words = useWords(WORDS);
  const actions = useWords(ACTION_WORDS);
  const targetText = useTargetText();
  const format = useFormat();
  return [
    {
      key: 'at',
      title: words.at,
      isHead: true,
      value: ({ at }) => at,
      cell: ({ at }) => <span className="number">{format.moment(at)}</span>,
    },
    { key: 'actor', title: words.actor, value: ({ actor }) => actor, cell: ({ actor }) => actor },
    {
      key: 'action',
      title: words.action,
      value: ({ action }) => `${actionWord(action, actions)} ${action}`,
      cell: ({ action }) => (
        <>
          {actionWord(action, actions)}
          <br />
          <code className="quiet">{action}</code>
        </>
      ),
    },
    {
      key: 'target',
      title: words.target,
      minWidth: '14rem',
      value: targetText,
      cell: (entry) => <AuditTarget of={entry} />,
    },
    {
      key: 'detail',
      title: words.detail,
      minWidth: '16rem',
      value: ({ detail }) => JSON.stringify(detail),
      cell: ({ detail }) => <code className={styles.detail}>{detailText(detail)}</code>,
    },
    {
      key: 'trace',
      title: words.trace,
      isExtra: true,
      value: ({ traceId }) => traceId,
      cell: ({ traceId }) => <code>{traceId}</code>,
    },
  ];
}

function detailText(detail: unknown): string {
  if (typeof detail !== 'object' || detail === null) return '';
  return Object.entries(detail)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(' · ');
}

// As many as the query asks for.
const PAGE = 200;
