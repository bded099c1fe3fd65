import { useMemo, type ReactNode } from 'react';
import { useHub } from '../../client/index.js';
import { useFormat } from '../../format/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { lastDays } from '../../format/days.js';
import { ChoiceButtons } from '../../ui/choice.js';
import { Answer, Empty, PageHead, Skeleton } from '../../ui/index.js';
import { useUrlState } from '../../url/use-url-state.js';
import { HoaxTable } from './hoax-table.js';
import { MEDIA, type MediaQuery } from './media.graphql.js';
import { PresenceTable } from './presence-table.js';
import { SentimentBars } from './sentiment-bars.js';
import { sentimentTotal } from './sentiment-order.js';
import { UnansweredTable } from './unanswered-table.js';

const WORDS = defineWords(
  {
    title: 'Media',
    lead: 'Apa yang diberitakan tentang perangkat daerah dan rumah sakitnya, dan seberapa cepat berita negatif dijawab.',
    days: 'Rentang waktu',
    lastDays: (days: string) => `${days} hari terakhir`,
    none: 'Belum ada berita pada rentang ini.',
    summary: (negative: string, total: string, unanswered: string) =>
      `${negative} dari ${total} berita bernada negatif; ${unanswered} di antaranya belum dijawab.`,
    moreThan: (count: string) => `lebih dari ${count}`,
  },
  {
    title: 'Media',
    lead: 'What is said about agencies and their hospitals, and how fast negative news is answered.',
    days: 'Span of time',
    lastDays: (days: string) => `Last ${days} days`,
    none: 'There is no news in this span yet.',
    summary: (negative: string, total: string, unanswered: string) =>
      `${negative} of ${total} mentions are negative; ${unanswered} of them are not answered yet.`,
    moreThan: (count: string) => `more than ${count}`,
  },
);

const SPANS = [7, 30, 90, 365] as const;

export default function MediaPage(): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const [span, setSpan] = useUrlState('hari', '30');
  const days = SPANS.find((one) => String(one) === span) ?? 30;
  const period = useMemo(() => lastDays(days), [days]);
  const answer = useHub(MEDIA, period);
  return (
    <div className="stack">
      <PageHead title={words.title} lead={words.lead} />
      <ChoiceButtons
        label={words.days}
        value={String(days)}
        options={SPANS.map((one) => ({ value: String(one), label: words.lastDays(format.decimal(one)) }))}
        onChoose={setSpan}
      />
      <Answer of={answer} skeleton={<Skeleton lines={8} height="3.5rem" />}>
        {(data) => <MediaBody data={data} />}
      </Answer>
    </div>
  );
}

function MediaBody({ data }: { readonly data: MediaQuery }): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  const { total, negative } = sentimentTotal(data.mediaSentiment);
  const { nodes, hasNextPage } = data.unansweredNegatives;
  const unanswered = format.decimal(nodes.length);
  return (
    <>
      {total === 0 ? (
        <Empty>{words.none}</Empty>
      ) : (
        <>
          <p className="lead">
            {words.summary(
              format.decimal(negative),
              format.decimal(total),
              hasNextPage ? words.moreThan(unanswered) : unanswered,
            )}
          </p>
          <SentimentBars sentiment={data.mediaSentiment} />
          <UnansweredTable page={data.unansweredNegatives} />
        </>
      )}
      <HoaxTable verdicts={data.hoaxSummary.verdicts} />
      <PresenceTable organizations={data.mediaPresence.organizations} />
    </>
  );
}
