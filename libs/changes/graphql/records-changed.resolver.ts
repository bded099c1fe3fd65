import { Args, Context, Resolver, Subscription } from '@nestjs/graphql';
import { Public, type RequestContext } from '#access';
import { JsonScalar } from '#core/scalars';
import { ChangeFeeds } from '../change-feeds.js';
import type { Change } from '../feed/change.js';
import { follow, type Start } from '../feed/follow.js';
import { RecordChangeType } from './record-change.type.js';

/** What a subscriber is sent, as graphql-js wants it. */
interface Event {
  readonly recordsChanged: RecordChangeType;
}

/** The change feed as a subscription: the same log, cursors and rights as `GET /changes/<dataset>`. */
@Resolver()
export class RecordsChangedResolver {
  constructor(private readonly feeds: ChangeFeeds) {}

  @Subscription(() => RecordChangeType, {
    description:
      'Perubahan sebuah dataset yang boleh dibaca pemanggil. after: kursor terakhir, "start" untuk salinan penuh lebih dulu, kosong untuk mulai sekarang. / Changes of a dataset that the caller may read. after: the last cursor, "start" for a full copy first, nothing to begin now.',
  })
  @Public()
  async recordsChanged(
    @Context() { caller }: RequestContext,
    @Args('dataset', { description: 'domain.nama / domain.name' }) dataset: string,
    @Args('filter', {
      type: () => JsonScalar,
      nullable: true,
      description: 'Saringan dataset itu, sebagai JSON. / The filter of that dataset, as JSON.',
    })
    filter?: unknown,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<AsyncIterableIterator<Event>> {
    const text = filter === undefined || filter === null ? null : JSON.stringify(filter);
    const start = await this.feeds.begin(caller, { dataset, after: after ?? null, filter: text });
    return new FollowedEvents(this.feeds, start);
  }
}

/** Events of one subscriber. Not a generator: whoever leaves is let go at once, also while nothing comes. */
class FollowedEvents implements AsyncIterableIterator<Event> {
  readonly #ending = new AbortController();
  readonly #steps: ReturnType<typeof follow>;
  #waiting: Iterator<Change> = [].values();

  constructor(
    feeds: ChangeFeeds,
    private readonly start: Start,
  ) {
    this.#steps = follow(feeds, start, this.#ending);
  }

  async next(): Promise<IteratorResult<Event, undefined>> {
    for (;;) {
      const waiting = this.#waiting.next();
      if (waiting.done !== true)
        return { done: false, value: eventOf(this.start.view.dataset, waiting.value) };
      const step = await this.#steps.next();
      if (step.done === true) return this.#end();
      this.#waiting = step.value.changes.values();
    }
  }

  #end(): IteratorResult<Event, undefined> {
    const { reason } = this.#ending.signal as { readonly reason: unknown };
    if (reason instanceof Error && reason.name !== 'AbortError') throw reason;
    return { done: true, value: undefined };
  }

  return(): Promise<IteratorResult<Event, undefined>> {
    this.#ending.abort();
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}

/** One object for all subscribers of a change, so that its answer is written once. */
const events = new WeakMap<Change, Event>();

function eventOf(dataset: string, change: Change): Event {
  const known = events.get(change);
  if (known !== undefined) return known;
  const event = { recordsChanged: { dataset, ...change.content } };
  events.set(change, event);
  return event;
}
