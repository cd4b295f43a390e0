import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, NOBODY, openDesk, refusal } from '../testing/desk.ts';

const HASH = 'a'.repeat(64);
const offer = 'خصومات على الأثاث المنزلي في معرض الجنوب حتى نهاية الشهر لكل من يحمل بطاقة القارئ.';
const html = `<html lang="ar"><body><article><h1>توسعة الميناء</h1><p>قالت الإدارة إن توسعة الميناء تبدأ في الربيع بعد انتهاء الدراسات اللازمة.</p>
<p class="offer">${offer}</p><p>وأضافت أن الرصيف يتسع لثلاث سفن كبيرة، وأن عدد العاملين سيزيد في السنة الأولى.</p></article></body></html>`;

let desk: Desk;
let articleId = '';
beforeAll(async () => {
  desk = await openDesk();
  const [stored] = await desk.print([
    { title: 'توسعة الميناء', body: '', html, url: 'https://sada.example/1' },
  ]);
  articleId = stored ?? '';
  await desk.db.pool.query(
    `insert into raw_object (hash, stored_bytes, bytes, content_type) values ($1, 1, 1, 'text/html; charset=utf-8')`,
    [HASH],
  );
  await desk.db.pool.query('update article set raw_hash = $1 where id = $2', [HASH, articleId]);
  desk.kept.set(HASH, new TextEncoder().encode(html));
});
afterAll(() => desk.close());

const ask = (rules: unknown) =>
  desk.admin.outlets.preview({ id: desk.outlet.id, rules, shownId: articleId, articleIds: [articleId] });

test('an outlet’s rules come with pages to try them on, and what they would change', async () => {
  const { id } = desk.outlet;
  expect(await desk.admin.outlets.rules({ id })).toMatchObject({
    rules: null,
    records: [],
    template: { lines: [], pages: 0 },
    pages: [{ articleId, title: 'توسعة الميناء' }],
  });
  const { shown, pages } = await ask({ ignore: ['.offer'] });
  expect(pages).toEqual([{ articleId, state: 'read', lines: 1, fields: 0 }]);
  expect(shown?.lines.find(({ text }) => text === offer)).toMatchObject({
    before: { kind: 'body' },
    after: { kind: 'chrome', reason: 'outlet-rule' },
  });
  expect(shown?.hits).toEqual([{ part: 'ignore', rule: '.offer', matches: 1 }]);
});

test('what is wrong with rules is told with its place; wrong rules are not saved', async () => {
  const wrong = { ignore: ['p:nosuch'], zones: [{ selector: '.a', kind: 'poem' }] };
  expect((await ask(wrong)).problems).toContainEqual({
    path: ['zones', 0, 'kind'],
    code: 'choice',
    piece: null,
  });
  const { id } = desk.outlet;
  expect(await desk.admin.outlets.preview({ id, rules: wrong, shownId: null, articleIds: [] })).toMatchObject(
    {
      problems: [{ path: ['zones', 0, 'kind'] }],
      pages: [],
    },
  );
  expect(await refusal(desk.admin.sources.updateOutlet({ id: desk.outlet.id, rules: wrong }))).toMatchObject({
    code: 'bad-rules',
  });
});

test('nothing learnt, nothing to forget; none of it is for others', async () => {
  const { id } = desk.outlet;
  expect(await refusal(desk.admin.outlets.resetTemplate({ id }))).toMatchObject({ code: 'not-found' });
  expect(await refusal(desk.admin.outlets.rules({ id: NOBODY }))).toMatchObject({ code: 'not-found' });
  expect(await refusal(desk.editor.outlets.rules({ id }))).toMatchObject({ code: 'forbidden' });
  expect(await refusal(desk.editor.outlets.resetTemplate({ id }))).toMatchObject({ code: 'forbidden' });
});
