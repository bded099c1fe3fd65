import { Exact, percentText } from '#core/exact';
import { groupBy } from '../alignment/group-by.js';
import type { MilestoneRow, ReviewStatus } from '../sql/read-milestones.sql.js';
import {
  daysBetween,
  daysElapsed,
  PROGRAM_DAYS,
  stageDates,
  stageState,
  type Stage,
  type StageDates,
  type StageState,
} from './stages.js';

export interface Deliverable extends MilestoneRow {
  /** Not completed and past its due day, or completed after it. */
  readonly isLate: boolean;
  /** Days past the due day: until completion, else until today; 0 in time. */
  readonly daysLate: number;
  /** The due day lies outside the days of its stage. */
  readonly isOutsideStage: boolean;
}

export interface Tally {
  readonly total: number;
  readonly completed: number;
  readonly late: number;
  readonly reviews: readonly { readonly status: ReviewStatus; readonly count: number }[];
  /** Mean of the deliverables; null without any. */
  readonly progressPercent: string | null;
}

export interface StageProgress extends StageDates, Tally {
  readonly state: StageState;
  /** Days of the stage that have begun ÷ 33. */
  readonly elapsedPercent: string;
  readonly deliverables: readonly Deliverable[];
}

export interface TallyOf extends Tally {
  /** Null: of no coordination area. */
  readonly code: string | null;
  readonly name: string | null;
  /** Every stage, also one without deliverables. */
  readonly stages: readonly StageTally[];
}

export interface StageTally extends Tally {
  readonly stage: Stage;
}

export interface NinetyNineDays extends Omit<Tally, 'late'> {
  readonly planCode: string | null;
  readonly title: string | null;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly today: string;
  /** The day of the program, 1–99; null before and after. */
  readonly day: number | null;
  readonly daysElapsed: number;
  readonly elapsedPercent: string;
  /** Progress less the share of days that have passed: below zero is behind. */
  readonly aheadPercent: string | null;
  readonly stages: readonly StageProgress[];
  /** The longest late first. */
  readonly late: readonly Deliverable[];
  readonly coordinationAreas: readonly TallyOf[];
  readonly organizations: readonly TallyOf[];
}

export interface ProgramFacts {
  readonly planCode: string | null;
  readonly title: string | null;
  readonly startsOn: string;
  readonly today: string;
  readonly milestones: readonly MilestoneRow[];
}

export function buildNinetyNineDays(facts: ProgramFacts): NinetyNineDays {
  const { planCode, title, startsOn, today, milestones } = facts;
  const dates = stageDates(startsOn);
  const deliverables = milestones.map((row) => deliverableOf(row, dates, today));
  const elapsed = daysElapsed(startsOn, today);
  const elapsedPercent = share(elapsed, PROGRAM_DAYS);
  const tally = tallyOf(deliverables);
  const endsOn = dates.at(-1)?.endsOn ?? startsOn;
  return {
    planCode,
    title,
    startsOn,
    endsOn,
    today,
    elapsedPercent,
    ...tally,
    day: today < startsOn || today > endsOn ? null : elapsed,
    daysElapsed: elapsed,
    aheadPercent:
      tally.progressPercent === null
        ? null
        : percentText(new Exact(tally.progressPercent).minus(elapsedPercent)),
    stages: dates.map((stage) => stageProgress(stage, deliverables, today)),
    late: deliverables.filter(({ isLate }) => isLate).sort((a, b) => b.daysLate - a.daysLate || byCode(a, b)),
    coordinationAreas: tallies(deliverables, 'coordinationAreaCode', 'coordinationAreaName'),
    organizations: tallies(deliverables, 'organizationCode', 'organizationName'),
  };
}

function deliverableOf(row: MilestoneRow, dates: readonly StageDates[], today: string): Deliverable {
  const { dueOn, completedOn } = row;
  const daysLate = Math.max(daysBetween(dueOn, completedOn ?? today), 0);
  const stage = dates.find(({ stage: number }) => number === row.stage);
  const isOutsideStage = stage === undefined || dueOn < stage.startsOn || dueOn > stage.endsOn;
  return { isLate: daysLate > 0, daysLate, isOutsideStage, ...row };
}

function stageProgress(dates: StageDates, all: readonly Deliverable[], today: string): StageProgress {
  const deliverables = all.filter(({ stage }) => stage === dates.stage);
  const length = dates.toDay - dates.fromDay + 1;
  const passed = Math.min(Math.max(daysBetween(dates.startsOn, today) + 1, 0), length);
  return {
    ...dates,
    ...tallyOf(deliverables),
    state: stageState(dates, today),
    elapsedPercent: share(passed, length),
    deliverables,
  };
}

function tallyOf(deliverables: readonly Deliverable[]): Tally {
  const total = deliverables.length;
  const progress = deliverables.reduce((sum, { progressPercent }) => sum.plus(progressPercent), new Exact(0));
  return {
    total,
    completed: deliverables.filter(({ completedOn }) => completedOn !== null).length,
    late: deliverables.filter(({ isLate }) => isLate).length,
    reviews: REVIEW_STATUSES.map((status) => ({
      status,
      count: deliverables.filter(({ reviewStatus }) => reviewStatus === status).length,
    })),
    progressPercent: total === 0 ? null : percentText(progress.div(total)),
  };
}

function tallies(
  deliverables: readonly Deliverable[],
  codeOf: 'coordinationAreaCode' | 'organizationCode',
  nameOf: 'coordinationAreaName' | 'organizationName',
): readonly TallyOf[] {
  return [...groupBy(deliverables, (deliverable) => deliverable[codeOf])]
    .map(([code, group]) => ({
      code,
      name: group[0]?.[nameOf] ?? null,
      ...tallyOf(group),
      stages: STAGES.map((stage) => ({ stage, ...tallyOf(group.filter((one) => one.stage === stage)) })),
    }))
    .sort((a, b) => ((a.code ?? '') < (b.code ?? '') ? -1 : 1));
}

const STAGES: readonly Stage[] = [1, 2, 3];
export const REVIEW_STATUSES: readonly ReviewStatus[] = ['draft', 'in_review', 'returned', 'adopted'];

function share(part: number, whole: number): string {
  return percentText(new Exact(part).div(whole).times(100));
}

function byCode(a: Deliverable, b: Deliverable): number {
  return a.code < b.code ? -1 : 1;
}
