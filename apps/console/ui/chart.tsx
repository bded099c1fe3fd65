import { useEffect, useRef, useState, type ReactNode } from 'react';
import { defineWords, useWords } from '../i18n/index.js';
import styles from './chart.module.css';

/** Observable Plot, fetched when the first chart of a visit is drawn. */
export type Plot = typeof import('@observablehq/plot');

const WORDS = defineWords(
  { source: 'Sumber', table: 'Tampilkan sebagai tabel' },
  { source: 'Source', table: 'Show as a table' },
);

/**
 * A chart that can stand alone: title, unit, source and note are part of it, and so is the same as a table. `draw` makes the
 * picture for a width; what it reads must be in `inputs`, so that the chart is drawn anew when they change.
 */
export function Chart({
  title,
  unit,
  source,
  note,
  label,
  height,
  draw,
  inputs,
  table,
}: {
  readonly title: string;
  readonly unit: string;
  readonly source?: ReactNode;
  readonly note?: ReactNode;
  /** What the picture shows, in words, for those who do not see it. */
  readonly label: string;
  readonly height: number;
  readonly draw: (
    plot: Plot,
    size: { readonly width: number; readonly height: number },
  ) => SVGElement | HTMLElement;
  readonly inputs: unknown;
  readonly table: ReactNode;
}): ReactNode {
  const words = useWords(WORDS);
  const canvas = useDrawing(draw, height, inputs);
  return (
    <figure className={styles.chart}>
      <figcaption className={styles.head}>
        <span className={styles.title}>{title}</span>
        <span className="quiet small">{unit}</span>
      </figcaption>
      <div
        ref={canvas}
        className={styles.canvas}
        role="img"
        aria-label={label}
        style={{ minHeight: height }}
      />
      <div className={styles.foot}>
        {source !== undefined && (
          <span>
            {words.source}: {source}
          </span>
        )}
        {note !== undefined && <span>{note}</span>}
        <details>
          <summary>{words.table}</summary>
          {table}
        </details>
      </div>
    </figure>
  );
}

function useDrawing(
  draw: (plot: Plot, size: { readonly width: number; readonly height: number }) => SVGElement | HTMLElement,
  height: number,
  inputs: unknown,
): React.RefObject<HTMLDivElement | null> {
  const canvas = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const latest = useRef(draw);
  useEffect(() => {
    latest.current = draw;
  });
  useEffect(() => {
    if (canvas.current === null) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(canvas.current);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    let isCurrent = true;
    if (width > 0) {
      void import('@observablehq/plot').then((plot) => {
        if (!isCurrent || canvas.current === null) return;
        // On a wall the root's letters are larger, and so must the picture's be. Both are read now: when a window moves to another
        // screen, the letters grow before the observer has said how wide the frame has become.
        const scale = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
        const frame = canvas.current.clientWidth / scale;
        const picture = latest.current(plot, { width: Math.max(frame, WIDTH_MIN), height });
        enlarge(picture, scale);
        withoutStyleElements(picture);
        asDecoration(picture);
        canvas.current.replaceChildren(picture);
      });
    }
    return () => {
      isCurrent = false;
    };
  }, [width, height, inputs]);
  return canvas;
}

/** Names beside bars need about half of this: in a narrower frame nothing would be left for the bars. It is then shown smaller. */
const WIDTH_MIN = 280;

function enlarge(picture: SVGElement | HTMLElement, scale: number): void {
  if (scale === 1) return;
  for (const svg of [picture, ...picture.querySelectorAll('svg')].filter(
    (one) => one instanceof SVGSVGElement,
  )) {
    svg.setAttribute('width', String(Number(svg.getAttribute('width')) * scale));
    svg.setAttribute('height', String(Number(svg.getAttribute('height')) * scale));
  }
}

/** Plot's own style element is refused by the page's policy; the little it says stands in chart.module.css. */
function withoutStyleElements(picture: Element): void {
  for (const style of picture.querySelectorAll('style')) style.remove();
}

/** The frame around the picture says what it shows; the numbers of its axes would only be read out after it, without their sense. */
function asDecoration(picture: Element): void {
  picture.setAttribute('aria-hidden', 'true');
}
