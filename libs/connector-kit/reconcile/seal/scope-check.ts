import { type AnyRecord, compileChecker, type DatasetDefinition } from '#dataset';
import { configError } from '../../connector.errors.js';
import type { HeldProblem } from './record-sealer.js';

/** What keeps a record out of the scope that is compared; nothing when it is inside. */
export type ScopeCheck = (record: AnyRecord) => readonly HeldProblem[];

/** Makes the check of a scope such as `{ fiscalYear: 2026 }`, its values in the spelling of the dataset. */
export function scopeCheck(dataset: DatasetDefinition, scope: Readonly<Record<string, unknown>>): ScopeCheck {
  const wanted = Object.entries(scope).map(
    ([name, value]) => [name, checkedValue(dataset, name, value)] as const,
  );
  return (record) =>
    wanted.flatMap(([name, value]) => (record[name] === value ? [] : [outside(name, record[name], value)]));
}

function checkedValue(dataset: DatasetDefinition, name: string, value: unknown): unknown {
  const field = dataset.fields[name];
  const checked =
    field === undefined
      ? undefined
      : compileChecker({ ...dataset, key: [name], fields: { [name]: field } })({ [name]: value });
  if (checked?.ok === true && checked.record[name] !== null) return checked.record[name];
  const reason = checked?.ok === false ? checked.problems[0]?.message : undefined;
  throw configError('SCOPE_INVALID', {
    id: `scope: ${name}: ${reason?.id ?? `${dataset.name} tidak punya kolom ini`}`,
    en: `scope: ${name}: ${reason?.en ?? `${dataset.name} has no such field`}`,
  });
}

function outside(field: string, found: unknown, wanted: unknown): HeldProblem {
  return {
    field,
    code: 'NOT_IN_SCOPE',
    value: JSON.stringify(found ?? null),
    message: {
      id: `di luar cakupan aliran ini (${field} = ${JSON.stringify(wanted)})`,
      en: `outside the scope of this stream (${field} = ${JSON.stringify(wanted)})`,
    },
  };
}
