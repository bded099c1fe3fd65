import { isIP } from 'node:net';
import { TRUSTED_PROXIES_MAX } from '#core/limits';

/** `10.0.0.5, 172.16.0.0/12, fd00::/8`; undefined when a part is neither an address nor a network. */
export function parseNetworks(text: string): readonly string[] | undefined {
  const networks = text.split(',').map((part) => part.trim());
  return networks.length <= TRUSTED_PROXIES_MAX && networks.every(isNetwork) ? networks : undefined;
}

/** A network of everybody is refused: whoever believes every sender of X-Forwarded-For lets them name any address. */
function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  if (bits === undefined) return true;
  return /^[1-9]\d{0,2}$/u.test(bits) && Number(bits) <= (family === 4 ? 32 : 128);
}
