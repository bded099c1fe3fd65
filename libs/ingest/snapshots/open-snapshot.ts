import type { Caller } from '#access';
import { inTransaction } from '#core/database';
import { APPLY_ATTEMPTS_MAX, OPEN_SNAPSHOTS_PER_STREAM_MAX, SNAPSHOT_OPEN_HOURS_MAX } from '#core/limits';
import { pushAuthority } from '../accept/accept-push.js';
import type { IngestContext } from '../ingest-context.js';
import { IngestError } from '../ingest.errors.js';
import { parseRecordScope } from '../record-scope.js';
import { findSnapshot, type Snapshot } from './snapshot.js';

/** Opens a snapshot. Pushes that name it are kept aside until it is committed, so a reader never sees half of it. // I8 */
export async function openSnapshot(
  ingest: IngestContext,
  {
    caller,
    dataset: name,
    scope: input,
    traceId,
  }: {
    readonly caller: Caller;
    readonly dataset: string;
    readonly scope: unknown;
    readonly traceId: string;
  },
): Promise<Snapshot> {
  const { definition } = ingest.registry.get(name);
  const { sourceId, clientId, limits } = pushAuthority(caller, definition.name);
  const scope = parseRecordScope(definition, input);
  return inTransaction(ingest.pool, async (tx) => {
    const { rows: streams } = await tx.query<{ id: number }>(
      `insert into hub.streams as stream (source_id, dataset) values ($1, $2)
       on conflict (source_id, dataset) do update set last_sequence = stream.last_sequence returning id`,
      [sourceId, definition.name],
    );
    const streamId = streams[0]?.id;
    const { rows: counted } = await tx.query<{ open: number }>(
      `select count(*)::integer as open from hub.snapshots where stream_id = $1 and state = 'OPEN' and expires_at > now()`,
      [streamId],
    );
    const open = counted[0]?.open ?? 0;
    if (open >= OPEN_SNAPSHOTS_PER_STREAM_MAX) throw new IngestError('TOO_MANY_SNAPSHOTS', { open });
    const { rows: opened } = await tx.query<{ id: string }>(
      `insert into hub.snapshots (stream_id, source_id, client_id, dataset, scope, push_limits, attempt_limit, expires_at, trace_id)
       values ($1, $2, $3, $4, $5, $6, $7, now() + $8 * interval '1 hour', $9) returning id`,
      [
        streamId,
        sourceId,
        clientId,
        definition.name,
        JSON.stringify(scope),
        limits === null ? null : JSON.stringify(limits),
        APPLY_ATTEMPTS_MAX,
        SNAPSHOT_OPEN_HOURS_MAX,
        traceId,
      ],
    );
    return findSnapshot(tx, opened[0]?.id ?? '0');
  });
}
