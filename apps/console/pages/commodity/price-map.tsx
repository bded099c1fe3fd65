import type { ReactNode } from 'react';
import { useHub } from '../../client/index.js';
import { useFormat } from '../../format/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { Badge, TileMap, type Tile } from '../../ui/index.js';
import { meanPrice } from '../prices/mean-price.js';
import {
  bindingReference,
  POSITION_ICONS,
  POSITION_TONES,
  positionOfPrice,
  type Position,
} from '../prices/price-position.js';
import { POSITION_WORDS } from '../prices/price-words.js';
import { REGENCIES } from '../prices/regencies.graphql.js';
import { useRegionChoice } from '../prices/region-choice.js';
import type { CommodityQuery } from './commodity.graphql.js';
import styles from './commodity.module.css';

const WORDS = defineWords(
  {
    title: 'Harga eceran menurut kabupaten dan kota',
    lead: 'Ribu rupiah, rata-rata pasar yang dihitung di tiap wilayah. Pilih satu petak untuk melihat wilayah itu saja.',
    label: (name: string) => `Peta harga eceran ${name}`,
    none: '–',
    legend: 'Arti petak',
  },
  {
    title: 'Retail price by regency and city',
    lead: 'Thousands of rupiah, average of the markets that count in each. Choose a tile to see that region alone.',
    label: (name: string) => `Map of the retail price of ${name}`,
    none: '–',
    legend: 'What the tiles mean',
  },
);

/** Where it is dear: one tile for each regency, told apart by the reference that binds. */
export function PriceMap({
  data: { priceMargins, marketPrices },
}: {
  readonly data: CommodityQuery;
}): ReactNode {
  const words = useWords(WORDS);
  const positions = useWords(POSITION_WORDS);
  const format = useFormat();
  const { data } = useHub(REGENCIES, {});
  const [region, choose] = useRegionChoice();
  const retail = priceMargins.levels.find(({ level }) => level === 'retail');
  if (retail === undefined || region !== '' || data === undefined) return null;
  const reference = bindingReference(retail.references);
  const pricesIn = (code: string): readonly string[] =>
    marketPrices.markets.flatMap(({ level, price, regionCode }) =>
      level === 'retail' && price !== null && regionCode === code ? [price] : [],
    );
  const tiles = data.regions.nodes.flatMap(({ code, name, tileRow, tileColumn }): readonly Tile[] => {
    if (tileRow === null || tileColumn === null) return [];
    const price = meanPrice(pricesIn(code));
    const position = positionOfPrice(price, reference);
    return [
      {
        ...{ code, name, row: tileRow, column: tileColumn },
        ...{ tone: POSITION_TONES[position], icon: POSITION_ICONS[position] },
        value: price === null ? words.none : format.decimal(Number(price) / 1_000, { least: 1, most: 1 }),
      },
    ];
  });
  if (tiles.length === 0) return null;
  return (
    <section className={`sheet ${styles.mapLayout}`}>
      <h2>{words.title}</h2>
      <p className="quiet">{words.lead}</p>
      <ul className={styles.legend} aria-label={words.legend}>
        {(['above', 'within', 'below', 'none'] as const satisfies readonly Position[]).map((position) => (
          <li key={position}>
            <Badge tone={POSITION_TONES[position]} icon={POSITION_ICONS[position]}>
              {positions[position]}
            </Badge>
          </li>
        ))}
      </ul>
      <div className={styles.mapScroll}>
        <div className={styles.mapWide}>
          <TileMap
            tiles={tiles}
            label={words.label(priceMargins.commodity.name)}
            render={(tile, content) => (
              <button type="button" className={styles.mapLink} onClick={() => choose(tile.code)}>
                {content}
              </button>
            )}
          />
        </div>
      </div>
    </section>
  );
}
