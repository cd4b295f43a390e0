import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createTestDb, type TestDb } from '@mirqab/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { applyRetention } from './apply-retention.ts';
import type { Caller } from './caller.ts';
import { type IngestContext, ingestItems } from './ingest-items.ts';
import { listSources } from './list-sources.ts';
import { prepareArticle } from './prepare-article.ts';
import { previewRules } from './preview-rules.ts';
import { createFolderStore } from './raw-folder.ts';
import { readOutletRules } from './read-outlet-rules.ts';
import { rereadArticles } from './reread-articles.ts';
import { resetTemplate } from './reset-template.ts';
import { startRun } from './start-run.ts';
import { updateOutlet } from './update-outlet.ts';
import { weighOutlet } from './weigh-outlet.ts';

let db: TestDb;
let ctx: IngestContext;
let caller: Caller;
const folder = mkdtempSync(path.join(os.tmpdir(), 'mirqab-outlet-pages-'));
const web = new Map<string, string>();
const asks = () => ({ ...ctx, caller, now: new Date() });

beforeAll(async () => {
  db = await createTestDb();
  const { id } = await db.prisma.workspace.create({ data: { name: 'مكتب' } });
  caller = { userId: 'admin', workspaceId: id, role: 'admin' };
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

const topics =
  'الميناء الجامعة المستشفى المطار السوق الملعب المتحف المسرح الجسر السد المصنع المخبز المكتبة الحديقة المدرسة النفق المنارة القناة المعرض الخزان'.split(
    ' ',
  );
const note = 'هذه المادة تعبر عن خط الصحيفة التحريري ويعاد نشرها باتفاق مع شركائنا في المنطقة.';
const report = (topic: string) => [
  `افتتحت البلدية توسعة ${topic} بحضور السكان وممثلي الشركة المنفذة صباح اليوم.`,
  `وقال المشرف على مشروع ${topic} إن العمل انتهى قبل موعده بأسبوعين كاملين.`,
  `وأضاف أن كلفة أعمال ${topic} لم تتجاوز ما رصد لها في الميزانية العامة.`,
  `ويستقبل ${topic} زواره من مطلع الأسبوع المقبل وفق مواعيد تعلن لاحقاً.`,
  `وكانت أعمال ${topic} قد توقفت شهراً في الشتاء بسبب الأمطار الغزيرة.`,
];

type Page = { name: string; html: string };
const paper = (name: string, title: string, lines: readonly string[], more = ''): Page => ({
  name,
  html: `<html lang="ar"><head><title>${title}</title></head><body><article><h1>${title}</h1>${lines.map((line) => `<p>${line}</p>`).join('')}${more}</article></body></html>`,
});

async function open(host: string, rules?: object) {
  const outlet = await db.prisma.outlet.create({
    data: { name: host, ...(rules ? { rules, rulesVersion: 1 } : {}) },
  });
  const source = await db.prisma.source.create({
    data: {
      outletId: outlet.id,
      url: `https://${host}/feed`,
      host,
      lastPollAt: new Date(),
      lastOutcome: 'new',
      nextPollAt: new Date(Date.now() + 60_000),
    },
  });
  /** Prints pages and takes them in; asked again for a known address it reads the page anew. */
  const print = async (pages: readonly Page[]) => {
    const ids: string[] = [];
    for (const { name, html } of pages) {
      const url = `https://${host}/${name}`;
      web.set(url, html);
      const item = await db.prisma.sourceItem.upsert({
        where: { sourceId_itemKey: { sourceId: source.id, itemKey: name } },
        create: { sourceId: source.id, itemKey: name, url },
        update: { fate: 'pending', dueAt: new Date(0) },
      });
      ids.push(item.id);
    }
    return ingestItems(ctx, { itemIds: ids });
  };
  const article = (name: string) =>
    db.prisma.article.findFirstOrThrow({ where: { url: `https://${host}/${name}` } });
  return { outlet, source, print, article };
}
const noted = (topic: string) => paper(encodeURIComponent(topic), `توسعة ${topic}`, [...report(topic), note]);

test('what an outlet prints on every page is learnt, leaves the pages to come, and changes nothing stored by itself', async () => {
  const { outlet, print, article } = await open('noted.example');
  for (const topic of topics.slice(0, 12)) expect(await print([noted(topic)])).toMatchObject({ added: 1 });
  const { template } = await readOutletRules(asks(), outlet.id);
  expect(template.lines.map(({ text, share }) => [text, share])).toEqual([[note, 1]]);
  expect(template.pages).toBeGreaterThanOrEqual(8);

  const early = encodeURIComponent('الميناء');
  await print([noted('المكتبة')]);
  const fresh = await article(encodeURIComponent('المكتبة'));
  expect(fresh.body).not.toContain(note);
  expect(fresh.zones).toContainEqual(
    expect.objectContaining({ kind: 'chrome', reason: 'template', text: note }),
  );
  const before = await article(early);
  expect(before.body).toContain(note);

  // Listed anew without a run: the page is what it was, byte for byte or but for its frame.
  expect(await print([noted('الميناء')])).toMatchObject({ changed: 0 });
  const reframed = {
    ...noted('الميناء'),
    html: noted('الميناء').html.replace('</body>', '<!-- 2 --></body>'),
  };
  expect(await print([reframed])).toMatchObject({ changed: 0 });
  expect(await article(early)).toMatchObject({ body: before.body, revision: 1 });

  // A real edit is one.
  const edited = paper(early, 'توسعة الميناء', [
    'وصلت أولى السفن إلى الرصيف الجديد قبل ظهر اليوم وعلى متنها حبوب.',
    ...report('الميناء'),
    note,
  ]);
  expect(await print([edited])).toMatchObject({ changed: 1 });
  expect(await article(early)).toMatchObject({ revision: 2 });
});

test('a run over stored pages reads them by the template, and is no revision of theirs', async () => {
  const { source, print, article, outlet } = await open('rerun.example');
  for (const topic of topics.slice(0, 12)) await print([noted(topic)]);
  expect((await readOutletRules(asks(), outlet.id)).template.lines).toHaveLength(1);
  const runId = await startRun(asks(), { scope: { kind: 'source', sourceId: source.id }, stage: 'page' });
  const articles = await db.prisma.article.findMany({ where: { outletId: outlet.id } });
  const report = await rereadArticles(ctx, { articleIds: articles.map(({ id }) => id), runId });
  expect(report.changed).toBeGreaterThanOrEqual(8);
  const again = await article(encodeURIComponent('الميناء'));
  expect(again.body).not.toContain(note);
  expect(again.revision).toBe(1);
  expect(await db.prisma.revision.count({ where: { articleId: again.id } })).toBe(1);
});

test('an outlet that prints the same lead every day, or one text under many addresses, keeps its text', async () => {
  const lead = 'أصدر المركز الوطني للأرصاد نشرته الجوية اليومية عن حالة الطقس المتوقعة في مناطق البلاد كافة.';
  const weather = await open('weather.example');
  for (const topic of topics)
    await weather.print([paper(encodeURIComponent(topic), `الطقس: ${topic}`, [lead, ...report(topic)])]);
  expect((await readOutletRules(asks(), weather.outlet.id)).template.lines).toEqual([]);
  const last = await weather.article(encodeURIComponent(topics.at(-1) ?? ''));
  expect(last.body).toContain(lead);

  const copies = await open('copies.example');
  for (const topic of topics)
    await copies.print([
      paper(encodeURIComponent(topic), `عن ${topic}`, [
        ...report('المنفذ البحري'),
        `خاص بقراء ${topic} في هذا العدد.`,
      ]),
    ]);
  expect((await readOutletRules(asks(), copies.outlet.id)).template.lines).toEqual([]);
});

test('a template is reset, and a line that belongs to the text is not learnt again', async () => {
  const { outlet, print } = await open('reset.example');
  for (const topic of topics.slice(0, 12)) await print([noted(topic)]);
  const [line] = (await readOutletRules(asks(), outlet.id)).template.lines;
  await resetTemplate(asks(), { outletId: outlet.id, line: line?.print });
  for (const topic of topics.slice(12)) await print([noted(topic)]);
  expect((await readOutletRules(asks(), outlet.id)).template).toMatchObject({ lines: [], refused: 1 });
  await resetTemplate(asks(), { outletId: outlet.id });
  expect((await readOutletRules(asks(), outlet.id)).template).toMatchObject({
    lines: [],
    pages: 0,
    refused: 0,
  });
  await weighOutlet(ctx, { outletId: outlet.id });
  expect((await readOutletRules(asks(), outlet.id)).template.lines).toMatchObject([{ text: note }]);
  const reader = { ...asks(), caller: { ...caller, role: 'editor' as const } };
  await expect(resetTemplate(reader, { outletId: outlet.id })).rejects.toMatchObject({ code: 'forbidden' });
  const audit = await db.prisma.auditEvent.findMany({ where: { action: 'outlet.template' } });
  expect(audit).toHaveLength(2);
});

const offer = (topic: string) =>
  `<p class="offer">خصومات ${topic} في معرض الجنوب حتى نهاية الشهر لكل من يحمل بطاقة القارئ.</p>`;
const withOffer = (topic: string) =>
  paper(encodeURIComponent(topic), `توسعة ${topic}`, report(topic), offer(topic));

test('each rule shows on how many pages it matched and how much of it the reader does alone; one that stops raises the health', async () => {
  const { outlet, source, print } = await open('ruled.example');
  await print(topics.slice(0, 6).map(withOffer));
  await updateOutlet(asks(), outlet.id, { rules: { ignore: ['.offer', '.none'], title: ['h1'] } });
  const jobs = await db.prisma.outbox.findMany({ where: { queue: 'maintenance' } });
  expect(jobs.map(({ payload }) => payload)).toContainEqual({
    v: 1,
    task: 'weigh-rules',
    outletId: outlet.id,
  });
  expect(await weighOutlet(ctx, { outletId: outlet.id })).toEqual({ pages: 6 });
  const record = async (rule: string) =>
    (await readOutletRules(asks(), outlet.id)).records.find((one) => one.rule === rule);
  expect(await record('.offer')).toMatchObject({
    state: 'works',
    pages: 6,
    matched: 6,
    agreement: 0,
    weighed: 6,
  });
  expect(await record('h1')).toMatchObject({ state: 'works', matched: 6, agreement: 1 });
  expect(await record('.none')).toMatchObject({ state: 'new', pages: 6, matched: 0, agreement: null });
  const health = async () => (await listSources(asks())).find(({ id }) => id === source.id);
  expect(await health()).toMatchObject({ health: 'well', problem: null });

  // The paper is rebuilt: its offers have another name now.
  for (const topic of topics.slice(6, 15))
    await print([
      paper(
        encodeURIComponent(topic),
        `توسعة ${topic}`,
        report(topic),
        offer(topic).replace('offer', 'deal'),
      ),
    ]);
  expect(await record('.offer')).toMatchObject({ state: 'stopped', pages: 15, matched: 6 });
  expect(await record('.none')).toMatchObject({ state: 'never' });
  expect(await health()).toMatchObject({
    health: 'misread',
    problem: { code: 'rule-stopped', detail: '.offer' },
  });

  await updateOutlet(asks(), outlet.id, { rules: { ignore: ['.deal'], title: ['h1'] } });
  await weighOutlet(ctx, { outletId: outlet.id });
  expect(await record('.offer')).toBeUndefined();
  expect(await record('.deal')).toMatchObject({ state: 'works', matched: 9, pages: 15 });
  expect(await health()).toMatchObject({ health: 'well' });
});

test('edited rules are tried on stored pages, and nothing is written', async () => {
  const { outlet, print, article } = await open('tried.example');
  await print([withOffer('الميناء'), paper('plain', 'توسعة الجامعة', report('الجامعة'))]);
  const [ad, plain] = [await article(encodeURIComponent('الميناء')), await article('plain')];
  const ask = (rules: unknown, articleIds = [ad.id, plain.id]) =>
    previewRules(asks(), { outletId: outlet.id, rules, articleIds, shownId: ad.id });
  const preview = await ask({ ignore: ['.offer'], title: ['p'] });
  expect(preview.pages).toEqual([
    { articleId: ad.id, state: 'read', lines: expect.any(Number), fields: 1 },
    { articleId: plain.id, state: 'read', lines: expect.any(Number), fields: 1 },
  ]);
  expect(preview.shown?.fields).toMatchObject([{ field: 'title', before: 'توسعة الميناء' }]);
  const changed = (await ask({ ignore: ['.offer'] })).shown?.lines.filter(
    ({ before, after }) => before?.kind !== after?.kind,
  );
  expect(changed).toMatchObject([
    { before: { kind: 'body' }, after: { kind: 'chrome', reason: 'outlet-rule' } },
  ]);
  expect((await ask({ ignore: ['.offer'] })).pages.map(({ lines }) => lines)).toEqual([1, 0]);
  expect(await ask({ ignore: ['p[['] })).toEqual({
    problems: [{ path: ['ignore', 0], code: 'selector', piece: expect.any(String) }],
    pages: [],
    shown: null,
  });
  await expect(updateOutlet(asks(), outlet.id, { rules: { ignore: ['p[['] } })).rejects.toMatchObject({
    code: 'bad-rules',
  });
  expect(await article(encodeURIComponent('الميناء'))).toMatchObject({ body: ad.body, revision: 1 });

  const stranger = await open('stranger.example');
  await stranger.print([withOffer('السوق')]);
  const theirs = await stranger.article(encodeURIComponent('السوق'));
  const { pages } = await ask({}, [theirs.id]);
  expect(pages).toContainEqual({ articleId: theirs.id, state: 'missing', lines: 0, fields: 0 });
});

test('a page that no article came of is known to retention, with its bytes', async () => {
  const { source, print } = await open('shelved.example');
  const links = Array.from(
    { length: 40 },
    (_, n) => `<li><a href="/${n}">عنوان خبر من أخبار اليوم رقم ${n} في هذا القسم</a></li>`,
  );
  expect(
    await print([{ name: 'index', html: `<html><body><ul>${links.join('')}</ul></body></html>` }]),
  ).toMatchObject({ shelved: 1 });
  const [raw] = await db.prisma.rawObject.findMany({ where: { sourceId: source.id } });
  expect(raw).toMatchObject({ contentType: 'text/html; charset=utf-8' });
  expect(await ctx.raw.get(raw?.hash ?? '')).not.toBeNull();
  await db.pool.query(`update source set retention_days = 1 where id = $1`, [source.id]);
  await db.pool.query(`update raw_object set kept_at = now() - interval '2 days' where source_id = $1`, [
    source.id,
  ]);
  expect((await applyRetention(ctx)).raw).toBe(1);
  expect(await ctx.raw.get(raw?.hash ?? '')).toBeNull();
});
