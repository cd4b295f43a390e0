import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { createFetch } from './fetch.ts';
import { createRobots } from './http/index.ts';
import { openStage, text } from './http/stage.testing.ts';

const stage = await openStage();
const { pages, origin, http } = stage;
let now = 0;
beforeEach(() => {
  stage.clear();
  pages.clear();
  now = Date.now();
});
afterAll(() => stage.close());

function polite() {
  const client = http();
  const fetch = createFetch({ http: client, robots: createRobots(client, 'MirqabBot'), clock: () => now });
  return (path: string, hostGapMs: number | null = 60) =>
    fetch({ url: `${origin}${path}`, kind: 'page', hostGapMs });
}
const asked = (path: string): number => stage.asked.filter((request) => request.url === path).length;

describe('manners', () => {
  test('requests to one host follow each other at its gap', async () => {
    const times: number[] = [];
    pages.set('/a', (_request, response) => {
      times.push(performance.now());
      response.end('ok');
    });
    const get = polite();
    const began = performance.now();
    await Promise.all(Array.from({ length: 5 }, () => get('/a')));
    // Later than its turn a request may come, on a busy machine; never sooner.
    const early = times.toSorted((a, b) => a - b).map((time, n) => time - began < n * 60 - 5);
    expect(early).toEqual([false, false, false, false, false]);
  });

  test('a longer crawl delay is kept to, a forbidden path is not asked', async () => {
    pages.set('/robots.txt', text('User-agent: *\nCrawl-delay: 50\nDisallow: /private'));
    pages.set('/a', text('ok'));
    const get = polite();
    expect(await get('/private/x')).toMatchObject({ ok: false, fate: 'never', code: 'robots' });
    expect(asked('/private/x')).toBe(0);
    expect((await get('/a')).ok).toBe(true);
    now += 1_000;
    const [second, third] = [get('/a'), get('/a')];
    // The third would wait for more than a minute: another job asks then.
    expect(await third).toMatchObject({ ok: false, fate: 'later', code: 'host-busy', retryAfter: '99' });
    second.catch(() => {});
    expect(asked('/a')).toBe(1);
  });

  test.each([429, 503])(
    'a host that answers %i and when to come again is left alone until then',
    async (status) => {
      pages.set('/tired', text('later', { 'retry-after': '1800' }, status));
      pages.set('/a', text('ok'));
      const get = polite();
      expect(await get('/tired')).toMatchObject({ ok: false, fate: 'later', status, retryAfter: '1800' });
      now += 600_000;
      expect(await get('/a')).toMatchObject({
        ok: false,
        fate: 'later',
        code: 'host-busy',
        retryAfter: '1200',
      });
      expect(asked('/a')).toBe(0);
      now += 1_200_000;
      expect((await get('/a')).ok).toBe(true);
    },
  );

  test('one that waited for its turn meanwhile does not go either', async () => {
    pages.set('/tired', text('later', { 'retry-after': '1800' }, 429));
    pages.set('/a', text('ok'));
    const get = polite();
    const [first, second] = await Promise.all([get('/tired', 300), get('/a', 300)]);
    expect(first).toMatchObject({ status: 429 });
    expect(second).toMatchObject({ ok: false, code: 'host-busy' });
    expect(asked('/a')).toBe(0);
  });

  test('on the operator’s own host nothing waits', async () => {
    pages.set('/tired', text('later', { 'retry-after': '1800' }, 429));
    pages.set('/a', text('ok'));
    const get = polite();
    await get('/tired', 0);
    expect((await get('/a', 0)).ok).toBe(true);
  });
});
