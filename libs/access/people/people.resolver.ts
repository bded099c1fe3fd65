import { Args, Context, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ACCESS_LIST_MAX } from '#core/limits';
import { requireBetween } from '#core/errors';
import type { RequestContext } from '../request-context.js';
import { Requires } from '../requires.js';
import { People, type Invitation } from './people.js';
import type { Person } from './people.sql.js';
import { ChangePersonInput, InvitationType, InvitePersonInput, PersonType } from './people.types.js';

/** The accounts of people: for admins only. */
@Resolver()
@Requires('admin')
export class PeopleResolver {
  constructor(private readonly accounts: People) {}

  @Query(() => [PersonType])
  people(
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('afterLogin', { defaultValue: '' }) afterLogin: string,
  ): Promise<readonly Person[]> {
    requireBetween('first', first, { min: 1, max: ACCESS_LIST_MAX });
    return this.accounts.list({ first, afterLogin });
  }

  @Mutation(() => InvitationType)
  async invitePerson(
    @Args('input') { login, name, role, organizationCode, sourceCode }: InvitePersonInput,
    @Context() actor: RequestContext,
  ): Promise<InvitationType> {
    const wanted = {
      login,
      name,
      role,
      organizationCode: organizationCode ?? null,
      sourceCode: sourceCode ?? null,
    };
    return shown(await this.accounts.invite(wanted, actor));
  }

  @Mutation(() => PersonType, { description: 'Sesi orang itu berakhir. / Ends the sessions of that person.' })
  changePerson(
    @Args('input') { login, role, organizationCode, isDisabled }: ChangePersonInput,
    @Context() actor: RequestContext,
  ): Promise<Person> {
    const wanted = {
      ...(role === undefined || role === null ? {} : { role }),
      ...(organizationCode === undefined || organizationCode === null
        ? {}
        : { organizationCode: organizationCode === '' ? null : organizationCode }),
      ...(isDisabled === undefined || isDisabled === null ? {} : { isDisabled }),
    };
    return this.accounts.change(login, wanted, actor);
  }

  @Mutation(() => InvitationType, {
    description: 'Kata sandi lama dan semua sesi berakhir. / The old password and all sessions end.',
  })
  async renewInvitation(
    @Args('login') login: string,
    @Context() actor: RequestContext,
  ): Promise<InvitationType> {
    return shown(await this.accounts.renew(login, actor));
  }
}

function shown({ person, token, expiresAt }: Invitation): InvitationType {
  return { person, path: invitationPath(token), expiresAt };
}

/** In the fragment, which browsers keep to themselves: no log of addresses holds the token. */
export function invitationPath(token: string): string {
  return `/mulai#${token}`;
}
