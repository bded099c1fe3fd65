import { hintAt, type LocalText } from '#core/errors';
import type { DatasetRegistry } from '#dataset-runtime';
import type { AnyRecord } from '#dataset';
import type { MeasureDefinition } from './measure-definition.js';
import { MeasuresError } from './measures.errors.js';
import { MEASURES } from './read-definition.js';

/** A definition that is not stored, checked exactly as a push of it would be; throws at the first fault. */
export function checkDefinition(registry: DatasetRegistry, definition: unknown): MeasureDefinition {
  const { checker, rules } = registry.get(MEASURES);
  const checked = checker(definition);
  if (!checked.ok) {
    const [problem] = checked.problems;
    throw invalid(
      problem?.field ?? 'definition',
      problem?.message ?? { id: '?', en: '?' },
      problem?.suggestion,
    );
  }
  for (const rule of rules) {
    const finding = rule.kind === 'record' ? rule.check(checked.record) : null;
    if (finding !== null) throw invalid(finding.field, finding.message, finding.suggestion);
  }
  return asDefinition(checked.record);
}

/** The checker vouches for names and types; the dataset and the interface are compared by a test. */
function asDefinition(record: AnyRecord): MeasureDefinition {
  return record as unknown as MeasureDefinition;
}

function invalid(field: string, message: LocalText, suggestion: string | undefined): MeasuresError {
  const hint = hintAt(suggestion);
  return new MeasuresError('INVALID_MEASURE', {
    field,
    ruleId: `${message.id}${hint.id}`,
    ruleEn: `${message.en}${hint.en}`,
    ...(suggestion === undefined ? {} : { suggestion }),
  });
}
