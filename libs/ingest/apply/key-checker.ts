import {
  compileChecker,
  SOURCE_KEY_MEMBER,
  shownValue,
  type Checker,
  type DatasetDefinition,
} from '#dataset';
import { problemOf } from './checked-batch.js';

/** Checks the key fields alone and overlooks the rest: what can still be told of a record whose other fields are wrong. */
export function keyCheckerOf(definition: DatasetDefinition): Checker {
  const known = checkers.get(definition);
  if (known !== undefined) return known;
  const keyFields = Object.fromEntries(
    Object.entries(definition.fields).filter(([name]) => definition.key.includes(name)),
  );
  const check = compileChecker({ ...definition, fields: keyFields });
  const checker: Checker = (input) => check(isObject(input) ? pick(input, membersOf(definition)) : input);
  checkers.set(definition, checker);
  return checker;
}

/** The checker of deletions: the key fields and nothing else, because what else is sent would be dropped (I5). */
export function deletionCheckerOf(definition: DatasetDefinition): Checker {
  const checkKey = keyCheckerOf(definition);
  const known = new Set(membersOf(definition));
  const message = {
    id: `penghapusan hanya memuat ${definition.key.join(', ')} (dan ${SOURCE_KEY_MEMBER})`,
    en: `a deletion holds only ${definition.key.join(', ')} (and ${SOURCE_KEY_MEMBER})`,
  };
  return (input) => {
    const outcome = checkKey(input);
    if (!outcome.ok || !isObject(input)) return outcome;
    const others = Object.keys(input).filter((name) => !known.has(name));
    if (others.length === 0) return outcome;
    const problems = others
      .slice(0, UNKNOWN_MEMBERS_SHOWN_MAX)
      .map((name) =>
        problemOf(name.slice(0, NAME_SHOWN_MAX), 'UNKNOWN_FIELD', shownValue(input[name]), message),
      );
    return { ok: false, problems };
  };
}

function membersOf(definition: DatasetDefinition): readonly string[] {
  return [...definition.key, SOURCE_KEY_MEMBER];
}

function pick(input: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    names.filter((name) => Object.hasOwn(input, name)).map((name) => [name, input[name]]),
  );
}

function isObject(input: unknown): input is Readonly<Record<string, unknown>> {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}

const checkers = new WeakMap<DatasetDefinition, Checker>();
// As many, and as much of each, as the checker of whole records shows.
const UNKNOWN_MEMBERS_SHOWN_MAX = 20;
const NAME_SHOWN_MAX = 100;
