/** One step of handling, as much of it as the clocks need. */
export interface Step {
  readonly at: number;
  readonly kind: string;
}

/** The life of a complaint without its words and its reporter; instants are milliseconds. */
export interface ComplaintFacts {
  readonly sourceSystem: string;
  readonly ticket: string;
  readonly channel: string;
  readonly kind: string;
  readonly categoryCode: string;
  readonly status: string;
  readonly organizationCode: string | null;
  readonly regionCode: string | null;
  readonly receivedAt: number;
  readonly verifiedAt: number | null;
  readonly forwardedAt: number | null;
  readonly firstResponseAt: number | null;
  readonly resolvedAt: number | null;
  /** Oldest first. */
  readonly steps: readonly Step[];
}

/** Statuses under which clocks run. */
export const OPEN_STATUSES = ['received', 'verified', 'forwarded', 'in_progress'] as const;

/** Not a matter of this government, or none at all: its clocks stand still, and only what was answered before counts. */
export const VOID_STATUSES = ['rejected', 'archived'] as const;

export function isVoid(status: string): boolean {
  return (VOID_STATUSES as readonly string[]).includes(status);
}

/** When somebody who complained first heard of it: a resolution without an answer is one. */
export function answeredAt({ firstResponseAt, resolvedAt }: ComplaintFacts): number | null {
  return earliest(firstResponseAt, resolvedAt);
}

export function earliest(...instants: readonly (number | null)[]): number | null {
  const known = instants.filter((instant) => instant !== null);
  return known.length === 0 ? null : Math.min(...known);
}
