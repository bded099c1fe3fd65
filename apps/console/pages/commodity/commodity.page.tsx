import { useMemo, type ReactNode } from 'react';
import { Link, useParams } from 'wouter';
import { useHub } from '../../client/index.js';
import { useFormat } from '../../format/index.js';
import { defineWords, useUnitName, useWords } from '../../i18n/index.js';
import { lastDays } from '../../format/days.js';
import { Answer, Empty, PageHead, Skeleton } from '../../ui/index.js';
import { useUrlState } from '../../url/use-url-state.js';
import { bindingReference } from '../prices/price-position.js';
import { ReferenceBounds } from '../prices/reference-badge.js';
import { RegionChoice, useRegionChoice } from '../prices/region-choice.js';
import { COMMODITY, type CommodityQuery } from './commodity.graphql.js';
import { LevelFigures } from './level-figures.js';
import { MarginWaterfall } from './margin-waterfall.js';
import { MarketTable } from './market-table.js';
import { PriceChart } from './price-chart.js';
import { PriceMap } from './price-map.js';
import { ProducerTable } from './producer-table.js';
import priceStyles from '../prices/prices.module.css';
import styles from './commodity.module.css';

const WORDS = defineWords(
  {
    prices: 'Harga kebutuhan pokok',
    days: 'Rentang grafik',
    lastDays: (days: string) => `${days} hari`,
    none: 'Belum ada harga komoditas ini.',
    lead: (group: string, unit: string) => `${group} · harga per ${unit}`,
    reference: 'Acuan eceran',
  },
  {
    prices: 'Prices of staple goods',
    days: 'Span of the chart',
    lastDays: (days: string) => `${days} days`,
    none: 'There is no price of this commodity yet.',
    lead: (group: string, unit: string) => `${group} · prices per ${unit}`,
    reference: 'Retail reference',
  },
);

const SPANS = [30, 90, 365] as const;

export default function CommodityPage(): ReactNode {
  const { commodity: code } = useParams<{ commodity: string }>();
  const [region] = useRegionChoice();
  const [span, setSpan] = useUrlState('hari', '90');
  const days = SPANS.find((one) => String(one) === span) ?? 90;
  const period = useMemo(() => lastDays(days), [days]);
  const answer = useHub(COMMODITY, { code, regionCode: region || null, ...period });
  const words = useWords(WORDS);
  const format = useFormat();
  return (
    <Answer of={answer} skeleton={<Skeleton lines={5} height="6rem" />}>
      {(data) => (
        <div className="stack">
          <CommodityHead data={data} />
          <div className={priceStyles.choices}>
            <RegionChoice />
            <div className={priceStyles.choice}>
              <span>{words.days}</span>
              <div className={priceStyles.pressed} role="group" aria-label={words.days}>
                {SPANS.map((one) => (
                  <button
                    key={one}
                    type="button"
                    className="button"
                    aria-pressed={one === days}
                    onClick={() => setSpan(String(one))}
                  >
                    {words.lastDays(format.decimal(one))}
                  </button>
                ))}
              </div>
            </div>
          </div>
          <CommodityBody data={data} />
        </div>
      )}
    </Answer>
  );
}

function CommodityHead({ data: { priceMargins } }: { readonly data: CommodityQuery }): ReactNode {
  const words = useWords(WORDS);
  const unitName = useUnitName();
  const { commodity, levels } = priceMargins;
  const retail = levels.find(({ level }) => level === 'retail');
  const reference = bindingReference(retail?.references ?? []);
  return (
    <PageHead
      title={commodity.name}
      crumbs={<Link href="/harga">{words.prices}</Link>}
      lead={
        <>
          {words.lead(commodity.group, unitName(commodity.unit))}
          {reference !== undefined && (
            <>
              {' '}
              · {words.reference}: <ReferenceBounds of={reference} />
            </>
          )}
        </>
      }
    />
  );
}

function CommodityBody({ data }: { readonly data: CommodityQuery }): ReactNode {
  const words = useWords(WORDS);
  const { priceMargins, marketPrices } = data;
  if (priceMargins.levels.length === 0) return <Empty>{words.none}</Empty>;
  return (
    <>
      <LevelFigures margins={priceMargins} />
      <PriceChart data={data} />
      <MarginWaterfall margins={priceMargins} />
      <div className={styles.sides}>
        <PriceMap data={data} />
        <ProducerTable producers={priceMargins.producers} />
      </div>
      <MarketTable markets={marketPrices.markets} commodity={priceMargins.commodity.name} />
    </>
  );
}
