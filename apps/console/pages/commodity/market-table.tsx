import type { ReactNode } from 'react';
import { useFormat } from '../../format/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { DataTable, type Column } from '../../ui/index.js';
import { LEVEL_WORDS, SET_ASIDE_WORDS } from '../prices/price-words.js';
import { signed } from '../prices/reference-badge.js';
import type { CommodityQuery } from './commodity.graphql.js';
import priceStyles from '../prices/prices.module.css';

const WORDS = defineWords(
  {
    title: 'Pasar demi pasar',
    caption: (commodity: string) => `Harga ${commodity} menurut pasar`,
    market: 'Pasar',
    level: 'Tingkat',
    price: 'Harga',
    change: 'Perubahan',
    date: 'Tanggal',
    aside: 'Tidak dihitung',
    noPrice: 'tujuh hari tanpa harga',
  },
  {
    title: 'Market by market',
    caption: (commodity: string) => `Price of ${commodity} by market`,
    market: 'Market',
    level: 'Level',
    price: 'Price',
    change: 'Change',
    date: 'Date',
    aside: 'Not counted',
    noPrice: 'no price for seven days',
  },
);

type Market = CommodityQuery['marketPrices']['markets'][number];

export function MarketTable({
  markets,
  commodity,
}: {
  readonly markets: readonly Market[];
  readonly commodity: string;
}): ReactNode {
  const words = useWords(WORDS);
  const columns = useColumns();
  return (
    <section className="stack">
      <h2>{words.title}</h2>
      <DataTable
        caption={words.caption(commodity)}
        rows={markets}
        columns={columns}
        keyOf={({ marketCode, level }) => `${marketCode} ${level}`}
        order="-price"
      />
    </section>
  );
}

function useColumns(): readonly Column<Market>[] {
  const words = useWords(WORDS);
  const levels = useWords(LEVEL_WORDS);
  const reasons = useWords(SET_ASIDE_WORDS);
  const format = useFormat();
  const number = (value: string | null): number | null => (value === null ? null : Number(value));
  return [
    {
      key: 'market',
      title: words.market,
      isHead: true,
      value: ({ marketName }) => marketName,
      cell: ({ marketName }) => marketName,
    },
    {
      key: 'level',
      title: words.level,
      value: ({ level }) => levels[level],
      cell: ({ level }) => levels[level],
    },
    {
      key: 'price',
      title: words.price,
      align: 'right',
      value: ({ price }) => number(price),
      cell: ({ price }) =>
        price === null ? (
          <span className="quiet">{words.noPrice}</span>
        ) : (
          `Rp ${format.decimal(price, { most: 0 })}`
        ),
    },
    {
      key: 'change',
      title: words.change,
      align: 'right',
      value: ({ changePercent }) => number(changePercent),
      cell: ({ changePercent }) =>
        changePercent === null
          ? '–'
          : signed(changePercent, format.percent(changePercent.replace(/^-/u, ''))),
    },
    {
      key: 'date',
      title: words.date,
      value: ({ date }) => date,
      cell: ({ date }) => (date === null ? '–' : format.day(date)),
    },
    {
      key: 'aside',
      title: words.aside,
      value: ({ setAsideBecause }) => setAsideBecause,
      cell: ({ setAsideBecause, setAsidePrice, setAsideDate }) =>
        setAsideBecause === null || setAsidePrice === null ? (
          '–'
        ) : (
          <span className={priceStyles.aside}>
            {setAsideBecause === 'imputed' ? '◌' : '✕'} {reasons[setAsideBecause]}: Rp{' '}
            {format.decimal(setAsidePrice, { most: 0 })}
            {setAsideDate !== null && ` · ${format.day(setAsideDate)}`}
          </span>
        ),
    },
  ];
}
