import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useFormat } from '../../format/index.js';
import { defineWords, useUnitName, useWords } from '../../i18n/index.js';
import { DataTable, Figure, type Column } from '../../ui/index.js';
import { commodityPath } from '../paths.js';
import { bindingReference, deviationOf } from './price-position.js';
import { PriceRange } from './price-range.js';
import type { PricesQuery } from './prices.graphql.js';
import { ReferenceBadge, ReferenceBounds, signed, SignedPercent } from './reference-badge.js';
import { useRegionChoice } from './region-choice.js';
import { SetAsideCounts } from './set-aside.js';

const WORDS = defineWords(
  {
    caption: 'Harga komoditas',
    commodity: 'Komoditas',
    average: 'Harga rata-rata',
    averageTitle: (name: string) => `Harga rata-rata ${name}`,
    perUnit: (unit: string) => `per ${unit}`,
    change: 'Perubahan',
    changeTitle: (name: string) => `Perubahan harga ${name}`,
    deviation: 'Terhadap acuan',
    bounds: 'Acuan',
    range: 'Termurah–termahal',
    rangeLabel: (name: string, low: string, high: string) =>
      `${name}: dari ${low} sampai ${high} di pasar-pasar`,
    markets: 'Pasar',
    aside: 'Tidak dihitung',
    newest: 'Harga terbaru',
  },
  {
    caption: 'Prices of commodities',
    commodity: 'Commodity',
    average: 'Average price',
    averageTitle: (name: string) => `Average price of ${name}`,
    perUnit: (unit: string) => `per ${unit}`,
    change: 'Change',
    changeTitle: (name: string) => `Change of the price of ${name}`,
    deviation: 'Against reference',
    bounds: 'Reference',
    range: 'Lowest–highest',
    rangeLabel: (name: string, low: string, high: string) =>
      `${name}: from ${low} to ${high} over the markets`,
    markets: 'Markets',
    aside: 'Not counted',
    newest: 'Newest price',
  },
);

type Line = PricesQuery['priceBoard']['lines'][number];

export function PriceBoard({ lines }: { readonly lines: readonly Line[] }): ReactNode {
  const words = useWords(WORDS);
  const columns = [...usePriceColumns(), ...useMarketColumns()];
  return (
    <DataTable
      caption={words.caption}
      rows={lines}
      columns={columns}
      keyOf={({ commodityCode, level }) => `${commodityCode} ${level}`}
      order="-deviation"
      exportHref="/export/prices.price_observations.csv"
    />
  );
}

function usePriceColumns(): readonly Column<Line>[] {
  const words = useWords(WORDS);
  const format = useFormat();
  const unitName = useUnitName();
  const [region] = useRegionChoice();
  const query = region === '' ? '' : `?wilayah=${region}`;
  return [
    {
      key: 'commodity',
      title: words.commodity,
      isHead: true,
      value: ({ commodityName, group }) => `${commodityName} ${group}`,
      cell: ({ commodityCode, commodityName, group }) => (
        <>
          <Link href={commodityPath(commodityCode) + query}>{commodityName}</Link>
          <br />
          <span className="quiet small">{group}</span>
        </>
      ),
    },
    {
      key: 'average',
      title: words.average,
      align: 'right',
      value: ({ average }) => (average.value === null ? null : Number(average.value)),
      cell: ({ average, commodityName, unit }) => (
        <>
          <Figure
            of={average}
            title={words.averageTitle(commodityName)}
            show={(value) => `Rp ${format.decimal(value, { most: 0 })}`}
          />
          <br />
          <span className="quiet small">{words.perUnit(unitName(unit))}</span>
        </>
      ),
    },
    {
      key: 'change',
      title: words.change,
      align: 'right',
      value: ({ changePercent }) => (changePercent.value === null ? null : Number(changePercent.value)),
      cell: ({ change, changePercent, commodityName }) => (
        <>
          <Figure
            of={changePercent}
            title={words.changeTitle(commodityName)}
            show={(value) => <SignedPercent of={value} />}
          />
          {change !== null && (
            <>
              <br />
              <span className="quiet small number">
                {signed(change, `Rp ${format.decimal(change.replace(/^-/u, ''), { most: 0 })}`)}
              </span>
            </>
          )}
        </>
      ),
    },
    {
      key: 'deviation',
      title: words.deviation,
      minWidth: '12rem',
      value: ({ references }) => {
        const deviation = deviationOf(bindingReference(references));
        return deviation?.value == null ? null : Number(deviation.value);
      },
      cell: ({ references, commodityName }) => (
        <>
          <ReferenceBadge reference={bindingReference(references)} commodity={commodityName} />
          <br />
          <span className="quiet small">
            <ReferenceBounds of={bindingReference(references)} />
          </span>
        </>
      ),
    },
  ];
}

function useMarketColumns(): readonly Column<Line>[] {
  const words = useWords(WORDS);
  const format = useFormat();
  const rupiah = (price: string | null): string =>
    price === null ? '–' : `Rp ${format.decimal(price, { most: 0 })}`;
  return [
    {
      key: 'range',
      title: words.range,
      cell: ({ commodityName, lowest, highest, average, references }) => (
        <>
          <PriceRange
            lowest={lowest}
            highest={highest}
            average={average.value}
            reference={bindingReference(references)}
            label={words.rangeLabel(commodityName, rupiah(lowest), rupiah(highest))}
          />
          <span className="quiet small number">
            {rupiah(lowest)}–{highest === null ? '–' : format.decimal(highest, { most: 0 })}
          </span>
        </>
      ),
    },
    {
      key: 'markets',
      title: words.markets,
      align: 'right',
      value: ({ marketCount }) => marketCount,
      cell: ({ marketCount }) => format.decimal(marketCount),
    },
    {
      key: 'aside',
      title: words.aside,
      value: ({ imputedCount, outlierCount }) => imputedCount + outlierCount,
      cell: ({ imputedCount, outlierCount }) => (
        <SetAsideCounts imputed={imputedCount} outliers={outlierCount} />
      ),
    },
    {
      key: 'newest',
      title: words.newest,
      value: ({ newestDate }) => newestDate,
      cell: ({ newestDate }) => (newestDate === null ? '–' : format.day(newestDate)),
    },
  ];
}
