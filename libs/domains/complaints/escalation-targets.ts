/** To whom a complaint was escalated, as far as the text of `escalationTarget` names an office. */
export type EscalationTarget = 'governor' | 'regional_head';

/**
 * How an office is written in `escalationTarget`, as patterns of SQL's `like`. They are the same in the counts and in the filter that
 * gives the records behind them, so both find the same complaints.
 */
export const ESCALATION_PATTERNS: Readonly<Record<EscalationTarget, readonly string[]>> = {
  // The deputy shares the desk of the governor.
  governor: patternsOf('gubernur', 'governor'),
  regional_head: patternsOf('bupati', 'wali kota', 'walikota', 'kepala daerah', 'regent', 'mayor'),
};

/** The filter of GraphQL for what was escalated to one of them. Whoever names both went to the governor. */
export function escalatedTo(target: EscalationTarget | 'any_head'): Readonly<Record<string, unknown>> {
  const [governor, others] = [likeAny('governor'), likeAny('regional_head')];
  const named = {
    governor: [{ or: governor }],
    regional_head: [{ or: others }, { not: { or: governor } }],
    any_head: [{ or: [...governor, ...others] }],
  };
  return { escalatedAt: { isNull: false }, and: named[target] };
}

function likeAny(target: EscalationTarget): readonly object[] {
  return ESCALATION_PATTERNS[target].map((pattern) => ({ escalationTarget: { like: pattern } }));
}

/** Small letters, capitals, and the two ways in between: the filter tells them apart. */
function patternsOf(...names: readonly string[]): readonly string[] {
  const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);
  const spellings = names.flatMap((name) => [
    name,
    capital(name),
    name.split(' ').map(capital).join(' '),
    name.toUpperCase(),
  ]);
  return [...new Set(spellings)].map((spelling) => `%${spelling}%`);
}
