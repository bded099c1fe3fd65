import { Inject, Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { AccessError, AuditLog, forbidden, isSteward, type Caller, type RequestContext } from '#access';
import { HubConfig } from '#core/config';
import type { Pool } from '#core/database';
import { badInput, notFound, type RequestError } from '#core/errors';
import { WEBHOOK_URL_CHARACTERS_MAX, WEBHOOKS_MAX } from '#core/limits';
import { SecretBox } from '#core/secrets';
import { DATABASE } from '#core/wiring';
import { ChangeFeeds } from '../change-feeds.js';
import { AddressGuard, ForbiddenAddress } from './address-guard.js';
import {
  changeWebhook,
  countWebhooks,
  deleteWebhook,
  findWebhook,
  insertWebhook,
  listWebhooks,
  nextWebhookId,
  type Webhook,
  type WebhookState,
} from './webhook.sql.js';
import { sealSecret } from './webhook-secret.js';

/** Webhooks as stewards manage them: of the datasets that they answer for, with their own rights to read. */
@Injectable()
export class Webhooks {
  readonly #guard: AddressGuard;

  constructor(
    @Inject(DATABASE) private readonly pool: Pool,
    private readonly feeds: ChangeFeeds,
    private readonly audit: AuditLog,
    private readonly secrets: SecretBox,
    config: HubConfig,
  ) {
    this.#guard = new AddressGuard(config.webhookNetworks);
  }

  /** The secret is in the answer and in no other. */
  async create(
    wanted: {
      readonly dataset: string;
      readonly filter: unknown;
      readonly url: string;
      readonly after: string | null;
    },
    actor: RequestContext,
  ): Promise<{ readonly webhook: Webhook; readonly secret: string }> {
    const { caller } = actor;
    const { dataset, url } = wanted;
    const filter = wanted.filter ?? null;
    requireSteward(caller, dataset);
    if (caller.clientId === null) throw new AccessError('UNAUTHENTICATED');
    this.#checkUrl(url);
    const start = await this.feeds.begin(caller, {
      dataset,
      after: wanted.after,
      filter: filter === null ? null : JSON.stringify(filter),
    });
    if ((await countWebhooks(this.pool)) >= WEBHOOKS_MAX)
      throw badInput('url', {
        id: `sudah ada ${WEBHOOKS_MAX} webhook; hapus salah satu dulu`,
        en: `there are ${WEBHOOKS_MAX} webhooks already; delete one first`,
      });
    const secret = randomBytes(SECRET_BYTES);
    const cursor = this.feeds.log.cursorAt(start.place, start.position);
    const id = await nextWebhookId(this.pool);
    const webhook = await insertWebhook(this.pool, {
      id,
      clientId: caller.clientId,
      dataset,
      filter,
      url,
      cursor,
      sealedSecret: sealSecret(this.secrets, id, secret),
    });
    await this.#note('WEBHOOK_CREATED', webhook, actor);
    return { webhook, secret: `whsec_${secret.toString('base64')}` };
  }

  /** Those of datasets that the caller answers for. */
  async list(
    caller: Caller,
    page: { readonly afterId: string; readonly first: number },
  ): Promise<readonly Webhook[]> {
    return (await listWebhooks(this.pool, page)).filter(({ dataset }) => isSteward(caller, dataset));
  }

  async get(caller: Caller, id: string): Promise<Webhook> {
    const webhook = /^\d{1,18}$/.test(id) ? await findWebhook(this.pool, id) : undefined;
    if (webhook === undefined || !isSteward(caller, webhook.dataset)) throw unknownWebhook(id);
    return webhook;
  }

  async setState(id: string, state: WebhookState, actor: RequestContext): Promise<Webhook> {
    await this.get(actor.caller, id);
    const changed = await changeWebhook(this.pool, id, { state });
    return this.#changed(id, changed, { action: `WEBHOOK_${state}`, actor });
  }

  /** Sends again from a cursor, from the start, or from now on; one that was dead is active again. */
  async replay(id: string, after: string | null, actor: RequestContext): Promise<Webhook> {
    const { caller } = actor;
    const { dataset, filter, clientId } = await this.get(caller, id);
    // Cursors are of a view, and a webhook is sent what its owner may see.
    if (clientId !== caller.clientId && after !== null && after !== 'start')
      throw badInput(
        'after',
        {
          id: 'kursor ini milik klien lain; pakai start, atau kosongkan',
          en: 'it is a cursor of another client; only start, or none, can be used',
        },
        { value: after },
      );
    if (clientId !== caller.clientId)
      throw forbidden({
        id: `memerlukan kunci yang membuat webhook ${id}`,
        en: `the key that made webhook ${id}`,
      });
    const start = await this.feeds.begin(caller, {
      dataset,
      after,
      filter: filter === null ? null : JSON.stringify(filter),
    });
    const cursor = this.feeds.log.cursorAt(start.place, start.position);
    const changed = await changeWebhook(this.pool, id, { state: 'ACTIVE', cursor });
    return this.#changed(id, changed, { action: 'WEBHOOK_REPLAYED', actor });
  }

  async remove(id: string, actor: RequestContext): Promise<Webhook> {
    const webhook = await this.get(actor.caller, id);
    await deleteWebhook(this.pool, id);
    await this.#note('WEBHOOK_DELETED', webhook, actor);
    return webhook;
  }

  async #changed(
    id: string,
    webhook: Webhook | undefined,
    { action, actor }: { readonly action: string; readonly actor: RequestContext },
  ): Promise<Webhook> {
    if (webhook === undefined) throw unknownWebhook(id);
    await this.#note(action, webhook, actor);
    return webhook;
  }

  /** Only the host of an address is noted: the rest may hold a token. */
  async #note(
    action: string,
    { id, dataset, url }: Webhook,
    { caller, traceId }: RequestContext,
  ): Promise<void> {
    const detail = { dataset, host: new URL(url).host };
    await this.audit.record(this.pool, { caller, action, target: `webhook:${id}`, detail, traceId });
  }

  /** What can be known without a network; the connection itself is guarded anew each time. */
  #checkUrl(url: string): void {
    // The address may hold a token: what is wrong is said of its parts.
    if (url.length > WEBHOOK_URL_CHARACTERS_MAX || !URL.canParse(url))
      throw badInput('url', {
        id: `bukan alamat utuh seperti https://contoh.go.id/terima, paling panjang ${WEBHOOK_URL_CHARACTERS_MAX} huruf`,
        en: `it is no whole address such as https://example.org/in of at most ${WEBHOOK_URL_CHARACTERS_MAX} characters`,
      });
    const { protocol, hostname, username, password } = new URL(url);
    if (protocol !== 'https:' && protocol !== 'http:')
      throw badInput('url', {
        id: `harus dimulai https:, bukan ${protocol}`,
        en: `it must begin with https:, not ${protocol}`,
      });
    if (username !== '' || password !== '')
      throw badInput('url', {
        id: 'tidak boleh memuat nama pengguna atau kata sandi',
        en: 'it must hold neither user name nor password',
      });
    try {
      this.#guard.checkHost(hostname, protocol === 'http:');
    } catch (error) {
      if (error instanceof ForbiddenAddress) throw badInput('url', error.text, { cause: error });
      throw error;
    }
  }
}

function unknownWebhook(id: string): RequestError {
  return notFound({ id: 'Webhook', en: 'The webhook' }, id);
}

function requireSteward(caller: Caller, dataset: string): void {
  if (!isSteward(caller, dataset)) throw forbidden(`steward ${dataset}`);
}

// As long as the digest that it keys (RFC 2104 §3).
const SECRET_BYTES = 32;
