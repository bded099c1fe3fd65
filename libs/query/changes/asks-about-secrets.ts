import type { ReadAccess } from '#access/decisions';
import type { DatasetDefinition } from '#dataset';
import { itemsOf, membersOf, type Argument } from '../compile/argument.js';
import { readabilityOf } from '../compile/readability.js';

/** Whether a filter asks about a field that this caller sees on some records only. */
export function asksAboutSecrets(
  definition: DatasetDefinition,
  access: ReadAccess,
  filter: Argument | undefined,
): boolean {
  if (filter === undefined || filter.value === null) return false;
  return membersOf(filter).some(([name, part]) => {
    switch (name) {
      case 'and':
      case 'or':
        return itemsOf(part).some((item) => asksAboutSecrets(definition, access, item));
      case 'not':
        return asksAboutSecrets(definition, access, part);
      default: {
        const field = definition.fields[name];
        return field !== undefined && typeof readabilityOf(field, access) === 'object';
      }
    }
  });
}
