import type { ReactNode } from 'react';
import { useHub } from '../../client/index.js';
import { useFormat } from '../../format/index.js';
import { defineWords, useLocal, useWords } from '../../i18n/index.js';
import { Answer, Empty, PageHead, Skeleton } from '../../ui/index.js';
import { CETAR, type CetarQuery } from './cetar.graphql.js';
import { CetarMatrix } from './cetar-matrix.js';
import { PeriodChoice, usePeriod, usePeriodName } from './period-choice.js';

const WORDS = defineWords(
  {
    title: 'Skor CETAR perangkat daerah',
    lead: 'Cepat, efektif, tanggap, transparan, responsif: dihitung langsung dari data, terbuka sampai pembilang dan penyebutnya.',
    scored: (scored: string, all: string, period: string) =>
      `${scored} dari ${all} perangkat daerah punya cukup data untuk diberi skor pada ${period}.`,
    against: (period: string) => `Naik dan turun dibandingkan dengan ${period}.`,
    bands:
      'Pita: sampai 50 sangat rendah, 65 rendah, 75 sedang, 90 tinggi, di atasnya sangat tinggi (Permendagri 86/2017).',
    none: 'Belum ada perangkat daerah di hub ini.',
  },
  {
    title: 'CETAR score of the agencies',
    lead: 'Swift, effective, attentive, transparent, responsive: computed from the data as they are, open down to numerator and denominator.',
    scored: (scored: string, all: string, period: string) =>
      `${scored} of ${all} agencies have enough data to be scored in ${period}.`,
    against: (period: string) => `Up and down are against ${period}.`,
    bands:
      'Bands: up to 50 very low, 65 low, 75 medium, 90 high, above that very high (Permendagri 86/2017).',
    none: 'There is no agency in this hub yet.',
  },
);

export default function CetarPage(): ReactNode {
  const words = useWords(WORDS);
  const [period] = usePeriod();
  const answer = useHub(CETAR, { period });
  return (
    <div className="stack">
      <PageHead title={words.title} lead={words.lead} />
      <PeriodChoice />
      <Answer of={answer} skeleton={<Skeleton lines={8} height="4rem" />}>
        {(data) => <CetarBody data={data} />}
      </Answer>
    </div>
  );
}

function CetarBody({ data: { cetar } }: { readonly data: CetarQuery }): ReactNode {
  const words = useWords(WORDS);
  const local = useLocal();
  const format = useFormat();
  const nameOf = usePeriodName();
  const { agencies, scoredCount, definition } = cetar;
  if (agencies.length === 0) return <Empty>{words.none}</Empty>;
  return (
    <>
      <p>
        {words.scored(format.decimal(scoredCount), format.decimal(agencies.length), nameOf(cetar.period))}{' '}
        {words.against(nameOf(cetar.previousPeriod))}
      </p>
      <CetarMatrix agencies={agencies} />
      <p className="small quiet measure">
        {words.bands} {local(definition.title)}. {local(definition.source)}
      </p>
    </>
  );
}
