import { GraphQLScalarType } from 'graphql';
import { CURSOR_CHARACTERS_MAX } from '#core/limits';
import { cannotSerialize, refuse, stringLiteral } from './refuse.js';

/** A place in a list. Clients hand it back as they got it and never look inside. */
export const CursorScalar = new GraphQLScalarType<string, string>({
  name: 'Cursor',
  description:
    'Tempat dalam sebuah daftar; kembalikan apa adanya. / A place in a list; hand it back as it is.',
  serialize(value) {
    if (typeof value === 'string' && value !== '') return value;
    throw cannotSerialize('Cursor', value);
  },
  parseValue(value) {
    if (typeof value === 'string' && isCursorText(value)) return value;
    throw refuse('Cursor', RULE, value);
  },
  parseLiteral(node) {
    const text = stringLiteral('Cursor', RULE, node);
    if (isCursorText(text)) return text;
    throw refuse('Cursor', RULE, text, node);
  },
});

const RULE = { id: 'kursor persis seperti yang diberikan hub', en: 'a cursor exactly as the hub gave it' };

function isCursorText(text: string): boolean {
  return text !== '' && text.length <= CURSOR_CHARACTERS_MAX;
}
