import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';

const room = path.resolve(import.meta.dirname, 'index.ts');

/** Reads a feed in a thread that may use so much memory and no more; what came of it, and how long it took (ms). */
function readBounded(text: string, megabytes: number): Promise<{ ok: boolean; ms: number }> {
  const code = `const { parentPort, workerData } = require('node:worker_threads');
    import(workerData.room).then(({ readFeed }) => {
      const bytes = new TextEncoder().encode(workerData.text);
      const from = performance.now();
      const { ok } = readFeed({ bytes, url: 'https://sahifa.example/feed' });
      parentPort.postMessage({ ok, ms: performance.now() - from });
    });`;
  return new Promise((done, fail) => {
    const worker = new Worker(code, {
      eval: true,
      workerData: { room, text },
      resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 16 },
    });
    worker.once('message', (answer) => {
      void worker.terminate();
      done(answer);
    });
    worker.once('error', fail);
  });
}

const laughs = `<!DOCTYPE r [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, i) => `<!ENTITY ${String.fromCharCode(98 + i)} "${`&${String.fromCharCode(97 + i)};`.repeat(10)}">`).join('')}]>`;

test('the bound is a bound', async () => {
  await expect(
    readBounded(`<rss><channel>${'<item><title>x</title></item>'.repeat(400_000)}`, 8),
  ).rejects.toMatchObject({
    code: 'ERR_WORKER_OUT_OF_MEMORY',
  });
});

test.each([
  ['billion laughs', `${laughs}<rss><channel><title>&j;</title></channel></rss>`],
  [
    'an entity of 50 KB two thousand times',
    `<!DOCTYPE r [<!ENTITY a "${'x'.repeat(50_000)}">]><rss><channel><title>${'&a;'.repeat(2_000)}</title></channel></rss>`,
  ],
  ['a million references', `<rss><channel><title>${'&#65;'.repeat(1_000_000)}</title></channel></rss>`],
  ['50,000 nested elements', `<rss><channel>${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}</channel></rss>`],
  ['many attributes', `<rss ${'a=1 '.repeat(300_000)}>`],
])('%s is read in 100 MB', async (_name, text) => {
  const { ms } = await readBounded(text, 84);
  // Far below what would hold anybody up; the machine may be busy.
  expect(ms).toBeLessThan(5_000);
});
