import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useFormat } from '../../format/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { ChoiceButtons } from '../../ui/choice.js';
import { Badge, Figure } from '../../ui/index.js';
import { useUrlState } from '../../url/use-url-state.js';
import { agencyPath } from '../paths.js';
import type { MediaQuery } from './media.graphql.js';
import { SENTIMENT_WORDS } from './media-words.js';
import { sentimentRows, type Organization, type SentimentOrder } from './sentiment-order.js';
import styles from './media.module.css';

const WORDS = defineWords(
  {
    title: 'Nada berita per perangkat daerah',
    lead: 'Rumah sakit berdiri di bawah dinasnya dan ikut dalam jumlah dinas itu.',
    order: 'Urutkan menurut',
    negative: 'Paling banyak negatif',
    unanswered: 'Paling banyak belum dijawab',
    total: 'Paling banyak diberitakan',
    name: 'Perangkat daerah',
    mentions: 'Berita',
    open: 'Belum dijawab',
    inTerm: 'Dijawab ≤ 24 jam',
    median: 'Separuh dijawab dalam',
    inTermTitle: (name: string) => `Berita negatif tentang ${name} yang dijawab dalam 24 jam`,
    medianTitle: (name: string) => `Median waktu menjawab berita negatif tentang ${name}`,
    bar: (name: string, negative: string, neutral: string, positive: string) =>
      `${name}: ${negative} negatif, ${neutral} netral, ${positive} positif`,
    hours: (hours: string) => `${hours} jam`,
    nobody: 'Tanpa menyebut organisasi',
  },
  {
    title: 'Sentiment by agency',
    lead: 'Hospitals stand below their agency and are part of its sum.',
    order: 'Order by',
    negative: 'Most negative',
    unanswered: 'Most unanswered',
    total: 'Most in the news',
    name: 'Agency',
    mentions: 'Mentions',
    open: 'Unanswered',
    inTerm: 'Answered ≤ 24 h',
    median: 'Half answered within',
    inTermTitle: (name: string) => `Negative mentions of ${name} answered within 24 hours`,
    medianTitle: (name: string) => `Median time to answer negative mentions of ${name}`,
    bar: (name: string, negative: string, neutral: string, positive: string) =>
      `${name}: ${negative} negative, ${neutral} neutral, ${positive} positive`,
    hours: (hours: string) => `${hours} h`,
    nobody: 'Naming no organization',
  },
);

const ORDERS = ['negative', 'unanswered', 'total'] as const satisfies readonly SentimentOrder[];

export function SentimentBars({
  sentiment: { organizations, unattributed },
}: {
  readonly sentiment: MediaQuery['mediaSentiment'];
}): ReactNode {
  const words = useWords(WORDS);
  const [chosen, setOrder] = useUrlState('urut', 'negative');
  const order = ORDERS.find((one) => one === chosen) ?? 'negative';
  const rows = sentimentRows(organizations, order);
  const most = Math.max(1, ...organizations.map(({ subtree }) => subtree.total), unattributed?.total ?? 0);
  return (
    <section className="stack">
      <h2>{words.title}</h2>
      <p className="quiet">{words.lead}</p>
      <ChoiceButtons
        label={words.order}
        value={order}
        options={ORDERS.map((one) => ({ value: one, label: words[one] }))}
        onChoose={setOrder}
      />
      <Legend />
      <div className={styles.frame} role="region" aria-label={words.title} tabIndex={0}>
        <table className={styles.bars}>
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.mentions}</th>
              <th scope="col" className={styles.right}>
                {words.open}
              </th>
              <th scope="col" className={styles.right}>
                {words.inTerm}
              </th>
              <th scope="col" className={styles.right}>
                {words.median}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ organization, isBelow }) => (
              <OrganizationRow
                key={organization.organizationCode}
                organization={organization}
                isBelow={isBelow}
                most={most}
              />
            ))}
            {unattributed !== null && unattributed.total > 0 && (
              <tr>
                <th scope="row" className="quiet">
                  {words.nobody}
                </th>
                <td>
                  <Bar counts={unattributed} name={words.nobody} most={most} />
                </td>
                <td colSpan={3} />
              </tr>
            )}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Legend(): ReactNode {
  const words = useWords(SENTIMENT_WORDS);
  return (
    <p className="row">
      <Badge tone={1}>{words.negative}</Badge>
      <Badge tone={0} icon="level">
        {words.neutral}
      </Badge>
      <Badge tone={5}>{words.positive}</Badge>
    </p>
  );
}

function OrganizationRow({
  organization,
  isBelow,
  most,
}: {
  readonly organization: Organization;
  readonly isBelow: boolean;
  readonly most: number;
}): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const { organizationCode, name, subtree, unanswered, answeredInTerm, medianResponse } = organization;
  return (
    <tr>
      <th scope="row" className={isBelow ? styles.below : undefined}>
        <Link href={agencyPath(organizationCode)}>{name}</Link>
      </th>
      <td>
        <Bar counts={subtree} name={name} most={most} />
      </td>
      <td className={styles.right}>
        <b className="number">{format.decimal(unanswered)}</b>
      </td>
      <td className={styles.right}>
        <Figure
          of={answeredInTerm}
          title={words.inTermTitle(name)}
          show={(value) => format.percent(value, { most: 0 })}
        />
      </td>
      <td className={styles.right}>
        <Figure
          of={medianResponse}
          title={words.medianTitle(name)}
          show={(value) => words.hours(format.decimal(value, { most: 1 }))}
        />
      </td>
    </tr>
  );
}

function Bar({
  counts: { negative, neutral, positive, total },
  name,
  most,
}: {
  readonly counts: Organization['subtree'];
  readonly name: string;
  readonly most: number;
}): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const label = words.bar(name, format.decimal(negative), format.decimal(neutral), format.decimal(positive));
  return (
    <div className={styles.line}>
      <div className={styles.bar} role="img" aria-label={label} style={{ width: `${(total / most) * 100}%` }}>
        <span className={styles.negative} style={{ flexGrow: negative }} />
        <span className={styles.neutral} style={{ flexGrow: neutral }} />
        <span className={styles.positive} style={{ flexGrow: positive }} />
      </div>
      <span className={`${styles.counts} number small`}>
        <b>{format.decimal(negative)}</b> / {format.decimal(total)}
      </span>
    </div>
  );
}
