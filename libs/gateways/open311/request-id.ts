/** A complaint's key in one word: neither a source nor a ticket can hold a tilde. */
export interface RequestKey {
  readonly sourceSystem: string;
  readonly ticket: string;
}

export function requestIdOf({ sourceSystem, ticket }: RequestKey): string {
  return `${sourceSystem}~${ticket}`;
}

export function readRequestId(id: string): RequestKey | undefined {
  const [sourceSystem = '', ticket = '', ...rest] = id.split('~');
  if (rest.length > 0 || !WORD.test(sourceSystem) || !WORD.test(ticket)) return undefined;
  return { sourceSystem, ticket };
}

const WORD = /^[A-Za-z0-9._/:-]{1,80}$/;
