import type { ComplaintFacts, Step } from './complaint-facts.js';
import { isVoid } from './complaint-facts.js';

/**
 * A complaint as it stood at a moment: what came later is not known yet. Steps and times say so themselves. Statuses carry no time, so
 * one that ends a complaint holds from the last thing that is known of it, and a rejection that left no trace holds from the beginning.
 * Who is in charge, channel and category are those of today: a complaint does not say when they changed.
 */
export function factsAt(complaint: ComplaintFacts, moment: number): ComplaintFacts {
  const { verifiedAt, forwardedAt, firstResponseAt, resolvedAt, status } = complaint;
  const steps = complaint.steps.filter(({ at }) => at <= moment);
  const knownOr = (instant: number | null) => (instant !== null && instant <= moment ? instant : null);
  const known = {
    steps,
    verifiedAt: knownOr(verifiedAt),
    forwardedAt: knownOr(forwardedAt),
    firstResponseAt: knownOr(firstResponseAt),
    resolvedAt: knownOr(resolvedAt),
  };
  const isLater = (instant: number | null) => instant !== null && instant > moment;
  const isAllKnown =
    steps.length === complaint.steps.length &&
    ![verifiedAt, forwardedAt, firstResponseAt, resolvedAt].some(isLater);
  if (isAllKnown) return complaint;
  const takenBackLater = known.resolvedAt ?? standingResolution(steps);
  if (takenBackLater !== null) {
    return { ...complaint, ...known, resolvedAt: takenBackLater, status: 'resolved' };
  }
  const wasHandledLater =
    [verifiedAt, forwardedAt, firstResponseAt, resolvedAt].some(isLater) ||
    complaint.steps.some(({ at, kind }) => at > moment && !MAY_FOLLOW_THE_END.includes(kind));
  const isEnded = (isVoid(status) || status === 'resolved') && !wasHandledLater;
  return { ...complaint, ...known, status: isEnded ? status : openStatusOf(known) };
}

/** When it was resolved, unless it has been taken up again since. */
function standingResolution(steps: readonly Step[]): number | null {
  const last = steps.findLast(({ kind }) => kind === 'resolution' || kind === 'reopening');
  return last?.kind === 'resolution' ? last.at : null;
}

function openStatusOf({
  verifiedAt,
  forwardedAt,
  firstResponseAt,
}: Pick<ComplaintFacts, 'verifiedAt' | 'forwardedAt' | 'firstResponseAt'>): string {
  if (firstResponseAt !== null) return 'in_progress';
  if (forwardedAt !== null) return 'forwarded';
  return verifiedAt === null ? 'received' : 'verified';
}

/** What may still be written to a complaint that has ended. */
const MAY_FOLLOW_THE_END: readonly string[] = ['note', 'reporter_reply'];
