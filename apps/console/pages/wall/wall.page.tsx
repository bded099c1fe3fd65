import { useEffect, type ReactNode } from 'react';
import { Link } from 'wouter';
import { defineWords, useWords } from '../../i18n/index.js';
import { useProvince } from '../../shell/use-province.js';
import { useBudgetPanel } from './use-budget-panel.js';
import { useComplaintsPanel } from './use-complaints-panel.js';
import { useLiveFeed } from './use-live-feed.js';
import { useMediaPanel } from './use-media-panel.js';
import { useNow } from './use-now.js';
import { usePricesPanel } from './use-prices-panel.js';
import { useScene } from './use-scene.js';
import { useScoresPanel } from './use-scores-panel.js';
import { useSourcesPanel } from './use-sources-panel.js';
import { WallClock } from './wall-clock.js';
import { WallStage } from './wall-stage.js';
import { WallTicker } from './wall-ticker.js';
import { WallTile } from './wall-tile.js';
import { WALL_WORDS } from './wall-words.js';
import styles from './wall.module.css';

const WORDS = defineWords(
  { pause: 'Jeda', resume: 'Lanjut', hint: 'Spasi: jeda; panah: ganti adegan', panels: 'Angka utama' },
  { pause: 'Pause', resume: 'Go on', hint: 'Space: pause; arrows: change scene', panels: 'Headline figures' },
);

const SCENES = ['aduan', 'media', 'serapan', 'harga', 'sumber', 'cetar'];
const MINUTE_MS = 60_000;

/** For a screen that nobody touches: five metres away, never scrolled, and never quietly wrong. */
export default function WallPage(): ReactNode {
  const words = useWords(WORDS);
  const { title } = useWords(WALL_WORDS);
  const province = useProvince();
  const now = useNow(MINUTE_MS);
  const feed = useLiveFeed();
  const panels = [
    useComplaintsPanel(),
    useMediaPanel(now),
    useBudgetPanel(now),
    usePricesPanel(),
    useSourcesPanel(now),
  ];
  const scores = useScoresPanel(now);
  const scene = useScene(SCENES);
  const shown = [...panels, scores].find(({ key }) => key === scene.key);
  useEffect(() => {
    document.title = `${title} · Lumbung`;
  }, [title]);
  return (
    <main className={styles.wall} data-feed={feed.state}>
      <header className={styles.head}>
        <h1 className={styles.title}>
          {title} <Link href="/">{province?.name ?? ''}</Link>
        </h1>
        <button type="button" className={styles.pause} title={words.hint} onClick={scene.togglePause}>
          {scene.isPaused ? `▶ ${words.resume}` : `❚❚ ${words.pause}`}
        </button>
        <WallClock feed={feed} />
      </header>
      <ul className={styles.tiles} aria-label={words.panels}>
        {panels.map((panel) => (
          <WallTile key={panel.key} panel={panel} isShown={panel.key === scene.key} />
        ))}
      </ul>
      {shown !== undefined && <WallStage key={shown.key} panel={shown} />}
      <footer className={styles.foot}>
        <WallTicker feed={feed} />
      </footer>
    </main>
  );
}
