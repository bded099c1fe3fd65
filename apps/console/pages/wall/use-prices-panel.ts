import { useHub } from '../../client/index.js';
import { useFormat } from '../../format/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { bindingReference, deviationOf, positionOf } from '../prices/price-position.js';
import { signed } from '../prices/reference-badge.js';
import { REFRESH_MS, ROWS_MAX, type WallPanel } from './panel.js';
import { useDoubt } from './use-doubt.js';
import { WALL_PRICES } from './wall-prices.graphql.js';
import { WALL_WORDS } from './wall-words.js';

const WORDS = defineWords(
  {
    title: 'Harga di luar acuan',
    caption: (judged: string) => `dari ${judged} komoditas eceran`,
    rows: 'Harga eceran yang keluar dari acuannya',
    calm: 'Semua harga eceran sesuai acuannya.',
  },
  {
    title: 'Prices out of band',
    caption: (judged: string) => `of ${judged} retail commodities`,
    rows: 'Retail prices outside their reference',
    calm: 'All retail prices are within their reference.',
  },
);

export function usePricesPanel(): WallPanel {
  const words = useWords(WORDS);
  const { noData } = useWords(WALL_WORDS);
  const format = useFormat();
  const doubt = useDoubt();
  const answer = useHub(WALL_PRICES, {}, { refreshMs: REFRESH_MS });
  const { lines = [], basis = [] } = answer.data?.priceBoard ?? {};
  const judged = lines.flatMap((line) => {
    const reference = bindingReference(line.references);
    const deviation = deviationOf(reference)?.value ?? null;
    return reference === undefined || deviation === null ? [] : [{ line, reference, deviation }];
  });
  const distance = (deviation: string): number => Math.abs(Number(deviation));
  const outside = judged
    .filter(({ reference }) => positionOf(reference) === 'above' || positionOf(reference) === 'below')
    .toSorted((a, b) => distance(b.deviation) - distance(a.deviation));
  const most = Math.max(1, ...outside.map(({ deviation }) => distance(deviation)));
  const isEmpty = answer.data !== undefined && judged.length === 0;
  return {
    key: 'harga',
    title: words.title,
    headline: answer.data === undefined || isEmpty ? null : format.decimal(outside.length),
    caption: words.caption(format.decimal(judged.length)),
    tone: outside.length === 0 ? 5 : 1,
    doubt: isEmpty ? noData : doubt(answer, basis),
    rowsTitle: words.rows,
    rows: outside.slice(0, ROWS_MAX).map(({ line, reference, deviation }) => ({
      key: line.commodityCode,
      name: line.commodityName,
      value: signed(deviation, format.percent(deviation.replace(/^-/u, ''))),
      note: `Rp ${format.decimal(line.average.value ?? '0', { most: 0 })} · ${reference.kind} ${format.decimal(
        (positionOf(reference) === 'below' ? reference.lowerPrice : reference.upperPrice) ?? '0',
        { most: 0 },
      )}`,
      share: distance(deviation) / most,
      tone: positionOf(reference) === 'above' ? 1 : 2,
    })),
    calm: words.calm,
  };
}
