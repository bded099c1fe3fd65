import { addDays } from '#dataset';

/** The priority program of 99 days: three stages of 33 days each, counted from its first day. */
export const STAGE_DAYS = 33;
export const STAGES = [1, 2, 3] as const;
export const PROGRAM_DAYS = STAGE_DAYS * STAGES.length;

export type Stage = (typeof STAGES)[number];
export type StageState = 'upcoming' | 'running' | 'ended';

export interface StageDates {
  readonly stage: Stage;
  /** Days of the program, 1–99. */
  readonly fromDay: number;
  readonly toDay: number;
  readonly startsOn: string;
  readonly endsOn: string;
}

/** Days 1–33, 34–66, 67–99; the first day of the program is day 1. */
export function stageDates(start: string): readonly StageDates[] {
  return STAGES.map((stage) => {
    const [fromDay, toDay] = [(stage - 1) * STAGE_DAYS + 1, stage * STAGE_DAYS];
    return {
      stage,
      fromDay,
      toDay,
      startsOn: addDays(start, fromDay - 1),
      endsOn: addDays(start, toDay - 1),
    };
  });
}

export function stageState({ startsOn, endsOn }: StageDates, today: string): StageState {
  if (today < startsOn) return 'upcoming';
  return today > endsOn ? 'ended' : 'running';
}

/** How many of the 99 days have begun: 0 before the first, 99 after the last. */
export function daysElapsed(start: string, today: string): number {
  return Math.min(Math.max(daysBetween(start, today) + 1, 0), PROGRAM_DAYS);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

const DAY_MS = 86_400_000;
