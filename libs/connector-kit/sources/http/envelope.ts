import { messageIn } from '../web/explain-answer.js';
import type { SuccessRule } from './http-source.js';

/** What an answer says beside its records, and whether it says that something failed although HTTP says it did not. */
export class Envelope {
  constructor(
    private readonly content: unknown,
    private readonly rule: SuccessRule | undefined,
  ) {}

  /** The value at `meta.next`; undefined when there is none. */
  at(path: string): unknown {
    return path.split('.').reduce<unknown>((value, name) => membersOf(value)?.[name], this.content);
  }

  /** The same as text; undefined for what means "none": nothing, null, false, an empty text. */
  textAt(path: string): string | undefined {
    const value = this.at(path);
    return typeof value === 'string' || typeof value === 'number'
      ? String(value).trim() || undefined
      : undefined;
  }

  /** Why it is an error, in its own words; undefined when it is none. */
  get error(): string | undefined {
    if (this.rule !== undefined) {
      const found = this.at(this.rule.at);
      if (this.rule.is.some((word) => String(word) === String(found))) return undefined;
      return `${this.rule.at} = ${found === undefined ? '?' : JSON.stringify(found)}${withMessage(this.content)}`;
    }
    for (const members of this.layers()) {
      const sign = errorSign(members);
      if (sign !== undefined) return `${sign}${withMessage(members)}`;
    }
    return undefined;
  }

  /** The content, and for XML what its root and its SOAP body hold. */
  private *layers(): Generator<Readonly<Record<string, unknown>>> {
    const top = membersOf(this.content);
    if (top === undefined) return;
    yield top;
    const [only, ...others] = Object.values(top);
    const root = others.length === 0 ? membersOf(only) : undefined;
    if (root === undefined) return;
    yield root;
    const body = membersOf(root['Body']);
    if (body === undefined) return;
    yield body;
    for (const value of Object.values(body)) {
      const members = membersOf(value);
      if (members !== undefined) yield members;
    }
  }
}

function errorSign(members: Readonly<Record<string, unknown>>): string | undefined {
  const { status, success, sukses, error, errors, Fault } = members;
  if (typeof status === 'string' && FAILURE.test(status.trim())) return `status = ${JSON.stringify(status)}`;
  if (status === false) return 'status = false';
  for (const [name, value] of Object.entries({ success, sukses })) {
    if (value === false || value === 'false') return `${name} = false`;
  }
  if (error === true || error === 'true' || isFilled(error)) return 'error';
  if (isFilled(errors)) return 'errors';
  return Fault === undefined ? undefined : 'Fault';
}

const FAILURE = /^(?:error|err|fail|failed|failure|gagal|galat|false|unauthorized|denied)$/i;

function isFilled(value: unknown): boolean {
  if (typeof value === 'string') return !/^(?:|0|false|null|none|no|tidak)$/i.test(value.trim());
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

function withMessage(value: unknown): string {
  const message = messageIn(value);
  return message === undefined ? '' : `: ${message}`;
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}
