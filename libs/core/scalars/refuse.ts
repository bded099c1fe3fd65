import { GraphQLError, Kind, print, type ValueNode } from 'graphql';
import { shownValue, type LocalText } from '#core/errors';
import { SentNumber } from './parse-json-as-sent.js';

/** What somebody sent for a scalar and what the scalar takes, in both languages; `message` is the English one. */
export class RefusedValue extends GraphQLError {
  readonly text: LocalText;

  constructor(
    scalar: string,
    /** What follows "must be" and "harus". */
    readonly rule: LocalText,
    { value, node }: { readonly value: unknown; readonly node?: ValueNode | undefined },
  ) {
    const sent = shown(value);
    const en = `${scalar} must be ${rule.en}, not ${sent}.`;
    super(en, { nodes: node, extensions: { code: 'BAD_USER_INPUT' } });
    this.text = { id: `${scalar} harus ${rule.id}, bukan ${sent}.`, en };
  }
}

/** The error of a scalar about a value that a client sent. */
export function refuse(scalar: string, rule: LocalText, value: unknown, node?: ValueNode): RefusedValue {
  return new RefusedValue(scalar, rule, { value, node });
}

/** The error of a scalar about a value of the hub itself: our bug, never the client's. */
export function cannotSerialize(scalar: string, value: unknown): TypeError {
  return new TypeError(`${scalar} cannot represent ${shownValue(value)}`);
}

/** The text of a string literal; anything else is refused. */
export function stringLiteral(scalar: string, rule: LocalText, node: ValueNode): string {
  if (node.kind !== Kind.STRING) throw refuse(scalar, rule, print(node), node);
  return node.value;
}

/** A number that a double cannot hold is shown as it was sent, without the marks of a text. */
function shown(value: unknown): string {
  return value instanceof SentNumber ? shownValue(value.text).slice(1, -1) : shownValue(value);
}
