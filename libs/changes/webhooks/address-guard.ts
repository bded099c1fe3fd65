import { lookup as resolveName, type LookupAddress } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import type { LocalText } from '#core/errors';

/** Where a webhook may not lead: the hub's own machine and networks, and whatever is not the public internet. */
export class AddressGuard {
  readonly #allowed = new BlockList();

  /** `allowed`: addresses and networks that the operator opens, such as the intranet of the government. */
  constructor(allowed: readonly string[]) {
    for (const network of allowed) add(this.#allowed, network);
  }

  isAllowed(address: string): boolean {
    return this.isOpened(address) || !PRIVATE.check(address, familyOf(address));
  }

  /** Whether the operator opened it by name: only there does a webhook go without TLS. */
  isOpened(address: string): boolean {
    return this.#allowed.check(address, familyOf(address));
  }

  /**
   * For the connection itself: the name is resolved once, every address is checked, and the one that was checked is connected to. A name
   * that leads elsewhere the second time gets nothing.
   */
  lookup(needsOpened: boolean): LookupFunction {
    return (hostname, options, callback) => {
      resolveName(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
        if (error !== null) return callback(error, '');
        const refused = addresses.find(
          ({ address }) => !(needsOpened ? this.isOpened(address) : this.isAllowed(address)),
        );
        const [first] = addresses;
        if (refused !== undefined || first === undefined)
          return callback(new ForbiddenAddress(refused?.address ?? hostname), '');
        if (options.all === true) return callback(null, addresses);
        return callback(null, first.address, first.family);
      });
    };
  }

  /** A host that is an address already is never looked up, so it is checked here. */
  checkHost(hostname: string, needsOpened: boolean): void {
    const address = hostname.replace(/^\[|\]$/g, '');
    if (isIP(address) === 0) return;
    if (!(needsOpened ? this.isOpened(address) : this.isAllowed(address)))
      throw new ForbiddenAddress(address);
  }
}

export class ForbiddenAddress extends Error {
  readonly text: LocalText;

  constructor(address: string) {
    const en = `the address ${address} is not one that webhooks may go to`;
    super(en);
    this.text = { id: `webhook tidak boleh dikirim ke alamat ${address}`, en };
  }
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}

function add(list: BlockList, network: string): void {
  const [address = '', bits] = network.split('/');
  if (bits === undefined) list.addAddress(address, familyOf(address));
  else list.addSubnet(address, Number(bits), familyOf(address));
}

// IANA's registries of special-purpose addresses for IPv4 and IPv6. An IPv4 address inside an IPv6 one (::ffff:0:0/96) is checked as IPv4 by
// BlockList; those that are reached through a translator (64:ff9b::/96, 2002::/16) are closed whole.
const PRIVATE = new BlockList();
for (const network of [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '::/96',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '100::/64',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  '3fff::/20',
  'fc00::/7',
  'fe80::/10',
  'ff00::/8',
])
  add(PRIVATE, network);
