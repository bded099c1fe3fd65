import type { ReactNode } from 'react';
import { useFormat } from '../../format/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { DataTable, type Column } from '../../ui/index.js';
import type { CommodityQuery } from './commodity.graphql.js';

const WORDS = defineWords(
  {
    title: 'Selisih menurut tempat produsen',
    producer: 'Tempat produsen',
    price: 'Harga produsen',
    amount: 'Selisih ke eceran',
    markup: 'Dari harga beli',
    share: 'Dari harga jual',
  },
  {
    title: 'Margins by place of production',
    producer: 'Place of production',
    price: 'Producer price',
    amount: 'Margin to retail',
    markup: 'Of the price paid',
    share: 'Of the price asked',
  },
);

type Producer = CommodityQuery['priceMargins']['producers'][number];

export function ProducerTable({ producers }: { readonly producers: readonly Producer[] }): ReactNode {
  const words = useWords(WORDS);
  const columns = useColumns();
  if (producers.length === 0) return null;
  return (
    <section className="stack">
      <h2>{words.title}</h2>
      <DataTable
        caption={words.title}
        name="produsen"
        rows={producers}
        columns={columns}
        keyOf={({ marketCode }) => marketCode}
        order="-amount"
        isTall={false}
      />
    </section>
  );
}

function useColumns(): readonly Column<Producer>[] {
  const words = useWords(WORDS);
  const format = useFormat();
  const rupiah = (value: string | null | undefined): string =>
    value == null ? '–' : `Rp ${format.decimal(value, { most: 0 })}`;
  const percent = (value: string | undefined): string => (value === undefined ? '–' : format.percent(value));
  const number = (value: string | null | undefined): number | null => (value == null ? null : Number(value));
  return [
    {
      key: 'producer',
      title: words.producer,
      isHead: true,
      value: ({ marketName }) => marketName,
      cell: ({ marketName }) => marketName,
    },
    {
      key: 'price',
      title: words.price,
      align: 'right',
      value: ({ price }) => number(price),
      cell: ({ price }) => rupiah(price),
    },
    {
      key: 'amount',
      title: words.amount,
      align: 'right',
      value: ({ toRetail }) => number(toRetail?.amount),
      cell: ({ toRetail }) => rupiah(toRetail?.amount),
    },
    {
      key: 'markup',
      title: words.markup,
      align: 'right',
      value: ({ toRetail }) => number(toRetail?.markupPercent),
      cell: ({ toRetail }) => percent(toRetail?.markupPercent),
    },
    {
      key: 'share',
      title: words.share,
      align: 'right',
      value: ({ toRetail }) => number(toRetail?.sharePercent),
      cell: ({ toRetail }) => percent(toRetail?.sharePercent),
    },
  ];
}
