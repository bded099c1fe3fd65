/**
 * The texts of a connector file that must never be printed: keys and passwords by the name of their member, headers, and
 * what an address carries in front of its host or behind a telling name.
 */
export function secretsIn(config: unknown): readonly string[] {
  const found = new Set<string>();
  collect(config, false, found);
  return [...found].filter((secret) => secret.length >= SECRET_CHARACTERS_MIN);
}

/** Takes these secrets out of any text, however they came into it: the message of a driver, the path of a file. */
export function redactorOf(secrets: readonly string[]): (text: string) => string {
  // The longest first: one secret may be the beginning of another.
  const ordered = secrets
    .flatMap((secret) => {
      const inAddress = encodeURIComponent(secret);
      return [secret, JSON.stringify(secret).slice(1, -1), inAddress, inAddress.replaceAll('%20', '+')];
    })
    .sort((a, b) => b.length - a.length);
  return (text) => ordered.reduce((rest, secret) => rest.replaceAll(secret, '…'), text);
}

/** Shorter ones are found in every other word; taking them out would leave no log to read. */
const SECRET_CHARACTERS_MIN = 4;

const SECRET_NAME =
  /key$|password|passwd|passphrase|secret|token|authorization|cookie|credential|sandi|kunci|^(?:pass|pwd|pin)$/i;
const SECRET_PARAMETER = /key|password|secret|token|signature|auth|sandi|kunci/i;

function collect(value: unknown, isSecret: boolean, found: Set<string>): void {
  if (typeof value === 'string') {
    if (isSecret) {
      found.add(value);
      // `Bearer abc`: the token is as secret without the word before it.
      for (const word of value.split(' ').slice(1)) found.add(word);
    } else for (const secret of secretsOfAddress(value)) found.add(secret);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, isSecret, found);
    return;
  }
  for (const [name, member] of Object.entries(value)) {
    // A mapping names columns, never secrets, and a column may well be called "key".
    if (name === 'map' || name === 'scope') continue;
    collect(member, isSecret || name === 'headers' || SECRET_NAME.test(name), found);
  }
}

function* secretsOfAddress(text: string): Generator<string> {
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return;
  const [, userinfo] = /^[^:]+:\/\/([^/@]*)@/.exec(text) ?? [];
  const password = userinfo?.includes(':') === true ? userinfo.slice(userinfo.indexOf(':') + 1) : undefined;
  if (password !== undefined) {
    yield password;
    yield decoded(password);
  }
  for (const [, name = '', value = ''] of text.matchAll(/[?&;]([^=&;]+)=([^&;#]*)/g)) {
    if (SECRET_PARAMETER.test(name)) {
      yield value;
      yield decoded(value);
    }
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
