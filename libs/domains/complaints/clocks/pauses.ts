import type { Step } from './complaint-facts.js';

export type PauseReason = 'waiting_for_reporter' | 'out_of_jurisdiction';

/** A stretch in which no agency of this government could act; `to` is null while it lasts. */
export interface Pause {
  readonly reason: PauseReason;
  readonly from: number;
  readonly to: number | null;
}

/**
 * When the clocks of a complaint stood still, read from its steps, oldest first:
 * - `clarification` asks the reporter for what is missing; his `reporter_reply` ends the wait, and so does whatever an agency does
 *   without it;
 * - `resolution` waits for the reporter, too, if it is taken back: until the `reopening`;
 * - `referral` hands the matter to somebody outside this government, until a `disposition` or a `reopening` brings it back.
 * Verification, escalation and notes neither begin nor end a pause.
 */
export function pausesOf(steps: readonly Step[]): readonly Pause[] {
  const pauses: Pause[] = [];
  let open: { readonly pause: Pause; readonly endsWith: readonly string[] } | undefined;
  for (const { at, kind } of steps) {
    if (open?.endsWith.includes(kind) === true) {
      pauses.push({ ...open.pause, to: Math.max(at, open.pause.from) });
      open = undefined;
    }
    const begun = PAUSES[kind];
    if (begun !== undefined && open === undefined) {
      open = { pause: { reason: begun.reason, from: at, to: null }, endsWith: begun.endsWith };
    }
  }
  // A resolution that nobody took back is the end, not a wait.
  if (open !== undefined && !open.endsWith.every((kind) => kind === 'reopening')) pauses.push(open.pause);
  return pauses;
}

const PAUSES: Readonly<
  Record<string, { readonly reason: PauseReason; readonly endsWith: readonly string[] }>
> = {
  clarification: {
    reason: 'waiting_for_reporter',
    endsWith: ['reporter_reply', 'disposition', 'response', 'resolution', 'reopening', 'referral'],
  },
  resolution: { reason: 'waiting_for_reporter', endsWith: ['reopening'] },
  referral: { reason: 'out_of_jurisdiction', endsWith: ['disposition', 'reopening'] },
};

/** The steps that can begin a pause of the first answer: how complaints with one are found. */
export const PAUSING_STEPS = ['clarification', 'referral'] as const;
