import { expect, test } from 'vitest';
import { homeHost, OUTLET_REGIONS, starterOutlets } from './starter-outlets.ts';

test('every region is offered, each outlet once, with where its address was found', () => {
  const list = starterOutlets();
  for (const region of OUTLET_REGIONS) {
    expect(list.filter((outlet) => outlet.region === region).length, region).toBeGreaterThanOrEqual(5);
  }
  expect(new Set(list.map((outlet) => homeHost(outlet.homeUrl))).size).toBe(list.length);
  expect(list.every((outlet) => outlet.foundAt.startsWith('https://'))).toBe(true);
  expect(list.every((outlet) => new URL(outlet.homeUrl).pathname === '/')).toBe(true);
});
