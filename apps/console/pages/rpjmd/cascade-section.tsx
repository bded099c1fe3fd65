import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useHub } from '../../client/index.js';
import { useFormat } from '../../format/index.js';
import { sentenceCase } from '../../format/sentence-case.js';
import { defineWords, useLocal, useWords } from '../../i18n/index.js';
import { Answer, Badge, DataTable, Money, Skeleton, type Column } from '../../ui/index.js';
import { agencyPath } from '../paths.js';
import { BasisNote } from '../planning-desk/basis-note.js';
import { PLAN_CASCADE, type PlanCascadeQuery } from './plan-cascade.graphql.js';
import styles from './rpjmd.module.css';

const WORDS = defineWords(
  {
    title: 'Dari rencana sampai pekerjaan',
    sentence: (programs: string, gaps: string) =>
      `${programs} program; rantai Renstra, RKPD, dan anggaran terputus di ${gaps} tempat.`,
    caption: 'Program di bagian rencana ini, yang mengusungnya, anggaran, dan kemajuannya',
    program: 'Program',
    strategic: 'Renstra',
    annual: 'RKPD',
    there: 'ada',
    missing: 'tidak ada',
    budget: 'Pagu',
    absorption: 'Serapan',
    physical: 'Fisik',
    agency: 'Perangkat daerah',
    gaps: 'Yang terputus',
    whole: 'tersambung',
    more: (count: string) => `dan ${count} lagi`,
  },
  {
    title: 'From the plan to the work',
    sentence: (programs: string, gaps: string) =>
      `${programs} programs; the chain of strategic plan, annual plan and budget breaks in ${gaps} places.`,
    caption: 'Programs in this part of the plan, what carries them, their budget and progress',
    program: 'Program',
    strategic: 'Strategic plan',
    annual: 'Annual plan',
    there: 'there',
    missing: 'missing',
    budget: 'Budget',
    absorption: 'Absorption',
    physical: 'Physical',
    agency: 'Agency',
    gaps: 'Where it breaks',
    whole: 'unbroken',
    more: (count: string) => `and ${count} more`,
  },
);

type Program = PlanCascadeQuery['planCascade']['programs'][number];
type GapKind = Program['gaps'][number]['kind'];

/** The programs below a node of the plan, held against strategic plans, annual plan, budget and reports of the work. */
export function CascadeSection({
  planCode,
  nodeCode,
  year,
}: {
  readonly planCode: string;
  readonly nodeCode: string;
  readonly year: number;
}): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const columns = useColumns();
  const answer = useHub(PLAN_CASCADE, { planCode, nodeCode, year });
  return (
    <section className="stack" aria-labelledby="cascade">
      <h2 id="cascade">{words.title}</h2>
      <Answer of={answer} skeleton={<Skeleton lines={3} height="3rem" />}>
        {({ planCascade: { programs, programCount, gapCount, basis } }) => (
          <>
            <p>{words.sentence(format.decimal(programCount), format.decimal(gapCount))}</p>
            {programs.length > 0 && (
              <DataTable
                caption={words.caption}
                name="cascade"
                rows={programs}
                columns={columns}
                keyOf={({ node }) => node.code}
              />
            )}
            <BasisNote basis={basis} />
          </>
        )}
      </Answer>
    </section>
  );
}

function useColumns(): readonly Column<Program>[] {
  const words = useWords(WORDS);
  const format = useFormat();
  const carried = (key: 'strategic' | 'annual'): Column<Program> => ({
    ...{ key, title: words[key] },
    value: (row) => (lacks(row, key) ? words.missing : words.there),
    cell: (row) =>
      lacks(row, key) ? (
        <Badge tone={1} icon="stop">
          {words.missing}
        </Badge>
      ) : (
        <Badge tone={5} icon="check">
          {words.there}
        </Badge>
      ),
  });
  const percent = (
    key: 'absorption' | 'physical',
    of: (row: Program) => string | null | undefined,
  ): Column<Program> => ({
    ...{ key, title: words[key], align: 'right' },
    value: (row) => (of(row) == null ? null : Number(of(row))),
    cell: (row) => {
      const value = of(row);
      return value == null ? '–' : format.percent(value);
    },
  });
  return [
    {
      ...{ key: 'program', title: words.program, isHead: true, minWidth: '15rem' },
      value: ({ node }) => `${node.title} ${node.activityCode ?? ''}`,
      cell: ({ node }) => (
        <>
          {sentenceCase(node.title)}
          <br />
          <code className="quiet">{node.activityCode}</code>
        </>
      ),
    },
    carried('strategic'),
    carried('annual'),
    {
      ...{ key: 'budget', title: words.budget, align: 'right' },
      value: ({ node }) => (node.budget === null ? null : Number(node.budget.amount)),
      cell: ({ node }) => (node.budget === null ? '–' : <Money of={node.budget.amount} />),
    },
    percent('absorption', ({ node }) => node.budget?.absorptionPercent),
    percent('physical', ({ node }) => node.physical?.percent),
    { ...{ key: 'gaps', title: words.gaps, minWidth: '14rem' }, cell: (row) => <Breaks program={row} /> },
    {
      ...{ key: 'agency', title: words.agency, minWidth: '12rem' },
      value: ({ node }) => node.organizationName,
      cell: ({ node: { organizationCode, organizationName } }) =>
        organizationCode === null ? (
          '–'
        ) : (
          <Link href={agencyPath(organizationCode)}>{organizationName ?? organizationCode}</Link>
        ),
    },
  ];
}

function Breaks({ program: { gaps } }: { readonly program: Program }): ReactNode {
  const words = useWords(WORDS);
  const local = useLocal();
  const format = useFormat();
  if (gaps.length === 0) return <span className="quiet">{words.whole}</span>;
  return (
    <ul className={`small ${styles.breaks}`}>
      {gaps.slice(0, BREAKS_SHOWN).map(({ kind, code, name, title }) => (
        <li key={`${kind} ${code}`}>
          {local(title)}: {name === null ? code : sentenceCase(name)}
        </li>
      ))}
      {gaps.length > BREAKS_SHOWN && <li>{words.more(format.decimal(gaps.length - BREAKS_SHOWN))}</li>}
    </ul>
  );
}

/** Which findings say that nothing carries the program. */
const LACKING: Readonly<Record<'strategic' | 'annual', readonly GapKind[]>> = {
  strategic: ['NO_STRATEGIC_PLAN', 'NOT_IN_STRATEGIC_PLAN'],
  annual: ['NO_ANNUAL_PLAN', 'NOT_IN_ANNUAL_PLAN'],
};

function lacks({ gaps }: Program, key: 'strategic' | 'annual'): boolean {
  return gaps.some(({ kind }) => LACKING[key].includes(kind));
}

const BREAKS_SHOWN = 3;
