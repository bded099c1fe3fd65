import type { ReactNode } from 'react';
import { defineWords, useWords } from '../../i18n/index.js';
import { Choice } from '../../ui/choice.js';
import { useUrlState } from '../../url/use-url-state.js';
import type { PlanningDeskQuery } from './planning-desk.graphql.js';

export type Plan = PlanningDeskQuery['plans']['nodes'][number];

const WORDS = defineWords({ label: 'Rencana' }, { label: 'Plan' });

/** The plan in the address (`?plan=`), or the first; undefined where there is none. */
export function usePlan(plans: readonly Plan[]): Plan | undefined {
  const [asked] = useUrlState('plan');
  return plans.find(({ code }) => code === asked) ?? plans[0];
}

/** Nothing to choose from one. */
export function PlanChoice({ plans }: { readonly plans: readonly Plan[] }): ReactNode {
  const words = useWords(WORDS);
  const plan = usePlan(plans);
  const [, setPlan] = useUrlState('plan', plans[0]?.code ?? '');
  if (plans.length < 2 || plan === undefined) return null;
  return (
    <Choice
      label={words.label}
      value={plan.code}
      options={plans.map(({ code, title }) => ({ value: code, label: title }))}
      onChoose={setPlan}
    />
  );
}
