import { GraphQLScalarType } from 'graphql';
import { isCalendarDay } from './calendar-day.js';
import { cannotSerialize, refuse, stringLiteral } from './refuse.js';

/** A calendar day without a time zone. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'Hari kalender, YYYY-MM-DD. / A calendar day, YYYY-MM-DD.',
  serialize(value) {
    if (typeof value === 'string' && isCalendarDay(value)) return value;
    throw cannotSerialize('Date', value);
  },
  parseValue(value) {
    if (typeof value === 'string' && isCalendarDay(value)) return value;
    throw refuse('Date', RULE, value);
  },
  parseLiteral(node) {
    const text = stringLiteral('Date', RULE, node);
    if (isCalendarDay(text)) return text;
    throw refuse('Date', RULE, text, node);
  },
});

const RULE = {
  id: 'hari yang ada di kalender sebagai "YYYY-MM-DD"',
  en: 'a day of the calendar as "YYYY-MM-DD"',
};
