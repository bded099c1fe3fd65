import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { CallerResolver } from '#access';
import { HubConfig } from '#core/config';
import type { Pool } from '#core/database';
import { isLumbungError } from '#core/errors';
import {
  WEBHOOK_ATTEMPT_PAUSES_MS,
  WEBHOOK_CHANGES_MAX,
  WEBHOOK_LOOK_MS,
  WEBHOOKS_AT_ONCE,
} from '#core/limits';
import type { Logger } from '#core/logging';
import { SecretBox } from '#core/secrets';
import { Signals } from '#core/signals';
import { DATABASE, LOGGER } from '#core/wiring';
import { ChangeFeeds } from '../change-feeds.js';
import { ChangesError } from '../changes.errors.js';
import { poll, type Polled, type Start } from '../feed/follow.js';
import { AddressGuard } from './address-guard.js';
import { sendWebhook } from './send-webhook.js';
import { secretOf } from './webhook-secret.js';
import { leaseWebhook, noteDelivered, noteFailed, notePending, type LeasedWebhook } from './webhook.sql.js';

/**
 * Delivers webhooks: in order, at least once, one message at a time for each. The place of a webhook moves on only when its receiver has
 * confirmed, so a worker that is killed loses nothing: its lease ends, and another one sends the same message again.
 */
@Injectable()
export class WebhookWorker implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #guard: AddressGuard;
  readonly #changed = new Set<string>();
  readonly #running = new Set<Promise<void>>();
  #timer: NodeJS.Timeout | undefined;
  #stopListening: (() => void) | undefined;
  #isStopping = false;
  #isLooking = false;

  constructor(
    private readonly feeds: ChangeFeeds,
    private readonly callers: CallerResolver,
    private readonly signals: Signals,
    private readonly secrets: SecretBox,
    config: HubConfig,
    @Inject(DATABASE) private readonly pool: Pool,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.#guard = new AddressGuard(config.webhookNetworks);
  }

  onApplicationBootstrap(): void {
    this.#stopListening = this.signals.onChange((notice) => {
      if (notice?.isChange !== true) return;
      this.#changed.add(notice.dataset);
      void this.#look();
    });
    this.#timer = setInterval(() => void this.#look(), WEBHOOK_LOOK_MS);
    this.#timer.unref();
  }

  /** Finishes the messages that are under way. */
  async onApplicationShutdown(): Promise<void> {
    this.#isStopping = true;
    clearInterval(this.#timer);
    this.#stopListening?.();
    await Promise.all(this.#running);
  }

  /** Takes what is due until there is nothing, or enough is under way. */
  async #look(): Promise<void> {
    if (this.#isLooking) return;
    this.#isLooking = true;
    try {
      while (!this.#isStopping && this.#running.size < WEBHOOKS_AT_ONCE) {
        const changed = [...this.#changed];
        const webhook = await leaseWebhook(this.pool, changed);
        if (webhook === undefined) {
          for (const dataset of changed) this.#changed.delete(dataset);
          if (this.#changed.size === 0) break;
          continue;
        }
        const work = this.#serve(webhook).finally(() => {
          this.#running.delete(work);
          void this.#look();
        });
        this.#running.add(work);
      }
    } catch (err) {
      this.logger.warn({ err }, 'webhooks could not be looked at; they are again soon');
    } finally {
      this.#isLooking = false;
    }
  }

  async #serve(webhook: LeasedWebhook): Promise<void> {
    try {
      await this.#deliver(webhook);
    } catch (err) {
      const isVerdict = isLumbungError(err);
      if (!isVerdict) this.logger.debug({ err, webhook: webhook.id }, 'a webhook was not delivered');
      const error = isVerdict
        ? `${err.code}: ${err.text.en}`
        : String(err instanceof Error ? err.message : err);
      await noteFailed(this.pool, webhook, {
        error: error.slice(0, ERROR_SHOWN_MAX),
        status: null,
        // What its owner may no longer read is not sent, however often it is tried.
        pauseMs: isVerdict && err.httpStatus < 500 ? null : pauseAfter(webhook),
      }).catch((cause: unknown) => this.logger.warn({ err: cause }, 'a failed webhook could not be noted'));
    }
  }

  async #deliver(webhook: LeasedWebhook): Promise<void> {
    const caller = await this.callers.ofClient(webhook.clientId);
    const filter = webhook.filter === null ? null : JSON.stringify(webhook.filter);
    const asked = { dataset: webhook.dataset, filter };
    try {
      const start = await this.feeds.begin(caller, { ...asked, after: webhook.cursor });
      await this.#sendChanges(webhook, await this.#next(start, webhook));
    } catch (error) {
      if (!(error instanceof ChangesError) || error.code !== 'MUST_REFETCH') throw error;
      // The gap is said aloud, and what comes from now on is sent: whoever fetches a copy after this message misses nothing.
      const now = await this.feeds.begin(caller, { ...asked, after: null });
      const cursor = this.feeds.log.cursorAt(now.place, now.position);
      const data = {
        dataset: webhook.dataset,
        reason: error.details['reason'],
        refetch: error.details['refetch'],
        cursor,
      };
      await this.#send(webhook, {
        type: 'records.must_refetch',
        dataText: JSON.stringify(data),
        seed: `gap ${webhook.cursor}`,
        happenedAt: new Date().toISOString(),
        cursor,
        count: 0,
        pauseMs: 0,
      });
    }
  }

  async #next(start: Start, { pendingCount }: LeasedWebhook): Promise<Polled> {
    const polled = await poll(
      this.feeds,
      start,
      { limit: WEBHOOK_CHANGES_MAX, waitMs: 0 },
      new AbortController().signal,
    );
    if (pendingCount === null || pendingCount >= polled.changes.length) return polled;
    const changes = polled.changes.slice(0, pendingCount);
    return { changes, cursor: changes.at(-1)?.cursor ?? polled.cursor, hasMore: true };
  }

  async #sendChanges(webhook: LeasedWebhook, { changes, cursor, hasMore }: Polled): Promise<void> {
    const pauseMs = hasMore ? 0 : WEBHOOK_LOOK_MS;
    const last = changes.at(-1);
    if (last === undefined) {
      await noteDelivered(this.pool, webhook, { cursor, count: 0, status: null, pauseMs });
      return;
    }
    // A webhook that was changed meanwhile is somebody else's to send.
    if (!(await notePending(this.pool, webhook, changes.length))) return;
    // The last change names the message and ends it: it is the same to the letter when it is sent again, however far the log has come since.
    const head = JSON.stringify({ dataset: webhook.dataset, cursor: last.cursor });
    await this.#send(webhook, {
      type: 'records.changed',
      dataText: `${head.slice(0, -1)},"changes":[${changes.map(({ text }) => text).join(',')}]}`,
      seed: last.cursor,
      happenedAt: last.content.recordedAt,
      cursor: last.cursor,
      count: changes.length,
      pauseMs,
    });
  }

  async #send(
    webhook: LeasedWebhook,
    {
      type,
      dataText,
      seed,
      happenedAt,
      cursor,
      count,
      pauseMs,
    }: {
      readonly type: string;
      readonly dataText: string;
      readonly seed: string;
      /** Of the event, not of the attempt. */
      readonly happenedAt: string;
      readonly cursor: string;
      readonly count: number;
      readonly pauseMs: number;
    },
  ): Promise<void> {
    const head = JSON.stringify({ type, timestamp: happenedAt, webhookId: webhook.id });
    const receiver = { url: webhook.url, secret: secretOf(this.secrets, webhook) };
    const status = await sendWebhook(this.#guard, receiver, {
      // The same for the same changes, so that a receiver knows a message that comes a second time.
      id: `msg_${webhook.id}_${createHash('sha256').update(seed).digest('base64url').slice(0, 16)}`,
      timestamp: Math.floor(Date.now() / 1_000),
      body: `${head.slice(0, -1)},"data":${dataText}}`,
    });
    if (status >= 200 && status < 300) {
      await noteDelivered(this.pool, webhook, { cursor, count, status, pauseMs });
      return;
    }
    const isGone = status === 410;
    await noteFailed(this.pool, webhook, {
      error: isGone ? 'the receiver says that it is gone (410)' : `the receiver answered ${status}`,
      status,
      pauseMs: isGone ? null : pauseAfter(webhook),
    });
  }
}

/** Null after the last attempt. */
function pauseAfter({ attemptCount }: LeasedWebhook): number | null {
  return WEBHOOK_ATTEMPT_PAUSES_MS[attemptCount] ?? null;
}

const ERROR_SHOWN_MAX = 500;
