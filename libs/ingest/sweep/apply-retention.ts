import type { RetentionDays } from '#core/config';
import type { IngestContext } from '../ingest-context.js';
import { removePastVersions } from './history-retention.js';
import { removeWhatIsPast } from './retention.js';

/** Removes what the operator's settings no longer keep, and says what went. */
export async function applyRetention(
  { pool, registry, log }: IngestContext,
  { payloads, rejections, warnings, history, audit }: RetentionDays,
): Promise<void> {
  const removed = await removeWhatIsPast(pool, {
    payloadDays: payloads,
    rejectionDays: rejections,
    warningDays: warnings,
    auditDays: audit,
  });
  if (Object.values(removed).some((count) => count > 0))
    log.info(removed, 'retention: removed what was kept long enough');
  if (history === null) return;
  for (const { dataset, versions } of await removePastVersions(pool, registry, history))
    log.info({ dataset, versions }, 'retention: removed superseded versions');
}
