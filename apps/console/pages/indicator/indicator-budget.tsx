import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useFormat } from '../../format/index.js';
import { sentenceCase } from '../../format/sentence-case.js';
import { counted, defineWords, useLocal, useWords } from '../../i18n/index.js';
import { DataTable, Money, type Column } from '../../ui/index.js';
import { agencyPath } from '../paths.js';
import type { Progress } from './indicator-series.js';

const WORDS = defineWords(
  {
    title: (year: number) => `Program dan anggaran ${year}`,
    total: (programs: string) => `${programs} program yang menopang indikator ini dianggarkan`,
    realized: 'terserap',
    until: (month: string) => `sampai ${month}`,
    none: (programs: string) => `${programs} program yang menopang indikator ini belum dianggarkan.`,
    caption: 'Program di bawah indikator dengan pagu dan serapannya',
    program: 'Program',
    agency: 'Perangkat daerah',
    budget: 'Pagu',
    realization: 'Realisasi',
    absorption: 'Serapan',
    more: (shown: string, all: string) => `${shown} dari ${all} program.`,
  },
  {
    title: (year: number) => `Programs and budget of ${year}`,
    total: (programs: string) =>
      `${counted(programs, 'program that carries this indicator is', 'programs that carry this indicator are')} budgeted`,
    realized: 'absorbed',
    until: (month: string) => `until ${month}`,
    none: (programs: string) =>
      `${counted(programs, 'program that carries this indicator has', 'programs that carry this indicator have')} no budget yet.`,
    caption: 'Programs below the indicator with their budget and absorption',
    program: 'Program',
    agency: 'Agency',
    budget: 'Budget',
    realization: 'Spent',
    absorption: 'Absorption',
    more: (shown: string, all: string) => `${shown} of ${all} programs.`,
  },
);

type Program = Progress['budget']['programs'][number];

/** What is spent on the indicator: the programs below its node, each rupiah once in the total. */
export function IndicatorBudget({ budget }: { readonly budget: Progress['budget'] }): ReactNode {
  const words = useWords(WORDS);
  const local = useLocal();
  const format = useFormat();
  const columns = useColumns();
  const { year, total, programs, programCount, reason } = budget;
  const count = format.decimal(programCount);
  return (
    <section className="stack" aria-labelledby="budget">
      <h2 id="budget">{words.title(year)}</h2>
      {reason !== null && <p className="quiet">{local(reason.text)}</p>}
      {programCount > 0 &&
        (total === null ? (
          <p>{words.none(count)}</p>
        ) : (
          <p>
            {words.total(count)} <Money of={total.amount} />, {words.realized}{' '}
            <Money of={total.realization} />
            {total.absorptionPercent !== null && <> ({format.percent(total.absorptionPercent)})</>}
            {total.realizedToMonth !== null && <> {words.until(format.month(year, total.realizedToMonth))}</>}
            .
          </p>
        ))}
      {programs.length > 0 && (
        <DataTable
          caption={words.caption}
          name="programs"
          rows={programs}
          columns={columns}
          keyOf={({ nodeCode }) => nodeCode}
          order="-budget"
        />
      )}
      {programs.length < programCount && (
        <p className="small quiet">{words.more(format.decimal(programs.length), count)}</p>
      )}
    </section>
  );
}

function useColumns(): readonly Column<Program>[] {
  const words = useWords(WORDS);
  const format = useFormat();
  const money = (key: 'amount' | 'realization', title: string): Column<Program> => ({
    ...{ key: key === 'amount' ? 'budget' : key, title, align: 'right' },
    value: ({ budget }) => (budget === null ? null : Number(budget[key])),
    cell: ({ budget }) => (budget === null ? '–' : <Money of={budget[key]} />),
  });
  return [
    {
      ...{ key: 'program', title: words.program, isHead: true, minWidth: '16rem' },
      value: ({ name, code }) => `${name} ${code}`,
      cell: ({ name, code, nodeCode }) => (
        <>
          <Link href={`/rpjmd?node=${encodeURIComponent(nodeCode)}`}>{sentenceCase(name)}</Link>
          <br />
          <code className="quiet">{code}</code>
        </>
      ),
    },
    {
      ...{ key: 'agency', title: words.agency, minWidth: '12rem' },
      value: ({ organizationName }) => organizationName,
      cell: ({ organizationCode, organizationName }) =>
        organizationCode === null ? (
          '–'
        ) : (
          <Link href={agencyPath(organizationCode)}>{organizationName ?? organizationCode}</Link>
        ),
    },
    money('amount', words.budget),
    money('realization', words.realization),
    {
      ...{ key: 'absorption', title: words.absorption, align: 'right' },
      value: ({ budget }) => (budget?.absorptionPercent == null ? null : Number(budget.absorptionPercent)),
      cell: ({ budget }) =>
        budget?.absorptionPercent == null ? '–' : format.percent(budget.absorptionPercent),
    },
  ];
}
