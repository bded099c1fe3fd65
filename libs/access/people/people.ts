import { Inject, Injectable } from '@nestjs/common';
import { inTransaction, type Pool, type Tx } from '#core/database';
import { badInput, notFound, type RequestError } from '#core/errors';
import { INVITATION_HOURS, LOGIN_CHARACTERS_MAX, PERSON_NAME_CHARACTERS_MAX } from '#core/limits';
import { newTraceId } from '#core/logging';
import { DATABASE } from '#core/wiring';
import { AccessError } from '../access.errors.js';
import { insertGrants } from '../access.sql.js';
import type { Actor } from '../api-keys.js';
import { AuditLog } from '../audit-log.js';
import { CallerResolver } from '../caller-resolver.js';
import { SYSTEM } from '../caller.js';
import { Sources } from '../sources.js';
import { hashPassword, requireUsablePassword } from './password.js';
import {
  deleteGrantsOf,
  hasAdministrator,
  insertInvitation,
  insertPerson,
  selectInvited,
  selectPeople,
  selectPerson,
  selectPersonById,
  setPasswordHash,
  takeInvitation,
  updatePerson,
  type Person,
} from './people.sql.js';
import { scopesOfRole, WHOLE_HUB_ROLES, type Role } from './role.js';
import { hashOfToken, newToken } from './secret-token.js';
import { deleteSessionsOf } from './sessions.sql.js';

export interface NewPerson {
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly organizationCode: string | null;
  /** For a connector operator: the source whose streams, batches and rejections are theirs. */
  readonly sourceCode: string | null;
}

/** A link for setting a password: shown once, works once. */
export interface Invitation {
  readonly person: Person;
  readonly token: string;
  readonly expiresAt: string;
}

/** The accounts of people. Each step and its audit entry are one transaction; every change ends the sessions of whom it concerns. */
@Injectable()
export class People {
  constructor(
    @Inject(DATABASE) private readonly pool: Pool,
    private readonly sources: Sources,
    private readonly audit: AuditLog,
    private readonly callers: CallerResolver,
  ) {}

  list(page: { readonly afterLogin: string; readonly first: number }): Promise<readonly Person[]> {
    return selectPeople(this.pool, page);
  }

  async get(login: string): Promise<Person> {
    const person = await selectPerson(this.pool, loginOf(login));
    if (person === undefined) throw unknownPerson(login);
    return person;
  }

  async invite(wanted: NewPerson, actor: Actor): Promise<Invitation> {
    const login = loginOf(wanted.login);
    requireFitting(wanted);
    return inTransaction(this.pool, async (tx) => {
      if ((await selectPerson(tx, login)) !== undefined) {
        throw badInput(
          'login',
          { id: 'akun ini sudah ada', en: 'this account exists already' },
          { value: login },
        );
      }
      const source = wanted.sourceCode === null ? null : await this.sources.get(tx, wanted.sourceCode);
      const name = nameOf(wanted.name);
      const { role, organizationCode } = wanted;
      const person = await insertPerson(tx, {
        login,
        name,
        role,
        organizationCode,
        sourceId: source?.id ?? null,
      });
      await insertGrants(tx, person.clientId, scopesOfRole(role, organizationCode));
      await this.note(tx, 'PERSON_INVITED', person, { role, organizationCode }, actor);
      return this.link(tx, person);
    });
  }

  /** Role, limit, or being shut out; the person's sessions end. */
  async change(
    login: string,
    wanted: {
      readonly role?: Role;
      readonly organizationCode?: string | null;
      readonly isDisabled?: boolean;
    },
    actor: Actor,
  ): Promise<Person> {
    const before = await this.get(login);
    const role = wanted.role ?? before.role;
    const organizationCode =
      wanted.organizationCode === undefined ? before.organizationCode : wanted.organizationCode;
    const isDisabled = wanted.isDisabled ?? before.disabledAt !== null;
    requireFitting({ role, organizationCode });
    await inTransaction(this.pool, async (tx) => {
      await updatePerson(tx, before.id, { role, organizationCode, isDisabled });
      await deleteGrantsOf(tx, before.clientId);
      await insertGrants(tx, before.clientId, scopesOfRole(role, organizationCode));
      await deleteSessionsOf(tx, before.id);
      await this.note(
        tx,
        'PERSON_CHANGED',
        before,
        { role, organizationCode, isDisabled: String(isDisabled) },
        actor,
      );
    });
    this.callers.forget();
    return this.get(login);
  }

  /** A forgotten password: a new link; the old password and all sessions end at once. */
  async renew(login: string, actor: Actor): Promise<Invitation> {
    const person = await this.get(login);
    const invitation = await inTransaction(this.pool, async (tx) => {
      await setPasswordHash(tx, person.id, null);
      await deleteSessionsOf(tx, person.id);
      await this.note(tx, 'PERSON_RENEWED', person, {}, actor);
      return this.link(tx, person);
    });
    this.callers.forget();
    return invitation;
  }

  /** Whom a link is for, before anything is done with it. The first administrator has no name yet. */
  async invited(token: string): Promise<{ readonly login: string | null; readonly name: string | null }> {
    const hash = hashOfToken(token);
    const invited = hash === undefined ? undefined : await selectInvited(this.pool, hash);
    if (invited === undefined) throw new AccessError('INVITATION_INVALID');
    return invited;
  }

  /** Sets the password of the person the link is for; the link of the first administrator makes that person. */
  async accept(answer: {
    readonly token: string;
    readonly password: string;
    readonly login: string | null;
    readonly name: string | null;
  }): Promise<Person> {
    const { login: invitedLogin } = await this.invited(answer.token);
    const login = invitedLogin ?? loginOf(answer.login ?? '');
    requireUsablePassword(answer.password, login);
    // Before the transaction: it takes a tenth of a second.
    const passwordHash = await hashPassword(answer.password);
    return inTransaction(this.pool, async (tx) => {
      const hash = hashOfToken(answer.token);
      const taken = hash === undefined ? undefined : await takeInvitation(tx, hash);
      if (taken === undefined) throw new AccessError('INVITATION_INVALID');
      const person =
        taken.personId === null
          ? await this.firstAdmin(tx, { login, name: nameOf(answer.name ?? '') })
          : await selectPersonById(tx, taken.personId);
      if (person === undefined) throw new AccessError('INVITATION_INVALID');
      await setPasswordHash(tx, person.id, passwordHash);
      await this.note(tx, 'PASSWORD_SET', person, {}, { caller: SYSTEM, traceId: newTraceId() });
      return { ...person, hasPassword: true };
    });
  }

  /** The token of a link for the first administrator, or null when there is one. A later start replaces the link. */
  async inviteFirstAdmin(): Promise<string | null> {
    return inTransaction(this.pool, async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(hashtextextended('lumbung.first_person', 0))`);
      if (await hasAdministrator(tx)) return null;
      const { token, hash } = newToken();
      await insertInvitation(tx, { hash, personId: null, hours: INVITATION_HOURS });
      return token;
    });
  }

  private async firstAdmin(
    tx: Tx,
    { login, name }: { readonly login: string; readonly name: string },
  ): Promise<Person> {
    if (await hasAdministrator(tx)) throw new AccessError('INVITATION_INVALID');
    const person = await insertPerson(tx, {
      login,
      name,
      role: 'admin',
      organizationCode: null,
      sourceId: null,
    });
    await insertGrants(tx, person.clientId, scopesOfRole('admin', null));
    return person;
  }

  private async link(tx: Tx, person: Person): Promise<Invitation> {
    const { token, hash } = newToken();
    const expiresAt = await insertInvitation(tx, { hash, personId: person.id, hours: INVITATION_HOURS });
    return { person, token, expiresAt };
  }

  private async note(
    tx: Tx,
    action: string,
    { id, login }: Person,
    detail: Readonly<Record<string, string | null>>,
    { caller, traceId }: Actor,
  ): Promise<void> {
    await this.audit.record(tx, {
      caller,
      action,
      target: `person:${id}`,
      detail: { login, ...detail },
      traceId,
    });
  }
}

function requireFitting({ role, organizationCode }: Pick<NewPerson, 'role' | 'organizationCode'>): void {
  if (organizationCode === null || !WHOLE_HUB_ROLES.has(role)) return;
  throw badInput(
    'organizationCode',
    {
      id: `${role} berlaku untuk seluruh hub, tanpa organisasi`,
      en: `${role} decides for the whole hub and takes no organization`,
    },
    { value: organizationCode },
  );
}

function loginOf(text: string): string {
  const login = text.trim().toLowerCase();
  if (login.length <= LOGIN_CHARACTERS_MAX && /^[^\s@]+@[^\s@]+$/u.test(login)) return login;
  throw badInput(
    'login',
    {
      id: `tulis alamat surel, paling panjang ${LOGIN_CHARACTERS_MAX} karakter`,
      en: `write an e-mail address of at most ${LOGIN_CHARACTERS_MAX} characters`,
    },
    { value: text },
  );
}

function nameOf(text: string): string {
  const name = text.trim();
  if (name !== '' && name.length <= PERSON_NAME_CHARACTERS_MAX) return name;
  throw badInput(
    'name',
    {
      id: `tulis nama dengan 1 sampai ${PERSON_NAME_CHARACTERS_MAX} karakter`,
      en: `write a name of 1 to ${PERSON_NAME_CHARACTERS_MAX} characters`,
    },
    { value: text },
  );
}

function unknownPerson(login: string): RequestError {
  return notFound({ id: 'Akun', en: 'The account' }, login);
}
