import { reportedYear } from '../../format/index.js';
import { useProvince, type Province } from '../../shell/use-province.js';
import { useUrlState } from '../../url/use-url-state.js';

export interface PlanYear {
  readonly plan: NonNullable<Province['plan']>;
  readonly year: number;
  /** Those of the plan. */
  readonly years: readonly number[];
  readonly choose: (year: number) => void;
}

/** The province's plan and the year looked at (`?year=`); null while there is no plan, undefined until the hub has answered. */
export function usePlanYear(): PlanYear | null | undefined {
  const province = useProvince();
  const [asked, setAsked] = useUrlState('year');
  if (province === undefined) return undefined;
  const { plan } = province;
  if (plan === null) return null;
  const current = Math.min(Math.max(reportedYear(new Date()), plan.startYear), plan.endYear);
  const isInside = Number(asked) >= plan.startYear && Number(asked) <= plan.endYear;
  return {
    plan,
    year: isInside ? Number(asked) : current,
    years: Array.from({ length: plan.endYear - plan.startYear + 1 }, (_, at) => plan.startYear + at),
    choose: (year) => setAsked(year === current ? '' : String(year)),
  };
}
