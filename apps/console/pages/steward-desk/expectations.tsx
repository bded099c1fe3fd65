import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { datasetTitle } from '../../client/dataset-title.js';
import { useHub } from '../../client/index.js';
import { useFormat } from '../../format/index.js';
import { counted, defineWords, useLocal, useWords } from '../../i18n/index.js';
import { Answer, DataTable, Empty, Panel, type Column } from '../../ui/index.js';
import { useUrlState } from '../../url/use-url-state.js';
import { RELEASE_WORDS, wordFor } from '../datasets/dataset-words.js';
import { sourcePath } from '../paths.js';
import { ExpectationForm, type Expected } from './expectation-form.js';
import { ARRIVAL_EXPECTATIONS, type ArrivalExpectationsQuery } from './steward-desk.graphql.js';

const WORDS = defineWords(
  {
    title: 'Yang ditunggu dari setiap sumber',
    lead: 'Sebuah sumber wajib mengirim apa yang pernah dikirimnya dan apa yang diharapkan walidata darinya, sampai walidata membebaskannya.',
    none: 'Belum ada yang ditunggu.',
    change: 'Harapkan laporan',
    source: 'Sumber',
    dataset: 'Kumpulan data',
    organization: 'Organisasi',
    every: 'Rilis',
    next: 'Berikutnya jatuh tempo',
    missing: 'Belum datang',
    last: 'Terakhir diterima',
    never: 'belum pernah',
    because: 'Dasarnya',
    delivers: 'sudah pernah mengirim',
    expected: (from: string) => `diharapkan walidata sejak ${from}`,
    waived: (from: string) => `dibebaskan sejak ${from}`,
    ended: (to: string) => `harapan berakhir ${to}`,
    action: 'Tindakan',
    waive: 'Bebaskan',
    expect: 'Harapkan',
    first: 'Dari awal',
    more: 'Berikutnya',
    dueIn: (count: string) => `${count} hari setelah masanya`,
  },
  {
    title: 'What is awaited from each source',
    lead: 'A source owes what it has delivered before and what a steward expects of it, until a steward waives it.',
    none: 'Nothing is awaited yet.',
    change: 'Expect a report',
    source: 'Source',
    dataset: 'Dataset',
    organization: 'Organization',
    every: 'Release',
    next: 'Due next',
    missing: 'Missing',
    last: 'Last received',
    never: 'never',
    because: 'Because',
    delivers: 'it has delivered before',
    expected: (from: string) => `a steward expects it since ${from}`,
    waived: (from: string) => `waived since ${from}`,
    ended: (to: string) => `expectation ended ${to}`,
    action: 'Action',
    waive: 'Waive',
    expect: 'Expect',
    first: 'From the beginning',
    more: 'Next',
    dueIn: (count: string) => `${counted(count, 'day')} after its period`,
  },
);

type Duty = ArrivalExpectationsQuery['arrivalExpectations']['nodes'][number];

/** What each source owes and when the next of it is due, a page at a time, with the way to change it. */
export function Expectations(): ReactNode {
  const words = useWords(WORDS);
  const [after, setAfter] = useUrlState('setelah');
  const answer = useHub(ARRIVAL_EXPECTATIONS, after === '' ? {} : { after });
  const [asked, setAsked] = useState<Expected | null>(null);
  const columns = useColumns(setAsked);
  return (
    <>
      <h2>{words.title}</h2>
      <p className="quiet">{words.lead}</p>
      <p>
        <button type="button" className="button" onClick={() => setAsked(NOTHING_CHOSEN)}>
          {words.change}
        </button>
      </p>
      <Answer of={answer}>
        {({ arrivalExpectations: { nodes, endCursor, hasNextPage } }) =>
          nodes.length === 0 ? (
            <Empty>{words.none}</Empty>
          ) : (
            <div className="stack">
              <DataTable
                caption={words.title}
                name="ditunggu"
                rows={nodes}
                columns={columns}
                keyOf={({ sourceCode, dataset, organizationCode }) =>
                  `${sourceCode} ${dataset} ${organizationCode ?? ''}`
                }
              />
              <p className="row">
                {after !== '' && (
                  <button type="button" className="button" onClick={() => setAfter('')}>
                    {words.first}
                  </button>
                )}
                {hasNextPage && endCursor !== null && (
                  <button type="button" className="button" onClick={() => setAfter(endCursor)}>
                    {words.more}
                  </button>
                )}
              </p>
            </div>
          )
        }
      </Answer>
      <Panel title={words.change} isOpen={asked !== null} onClose={() => setAsked(null)}>
        {asked !== null && <ExpectationForm expected={asked} />}
      </Panel>
    </>
  );
}

const NOTHING_CHOSEN: Expected = { dataset: '', sourceCode: '', organizationCode: null, isExpected: true };

function useColumns(onChange: (expected: Expected) => void): readonly Column<Duty>[] {
  const words = useWords(WORDS);
  const releases = useWords(RELEASE_WORDS);
  const local = useLocal();
  const format = useFormat();
  const reasonOf = ({ decision, isExpected }: Duty): string => {
    if (decision === null) return words.delivers;
    if (!decision.isExpected) return words.waived(format.day(decision.validFrom));
    return isExpected || decision.validTo === null
      ? words.expected(format.day(decision.validFrom))
      : words.ended(format.day(decision.validTo));
  };
  const ofSource: Column<Duty> = {
    key: 'source',
    title: words.source,
    isHead: true,
    value: ({ sourceName, sourceCode }) => `${sourceName} ${sourceCode}`,
    cell: ({ sourceName, sourceCode }) => <Link href={sourcePath(sourceCode)}>{sourceName}</Link>,
  };
  return [
    ofSource,
    {
      key: 'dataset',
      title: words.dataset,
      value: ({ dataset }) => local(datasetTitle(dataset)),
      cell: ({ dataset }) => local(datasetTitle(dataset)),
    },
    {
      key: 'organization',
      title: words.organization,
      value: ({ organizationName, organizationCode }) => organizationName ?? organizationCode ?? '',
      cell: ({ organizationName, organizationCode }) => organizationName ?? organizationCode ?? '–',
    },
    {
      key: 'every',
      title: words.every,
      minWidth: '9rem',
      value: ({ release }) => release.every,
      cell: ({ release: { every, dueDay } }) => (
        <>
          {wordFor(releases, every)}
          <br />
          <span className="quiet small">{words.dueIn(format.decimal(dueDay))}</span>
        </>
      ),
    },
    {
      key: 'next',
      title: words.next,
      value: ({ next }) => next?.dueOn ?? '',
      cell: ({ next }) => (next === null ? '–' : format.day(next.dueOn)),
    },
    {
      key: 'missing',
      title: words.missing,
      align: 'right',
      value: ({ missing }) => missing,
      cell: ({ missing }) => format.decimal(missing),
    },
    {
      key: 'last',
      title: words.last,
      value: ({ lastReceivedAt }) => lastReceivedAt ?? '',
      cell: ({ lastReceivedAt }) => (lastReceivedAt === null ? words.never : format.moment(lastReceivedAt)),
    },
    {
      key: 'because',
      title: words.because,
      minWidth: '12rem',
      value: reasonOf,
      cell: reasonOf,
    },
    {
      key: 'action',
      title: words.action,
      cell: ({ dataset, sourceCode, organizationCode, isExpected }) => (
        <button
          type="button"
          className="button"
          onClick={() => onChange({ dataset, sourceCode, organizationCode, isExpected: !isExpected })}
        >
          {isExpected ? words.waive : words.expect}
        </button>
      ),
    },
  ];
}
