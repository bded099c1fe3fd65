/** A scalar as a person would write it in YAML, quoted only where it must be; good inside `{ … }` too. */
export function yamlScalar(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value);
  const isPlain = PLAIN.test(value) && !LOOKS_LIKE_ELSE.test(value) && value.trim() === value;
  return isPlain ? value : `'${value.replaceAll("'", "''")}'`;
}

/** `{ from: Kode SKPD, as: code }` */
export function yamlFlow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(yamlFlow).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(([name, member]) => `${yamlScalar(name)}: ${yamlFlow(member)}`);
    return `{ ${members.join(', ')} }`;
  }
  return yamlScalar(value as string | number | boolean);
}

const PLAIN = /^[\p{L}_][\p{L}\p{N} _.()/%+-]*$/u;
const LOOKS_LIKE_ELSE = /^(?:true|false|null|yes|no|on|off|y|n|~|\.inf|\.nan)$/i;
