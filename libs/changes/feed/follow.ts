import { CHANGES_EMPTY_PAGES_MAX, CHANGES_PAGE_DEFAULT, LIVE_HEARTBEAT_MS } from '#core/limits';
import type { Change } from './change.js';
import type { ChangeLog } from './change-log.js';
import type { CursorPlace, Position } from './position.js';
import type { Tails } from './tail.js';
import type { View } from './view.js';

export interface Feed {
  readonly log: ChangeLog;
  readonly tails: Tails;
}

export interface Start {
  readonly view: View;
  readonly position: Position;
  readonly place: CursorPlace;
}

/** What came next, and the cursor behind it. Without changes it is a sign of life whose cursor may have moved on. */
export interface Step {
  readonly changes: readonly Change[];
  readonly cursor: string;
}

/** Everything after a position and then whatever comes, until it is ended: from outside, or because its reader is too slow. Pulls: nothing is read before the step before was taken. */
export async function* follow(
  { log, tails }: Feed,
  { view, position: from, place }: Start,
  ending: AbortController,
): AsyncGenerator<Step, void, void> {
  const { cluster } = place;
  const { signal } = ending;
  let position = from;
  while (!signal.aborted) {
    const page = await log.read(view, position, CHANGES_PAGE_DEFAULT, cluster);
    position = page.position;
    if (page.changes.length > 0) yield { changes: page.changes, cursor: log.cursorAt(place, position) };
    if (!page.isAtEdge || position.phase === 'copy') continue;
    const joined = tails.join({ view, position, cluster }, (error) => ending.abort(error));
    if (joined === undefined) continue;
    try {
      while (!isOver(signal)) {
        const delivery = await joined.queue.take(LIVE_HEARTBEAT_MS, signal);
        if (delivery !== undefined) position = delivery.position;
        if (delivery === undefined || delivery.changes.length > 0)
          yield { changes: delivery?.changes ?? [], cursor: log.cursorAt(place, position) };
      }
    } finally {
      joined.leave();
    }
  }
}

/** Asked anew each time: the signal changes while one waits. */
function isOver(signal: AbortSignal): boolean {
  return signal.aborted;
}

export interface Poll {
  /** Changes in the answer at most. */
  readonly limit: number;
  readonly waitMs: number;
}

export interface Polled extends Step {
  /** There is more to read at once. */
  readonly hasMore: boolean;
}

/** The next changes after a position. When there is none, waits for the first that comes. */
export async function poll(
  { log, tails }: Feed,
  { view, position: from, place }: Start,
  { limit, waitMs }: Poll,
  signal: AbortSignal,
): Promise<Polled> {
  const { cluster } = place;
  const until = performance.now() + waitMs;
  let position = from;
  for (let pages = 0; pages < CHANGES_EMPTY_PAGES_MAX; pages += 1) {
    const page = await log.read(view, position, limit, cluster);
    position = page.position;
    const hasMore = !page.isAtEdge;
    if (page.changes.length > 0)
      return { changes: page.changes, cursor: log.cursorAt(place, position), hasMore };
    if (hasMore || position.phase === 'copy') continue;
    const joined = waitMs === 0 ? undefined : tails.join({ view, position, cluster }, () => undefined);
    if (joined === undefined && waitMs > 0) continue;
    try {
      for (
        let restMs = until - performance.now();
        joined !== undefined && restMs > 0 && !signal.aborted;
        restMs = until - performance.now()
      ) {
        const delivery = await joined.queue.take(restMs, signal);
        if (delivery === undefined) break;
        position = delivery.position;
        if (delivery.changes.length === 0) continue;
        const changes = delivery.changes.slice(0, limit);
        const cut = changes.length < delivery.changes.length ? changes.at(-1) : undefined;
        return { changes, cursor: cut?.cursor ?? log.cursorAt(place, position), hasMore: cut !== undefined };
      }
    } finally {
      joined?.leave();
    }
    return { changes: [], cursor: log.cursorAt(place, position), hasMore: false };
  }
  return { changes: [], cursor: log.cursorAt(place, position), hasMore: true };
}
