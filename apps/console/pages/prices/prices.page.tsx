import type { ReactNode } from 'react';
import { useHub } from '../../client/index.js';
import { useFormat } from '../../format/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { Answer, Badge, Empty, PageHead, Skeleton } from '../../ui/index.js';
import { useUrlState } from '../../url/use-url-state.js';
import { PriceBoard } from './price-board.js';
import {
  bindingReference,
  POSITION_ICONS,
  POSITION_TONES,
  positionOf,
  type Position,
} from './price-position.js';
import { LEVEL_WORDS, POSITION_WORDS } from './price-words.js';
import { PRICES, type PricesQuery } from './prices.graphql.js';
import { RegionChoice, useRegionChoice } from './region-choice.js';
import styles from './prices.module.css';

const WORDS = defineWords(
  {
    title: 'Harga kebutuhan pokok',
    lead: 'Rata-rata harga pasar tujuh hari terakhir, dibandingkan dengan harga acuan dan harga eceran tertinggi yang berlaku.',
    level: 'Tingkat perdagangan',
    none: 'Belum ada harga pada tingkat dan wilayah ini.',
    summary: (above: string, all: string, day: string) =>
      `${above} dari ${all} komoditas yang punya acuan dijual di atasnya, keadaan ${day}.`,
    positions: 'Kedudukan terhadap acuan',
  },
  {
    title: 'Prices of staple goods',
    lead: 'The average of market prices of the last seven days, held against the reference and ceiling prices in force.',
    level: 'Level of trade',
    none: 'There are no prices yet at this level in this region.',
    summary: (above: string, all: string, day: string) =>
      `${above} of ${all} commodities that have a reference sell above it, as of ${day}.`,
    positions: 'Position against the reference',
  },
);

const LEVELS = ['producer', 'wholesale', 'retail'] as const;
type Level = (typeof LEVELS)[number];

export default function PricesPage(): ReactNode {
  const words = useWords(WORDS);
  const levels = useWords(LEVEL_WORDS);
  const [chosen, setLevel] = useUrlState('tingkat', 'retail');
  const [region] = useRegionChoice();
  const level: Level = LEVELS.find((one) => one === chosen) ?? 'retail';
  const answer = useHub(PRICES, { regionCode: region || null, levels: [level] });
  return (
    <div className="stack">
      <PageHead title={words.title} lead={words.lead} />
      <div className={styles.choices}>
        <RegionChoice />
        <div className={styles.choice}>
          <span>{words.level}</span>
          <div className={styles.pressed} role="group" aria-label={words.level}>
            {LEVELS.map((one) => (
              <button
                key={one}
                type="button"
                className="button"
                aria-pressed={one === level}
                onClick={() => setLevel(one)}
              >
                {levels[one]}
              </button>
            ))}
          </div>
        </div>
      </div>
      <Answer of={answer} skeleton={<Skeleton lines={8} height="3.5rem" />}>
        {({ priceBoard }) =>
          priceBoard.lines.length === 0 ? <Empty>{words.none}</Empty> : <Board board={priceBoard} />
        }
      </Answer>
    </div>
  );
}

function Board({ board: { date, lines } }: { readonly board: PricesQuery['priceBoard'] }): ReactNode {
  const words = useWords(WORDS);
  const positions = useWords(POSITION_WORDS);
  const format = useFormat();
  const [chosen, setChosen] = useUrlState('acuan');
  const positionOfLine = (line: (typeof lines)[number]): Position =>
    positionOf(bindingReference(line.references));
  const countOf = (position: Position): number =>
    lines.filter((line) => positionOfLine(line) === position).length;
  const judged = lines.length - countOf('none');
  return (
    <>
      <p>{words.summary(format.decimal(countOf('above')), format.decimal(judged), format.day(date))}</p>
      <div className={styles.positions} role="group" aria-label={words.positions}>
        {POSITIONS.map((position) => (
          <button
            key={position}
            type="button"
            className={styles.position}
            aria-pressed={position === chosen}
            onClick={() => setChosen(position === chosen ? '' : position)}
          >
            <b className="number">{format.decimal(countOf(position))}</b>
            <Badge tone={POSITION_TONES[position]} icon={POSITION_ICONS[position]}>
              {positions[position]}
            </Badge>
          </button>
        ))}
      </div>
      <PriceBoard lines={lines.filter((line) => chosen === '' || positionOfLine(line) === chosen)} />
    </>
  );
}

const POSITIONS = ['above', 'within', 'below', 'none'] as const;
