import { HOURS_AFTER, nearMiss, type LocalText } from '#dataset';
import { invalidFilter } from '../query.errors.js';
import { membersOf, type Argument } from './argument.js';
import type { Compilation } from './compilation.js';
import { whereVisible } from './readability.js';
import type { Rows } from './rows.js';

/** `{ hoursAfter: { field: "receivedAt", lte: "24" } }`: one timestamp against another of the same record. */
export function hoursAfterSql(compilation: Compilation, rows: Rows, name: string, operand: Argument): string {
  if (operand.value === null) throw invalidFilter(`${name}.${HOURS_AFTER}`, null, NO_NULL);
  const members = new Map(membersOf(operand));
  const other = String(members.get('field')?.value);
  const { fields } = rows.dataset.definition;
  if (fields[other]?.type !== 'timestamp') {
    const clocks = Object.keys(fields).filter((field) => fields[field]?.type === 'timestamp');
    throw invalidFilter(
      `${name}.${HOURS_AFTER}.field`,
      other,
      notAClock(nearMiss(other, clocks) ?? clocks.join(', ')),
    );
  }
  const bounds = [...members].filter(([member]) => member !== 'field');
  if (bounds.length === 0) throw invalidFilter(`${name}.${HOURS_AFTER}`, {}, NO_BOUND);
  return whereVisible(compilation, rows, other, () => {
    const parts = bounds.map(([member, hours]) => {
      const [sign, compared] = [member === 'lte' ? '<=' : '>', `${name}.${HOURS_AFTER}.${member}`];
      if (hours.value === null) throw invalidFilter(compared, null, NO_NULL);
      // A product of interval and number exists for double precision only; it holds every hour of a lifetime to the millisecond.
      const bound = compilation.parameters.bind('float8', ({ variables }) => hours.read(variables));
      return `${rows.field(name)} ${sign} ${rows.field(other)} + ${bound} * interval '1 hour'`;
    });
    return parts.length === 1 ? String(parts[0]) : `(${parts.join(' and ')})`;
  });
}

const NO_NULL: LocalText = { id: 'null bukan nilai', en: 'null is not a value' };
const NO_BOUND: LocalText = { id: 'sebutkan lte atau gt', en: 'name lte or gt' };
const notAClock = (near: string): LocalText => ({
  id: `harus kolom waktu catatan ini, misalnya ${near}`,
  en: `it must be a timestamp field of this record, such as ${near}`,
});
