import {
  CHANGES_PAGE_DEFAULT,
  LIVE_HELD_FIRST_MS,
  LIVE_HELD_MAX_MS,
  LIVE_POLL_MS,
  LIVE_RETRY_MS,
} from '#core/limits';
import type { Logger } from '#core/logging';
import type { Signals } from '#core/signals';
import { ChangesError } from '../changes.errors.js';
import type { ChangeLog } from './change-log.js';
import { isAfter, type LogPosition } from './position.js';
import { DeliveryQueue, type Delivery } from './queue.js';
import type { View } from './view.js';

/** The ends of the logs that this process follows: each view is read once, whoever reads it. */
export class Tails {
  readonly #tails = new Map<string, Tail>();
  #stopListening: (() => void) | undefined;

  constructor(
    private readonly log: ChangeLog,
    private readonly signals: Signals,
    private readonly logger: Logger,
  ) {}

  /** A reader that has come to the edge joins there; undefined when the others are ahead of it, and it must read on by itself. */
  join({ view, position, cluster }: Joining, onFailure: (error: Error) => void): JoinedTail | undefined {
    this.#stopListening ??= this.signals.onChange((notice) => {
      for (const tail of this.#tails.values())
        if (notice === undefined || (notice.isChange && notice.dataset === tail.dataset)) tail.wake();
    });
    const key = `${view.shareKey} ${cluster}`;
    const running = this.#tails.get(key);
    const tail =
      running?.hasEnded === false
        ? running
        : new Tail(this.log, { view, position, cluster, logger: this.logger });
    const queue = tail.join(position, onFailure);
    if (queue === undefined) return undefined;
    if (tail !== running) {
      this.#tails.set(key, tail);
      void tail.run().finally(() => {
        if (this.#tails.get(key) === tail) this.#tails.delete(key);
      });
    }
    return { queue, leave: () => tail.leave(queue) };
  }

  get count(): number {
    return this.#tails.size;
  }

  close(): void {
    this.#stopListening?.();
    for (const tail of this.#tails.values()) tail.end(new ChangesError('SHUTTING_DOWN'));
  }
}

export interface Joining {
  readonly view: View;
  readonly position: LogPosition;
  readonly cluster: string;
}

export interface JoinedTail {
  readonly queue: DeliveryQueue;
  leave(): void;
}

/** Reads on at the end of one log, when told and now and then, and hands what comes to everybody who joined. */
class Tail {
  readonly #queues = new Map<DeliveryQueue, LogPosition>();
  #position: LogPosition;
  #isWoken = false;
  #hasEnded = false;
  #wake: (() => void) | undefined;

  constructor(
    private readonly log: ChangeLog,
    private readonly following: {
      readonly view: View;
      readonly position: LogPosition;
      readonly cluster: string;
      readonly logger: Logger;
    },
  ) {
    this.#position = following.position;
  }

  get dataset(): string {
    return this.following.view.dataset;
  }

  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  join(position: LogPosition, onFailure: (error: Error) => void): DeliveryQueue | undefined {
    if (isAfter(this.#position, position)) return undefined;
    const queue = new DeliveryQueue(onFailure);
    this.#queues.set(queue, position);
    return queue;
  }

  leave(queue: DeliveryQueue): void {
    this.#queues.delete(queue);
    if (this.#queues.size === 0) this.wake();
  }

  wake(): void {
    this.#isWoken = true;
    this.#wake?.();
  }

  end(error: Error): void {
    this.#hasEnded = true;
    for (const queue of this.#queues.keys()) queue.fail(error);
    this.#queues.clear();
    this.wake();
  }

  /** Until nobody is left. */
  async run(): Promise<void> {
    const { view, cluster, logger } = this.following;
    let heldMs = LIVE_HELD_FIRST_MS;
    while (!this.#hasEnded && this.#queues.size > 0) {
      this.#isWoken = false;
      try {
        const page = await this.log.readLog(view, this.#position, CHANGES_PAGE_DEFAULT, cluster);
        this.#position = page.position;
        this.#handOut(page);
        if (!page.isAtEdge) continue;
        heldMs = page.isHeldBack ? heldMs : LIVE_HELD_FIRST_MS;
        await this.#rest(page.isHeldBack ? heldMs : LIVE_POLL_MS);
        if (page.isHeldBack) heldMs = Math.min(heldMs * 2, LIVE_HELD_MAX_MS);
      } catch (err) {
        if (err instanceof ChangesError) {
          this.end(err);
          return;
        }
        logger.warn({ err, dataset: view.dataset }, 'changes: a log could not be read; it is tried again');
        await this.#rest(LIVE_RETRY_MS);
      }
    }
    this.#hasEnded = true;
  }

  #handOut({ changes, position }: Delivery): void {
    for (const [queue, joinedAt] of this.#queues) {
      // Whoever joined ahead of the others has read some of this already.
      if (isAfter(joinedAt, position)) continue;
      const [first] = changes;
      const isFresh = first === undefined || isAfter(first.position, joinedAt);
      const fresh = isFresh ? changes : changes.filter((change) => isAfter(change.position, joinedAt));
      queue.push({ changes: fresh, position });
    }
  }

  async #rest(ms: number): Promise<void> {
    if (this.#isWoken) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      timer.unref();
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#wake = undefined;
  }
}
