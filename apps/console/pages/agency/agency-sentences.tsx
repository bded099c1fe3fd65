import type { ReactNode } from 'react';
import { useFormat } from '../../format/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { Figure, Money, Sentence, Sentences, Sparkline } from '../../ui/index.js';
import type { AgencyQuery } from './agency.graphql.js';

const WORDS = defineWords(
  {
    absorbed: 'terserap dari',
    until: (month: string) => `sampai ${month}:`,
    absorptionTitle: (name: string) => `Serapan anggaran ${name}`,
    noBudget: (year: number) => `Belum ada anggaran belanja ${year}.`,
    budgetCourse: 'Realisasi kumulatif per bulan',
    complaints: (year: number) => `aduan diterima ${year};`,
    complaintsTitle: (name: string) => `Aduan untuk ${name}`,
    answered: 'sudah dijawab,',
    answeredTitle: (name: string) => `Aduan untuk ${name} yang sudah dijawab`,
    inTime: 'dijawab dalam batas waktunya',
    inTimeTitle: (name: string) => `Aduan untuk ${name} yang dijawab dalam batas waktunya`,
    noComplaints: (year: number) => `Tidak ada aduan ${year} untuk organisasi ini.`,
    media: (year: number, negative: string) => `berita dan percakapan ${year}, ${negative} bernada negatif;`,
    unanswered: 'dari yang negatif belum dijawab',
    unansweredTitle: (name: string) => `Berita negatif tentang ${name} yang belum dijawab`,
    noMedia: (year: number) => `Tidak ada pemberitaan ${year} tentang organisasi ini.`,
    packages: (year: number) => `paket pengadaan ${year}, pagu`,
    withoutUnits: 'tanpa unit di bawahnya',
  },
  {
    absorbed: 'absorbed of',
    until: (month: string) => `until ${month}:`,
    absorptionTitle: (name: string) => `Absorption of the budget of ${name}`,
    noBudget: (year: number) => `No budget of expenditure for ${year} yet.`,
    budgetCourse: 'Cumulative spending by month',
    complaints: (year: number) => `complaints received in ${year};`,
    complaintsTitle: (name: string) => `Complaints for ${name}`,
    answered: 'have been answered,',
    answeredTitle: (name: string) => `Complaints for ${name} that have been answered`,
    inTime: 'were answered in time',
    inTimeTitle: (name: string) => `Complaints for ${name} answered in time`,
    noComplaints: (year: number) => `No complaints of ${year} for this organization.`,
    media: (year: number, negative: string) => `news items and mentions in ${year}, ${negative} negative;`,
    unanswered: 'of the negative ones are not answered yet',
    unansweredTitle: (name: string) => `Negative mentions of ${name} not answered yet`,
    noMedia: (year: number) => `No media mentions of this organization in ${year}.`,
    packages: (year: number) => `procurement packages of ${year}, budgeted at`,
    withoutUnits: 'without the units below it',
  },
);

interface Part {
  readonly data: AgencyQuery;
  readonly name: string;
  readonly year: number;
}

/** How the agency stands with all units below it, each as one sentence, by the same reckoning as the pages of each subject. */
export function AgencySentences(part: Part): ReactNode {
  return (
    <Sentences width="13rem">
      <Spending {...part} />
      <Complaints {...part} />
      <Media {...part} />
      <Packages {...part} />
    </Sentences>
  );
}

function Spending({ data: { spending }, name, year }: Part): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const { absorption, budget, realization } = spending.total;
  if (budget === null) return <Sentence figure={null}>{words.noBudget(year)}</Sentence>;
  const course = spending.groups
    .toSorted((a, b) => Number(a.code) - Number(b.code))
    .flatMap((month) => (month.realization === null ? [] : [Number(month.realization)]));
  return (
    <Sentence
      figure={<Figure of={absorption} title={words.absorptionTitle(name)} show={format.percent} />}
      below={course.length > 1 && <Sparkline values={course} label={words.budgetCourse} />}
    >
      {words.absorbed} <Money of={budget} />
      {realization !== null && (
        <>
          {' '}
          {words.until(format.month(year, spending.month))} <Money of={realization} />
        </>
      )}
    </Sentence>
  );
}

function Complaints({ data: { complaintPerformance }, name, year }: Part): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const { received, answeredPercent, inTimePercent } = complaintPerformance;
  if (Number(received.value ?? 0) === 0) return <Sentence figure={null}>{words.noComplaints(year)}</Sentence>;
  return (
    <Sentence figure={<Figure of={received} title={words.complaintsTitle(name)} show={format.decimal} />}>
      {words.complaints(year)}{' '}
      <b>
        <Figure of={answeredPercent} title={words.answeredTitle(name)} show={format.percent} />
      </b>{' '}
      {words.answered}{' '}
      <b>
        <Figure of={inTimePercent} title={words.inTimeTitle(name)} show={format.percent} />
      </b>{' '}
      {words.inTime}
    </Sentence>
  );
}

function Media({ data: { mediaSentiment, organization }, name, year }: Part): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const own = mediaSentiment.organizations.find((one) => one.organizationCode === organization?.code);
  if (own === undefined || own.subtree.total === 0)
    return <Sentence figure={null}>{words.noMedia(year)}</Sentence>;
  return (
    <Sentence figure={<span className="number">{format.decimal(own.subtree.total)}</span>}>
      {words.media(year, format.decimal(own.subtree.negative))}{' '}
      <b>
        <Figure
          of={mediaSentiment.unansweredNegatives}
          title={words.unansweredTitle(name)}
          show={format.percent}
        />
      </b>{' '}
      {words.unanswered}
    </Sentence>
  );
}

function Packages({ data: { packages, organization }, year }: Part): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const [own] = packages;
  if (own === undefined || own.count === 0 || own.sum.budgetAmount === null) return null;
  return (
    <Sentence figure={<span className="number">{format.decimal(own.count)}</span>}>
      {words.packages(year)} <Money of={own.sum.budgetAmount} />
      {(organization?.units.totalCount ?? 0) > 0 && `, ${words.withoutUnits}`}
    </Sentence>
  );
}
