import { expect, test } from 'vitest';
import { clientAddress, readProxies } from './address.ts';

const none = readProxies([]);
const proxies = readProxies(['10.0.0.0/8', '2001:db8::/32', 'not an address', '192.0.2.1/99']);

test.each([
  ['a client that forges the header', '203.0.113.5', '198.51.100.1', none, '203.0.113.5'],
  ['a forged header before a trusted proxy', '10.0.0.1', '198.51.100.1, 203.0.113.5', proxies, '203.0.113.5'],
  ['a chain of trusted proxies', '10.0.0.1', '203.0.113.5, 10.2.3.4', proxies, '203.0.113.5'],
  ['a trusted proxy that says nothing', '10.0.0.1', undefined, proxies, '10.0.0.1'],
  ['words instead of an address', '10.0.0.1', '203.0.113.5, unknown', proxies, '10.0.0.1'],
  ['IPv4 in IPv6 clothes', '::ffff:10.0.0.1', '203.0.113.5', proxies, '203.0.113.5'],
  ['IPv6', '2001:db8::1', '2a00::5', proxies, '2a00::5'],
])('%s', (_, socket, forwarded, list, address) => {
  expect(clientAddress(socket, forwarded, list)).toBe(address);
});
