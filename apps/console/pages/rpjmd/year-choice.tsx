import type { ReactNode } from 'react';
import { defineWords, useWords } from '../../i18n/index.js';
import type { PlanYear } from './use-plan-year.js';
import styles from './rpjmd.module.css';

const WORDS = defineWords({ label: 'Tahun' }, { label: 'Year' });

export function YearChoice({ planYear: { plan, year, choose } }: { readonly planYear: PlanYear }): ReactNode {
  const words = useWords(WORDS);
  const years = Array.from(
    { length: plan.endYear - plan.startYear + 1 },
    (_, index) => plan.startYear + index,
  );
  return (
    <div className={styles.years} role="group" aria-label={words.label}>
      {years.map((one) => (
        <button
          key={one}
          type="button"
          className="button"
          aria-pressed={one === year}
          onClick={() => choose(one)}
        >
          {one}
        </button>
      ))}
    </div>
  );
}
