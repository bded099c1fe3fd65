import { Open311Error } from './open311.errors.js';

/** What is asked for, in which of the two formats. */
export interface Address {
  readonly resource: string;
  readonly id: string | undefined;
  readonly format: 'json' | 'xml';
}

/** `requests/laporgub~LG1.json`: codes and ids may hold dots and slashes themselves. */
export function addressIn(path: string): Address | undefined {
  const parts = /^([a-z]+)(?:\/(.+))?\.(json|xml)$/s.exec(path);
  if (parts === null) return undefined;
  const [, resource = '', id, format] = parts;
  return { resource, id, format: format === 'xml' ? 'xml' : 'json' };
}

/** There is nothing at this address: GeoReport has the format in the address, and it is what most senders forget. */
export function noSuchAddress(url: string): Open311Error {
  const path = pathOf(url);
  const asked = path.slice(ROOT.length + 1);
  const isWithoutFormat = PATTERNS.some((pattern) => pattern.test(asked));
  return new Open311Error('OPEN311_NO_SUCH_ADDRESS', {
    address: path.slice(0, 100),
    nearId: isWithoutFormat
      ? `formatnya bagian dari alamat: ${path}.json atau ${path}.xml`.slice(0, 300)
      : `yang ada: ${LIST}`,
    nearEn: isWithoutFormat
      ? `the format is part of the address: ${path}.json or ${path}.xml`.slice(0, 300)
      : `there are ${LIST}`,
  });
}

/** An address that is only read. */
export function notSentHere(url: string): Open311Error {
  const asked = pathOf(url)
    .slice(ROOT.length + 1)
    .replace(/\.(?:json|xml)$/, '');
  if (!PATTERNS.some((pattern) => pattern.test(asked))) return noSuchAddress(url);
  return new Open311Error('OPEN311_NOT_SENT_HERE', { address: pathOf(url).slice(0, 100), root: ROOT });
}

export const ROOT = '/open311/v2';

const PATTERNS = [/^discovery$/, /^(?:services|requests)(?:\/[^.]+)?$/, /^tokens\/[^.]+$/];
const LIST = [
  'discovery',
  'services',
  'services/{service_code}',
  'requests',
  'requests/{service_request_id}',
  'tokens/{token}',
]
  .map((name) => `${ROOT}/${name}.(json|xml)`)
  .join(', ');

function pathOf(url: string): string {
  return (url.split('?', 1)[0] ?? '').replace(/\/+$/, '');
}
