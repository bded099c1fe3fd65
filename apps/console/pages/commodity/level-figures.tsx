import type { ReactNode } from 'react';
import { useFormat } from '../../format/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { Figure } from '../../ui/index.js';
import { bindingReference } from '../prices/price-position.js';
import { LEVEL_WORDS } from '../prices/price-words.js';
import { ReferenceBadge, ReferenceBounds, SignedPercent } from '../prices/reference-badge.js';
import { SetAsideCounts } from '../prices/set-aside.js';
import type { CommodityQuery } from './commodity.graphql.js';
import styles from './commodity.module.css';

const WORDS = defineWords(
  {
    average: (commodity: string, level: string) => `Harga rata-rata ${commodity}, ${level}`,
    change: (commodity: string, level: string) => `Perubahan harga ${commodity}, ${level}`,
    markets: (count: string, day: string) => `rata-rata ${count} pasar, ${day}`,
    since: 'dari harga sebelumnya',
  },
  {
    average: (commodity: string, level: string) => `Average price of ${commodity}, ${level}`,
    change: (commodity: string, level: string) => `Change of the price of ${commodity}, ${level}`,
    markets: (count: string, day: string) => `average of ${count} markets, ${day}`,
    since: 'since the price before',
  },
);

/** What it costs at each level of trade, in three sentences. */
export function LevelFigures({
  margins: { levels, commodity, date },
}: {
  readonly margins: CommodityQuery['priceMargins'];
}): ReactNode {
  const words = useWords(WORDS);
  const names = useWords(LEVEL_WORDS);
  const format = useFormat();
  return (
    <ul className={styles.levels}>
      {levels.map((line) => (
        <li key={line.level} className={`sheet ${styles.level}`}>
          <h2 className={styles.levelName}>{names[line.level]}</h2>
          <p className={styles.levelPrice}>
            <Figure
              of={line.average}
              title={words.average(commodity.name, names[line.level])}
              show={(value) => `Rp ${format.decimal(value, { most: 0 })}`}
            />
          </p>
          <p className="quiet small">{words.markets(format.decimal(line.marketCount), format.day(date))}</p>
          <p className="small">
            <Figure
              of={line.changePercent}
              title={words.change(commodity.name, names[line.level])}
              show={(value) => <SignedPercent of={value} />}
            />{' '}
            <span className="quiet">{words.since}</span>
          </p>
          <ReferenceBadge reference={bindingReference(line.references)} commodity={commodity.name} />
          {line.references.length > 0 && (
            <span className="quiet small">
              <ReferenceBounds of={bindingReference(line.references)} />
            </span>
          )}
          {line.imputedCount + line.outlierCount > 0 && (
            <SetAsideCounts imputed={line.imputedCount} outliers={line.outlierCount} />
          )}
        </li>
      ))}
    </ul>
  );
}
