import type { Queryable, Tx } from '#core/database';
import type { Role } from './role.js';

export interface Person {
  readonly id: number;
  readonly clientId: number;
  /** An e-mail address in lower case. */
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  /** The organization whose subtree the role is limited to; null: not limited. */
  readonly organizationCode: string | null;
  readonly hasPassword: boolean;
  readonly createdAt: string;
  readonly disabledAt: string | null;
  readonly lastSignInAt: string | null;
}

const COLUMNS = `p.id, p.client_id as "clientId", p.login, p.name, p.role, p.organization_code as "organizationCode",
  p.password_hash is not null as "hasPassword", p.created_at as "createdAt", p.disabled_at as "disabledAt",
  p.last_sign_in_at as "lastSignInAt"`;

export async function selectPeople(
  database: Queryable,
  { afterLogin, first }: { readonly afterLogin: string; readonly first: number },
): Promise<readonly Person[]> {
  const { rows } = await database.query<Person>(
    `select ${COLUMNS} from hub.people p where p.login > $1 order by p.login limit $2`,
    [afterLogin, first],
  );
  return rows;
}

export async function selectPerson(database: Queryable, login: string): Promise<Person | undefined> {
  const { rows } = await database.query<Person>(
    `select ${COLUMNS} from hub.people p where p.login = $1 order by p.id limit 1`,
    [login],
  );
  return rows[0];
}

export async function selectPersonById(database: Queryable, id: number): Promise<Person | undefined> {
  const { rows } = await database.query<Person>(
    `select ${COLUMNS} from hub.people p where p.id = $1 order by p.id limit 1`,
    [id],
  );
  return rows[0];
}

/** What signing in needs to know of an account. */
export interface SignInRow {
  readonly id: number;
  readonly passwordHash: string | null;
  readonly isLocked: boolean;
  readonly isDisabled: boolean;
}

export async function selectForSignIn(database: Queryable, login: string): Promise<SignInRow | undefined> {
  const { rows } = await database.query<SignInRow>(
    `select id, password_hash as "passwordHash", coalesce(locked_until > now(), false) as "isLocked",
            disabled_at is not null as "isDisabled"
       from hub.people where login = $1 order by id limit 1`,
    [login],
  );
  return rows[0];
}

/** From the fifth wrong password in a row the account rests: 1, 2, 4 … minutes, an hour at most. */
export async function noteFailure(
  database: Queryable,
  id: number,
  { freeTries, longestMinutes }: { readonly freeTries: number; readonly longestMinutes: number },
): Promise<void> {
  await database.query(
    `update hub.people
        set failed_count = failed_count + 1,
            locked_until = case when failed_count + 1 >= $2
              then now() + make_interval(mins => least($3, power(2, least(failed_count + 1 - $2, 16)))::int) end
      where id = $1`,
    [id, freeTries, longestMinutes],
  );
}

export async function noteSignIn(database: Queryable, id: number): Promise<void> {
  await database.query(
    `update hub.people set failed_count = 0, locked_until = null, last_sign_in_at = now() where id = $1`,
    [id],
  );
}

export async function insertPerson(
  tx: Tx,
  person: Pick<Person, 'login' | 'name' | 'role' | 'organizationCode'> & { readonly sourceId: number | null },
): Promise<Person> {
  const { rows: clients } = await tx.query<{ id: number }>(
    `insert into hub.clients (source_id, name) values ($1, $2) returning id`,
    [person.sourceId, person.login],
  );
  const { rows } = await tx.query<{ id: number }>(
    `insert into hub.people (client_id, login, name, role, organization_code) values ($1, $2, $3, $4, $5) returning id`,
    [clients[0]?.id, person.login, person.name, person.role, person.organizationCode],
  );
  const inserted = await selectPersonById(tx, rows[0]?.id ?? 0);
  if (inserted === undefined) throw new Error('the new person is not there');
  return inserted;
}

export async function updatePerson(
  tx: Tx,
  id: number,
  {
    role,
    organizationCode,
    isDisabled,
  }: Pick<Person, 'role' | 'organizationCode'> & { readonly isDisabled: boolean },
): Promise<void> {
  await tx.query(
    `update hub.people
        set role = $2, organization_code = $3, disabled_at = case when $4 then coalesce(disabled_at, now()) end
      where id = $1`,
    [id, role, organizationCode, isDisabled],
  );
}

export async function setPasswordHash(tx: Tx, id: number, passwordHash: string | null): Promise<void> {
  await tx.query(
    `update hub.people set password_hash = $2, failed_count = 0, locked_until = null where id = $1`,
    [id, passwordHash],
  );
}

export async function deleteGrantsOf(tx: Tx, clientId: number): Promise<void> {
  await tx.query(`delete from hub.grants where client_id = $1`, [clientId]);
}

/** `personId` null is the link of the first administrator, who does not exist yet. */
export async function insertInvitation(
  tx: Tx,
  {
    hash,
    personId,
    hours,
  }: { readonly hash: Buffer; readonly personId: number | null; readonly hours: number },
): Promise<string> {
  // A newer link replaces the older one.
  await tx.query(
    `delete from hub.invitations where person_id is not distinct from $1 or expires_at < now()`,
    [personId],
  );
  const { rows } = await tx.query<{ expiresAt: string }>(
    `insert into hub.invitations (token_hash, person_id, expires_at)
     values ($1, $2, now() + make_interval(hours => $3)) returning expires_at as "expiresAt"`,
    [hash, personId, hours],
  );
  return rows[0]?.expiresAt ?? '';
}

/** Takes a link: it works once. */
export async function takeInvitation(
  tx: Tx,
  hash: Buffer,
): Promise<{ readonly personId: number | null } | undefined> {
  const { rows } = await tx.query<{ personId: number | null }>(
    `delete from hub.invitations where token_hash = $1 and expires_at > now() returning person_id as "personId"`,
    [hash],
  );
  return rows[0];
}

export async function selectInvited(
  database: Queryable,
  hash: Buffer,
): Promise<{ readonly login: string | null; readonly name: string | null } | undefined> {
  const { rows } = await database.query<{ login: string | null; name: string | null }>(
    `select p.login, p.name from hub.invitations i left join hub.people p on p.id = i.person_id
      where i.token_hash = $1 and i.expires_at > now() order by i.token_hash limit 1`,
    [hash],
  );
  return rows[0];
}

export async function hasAdministrator(database: Queryable): Promise<boolean> {
  const { rows } = await database.query<{ found: boolean }>(
    `select exists (select from hub.people where role = 'admin' and disabled_at is null) as found`,
  );
  return rows[0]?.found === true;
}
