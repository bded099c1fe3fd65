import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useFormat } from '../../format/index.js';
import { defineWords, useLanguage, useUnitName, useWords } from '../../i18n/index.js';
import { Chart, Empty } from '../../ui/index.js';
import { datasetPath } from '../paths.js';
import { bindingReference } from '../prices/price-position.js';
import { LEVEL_WORDS } from '../prices/price-words.js';
import type { CommodityQuery } from './commodity.graphql.js';
import { drawPrices } from './draw-prices.js';
import { priceSeries, type PriceSeries } from './price-series.js';

const WORDS = defineWords(
  {
    title: 'Harga dari produsen sampai eceran',
    unit: (unit: string) => `rupiah per ${unit}, rata-rata pasar tiap hari`,
    note: 'Bidang atau garis tebal: harga acuan eceran; garis terputus: hari tanpa harga; ◌ ada harga perkiraan; ✕ ada pencilan. Keduanya tidak ikut dihitung.',
    prices: 'Harga komoditas',
    references: 'Harga acuan',
    label: (name: string, from: string, to: string) =>
      `Grafik harga ${name} tingkat produsen, grosir, dan eceran, ${from} sampai ${to}`,
    day: 'Hari',
    aside: 'Tidak dihitung',
    none: 'Belum ada harga pada rentang ini.',
  },
  {
    title: 'Prices from producer to retail',
    unit: (unit: string) => `rupiah per ${unit}, average of the markets each day`,
    note: 'Field or heavy stroke: retail reference; a broken line: days without prices; ◌ some prices were imputed; ✕ some were outliers. Neither is counted.',
    prices: 'Price observations',
    references: 'Reference prices',
    label: (name: string, from: string, to: string) =>
      `Chart of the price of ${name} at producers, wholesale and retail, ${from} to ${to}`,
    day: 'Day',
    aside: 'Not counted',
    none: 'There are no prices in this span.',
  },
);

const HEIGHT = 340;

export function PriceChart({ data }: { readonly data: CommodityQuery }): ReactNode {
  const words = useWords(WORDS);
  const levels = useWords(LEVEL_WORDS);
  const format = useFormat();
  const { language } = useLanguage();
  const unitName = useUnitName();
  const { commodity, levels: lines } = data.priceMargins;
  const series = priceSeries(data, levels);
  const retail = lines.find(({ level }) => level === 'retail');
  const [first, last] = [series.days[0], series.days.at(-1)];
  if (first === undefined || last === undefined) return <Empty>{words.none}</Empty>;
  return (
    <section className="sheet">
      <Chart
        title={words.title}
        unit={words.unit(unitName(commodity.unit))}
        source={
          <>
            <Link href={datasetPath('prices.price_observations')}>{words.prices}</Link>,{' '}
            <Link href={datasetPath('prices.reference_prices')}>{words.references}</Link>
          </>
        }
        note={words.note}
        label={words.label(commodity.name, format.day(first.date), format.day(last.date))}
        height={HEIGHT}
        inputs={data}
        draw={(plot, size) =>
          drawPrices(plot, series, bindingReference(retail?.references ?? []), {
            ...size,
            language,
            rupiah: (value) => format.decimal(value, { most: 0 }),
          })
        }
        table={<DayTable series={series} />}
      />
    </section>
  );
}

function DayTable({ series: { days } }: { readonly series: PriceSeries }): ReactNode {
  const words = useWords(WORDS);
  const levels = useWords(LEVEL_WORDS);
  const format = useFormat();
  const price = (value: string | null | undefined): string =>
    value == null ? '–' : format.decimal(value, { most: 0 });
  return (
    <table className="plain">
      <thead>
        <tr>
          <th scope="col">{words.day}</th>
          <th scope="col">{levels.producer}</th>
          <th scope="col">{levels.wholesale}</th>
          <th scope="col">{levels.retail}</th>
          <th scope="col">{words.aside}</th>
        </tr>
      </thead>
      <tbody>
        {days.toReversed().map(({ date, producer, wholesale, retail, setAside }) => (
          <tr key={date}>
            <th scope="row">{format.day(date)}</th>
            <td>{price(producer)}</td>
            <td>{price(wholesale)}</td>
            <td>{price(retail)}</td>
            <td>{setAside === 0 ? '–' : format.decimal(setAside)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
