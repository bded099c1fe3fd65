import { Context, Query, Resolver } from '@nestjs/graphql';
import { ApiKeys, type Client } from '../api-keys.js';
import type { RequestContext } from '../request-context.js';
import { Requires } from '../requires.js';
import { ClientType } from './access.types.js';

/** What a key says of itself: a program checks with it that it holds the right one before it sends anything. */
@Resolver()
export class OwnClientResolver {
  constructor(private readonly keys: ApiKeys) {}

  @Query(() => ClientType, {
    description: 'Pemegang kunci yang dipakai bertanya. / The holder of the key that asks.',
  })
  @Requires('client')
  me(@Context() { caller }: RequestContext): Promise<Client> {
    return this.keys.own(caller);
  }
}
