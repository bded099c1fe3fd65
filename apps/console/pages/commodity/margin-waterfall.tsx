import type { ReactNode } from 'react';
import { useFormat } from '../../format/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { Figure } from '../../ui/index.js';
import { LEVEL_WORDS } from '../prices/price-words.js';
import type { CommodityQuery } from './commodity.graphql.js';
import styles from './commodity.module.css';

const WORDS = defineWords(
  {
    title: 'Selisih dari produsen sampai eceran',
    lead: 'Selisih belum dikurangi angkutan, susut, dan penyimpanan; ia bukan keuntungan.',
    step: (from: string, to: string) => `${from} → ${to}`,
    markup: 'dari harga beli',
    share: 'dari harga jual',
    none: 'Selisih belum dapat dihitung: harga produsen, grosir, dan eceran komoditas ini belum lengkap.',
    amountTitle: (step: string) => `Selisih harga ${step}`,
    bar: (step: string, low: string, high: string) => `${step}: dari ${low} ke ${high}`,
  },
  {
    title: 'Margins from producer to retail',
    lead: 'Transport, loss and storage are in a margin: it is not a profit.',
    step: (from: string, to: string) => `${from} → ${to}`,
    markup: 'of the price paid',
    share: 'of the price asked',
    none: 'The margins cannot be computed yet: producer, wholesale and retail prices of this commodity are not complete.',
    amountTitle: (step: string) => `Margin ${step}`,
    bar: (step: string, low: string, high: string) => `${step}: from ${low} to ${high}`,
  },
);

type Margins = CommodityQuery['priceMargins'];
type Step = Margins['steps'][number];

/** Who adds how much: each step begins where the one before ended; the last spans both. */
export function MarginWaterfall({ margins: { steps, levels } }: { readonly margins: Margins }): ReactNode {
  const words = useWords(WORDS);
  const known = steps.filter(({ amount }) => amount.value !== null);
  const highest = Math.max(...levels.map(({ average }) => Number(average.value)));
  const priceOf = (level: Step['from']): string | null =>
    levels.find((one) => one.level === level)?.average.value ?? null;
  return (
    <section className="sheet">
      <h2>{words.title}</h2>
      <p className="quiet">{known.length === 0 ? words.none : words.lead}</p>
      <div className={styles.steps}>
        {known.map((step) => (
          <MarginStep
            key={`${step.from} ${step.to}`}
            step={step}
            low={priceOf(step.from) ?? '0'}
            high={priceOf(step.to) ?? '0'}
            highest={highest}
          />
        ))}
      </div>
    </section>
  );
}

function MarginStep({
  step,
  low,
  high,
  highest,
}: {
  readonly step: Step;
  readonly low: string;
  readonly high: string;
  readonly highest: number;
}): ReactNode {
  const words = useWords(WORDS);
  const levels = useWords(LEVEL_WORDS);
  const format = useFormat();
  const name = words.step(levels[step.from], levels[step.to]);
  const rupiah = (value: string): string => `Rp ${format.decimal(value, { most: 0 })}`;
  const percent = (value: string): string => format.percent(value);
  const share = (value: number): string => `${(value / highest) * 100}%`;
  const [start, end] = [Math.min(Number(low), Number(high)), Math.max(Number(low), Number(high))];
  return (
    <div className={styles.step}>
      <b>{name}</b>
      <div className={styles.track} role="img" aria-label={words.bar(name, rupiah(low), rupiah(high))}>
        <span className={`${styles.piece} ${styles.price}`} style={{ left: 0, width: share(start) }} />
        <span
          className={`${styles.piece} ${styles.margin}`}
          style={{ left: share(start), width: share(end - start) }}
        />
      </div>
      <div>
        <Figure of={step.amount} title={words.amountTitle(name)} show={rupiah} />
        <div className={`${styles.words} small quiet`}>
          <span>
            <Figure of={step.markup} title={words.amountTitle(name)} show={percent} /> {words.markup}
          </span>
          <span>
            <Figure of={step.share} title={words.amountTitle(name)} show={percent} /> {words.share}
          </span>
        </div>
      </div>
    </div>
  );
}
