import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  Kind,
  visit,
  type DocumentNode,
  type GraphQLInputType,
} from 'graphql';
import { readCursor } from './compile/cursor.js';
import { readId } from './compile/compile-record.js';

/**
 * Everything about a variable that can change the statement, as text: which members are there, how many conditions a list
 * has, directions and dimensions, booleans. Values that only become parameters are left out, so requests that differ in
 * them share a plan. Two variables of equal shape must compile to the same SQL.
 */
export function shapeOf(type: GraphQLInputType, value: unknown, isStructural: boolean): string {
  if (value === undefined) return '_';
  if (value === null) return '0';
  const nullable = getNullableType(type);
  if (isListType(nullable)) return listShape(nullable.ofType, value, isStructural);
  if (isInputObjectType(nullable)) {
    const fields = nullable.getFields();
    const members = Object.entries(value as Readonly<Record<string, unknown>>).map(([name, member]) => {
      const field = fields[name];
      // The other field of a comparison is written out, though it travels as text.
      const isWritten = isStructural || (nullable.name === 'HoursAfterFilter' && name === 'field');
      return field === undefined ? name : `${name}:${shapeOf(field.type, member, isWritten)}`;
    });
    return `{${members.join(',')}}`;
  }
  return leafShape(nullable.name, isEnumType(nullable), value, isStructural);
}

/** Variables that the statement is written by, whatever their type: page sizes, and whatever a directive takes. */
export function structuralVariables(document: DocumentNode): ReadonlySet<string> {
  const found = new Set<string>();
  visit(document, {
    Argument({ name, value }) {
      if (value.kind === Kind.VARIABLE && (name.value === 'first' || name.value === 'last')) {
        found.add(value.name.value);
      }
    },
  });
  return found;
}

function listShape(itemType: GraphQLInputType, value: unknown, isStructural: boolean): string {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  const nullable = getNullableType(itemType);
  // The values of an `in` travel as one parameter; conditions, order terms and dimensions are written out.
  const isWritten =
    isInputObjectType(nullable) || (isEnumType(nullable) && isDirectionOrDimension(nullable.name));
  if (!isWritten) return '[]';
  return `[${items.map((item) => shapeOf(itemType, item, isStructural)).join(',')}]`;
}

function leafShape(typeName: string, isEnum: boolean, value: unknown, isStructural: boolean): string {
  if (isStructural || typeof value === 'boolean') return String(value);
  if (isEnum) return isDirectionOrDimension(typeName) ? String(value) : 'v';
  // Absent values in a cursor need another comparison; the type in an id decides the table.
  if (typeName === 'Cursor') return cursorShape(String(value));
  if (typeName === 'ID') return readId(String(value))?.typeName ?? '?';
  return 'v';
}

function cursorShape(cursor: string): string {
  const read = readCursor(cursor);
  if (read === undefined) return '?';
  return `c${read.values.map((value) => (value === null ? '0' : 'v')).join('')}`;
}

function isDirectionOrDimension(typeName: string): boolean {
  return typeName === 'SortDirection' || typeName.endsWith('Dimension');
}
