import { RATE_BUCKETS_MAX, RATE_BURST_SECONDS } from '#core/limits';

/**
 * One bucket of tokens for each caller: a request takes one, and they come back at a steady rate. Kept in this process alone and
 * touched by no query, since it stands before everything that costs something. A rate of 0 lets everything pass.
 */
export class TokenBuckets {
  private readonly buckets = new Map<string, Bucket>();

  constructor(
    private readonly perSecond: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Takes a token of this caller: 0, or in how many seconds the next one is there. */
  take(caller: string): number {
    if (this.perSecond === 0) return 0;
    const now = this.now();
    const bucket = this.refilled(caller, now);
    this.keep(caller, bucket);
    if (bucket.tokens >= 1) {
      bucket.tokens -= 1;
      return 0;
    }
    return (1 - bucket.tokens) / this.perSecond;
  }

  get size(): number {
    return this.buckets.size;
  }

  private refilled(caller: string, now: number): Bucket {
    const full = this.perSecond * RATE_BURST_SECONDS;
    const bucket = this.buckets.get(caller);
    if (bucket === undefined) return { tokens: full, at: now };
    bucket.tokens = Math.min(full, bucket.tokens + ((now - bucket.at) / 1_000) * this.perSecond);
    bucket.at = now;
    return bucket;
  }

  /** Moved to the end, so that the map's order is the order of use and the one that is forgotten has been quiet longest. */
  private keep(caller: string, bucket: Bucket): void {
    this.buckets.delete(caller);
    const oldest = this.buckets.keys().next();
    if (this.buckets.size >= RATE_BUCKETS_MAX && oldest.done !== true) this.buckets.delete(oldest.value);
    this.buckets.set(caller, bucket);
  }
}

interface Bucket {
  tokens: number;
  /** When it was last filled up, in milliseconds. */
  at: number;
}
