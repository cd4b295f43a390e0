import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readEnv } from './env.ts';
import { firstStart } from './firstStart.ts';

test('defaults, and one line for what is wrong', () => {
  expect(readEnv({})).toEqual({ host: '127.0.0.1', port: 4010, now: null, dataDir: null, control: false });
  expect(() => readEnv({ PRESS_PORT: '70000' })).toThrow(/^PRESS_PORT: /);
  expect(() => readEnv({ PRESS_NOW: 'yesterday' })).toThrow(/^PRESS_NOW: /);
});

test('a second start keeps the base date of the first, and a broken note is written anew', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'press-'));
  try {
    const first = new Date('2026-11-22T08:00:00.000Z');
    const second = new Date('2026-12-01T08:00:00.000Z');
    expect(await firstStart(path.join(folder, 'data'), first)).toEqual(first);
    expect(await firstStart(path.join(folder, 'data'), second)).toEqual(first);
    await writeFile(path.join(folder, 'data', 'press-base'), 'no date');
    expect(await firstStart(path.join(folder, 'data'), second)).toEqual(second);
    expect(await readFile(path.join(folder, 'data', 'press-base'), 'utf8')).toBe(
      '2026-12-01T08:00:00.000Z\n',
    );
  } finally {
    await rm(folder, { recursive: true });
  }
});
