import { isIPv4, isIPv6 } from 'node:net';

/**
 * What one subscriber has of the address space: an IPv4 address, or the first 64 bits of an IPv6 one, since whoever has one
 * address there has 2^64 of them. Undefined for what is no address, such as the names that a proxy may write for a hidden client.
 */
export function networkOf(address: string): string | undefined {
  const bare = address.replace(/%.*$/u, '');
  if (isIPv4(bare)) return bare;
  if (!isIPv6(bare)) return undefined;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu.exec(bare)?.[1];
  return mapped ?? `${groupsOf(bare).slice(0, 4).join(':')}::/64`;
}

/** The eight groups, the ones that `::` stands for written out. */
function groupsOf(address: string): readonly string[] {
  const [head = '', tail] = address.toLowerCase().split('::');
  const first = head === '' ? [] : head.split(':');
  const last = tail === undefined || tail === '' ? [] : tail.split(':');
  // An IPv4 address at the end fills two groups; they are beyond the first four either way.
  const missing = 8 - first.length - last.length - (last.at(-1)?.includes('.') === true ? 1 : 0);
  const zeros = tail === undefined ? [] : Array.from({ length: missing }, () => '0');
  return [...first, ...zeros, ...last].map((group) => group.replace(/^0+(?=.)/u, ''));
}
