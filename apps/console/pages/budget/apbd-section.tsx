import type { ReactNode } from 'react';
import { useHub } from '../../client/index.js';
import { useFormat } from '../../format/index.js';
import { sentenceCase } from '../../format/sentence-case.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { Answer, Figure, Money } from '../../ui/index.js';
import { APBD, type ApbdQuery } from './apbd.graphql.js';
import type { BudgetView } from './budget-view.js';
import styles from './budget.module.css';

type Apbd = ApbdQuery['apbd'];
type Line = Apbd['revenue'];

const WORDS = defineWords(
  {
    heading: 'APBD seluruhnya',
    caption: 'Pendapatan, belanja, dan pembiayaan',
    item: 'Uraian',
    budget: 'Anggaran',
    realization: (month: string) => `Realisasi s.d. ${month}`,
    percent: '%',
    revenue: 'Pendapatan daerah',
    expenditure: 'Belanja daerah',
    surplus: 'Surplus (defisit)',
    receipts: 'Penerimaan pembiayaan',
    outlays: 'Pengeluaran pembiayaan',
    net: 'Pembiayaan neto',
    silpa: 'SiLPA',
    silpaMeans: 'sisa lebih pembiayaan anggaran',
    notSent: 'belum dikirim',
    title: (what: string, which: string) => `${what}, ${which}`,
    inBudget: 'anggaran',
    inFact: 'realisasi',
  },
  {
    heading: 'The whole budget',
    caption: 'Revenue, expenditure and financing',
    item: 'Item',
    budget: 'Budget',
    realization: (month: string) => `Realized until ${month}`,
    percent: '%',
    revenue: 'Revenue',
    expenditure: 'Expenditure',
    surplus: 'Surplus (deficit)',
    receipts: 'Financing receipts',
    outlays: 'Financing outlays',
    net: 'Net financing',
    silpa: 'SiLPA',
    silpaMeans: 'remaining financing surplus',
    notSent: 'not sent yet',
    title: (what: string, which: string) => `${what}, ${which}`,
    inBudget: 'budget',
    inFact: 'realization',
  },
);

/** The budget as the law lays it out; what was not sent says so and is no zero. */
export function ApbdSection({ view: { year, region, version } }: { readonly view: BudgetView }): ReactNode {
  const words = useWords(WORDS);
  const answer = useHub(APBD, { year, region, version });
  return (
    <section className="stack" aria-labelledby="apbd">
      <h2 id="apbd">{words.heading}</h2>
      <Answer of={answer}>{({ apbd }) => <ApbdTable apbd={apbd} year={year} />}</Answer>
    </section>
  );
}

function ApbdTable({ apbd, year }: { readonly apbd: Apbd; readonly year: number }): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const below = (code: string): readonly Line[] =>
    apbd.groups.filter((group) => group.code.startsWith(`${code}.`));
  return (
    <div className={styles.apbdFrame} role="region" aria-label={words.caption} tabIndex={0}>
      <table className={styles.apbd}>
        <caption className="visually-hidden">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.item}</th>
            <th scope="col">{words.budget}</th>
            <th scope="col">{words.realization(format.month(year, apbd.month))}</th>
            <th scope="col">{words.percent}</th>
          </tr>
        </thead>
        <tbody>
          <Row line={apbd.revenue} name={words.revenue} />
          {below('4').map((line) => (
            <Row key={line.code} line={line} isPart />
          ))}
          <Row line={apbd.expenditure} name={words.expenditure} />
          {below('5').map((line) => (
            <Row key={line.code} line={line} isPart />
          ))}
          <Balance of={apbd.surplus} name={words.surplus} />
          <Row line={apbd.financingReceipts} name={words.receipts} />
          <Row line={apbd.financingOutlays} name={words.outlays} />
          <Balance of={apbd.netFinancing} name={words.net} />
          <Balance of={apbd.silpa} name={words.silpa} means={words.silpaMeans} />
        </tbody>
      </table>
    </div>
  );
}

function Row({
  line,
  name,
  isPart = false,
}: {
  readonly line: Line;
  readonly name?: string;
  readonly isPart?: boolean;
}): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const amount = (value: string | null): ReactNode =>
    value === null ? <span className="quiet">{words.notSent}</span> : <Money of={value} />;
  const shown = name ?? sentenceCase(line.name ?? line.code);
  return (
    <tr className={isPart ? styles.part : undefined}>
      <th scope="row">
        {shown} <code className="quiet">{line.code}</code>
      </th>
      <td>{amount(line.budget)}</td>
      <td>{amount(line.realization)}</td>
      <td>
        {line.absorption.value === null ? (
          '–'
        ) : (
          <Figure of={line.absorption} title={shown} show={(value) => format.percent(value)} />
        )}
      </td>
    </tr>
  );
}

function Balance({
  of,
  name,
  means,
}: {
  readonly of: Apbd['surplus'];
  readonly name: string;
  readonly means?: string;
}): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  return (
    <tr className={styles.balance}>
      <th scope="row">
        {name} {means !== undefined && <span className="quiet small">{means}</span>}
      </th>
      <td>
        <Figure of={of.budget} title={words.title(name, words.inBudget)} show={format.rupiah} />
      </td>
      <td>
        <Figure of={of.realization} title={words.title(name, words.inFact)} show={format.rupiah} />
      </td>
      <td />
    </tr>
  );
}
