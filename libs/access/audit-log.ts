import { Injectable } from '@nestjs/common';
import type { Queryable } from '#core/database';
import type { Json } from '#core/errors';
import type { Caller } from './caller.js';

export interface AuditEntry {
  readonly caller: Caller;
  /** What was done: `CLIENT_CREATED`, `OWNERSHIP_TRANSFERRED`, `PERSONAL_DATA_READ` … */
  readonly action: string;
  /** To what: `client:12`, `dataset:complaints.complaints` … */
  readonly target: string;
  /** Names and counts, never personal data itself. */
  readonly detail: Readonly<Record<string, Json>>;
  readonly traceId: string;
}

/** Grants, overrides by stewards, and reads of personal data. Entries are never changed: a trigger refuses it. */
@Injectable()
export class AuditLog {
  /** With `tx` the entry stands or falls with what it tells of. */
  async record(database: Queryable, { caller, action, target, detail, traceId }: AuditEntry): Promise<void> {
    await database.query(
      `insert into hub.audit_entries (client_id, actor, action, target, detail, trace_id)
       values ($1, $2, $3, $4, $5, $6)`,
      [caller.clientId, caller.name, action, target, JSON.stringify(detail), traceId],
    );
  }

  /** Newest first. People, keys and sources are told by the name they have today: the entries themselves hold none. */
  async list(
    database: Queryable,
    { first, beforeId }: { readonly first: number; readonly beforeId: string | null },
  ): Promise<readonly RecordedEntry[]> {
    const { rows } = await database.query<RecordedEntry>(
      `select e.id, e.at, e.client_id as "clientId", e.actor, e.action, e.target, e.detail, e.trace_id as "traceId",
              coalesce(p.name || ' (' || p.login || ')', c.name, s.name) as "targetName"
         from (select id, at, client_id, actor, action, target, detail, trace_id,
                      split_part(target, ':', 1) as kind, substring(target from ':(\\d{1,9})$')::integer as number
                 from hub.audit_entries where $1::bigint is null or id < $1 order by id desc limit $2) as e
         left join hub.people p on e.kind = 'person' and p.id = e.number
         left join hub.clients c on e.kind = 'client' and c.id = e.number
         left join hub.sources s on e.kind = 'source' and s.code = split_part(e.target, ':', 2)
        order by e.id desc`,
      [beforeId, first],
    );
    return rows;
  }
}

export interface RecordedEntry {
  readonly id: string;
  readonly at: string;
  readonly clientId: number | null;
  readonly actor: string;
  readonly action: string;
  readonly target: string;
  /** What the target is called today: a person with their e-mail address, a key, a source; null for everything else. */
  readonly targetName: string | null;
  readonly detail: Json;
  readonly traceId: string | null;
}
