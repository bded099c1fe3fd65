import { setTimeout as sleep } from 'node:timers/promises';
import { READINESS_CHECK_MS } from '#core/limits';

export type CheckResult = { readonly ok: true } | { readonly ok: false; readonly reason: string };

export interface ReadinessReport {
  readonly isReady: boolean;
  readonly checks: Readonly<Record<string, CheckResult>>;
}

/** Whether this process should get requests: every check passes, and it is not on its way out. */
export class Readiness {
  private isDraining = false;
  private readonly holds = new Set<string>();

  constructor(
    /** Each rejects when its part is not ready. */
    private readonly checks: Readonly<Record<string, () => Promise<unknown>>>,
    private readonly onFailure: (check: string, error: unknown) => void,
    private readonly checkMs = READINESS_CHECK_MS,
  ) {}

  async report(): Promise<ReadinessReport> {
    if (this.isDraining) return { isReady: false, checks: { process: { ok: false, reason: 'stopping' } } };
    const [held] = this.holds;
    if (held !== undefined) return { isReady: false, checks: { process: { ok: false, reason: held } } };
    const names = Object.keys(this.checks);
    const results = await Promise.all(names.map((name) => this.run(name)));
    return {
      isReady: results.every(({ ok }) => ok),
      checks: Object.fromEntries(names.map((name, index) => [name, results[index] ?? FAILED])),
    };
  }

  /** The answer is no until what was named is released. */
  hold(reason: string): void {
    this.holds.add(reason);
  }

  release(reason: string): void {
    this.holds.delete(reason);
  }

  /** From now on the answer is no, so that a proxy sends new requests elsewhere. */
  drain(): void {
    this.isDraining = true;
  }

  private async run(name: string): Promise<CheckResult> {
    const tooLate = new AbortController();
    try {
      await Promise.race([
        this.checks[name]?.(),
        sleep(this.checkMs, undefined, { signal: tooLate.signal, ref: false }).then(() => {
          throw new Error(`no answer within ${this.checkMs} ms`);
        }),
      ]);
      return { ok: true };
    } catch (error) {
      // The reason may name hosts and users: it goes to the log, not to whoever asks.
      this.onFailure(name, error);
      return FAILED;
    } finally {
      tooLate.abort();
    }
  }
}

const FAILED: CheckResult = { ok: false, reason: 'unavailable' };
