import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createFolderStore } from './raw-folder.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'mirqab-raw-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the same bytes are kept once, whole, under their hash', async () => {
  const store = createFolderStore(folder);
  const bytes = new TextEncoder().encode('خبر '.repeat(2_000));
  const [first, second] = await Promise.all([store.put(bytes), store.put(bytes)]);
  expect(first.hash).toBe(second.hash);
  expect(first.bytes).toBe(bytes.length);
  expect(first.storedBytes).toBeLessThan(bytes.length / 10);
  expect(Buffer.from((await store.get(first.hash)) ?? [])).toEqual(Buffer.from(bytes));
  const files = readdirSync(path.join(folder, first.hash.slice(0, 2), first.hash.slice(2, 4)));
  expect(files).toEqual([`${first.hash}.gz`]);
  await store.remove(first.hash);
  expect(await store.get(first.hash)).toBeNull();
});

test('a name that is no hash reaches no file', async () => {
  const store = createFolderStore(folder);
  await expect(store.get('../../etc/passwd')).rejects.toThrow(RangeError);
  await expect(store.remove('..')).rejects.toThrow(RangeError);
});
