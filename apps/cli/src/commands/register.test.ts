import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createDb, migrate } from '@mirqab/db';
import { createDatabase } from '@mirqab/postgres/testing';
import { expect, test, vi } from 'vitest';
import type { Operator } from './operator.ts';
import { bringIn, register, takeAway } from './register.ts';

test('actors come in from a file, one bad row costs itself alone, and go out again', async () => {
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
  const folder = mkdtempSync(path.join(os.tmpdir(), 'mirqab-register-'));
  const file = path.join(folder, 'actors.csv');
  writeFileSync(file, 'kind,name_ar,short_names\nperson,سالم المنصوري,المنصوري\nship,السفينة,\n');
  const out: string[] = [];
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => out.push(String(chunk)) > 0);
  const lines = () => out.splice(0).map((line) => JSON.parse(line));
  try {
    expect(await bringIn(ctx, file, undefined, { dryRun: true })).toBe(1);
    expect(lines()).toMatchObject([
      { line: 3, ok: false, error: { code: 'kind-unknown' } },
      { line: 2, ok: true, outcome: 'new', name: 'سالم المنصوري' },
      { applied: false, new: 1, refused: 1 },
    ]);
    expect(await db.prisma.entity.count()).toBe(0);
    expect(await bringIn(ctx, file, 'csv', {})).toBe(1);
    expect(lines().at(-1)).toMatchObject({ applied: true, new: 1 });
    const copy = path.join(folder, 'out.ftm.json');
    expect(await takeAway(ctx, 'ftm', copy)).toBe(0);
    expect(lines()).toEqual([{ file: copy, actors: 1 }]);
    expect(JSON.parse(readFileSync(copy, 'utf8'))).toMatchObject({
      schema: 'Person',
      properties: { name: ['سالم المنصوري'], weakAlias: ['المنصوري'] },
    });
    await expect(takeAway(ctx, 'ftm', copy)).rejects.toThrow('cannot write');
    expect(await bringIn(ctx, copy, undefined, {})).toBe(0);
    expect(lines().at(-1)).toMatchObject({ new: 0, changed: 0, same: 1 });
    await expect(bringIn(ctx, path.join(folder, 'none'), undefined, {})).rejects.toThrow('cannot read');
    expect(() => register('forget')).toThrow('not forget');
    expect(() => register('export', undefined, { format: 'xml' })).toThrow('--format takes one of');
  } finally {
    write.mockRestore();
    await db.close();
    await drop();
  }
});
