import { describe, expect, it } from '@jest/globals';
import { AddressGuard } from './address-guard.js';

describe('AddressGuard', () => {
  it.each([
    ...[
      '0.0.0.0',
      '10.1.2.3',
      '100.64.0.1',
      '127.0.0.1',
      '169.254.169.254',
      '172.31.255.255',
      '192.168.1.1',
      '224.0.0.1',
      '255.255.255.255',
    ],
    ...[
      '::1',
      '::',
      '::ffff:127.0.0.1',
      '::ffff:10.0.0.1',
      '::127.0.0.1',
      '64:ff9b::7f00:1',
      '2002:7f00:1::',
      'fc00::1',
      'fe80::1',
      'ff02::1',
    ],
  ])('%s is closed', (address) => {
    expect(new AddressGuard([]).isAllowed(address)).toBe(false);
  });

  it.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '2001:4860:4860::8888', '::ffff:8.8.8.8'])(
    '%s is open',
    (address) => {
      expect(new AddressGuard([]).isAllowed(address)).toBe(true);
    },
  );

  it('opens what the operator names, and nothing beside it', () => {
    const guard = new AddressGuard(['10.20.0.0/16', '127.0.0.1']);
    expect([guard.isAllowed('10.20.255.1'), guard.isAllowed('127.0.0.1')]).toEqual([true, true]);
    expect([guard.isAllowed('10.21.0.1'), guard.isAllowed('127.0.0.2')]).toEqual([false, false]);
    // Without TLS only there.
    expect(() => guard.checkHost('8.8.8.8', true)).toThrow('8.8.8.8');
  });

  it('checks the address that a name leads to, at the moment of the connection', async () => {
    const looked = (guard: AddressGuard): Promise<unknown> =>
      new Promise((resolve) =>
        guard.lookup(false)('localhost', {}, (error, address) => resolve(error ?? address)),
      );
    expect(String(await looked(new AddressGuard([])))).toContain('not one that webhooks may go to');
    expect(['127.0.0.1', '::1']).toContain(await looked(new AddressGuard(['127.0.0.1', '::1'])));
  });
});
