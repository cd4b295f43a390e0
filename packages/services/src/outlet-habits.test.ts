import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createTestDb, type TestDb } from '@mirqab/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type IngestContext, ingestItems } from './ingest-items.ts';
import { outletHabits } from './outlet-habits.ts';
import { prepareArticle } from './prepare-article.ts';
import { createFolderStore } from './raw-folder.ts';

let db: TestDb;
let ctx: IngestContext;
const folder = mkdtempSync(path.join(os.tmpdir(), 'mirqab-outlet-habits-'));
const web = new Map<string, string>();

beforeAll(async () => {
  db = await createTestDb();
  ctx = {
    db,
    leaseMs: 60_000,
    raw: createFolderStore(folder),
    reader: { articles: async (tasks) => tasks.map((task) => ({ ok: true, article: prepareArticle(task) })) },
    fetch: async ({ url }) => ({
      ok: true,
      status: 200,
      url,
      movedTo: null,
      bytes: new TextEncoder().encode(web.get(url)),
      headers: { 'content-type': 'text/html; charset=utf-8' },
      truncated: false,
    }),
  };
});
afterAll(async () => {
  await db.drop();
  rmSync(folder, { recursive: true, force: true });
});

async function open(host: string) {
  const outlet = await db.prisma.outlet.create({ data: { name: host } });
  const source = await db.prisma.source.create({
    data: { outletId: outlet.id, url: `https://${host}/feed`, host },
  });
  /** Prints a page with a date above its text, takes it in, and tells the day it is stored under. */
  const print = async (name: string, date: string) => {
    const url = `https://${host}/${name}`;
    web.set(
      url,
      `<html lang="ar"><body><article><h1>افتتاح ${name} بعد صيانة طويلة</h1><p>${date}</p>
       <p>افتتحت البلدية ${name} بحضور السكان وممثلي الشركة المنفذة بعد أشهر من أعمال الصيانة.</p>
       <p>وقال المشرف على مشروع ${name} إن العمل انتهى قبل موعده بأسبوعين كاملين وبكلفة أقل.</p></article></body></html>`,
    );
    const item = await db.prisma.sourceItem.create({ data: { sourceId: source.id, itemKey: name, url } });
    await ingestItems(ctx, { itemIds: [item.id] });
    const { dateStated } = await db.prisma.article.findFirstOrThrow({ where: { url } });
    return dateStated;
  };
  return { id: outlet.id, print };
}

const inAnHour = () => new Date(Date.now() + 3_700_000);

test('an outlet that prints the month first is read so once its dates have told', async () => {
  const { id, print } = await open('month-first.example');
  expect(await print('الجسر', '3/4/2025')).toBe('2025-04-03');
  expect(await print('السوق', '3/22/2025')).toBe('2025-03-22');
  expect(await print('النفق', '3/25/2025')).toBe('2025-03-25');
  expect(await outletHabits(ctx, [id], inAnHour())).toEqual(new Map([[id, false]]));
  expect(await print('الملعب', '3/4/2025')).toBe('2025-03-04');
});

test('one that prints the day first, or nothing that tells, keeps to its language', async () => {
  const day = await open('day-first.example');
  const silent = await open('silent.example');
  await day.print('المرفأ', '22/3/2025');
  await day.print('المتحف', '25/3/2025');
  await silent.print('المسرح', '5/3/2025');
  const now = inAnHour();
  expect(await outletHabits(ctx, [day.id, silent.id, day.id], now)).toEqual(
    new Map([
      [day.id, true],
      [silent.id, null],
    ]),
  );
  expect(await day.print('المخبز', '4/3/2025')).toBe('2025-03-04');
  expect(await silent.print('المصنع', '4/3/2025')).toBe('2025-03-04');
});
