import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from '#core/database';
import {
  SESSION_IDLE_MAX_SECONDS,
  SESSION_MAX_SECONDS,
  SESSIONS_CLEARED_MAX,
  SIGN_IN_FREE_TRIES,
  SIGN_IN_REST_MINUTES_MAX,
} from '#core/limits';
import { DATABASE } from '#core/wiring';
import { AccessError } from '../access.errors.js';
import { AuditLog } from '../audit-log.js';
import { CallerResolver } from '../caller-resolver.js';
import { SYSTEM } from '../caller.js';
import { isPassword } from './password.js';
import { noteFailure, noteSignIn, selectForSignIn, selectPersonById, type Person } from './people.sql.js';
import { hashOfToken, newToken } from './secret-token.js';
import { deleteEndedSessions, deleteSession, insertSession, selectSession } from './sessions.sql.js';

/** Signing in and out. A session is a random token in a cookie; here is only its digest. */
@Injectable()
export class Sessions {
  constructor(
    @Inject(DATABASE) private readonly pool: Pool,
    private readonly audit: AuditLog,
    private readonly callers: CallerResolver,
  ) {}

  /** The token of a new session. Every refusal has the same words and takes the same time: none tells which accounts exist. */
  async signIn(
    { login, password }: { readonly login: string; readonly password: string },
    traceId: string,
  ): Promise<{ readonly token: string; readonly person: Person }> {
    const row = await selectForSignIn(this.pool, login.trim().toLowerCase());
    const isRight = await isPassword(password, row?.passwordHash ?? null);
    if (row === undefined || row.isDisabled || row.isLocked || !isRight) {
      if (row !== undefined && !row.isLocked) {
        await noteFailure(this.pool, row.id, {
          freeTries: SIGN_IN_FREE_TRIES,
          longestMinutes: SIGN_IN_REST_MINUTES_MAX,
        });
        await this.note('SIGN_IN_FAILED', row.id, traceId);
      }
      throw new AccessError('SIGN_IN_FAILED');
    }
    return this.open(row.id, traceId);
  }

  /** For somebody whose identity was shown, here or by the identity provider. */
  async open(
    personId: number,
    traceId: string,
  ): Promise<{ readonly token: string; readonly person: Person }> {
    const person = await selectPersonById(this.pool, personId);
    if (person === undefined || person.disabledAt !== null) throw new AccessError('SIGN_IN_FAILED');
    await noteSignIn(this.pool, personId);
    await deleteEndedSessions(this.pool, {
      idleSeconds: SESSION_IDLE_MAX_SECONDS,
      limit: SESSIONS_CLEARED_MAX,
    });
    const { token, hash } = newToken();
    await insertSession(this.pool, { hash, personId, seconds: SESSION_MAX_SECONDS });
    await this.note('SIGNED_IN', personId, traceId);
    return { token, person };
  }

  async personOf(token: string | undefined): Promise<Person | undefined> {
    const hash = token === undefined ? undefined : hashOfToken(token);
    if (hash === undefined) return undefined;
    const row = await selectSession(this.pool, hash, { idleSeconds: SESSION_IDLE_MAX_SECONDS });
    return row === undefined ? undefined : selectPersonById(this.pool, row.personId);
  }

  async end(token: string | undefined): Promise<void> {
    const hash = token === undefined ? undefined : hashOfToken(token);
    if (hash === undefined) return;
    await deleteSession(this.pool, hash);
    this.callers.forget();
  }

  private async note(action: string, personId: number, traceId: string): Promise<void> {
    await this.audit.record(this.pool, {
      caller: SYSTEM,
      action,
      target: `person:${personId}`,
      detail: {},
      traceId,
    });
  }
}
