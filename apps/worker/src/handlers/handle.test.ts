import { expect, test } from 'vitest';
import type { Log } from '../log.ts';
import { handle } from './handle.ts';

function recordingLog(): { log: Log; lines: { level: string; fields: object }[] } {
  const lines: { level: string; fields: object }[] = [];
  const at = (level: string) => (fields: object) => void lines.push({ level, fields });
  return { log: { info: at('info'), warn: at('warn'), error: at('error'), debug: at('debug') }, lines };
}

test('a payload of a newer version is a named end: no verb is called, nothing is thrown', async () => {
  const { log, lines } = recordingLog();
  let called = 0;
  const run = handle(log, 'article.enrich', async () => {
    called += 1;
    return {};
  });
  await run({ id: 'o-1', data: { v: 9, articleIds: ['x'] }, attempt: 0 });
  await run({ id: 'o-2', data: null, attempt: 0 });
  expect(called).toBe(0);
  expect(lines.map(({ level, fields }) => [level, 'code' in fields ? fields.code : ''])).toEqual([
    ['warn', 'payload-newer'],
    ['warn', 'payload-malformed'],
  ]);
});

test('a verb’s report is one line; what it throws goes on to the queue', async () => {
  const { log, lines } = recordingLog();
  const data = { sourceId: '01990000-0000-7000-8000-000000000001' };
  await handle(log, 'source.poll', async () => ({ listed: 3 }))({ id: 'a', data, attempt: 0 });
  expect(lines).toMatchObject([{ level: 'info', fields: { queue: 'source.poll', job: 'a', listed: 3 } }]);
  const failing = handle(log, 'source.poll', async () => Promise.reject(new Error('down')));
  await expect(failing({ id: 'b', data, attempt: 0 })).rejects.toThrow('down');
});
