import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requires, type RequestContext } from '#access';
import { badInput, requireBetween } from '#core/errors';
import { WEBHOOKS_MAX } from '#core/limits';
import type { Webhook } from '../webhooks/webhook.sql.js';
import { Webhooks } from '../webhooks/webhooks.js';
import { CreatedWebhookType, CreateWebhookInput, WebhookType } from './webhook.type.js';

/** For stewards, of the datasets that they answer for. */
@Resolver()
@Requires('steward')
export class WebhookResolver {
  constructor(private readonly registered: Webhooks) {}

  @Query(() => [WebhookType])
  webhooks(
    @Context() { caller }: RequestContext,
    @Args('first', { type: () => Int, defaultValue: WEBHOOKS_MAX }) first: number,
    @Args('afterId', { type: () => ID, defaultValue: '0' }) afterId: string,
  ): Promise<readonly Webhook[]> {
    requireBetween('first', first, { min: 1, max: WEBHOOKS_MAX });
    if (!/^\d{1,18}$/.test(afterId))
      throw badInput(
        'afterId',
        { id: 'bukan id webhook', en: 'it is not the id of a webhook' },
        { value: afterId },
      );
    return this.registered.list(caller, { first, afterId });
  }

  @Query(() => WebhookType)
  webhook(
    @Args('id', { type: () => ID }) id: string,
    @Context() { caller }: RequestContext,
  ): Promise<Webhook> {
    return this.registered.get(caller, id);
  }

  @Mutation(() => CreatedWebhookType)
  createWebhook(
    @Args('input') { dataset, filter, url, after }: CreateWebhookInput,
    @Context() actor: RequestContext,
  ): Promise<{ readonly webhook: Webhook; readonly secret: string }> {
    return this.registered.create({ dataset, filter, url, after: after ?? null }, actor);
  }

  @Mutation(() => WebhookType)
  pauseWebhook(
    @Args('id', { type: () => ID }) id: string,
    @Context() actor: RequestContext,
  ): Promise<Webhook> {
    return this.registered.setState(id, 'PAUSED', actor);
  }

  @Mutation(() => WebhookType, {
    description: 'Teruskan dari tempatnya berhenti. / Goes on where it stopped.',
  })
  resumeWebhook(
    @Args('id', { type: () => ID }) id: string,
    @Context() actor: RequestContext,
  ): Promise<Webhook> {
    return this.registered.setState(id, 'ACTIVE', actor);
  }

  @Mutation(() => WebhookType, {
    description:
      'Kirim lagi dari kursor ini, dari "start", atau mulai sekarang. / Sends again from this cursor, from "start", or from now on.',
  })
  replayWebhook(
    @Args('id', { type: () => ID }) id: string,
    @Context() actor: RequestContext,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<Webhook> {
    return this.registered.replay(id, after ?? null, actor);
  }

  @Mutation(() => WebhookType)
  deleteWebhook(
    @Args('id', { type: () => ID }) id: string,
    @Context() actor: RequestContext,
  ): Promise<Webhook> {
    return this.registered.remove(id, actor);
  }
}
