import { afterAll, beforeEach, expect, test } from 'vitest';
import { createRobots } from './index.ts';
import { openStage, text } from './stage.testing.ts';

const stage = await openStage();
const { pages, asked, origin, http } = stage;
beforeEach(() => stage.clear());
afterAll(() => stage.close());

const HOUR = 3_600_000;
const file =
  'User-agent: *\nDisallow: /private\nCrawl-delay: 7\nUser-agent: OtherBot\nDisallow: /\nSitemap: https://sahifa.example/news.xml\n';

test('rules, delay and sitemaps; the file is asked for once a day, however many ask at once', async () => {
  pages.set('/robots.txt', text(file));
  const robots = createRobots(http(), 'MirqabBot');
  const rules = await Promise.all([
    robots.check(`${origin}/feed`, 0),
    robots.check(`${origin}/private/x`, 0),
  ]);
  expect(rules).toMatchObject([
    { allowed: true, crawlDelay: 7, sitemaps: ['https://sahifa.example/news.xml'], state: 'read' },
    { allowed: false },
  ]);
  await robots.check(`${origin}/feed`, 23 * HOUR);
  expect(asked.length).toBe(1);
  await robots.check(`${origin}/feed`, 25 * HOUR);
  expect(asked.length).toBe(2);
});

test.each([
  ['no file', 404, 'text/plain', { allowed: true, crawlDelay: null, state: 'none' }],
  ['forbidden', 403, 'text/plain', { allowed: true, crawlDelay: null, state: 'none' }],
  ['a page instead of a file', 200, 'text/html', { allowed: true, crawlDelay: null, state: 'none' }],
  ['a server in trouble', 503, 'text/plain', { allowed: true, crawlDelay: 10, state: 'unreachable' }],
])('%s', async (_name, status, type, expected) => {
  pages.set('/robots.txt', text('<html>Disallow: /', { 'content-type': type }, status));
  expect(await createRobots(http(), 'MirqabBot').check(`${origin}/private`, 0)).toMatchObject(expected);
});

test('a file that cannot be had any more stays in force', async () => {
  pages.set('/robots.txt', text(file));
  const robots = createRobots(http(), 'MirqabBot');
  await robots.check(`${origin}/private`, 0);
  pages.set('/robots.txt', text('', {}, 500));
  expect(await robots.check(`${origin}/private`, 30 * HOUR)).toMatchObject({ allowed: false, state: 'read' });
});

test('what is no address is not allowed', async () => {
  expect(await createRobots(http(), 'MirqabBot').check('nothing', 0)).toMatchObject({ allowed: false });
  expect(asked.length).toBe(0);
});
