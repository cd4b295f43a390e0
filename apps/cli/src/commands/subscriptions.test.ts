import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readFeed } from '@mirqab/core/feed';
import { createDb, migrate } from '@mirqab/db';
import { createDatabase } from '@mirqab/postgres/testing';
import { expect, test, vi } from 'vitest';
import type { Operator } from './operator.ts';
import { exportOpml, importOpml } from './subscriptions.ts';

test('subscriptions come in as OPML, one bad line costs itself alone, and go out again', async () => {
  const { url, drop } = await createDatabase();
  await migrate(url);
  const db = createDb(url, { connections: 2 });
  const { id: workspaceId } = await db.prisma.workspace.create({ data: { name: 'مكتب' } });
  const ctx: Operator = {
    db,
    now: new Date('2026-11-22T09:00:00Z'),
    caller: { userId: 'operator', workspaceId, role: 'admin' },
    install: { databaseUrl: url, dataDir: os.tmpdir(), secret: '', publicUrl: '', close: async () => {} },
  };
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'mirqab-opml-')), 'list.opml');
  writeFileSync(
    file,
    `<opml version="2.0"><body><outline text="ليبيا"><outline text="صحيفة الساحل" xmlUrl="https://sahifa.example/feed"/><outline text="ثانية" xmlUrl="https://user:secret@jarida.example/rss"/><outline text="مرة أخرى" xmlUrl="https://sahifa.example/feed"/></outline></body></opml>`,
  );
  const out: string[] = [];
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => out.push(String(chunk)) > 0);
  try {
    expect(await importOpml(ctx, file)).toBe(1);
    const rows = out.splice(0).map((line) => JSON.parse(line));
    expect(rows).toMatchObject([
      { url: 'https://sahifa.example/feed', id: expect.any(String) },
      { code: 'bad-address' },
      { code: 'known', id: rows[0].id },
    ]);
    expect(await db.prisma.outlet.findMany()).toMatchObject([{ name: 'صحيفة الساحل' }]);
    expect(await exportOpml(ctx)).toBe(0);
    const again = readFeed({ bytes: new TextEncoder().encode(out.join('')) });
    expect(again.ok && again.feed.items.map((item) => [item.url, item.title])).toEqual([
      ['https://sahifa.example/feed', 'صحيفة الساحل'],
    ]);
    writeFileSync(file, '<rss/>');
    await expect(importOpml(ctx, file)).rejects.toThrow('no OPML');
  } finally {
    write.mockRestore();
    await db.close();
    await drop();
  }
});
