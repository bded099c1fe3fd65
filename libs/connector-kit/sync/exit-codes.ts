import type { ConnectorFault } from '../connector.errors.js';
import type { StreamReport } from './sync-report.js';

/** What the process ends with; fixed, so that scripts and schedulers can rely on it. */
export const EXIT_CODES = {
  /** Everything the source has is at the hub. */
  ok: 0,
  /** It ran, and some records were refused here or by the hub, or are still undecided. */
  refusals: 1,
  /** Wrong arguments, connector file or mapping. */
  config: 2,
  /** The source cannot be read. */
  source: 3,
  /** No answer from the hub; what was read is kept in the outbox. */
  hubUnreachable: 4,
  /** The key is wrong, expired or lacks the scope. */
  notAllowed: 5,
  /** The hub answered and will not take the push as it is. */
  hubRefused: 6,
  /** The state folder is full, not writable or in use. */
  outbox: 7,
  /** A bug of the connector. */
  internal: 70,
} as const;

const CODE_OF_FAULT: Readonly<Record<ConnectorFault, number>> = {
  CONFIG: EXIT_CODES.config,
  SOURCE: EXIT_CODES.source,
  HUB_UNREACHABLE: EXIT_CODES.hubUnreachable,
  HUB_REFUSED: EXIT_CODES.hubRefused,
  NOT_ALLOWED: EXIT_CODES.notAllowed,
  OUTBOX: EXIT_CODES.outbox,
  // Asked to end before its end: some records are still undecided.
  INTERRUPTED: EXIT_CODES.refusals,
};

export function exitCodeOfFault(fault: string): number {
  return fault in CODE_OF_FAULT ? CODE_OF_FAULT[fault as ConnectorFault] : EXIT_CODES.internal;
}

/** The first stream that stopped decides; without one, refusals do. */
export function exitCodeOf(reports: readonly StreamReport[]): number {
  const [stopped] = reports.flatMap(({ error }) => (error === null ? [] : [error]));
  if (stopped !== undefined) return exitCodeOfFault(stopped.fault);
  const isClean = reports.every(
    (one) =>
      one.refused + one.rejected + one.failed + one.pending + one.files.waiting === 0 &&
      (one.snapshot === null || ['COMMITTED', 'UNCHANGED'].includes(one.snapshot.state)),
  );
  return isClean ? EXIT_CODES.ok : EXIT_CODES.refusals;
}
