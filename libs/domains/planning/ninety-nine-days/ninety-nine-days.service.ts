import { readBasis } from '#catalog';
import { badInput } from '#core/errors';
import type { FigureBasisType } from '#core/figures';
import { inSnapshot, type Pool } from '#core/database';
import { PLAN_MILESTONES_MAX } from '#core/limits';
import { requireAtMost } from '../alignment/require-at-most.js';
import { momentOf } from '../alignment/moment.js';
import { PlanningError } from '../planning.errors.js';
import { readMilestones } from '../sql/read-milestones.sql.js';
import { readPlan } from '../sql/read-plan.sql.js';
import { buildNinetyNineDays, type NinetyNineDays } from './build-program.js';

export interface NinetyNineDaysOf {
  /** Null: only the days of the stages are asked for. */
  readonly planCode: string | null;
  /** The first day; null: the day on which the plan takes effect. */
  readonly startsOn: string | null;
  /** Null: today in Jakarta. */
  readonly today: string | null;
  readonly asOf: string | null;
}

export interface NinetyNineDaysAnswer extends NinetyNineDays {
  readonly basis: readonly FigureBasisType[];
}

/** The priority program of the first 99 days, from the milestones of its plan. */
export class NinetyNineDaysService {
  constructor(private readonly pool: Pool) {}

  async program(of: NinetyNineDaysOf): Promise<NinetyNineDaysAnswer> {
    const at = of.asOf ?? new Date().toISOString();
    const today = of.today ?? momentOf({ year: 0, at }).today;
    const { planCode } = of;
    const basis = await readBasis(this.pool, { datasets: ['planning.milestones'] });
    if (planCode === null) {
      const { startsOn } = of;
      if (startsOn === null)
        throw badInput('planCode', {
          id: 'kosong; beri planCode, atau startsOn bila rencananya belum ada',
          en: 'it is missing; give planCode, or startsOn where there is no plan yet',
        });
      const days = { planCode, title: null, startsOn, today, milestones: [] };
      return { ...buildNinetyNineDays(days), basis };
    }
    const facts = await inSnapshot(this.pool, async (tx) => {
      const plan = await readPlan(tx, { planCode, asOf: of.asOf });
      if (plan === null) throw new PlanningError('UNKNOWN_PLAN', { planCode });
      const milestones = await readMilestones(tx, { planCode, asOf: of.asOf });
      requireAtMost(milestones, { planCode, limit: PLAN_MILESTONES_MAX, what: 'milestones' });
      return { planCode, title: plan.title, startsOn: of.startsOn ?? plan.validFrom, today, milestones };
    });
    return { ...buildNinetyNineDays(facts), basis };
  }
}
