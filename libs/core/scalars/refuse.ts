import { GraphQLError, Kind, print, type ValueNode } from 'graphql';
import { SHOWN_VALUE_CHARACTERS_MAX } from '#core/limits';
import { SentNumber } from './parse-json-as-sent.js';

/** The error of a scalar about a value that a client sent. */
export function refuse(scalar: string, rule: string, value: unknown, node?: ValueNode): GraphQLError {
  return new GraphQLError(`${scalar} must be ${rule}, not ${shown(value)}.`, {
    nodes: node,
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

/** The error of a scalar about a value of the hub itself: our bug, never the client's. */
export function cannotSerialize(scalar: string, value: unknown): TypeError {
  return new TypeError(`${scalar} cannot represent ${shown(value)}`);
}

/** The text of a string literal; anything else is refused. */
export function stringLiteral(scalar: string, rule: string, node: ValueNode): string {
  if (node.kind !== Kind.STRING) throw refuse(scalar, rule, print(node), node);
  return node.value;
}

function shown(value: unknown): string {
  const text =
    value instanceof SentNumber
      ? value.text
      : ((JSON.stringify(value) as string | undefined) ?? String(value));
  return text.length <= SHOWN_VALUE_CHARACTERS_MAX ? text : `${text.slice(0, SHOWN_VALUE_CHARACTERS_MAX)}…`;
}
