import { request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { outlets } from './outlets.ts';
import { createPress, type Press } from './press.ts';

const now = new Date('2026-11-22T08:00:00Z');
let time = now;
let press: Press;

beforeEach(async () => {
  time = now;
  press = await createPress({ now, clock: () => time, control: true });
});
afterEach(() => press.close());

/** A bare GET, without any client's kindness towards encodings. */
function get(
  path: string,
  headers: Record<string, string> = {},
): Promise<{
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
  whole: boolean;
}> {
  return new Promise((resolve, reject) => {
    const sent = request(press.url + path, { headers }, (response) => {
      const chunks: Buffer[] = [];
      const done = (whole: boolean): void =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
          whole,
        });
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(true));
      response.on('error', () => done(false));
    });
    sent.on('error', reject);
    sent.end();
  });
}

const countItems = (text: string): number =>
  (text.match(/<item[ >]|<entry>|<url>|"content_html"/g) ?? []).length;

describe('feeds', () => {
  test('every outlet lists what is out and nothing of what is to come or reserved', async () => {
    for (const outlet of outlets) {
      const answer = await get(outlet.feed);
      expect(answer.status).toBe(200);
      const text = new TextDecoder(outlet.charset, { fatal: true }).decode(answer.body);
      const out = press.newsroom.out(outlet.id);
      expect(countItems(text), outlet.id).toBe(out.length);
      expect(out.length).toBeGreaterThan(8);
      expect(out.every((article) => article.publishedAt <= now && !article.reserve)).toBe(true);
    }
    expect(press.log.itemsServed.has('nawras-reopens.sada')).toBe(false);
  });

  test('what was planned comes out when its hour has come', async () => {
    const before = countItems((await get('/sada/feed.xml')).body.toString());
    time = new Date(now.getTime() + 2 * 3_600_000);
    const after = countItems((await get('/sada/feed.xml')).body.toString());
    expect(after).toBe(before + 1);
    expect(press.log.itemsServed.has('nawras-reopens.sada')).toBe(true);
  });

  test('a home page names the feed, and every listed address answers with a page', async () => {
    for (const outlet of outlets) {
      const home = new TextDecoder(outlet.charset).decode((await get(outlet.home)).body);
      expect(home).toContain(`href="${outlet.feed}"`);
      const [article] = press.newsroom.out(outlet.id);
      expect((await get(article!.path)).status, article!.id).toBe(200);
    }
  });

  test('conditional requests: both validators give 304, a new article gives 200', async () => {
    for (const outlet of outlets) {
      const first = await get(outlet.feed);
      const etag = String(first.headers.etag);
      const modified = String(first.headers['last-modified']);
      expect((await get(outlet.feed, { 'if-none-match': etag })).status).toBe(304);
      expect((await get(outlet.feed, { 'if-none-match': `W/${etag}` })).status).toBe(304);
      expect((await get(outlet.feed, { 'if-modified-since': modified })).status).toBe(304);
      expect(
        (await get(outlet.feed, { 'if-none-match': '"other"', 'if-modified-since': modified })).status,
      ).toBe(200);
    }
    expect(press.log.notModified()).toBe(outlets.length * 3);
    const before = String((await get('/sada/feed.xml')).headers.etag);
    press.publish('reserve-wire.sada');
    expect((await get('/sada/feed.xml', { 'if-none-match': before })).status).toBe(200);
  });

  test('gzip when asked for', async () => {
    const plain = await get('/ufuq/feed.json');
    const packed = await get('/ufuq/feed.json', { 'accept-encoding': 'gzip' });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(packed.body).equals(plain.body)).toBe(true);
  });

  test('a link with tracking parameters leads to the same page', async () => {
    const [article] = press.newsroom.out('vestnik');
    const plain = await get(article!.path);
    const tracked = await get(`${article!.path}?utm_source=rss&utm_medium=feed`);
    expect(tracked.body.equals(plain.body)).toBe(true);
  });
});

describe('publish and edit', () => {
  test('one wire text comes out through five outlets, then one of them edits it', async () => {
    const ids = ['sada', 'khulasa', 'wasl', 'minbar', 'barid'].map((outlet) => `reserve-wire.${outlet}`);
    for (const id of ids) {
      const printed = press.publish(id);
      expect((await get(printed.path)).status, id).toBe(200);
      const feed = outlets.find((outlet) => outlet.id === printed.outlet)!;
      const text = new TextDecoder(feed.charset).decode((await get(feed.feed)).body);
      expect(text, id).toContain(String(press.newsroom.article(id)!.number));
    }
    const edited = press.edit('reserve-wire.minbar', {
      title: 'اللواء المتقاعد القطيني يوفد خمسة ضباط إلى جنيف',
    });
    const page = (await get(edited.path)).body.toString();
    expect(page).toContain('<h1 class="post-title entry-title">اللواء المتقاعد القطيني');
    expect(press.newsroom.article('reserve-wire.minbar')!.versions.at(-1)!.changed).toEqual(['title']);
  });

  test('an article of one’s own stands in feed and page at once', async () => {
    const printed = press.publish({
      outlet: 'ledger',
      title: 'Ferry to Qarna resumes',
      body: 'The ferry to Qarna island sailed again.\n\nIt had been under repair for a month.',
    });
    expect((await get('/ledger/news-sitemap.xml')).body.toString()).toContain(printed.url);
    expect((await get(printed.path)).body.toString()).toContain(
      '<p>It had been under repair for a month.</p>',
    );
  });

  test('an unknown telling is refused', () => {
    expect(() => press.publish('no-such.telling')).toThrow('no such telling');
    expect(() => press.edit('no-such', { title: 'x' })).toThrow('no such article');
  });

  test('the control desk publishes, edits, breaks and reports; nonsense is a 400', async () => {
    const post = (what: string, body: unknown): Promise<Response> =>
      fetch(`${press.url}/_press/${what}`, { method: 'POST', body: JSON.stringify(body) });
    expect((await post('publish', { telling: 'reserve-outside.minbar' })).status).toBe(200);
    const draft = await post('publish', { outlet: 'sada', title: 'عنوان', body: 'نص الخبر.' });
    const printed = z
      .object({ id: z.string(), outlet: z.string(), title: z.string() })
      .parse(await draft.json());
    expect(printed).toMatchObject({ outlet: 'sada', title: 'عنوان' });
    expect((await post('edit', { id: printed.id, title: 'عنوان آخر' })).status).toBe(200);
    expect((await post('publish', { outlet: 'nobody', title: 'x', body: 'y' })).status).toBe(400);
    expect((await post('fail', { path: '/sada/feed.xml', mode: '500' })).status).toBe(200);
    expect((await get('/sada/feed.xml')).status).toBe(500);
    const log = z
      .object({ hits: z.array(z.object({ path: z.string() })) })
      .parse(await (await fetch(`${press.url}/_press/log`)).json());
    expect(log.hits.map((hit) => hit.path)).toContain('/sada/feed.xml');
  });

  test('without control there is no desk', async () => {
    const closed = await createPress({ now });
    const answer = await fetch(`${closed.url}/_press/log`);
    await closed.close();
    expect(answer.status).toBe(404);
  });
});

describe('faults', () => {
  const path = '/sada/feed.xml';

  test('errors carry their status, and 429 says when to come back', async () => {
    for (const mode of ['500', '404', '410'] as const) {
      press.fail(path, mode);
      expect((await get(path)).status).toBe(Number(mode));
    }
    press.fail(path, '429');
    expect((await get(path)).headers['retry-after']).toBe('120');
    press.fail(path, null);
    expect((await get(path)).status).toBe(200);
  });

  test('a truncated stream, a wrong charset, a web page for a feed', async () => {
    press.fail(path, 'truncated-gzip');
    const cut = await get(path);
    expect(() => gunzipSync(cut.body)).toThrow();
    press.fail(path, 'wrong-charset');
    expect(String((await get(path)).headers['content-type'])).toMatch(/windows-1251/);
    press.fail('/barid/news.xml', 'wrong-charset');
    const lied = await get('/barid/news.xml');
    expect(String(lied.headers['content-type'])).toMatch(/utf-8/);
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(lied.body)).toThrow();
    press.fail(path, 'html-instead');
    expect((await get(path)).body.toString()).toMatch(/^<!doctype html>/);
  });

  test('a path that hangs gives nothing, one that is slow gives little, and the press still closes', async () => {
    press.fail(path, 'hang');
    await expect(fetch(press.url + path, { signal: AbortSignal.timeout(200) })).rejects.toThrow();
    press.fail(path, 'slow');
    const answer = await fetch(press.url + path);
    const reader = answer.body!.getReader();
    const { value } = await reader.read();
    expect(value!.length).toBeLessThan(20);
    await reader.cancel();
  });

  test('a huge answer flows until the reader has enough', async () => {
    press.fail(path, 'huge');
    const answer = await fetch(press.url + path);
    const reader = answer.body!.getReader();
    let read = 0;
    while (read < 5_000_000) read += (await reader.read()).value?.length ?? 0;
    await reader.cancel();
    expect(read).toBeGreaterThanOrEqual(5_000_000);
  });

  test('a reset closes the line', async () => {
    press.fail(path, 'reset');
    await expect(get(path)).rejects.toThrow();
  });
});

test('a taken port is an error, not a second server', async () => {
  const port = Number(new URL(press.url).port);
  await expect(createPress({ now, port })).rejects.toThrow('EADDRINUSE');
});
