import { expect, test } from 'vitest';
import { checkUrl } from './guard.ts';
import { HttpFailure, isPublicAddress } from './index.ts';

const guard = {
  allow: new Set<string>(),
  self: new Set<string>(),
  ports: new Set([80, 443]),
  resolve: () => Promise.reject(new Error('not asked')),
  connectTimeout: 1,
};

test.each([
  '0.0.0.0',
  '0.1.2.3',
  '10.0.0.1',
  '10.255.255.255',
  '100.64.0.1',
  '100.127.255.255',
  '127.0.0.1',
  '127.255.255.254',
  '169.254.0.1',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.1',
  '192.0.0.170',
  '192.88.99.1',
  '192.0.2.1',
  '192.168.0.1',
  '192.168.255.255',
  '198.18.0.1',
  '198.19.255.255',
  '198.51.100.1',
  '203.0.113.1',
  '224.0.0.1',
  '239.255.255.255',
  '240.0.0.1',
  '255.255.255.255',
  '127.1',
  '127.0.1',
  '2130706433',
  '0x7f000001',
  '0x7f.0.0.1',
  '0177.0.0.1',
  '017700000001',
  '0x7f.1',
  '3232235521',
  '0xa9fea9fe',
  '0251.0376.0251.0376',
  '[::]',
  '[::1]',
  '[0:0:0:0:0:0:0:1]',
  '[::7f00:1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[::ffff:8.8.8.8]',
  '[64:ff9b::7f00:1]',
  '[64:ff9b::8.8.8.8]',
  '[64:ff9b:1::1]',
  '[2002:7f00:1::]',
  '[2002:808:808::1]',
  '[2001::1]',
  '[2001:0:53aa:64c::]',
  '[2001:db8::1]',
  '[fc00::1]',
  '[fd12:3456::1]',
  '[fe80::1]',
  '[ff02::1]',
  '[100::1]',
  '[fec0::1]',
  '[3fff::1]',
  '[5f00::1]',
  '[2001:2::1]',
])('%s is refused', (host) => {
  let failure: unknown;
  try {
    checkUrl(`http://${host}/`, guard);
  } catch (error) {
    failure = error;
  }
  expect(failure).toBeInstanceOf(HttpFailure);
  expect(failure).toMatchObject({ fate: 'never' });
});

test.each(['fe80::1%eth0', '[fe80::1%25eth0]', 'not an address', '', '8.8.8.8%1'])(
  '%s is no public address',
  (address) => {
    expect(isPublicAddress(address)).toBe(false);
  },
);

test.each([
  '8.8.8.8',
  '1.1.1.1',
  '93.184.216.34',
  '172.15.0.1',
  '172.32.0.1',
  '192.169.0.1',
  '100.128.0.1',
  '198.20.0.1',
  '2606:4700::1111',
  '2a00:1450:4001::5',
])('%s passes', (address) => {
  expect(isPublicAddress(address)).toBe(true);
  expect(checkUrl(`http://${address.includes(':') ? `[${address}]` : address}/`, guard).protocol).toBe(
    'http:',
  );
});
