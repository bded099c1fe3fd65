import type { ReactNode } from 'react';
import { useWords } from '../../i18n/index.js';
import { Badge } from '../../ui/index.js';
import { POSITION_MARKS, POSITION_WORDS } from './budget-words.js';
import type { BudgetQuery } from './budget.graphql.js';

/** Where absorption lies against the band of its month. */
export function PositionBadge({
  position,
}: {
  readonly position: BudgetQuery['budgetControl']['total']['position'];
}): ReactNode {
  const words = useWords(POSITION_WORDS);
  const [tone, icon] = POSITION_MARKS[position ?? 'none'];
  return (
    <Badge tone={tone} icon={icon}>
      {words[position ?? 'none']}
    </Badge>
  );
}
