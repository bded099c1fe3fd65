import { compileChecker, SOURCE_KEY_MEMBER, shownValue, type Checker, type DatasetDefinition } from '#dataset';
import { problemOf } from './checked-batch.js';

/** Checks the key fields alone: what a deletion sends, and what can still be told of a record whose other fields are wrong. */
export function keyCheckerOf(definition: DatasetDefinition): Checker {
  const known = checkers.get(definition);
  if (known !== undefined) return known;
  const keyFields = Object.fromEntries(
    Object.entries(definition.fields).filter(([name]) => definition.key.includes(name)),
  );
  const checker = compileChecker({ ...definition, fields: keyFields }, { extras: true });
  checkers.set(definition, checker);
  return checker;
}

/** The checker of deletions: the key fields and nothing else, because what else is sent would be dropped (I5). */
export function deletionCheckerOf(definition: DatasetDefinition): Checker {
  const checkKey = keyCheckerOf(definition);
  const message = {
    id: `penghapusan hanya memuat ${definition.key.join(', ')} (dan ${SOURCE_KEY_MEMBER})`,
    en: `a deletion holds only ${definition.key.join(', ')} (and ${SOURCE_KEY_MEMBER})`,
  };
  return (input) => {
    const outcome = checkKey(input);
    if (!outcome.ok || outcome.extras === null) return outcome;
    const problems = Object.entries(outcome.extras).map(([name, value]) =>
      problemOf(name.slice(0, 100), 'UNKNOWN_FIELD', shownValue(value), message),
    );
    return { ok: false, problems: problems.slice(0, UNKNOWN_MEMBERS_SHOWN_MAX) };
  };
}

const checkers = new WeakMap<DatasetDefinition, Checker>();
// As many as the checker of whole records shows.
const UNKNOWN_MEMBERS_SHOWN_MAX = 20;
