import {
  CLOCK_SET_BACK_MIN_MS,
  RUN_JITTER_MAX_MS,
  RUN_JITTER_SHARE,
  RUN_RETRY_FIRST_MS,
  RUN_RETRY_PAUSE_MAX_MS,
  RUN_STREAMS_AT_ONCE,
} from '#core/limits';
import type { Schedule } from './schedule.js';

/** Something to be done again and again: reading a stream, or comparing it with the hub. */
export interface Job {
  readonly id: string;
  /** Jobs of one stream never run at the same time. */
  readonly stream: string;
  readonly schedule: Schedule;
  /** Streams whose records this one's refer to: when they are due too, they go first. */
  readonly waitsFor: readonly string[];
}

/** What is remembered of a job's last run, also over a restart. */
export interface LastRun {
  readonly startedMs: number;
  readonly isDone: boolean;
}

/** Says which job is due when. Pure: it knows no timer and no clock but the times it is told. */
export class Timetable {
  private entries: Entry[] = [];
  private latestMs = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly random: () => number = Math.random,
    private readonly atOnce = RUN_STREAMS_AT_ONCE,
  ) {}

  /** Takes over a list of jobs. What runs goes on; a job whose schedule stayed keeps its time. */
  replace(jobs: readonly Job[], nowMs: number, lastRunOf: (id: string) => LastRun | undefined): void {
    const before = new Map(this.entries.map((entry) => [entry.job.id, entry]));
    this.entries = jobs.map((job) => {
      const known = before.get(job.id);
      if (known !== undefined && known.job.schedule.text === job.schedule.text) return { ...known, job };
      const dueMs = this.firstDue(job, nowMs, lastRunOf(job.id));
      return { job, dueMs, failures: known?.failures ?? 0, isRunning: known?.isRunning ?? false };
    });
    // A job that was taken out while it runs still keeps its stream and its place busy.
    const kept = new Set(jobs.map(({ id }) => id));
    const leaving = [...before.values()].filter(({ job, isRunning }) => isRunning && !kept.has(job.id));
    this.entries.push(...leaving.map((entry) => ({ ...entry, dueMs: Number.POSITIVE_INFINITY })));
  }

  /** The jobs to start now; they count as running until `ended`. */
  start(nowMs: number): readonly string[] {
    this.followClock(nowMs);
    const started: string[] = [];
    for (const entry of this.entries) {
      if (this.entries.filter(({ isRunning }) => isRunning).length >= this.atOnce) break;
      if (entry.isRunning || entry.dueMs > nowMs || this.isHeldUp(entry, nowMs)) continue;
      entry.isRunning = true;
      started.push(entry.job.id);
    }
    return started;
  }

  /** After a failure the next try comes soon, then less and less soon, whatever the schedule says. */
  ended(id: string, nowMs: number, isDone: boolean): void {
    const entry = this.entries.find(({ job }) => job.id === id);
    if (entry === undefined) return;
    entry.isRunning = false;
    if (entry.dueMs === Number.POSITIVE_INFINITY) {
      this.entries = this.entries.filter((one) => one !== entry);
      return;
    }
    entry.failures = isDone ? 0 : entry.failures + 1;
    entry.dueMs = isDone ? this.nextDue(entry.job, nowMs) : nowMs + this.retryPause(entry.failures);
  }

  dueMs(id: string): number | undefined {
    return this.entries.find(({ job }) => job.id === id)?.dueMs;
  }

  failures(id: string): number {
    return this.entries.find(({ job }) => job.id === id)?.failures ?? 0;
  }

  isRunning(id: string): boolean {
    return this.entries.some((entry) => entry.job.id === id && entry.isRunning);
  }

  /** When to ask again at the latest: what is held up is asked for when something ends. */
  nextWakeMs(nowMs: number): number {
    const later = this.entries.filter(({ dueMs, isRunning }) => !isRunning && dueMs > nowMs);
    return Math.min(Number.POSITIVE_INFINITY, ...later.map(({ dueMs }) => dueMs));
  }

  /** When the clock was set back, what waits for a time that is now hours away is planned anew. */
  private followClock(nowMs: number): void {
    const wasSetBack = nowMs < this.latestMs - CLOCK_SET_BACK_MIN_MS;
    this.latestMs = wasSetBack ? nowMs : Math.max(this.latestMs, nowMs);
    if (!wasSetBack) return;
    for (const entry of this.entries) {
      if (entry.isRunning || entry.dueMs <= nowMs || entry.dueMs === Number.POSITIVE_INFINITY) continue;
      const anewMs =
        entry.failures === 0 ? this.nextDue(entry.job, nowMs) : nowMs + this.retryPause(entry.failures);
      entry.dueMs = Math.min(entry.dueMs, anewMs);
    }
  }

  private isHeldUp({ job }: Entry, nowMs: number): boolean {
    return this.entries.some(({ job: other, isRunning, dueMs }) => {
      if (other.id === job.id) return false;
      if (other.stream === job.stream) return isRunning;
      return job.waitsFor.includes(other.stream) && (isRunning || dueMs <= nowMs);
    });
  }

  /** At once what has never run, what failed last, and what was due while the service did not run. */
  private firstDue(job: Job, nowMs: number, last: LastRun | undefined): number {
    if (last === undefined || !last.isDone) return nowMs;
    const missedMs = job.schedule.previous(nowMs);
    return missedMs !== undefined && missedMs > last.startedMs ? nowMs : this.nextDue(job, nowMs);
  }

  private nextDue({ schedule }: Job, nowMs: number): number {
    const dueMs = schedule.next(nowMs);
    const spanMs = Math.min(RUN_JITTER_MAX_MS, (schedule.next(dueMs) - dueMs) * RUN_JITTER_SHARE);
    return dueMs + this.random() * spanMs;
  }

  private retryPause(failures: number): number {
    const fullMs = Math.min(RUN_RETRY_PAUSE_MAX_MS, RUN_RETRY_FIRST_MS * 2 ** (failures - 1));
    return fullMs * (0.5 + this.random() / 2);
  }
}

interface Entry {
  readonly job: Job;
  dueMs: number;
  failures: number;
  isRunning: boolean;
}
