import type { ReactNode } from 'react';
import { softHyphens } from '../format/soft-hyphens.js';
import { Icon, type IconName } from './icon.js';
import type { Tone } from './band.js';
import styles from './tile-map.module.css';

export interface Tile {
  readonly code: string;
  readonly name: string;
  /** From the region's own record: tileRow and tileColumn, counted from 1. */
  readonly row: number;
  readonly column: number;
  readonly value: string;
  readonly tone: Tone;
  /** Instead of the tone's own, where worst does not point down. */
  readonly icon?: IconName;
}

/** Every regency the same size, roughly where it lies: a small city is seen as well as a wide regency. */
export function TileMap({
  tiles,
  label,
  render,
}: {
  readonly tiles: readonly Tile[];
  readonly label: string;
  /** Wraps a tile's content, for example in a link. */
  readonly render?: (tile: Tile, content: ReactNode) => ReactNode;
}): ReactNode {
  const columns = Math.max(1, ...tiles.map(({ column }) => column));
  return (
    <ul
      className={styles.map}
      aria-label={label}
      style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
    >
      {tiles.map((tile) => {
        const content = (
          <>
            <span>{softHyphens(shortName(tile.name))}</span>
            <b>
              <Icon name={tile.icon ?? ICONS[tile.tone]} /> {tile.value}
            </b>
          </>
        );
        return (
          <li
            key={tile.code}
            className={`${styles.tile} ${styles[`m${tile.tone}`]}`}
            style={{ gridRow: tile.row, gridColumn: tile.column }}
            title={`${tile.name}: ${tile.value}`}
          >
            {render?.(tile, content) ?? content}
          </li>
        );
      })}
    </ul>
  );
}

const ICONS: Readonly<Record<Tone, IconName>> = {
  0: 'none',
  1: 'down2',
  2: 'down',
  3: 'level',
  4: 'up',
  5: 'up2',
};

/** "Kabupaten Wonosobo" is Wonosobo here; a city keeps its K, because a regency may have the same name. */
function shortName(name: string): string {
  return name.replace(/^Kabupaten /u, '').replace(/^Kota /u, 'Kt. ');
}
