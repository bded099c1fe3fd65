import type { Terminal } from './terminal.js';

/** Without a person watching, a line now and then shows in a log that the run is alive. */
export const PLAIN_PROGRESS_MS = 5_000;
const BAR_CELLS = 20;
const COLUMNS_DEFAULT = 80;

/** One line that is redrawn for a person, or a plain line now and then for a log. */
export class ProgressLine {
  private shownMs = 0;
  private isDrawn = false;

  constructor(
    private readonly terminal: Terminal,
    private readonly everyMs: number,
  ) {
    if (terminal.isInteractive !== true) this.shownMs = Date.now();
  }

  /** Without a fraction there is only the text: nobody knows how much is still to come. */
  show(text: () => string, fraction: number | undefined): void {
    const now = Date.now();
    if (now - this.shownMs < this.everyMs) return;
    this.shownMs = now;
    const percent = fraction === undefined ? '' : `${Math.round(fraction * 100)}%`.padStart(4);
    if (this.terminal.isInteractive !== true) {
      this.terminal.say(`${percent} ${text()}`.trimStart());
      return;
    }
    const full = Math.round((fraction ?? 0) * BAR_CELLS);
    const bar = '█'.repeat(full) + '░'.repeat(BAR_CELLS - full);
    this.terminal.redraw(
      `${bar}${percent} ${text()}`.slice(0, (this.terminal.columns ?? COLUMNS_DEFAULT) - 1),
    );
    this.isDrawn = true;
  }

  /** Prints something that stays. */
  interrupt(text: string): void {
    if (this.isDrawn) this.terminal.redraw('');
    this.isDrawn = false;
    this.terminal.say(text);
  }
}
