import type { Finding, Problem, RecordRule, Rule } from '#dataset';
import { BatchFault } from './batch-fault.js';
import { problemOf, type Candidate } from './checked-batch.js';

/** What the rules over single records find in one: rejections keep it out, warnings do not. */
export function ruleFindings(
  rules: readonly Rule[],
  candidate: Candidate,
): { readonly problems: readonly Problem[]; readonly warnings: readonly Problem[] } {
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  for (const rule of rules) {
    if (rule.kind !== 'record') continue;
    const finding = findingOf(rule, candidate);
    if (finding === null) continue;
    const { field, value, message, suggestion } = finding;
    (rule.severity === 'rejection' ? problems : warnings).push(
      problemOf(field, `RULE_${rule.name}`, value, message, suggestion),
    );
  }
  return { problems, warnings };
}

/** A rule that throws is our fault, not the record's: the batch fails loudly and waits, and nothing is lost. */
function findingOf(rule: RecordRule, { record, index }: Candidate): Finding | null {
  try {
    return rule.check(record);
  } catch (cause) {
    throw new BatchFault('RULE_FAULT', `rule ${rule.name} threw at record ${index}`, { cause });
  }
}
