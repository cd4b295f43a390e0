import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, NOBODY, openDesk, refusal } from '../testing/desk.ts';

let desk: Desk;
let proposal = '';
let actor = '';
beforeAll(async () => {
  desk = await openDesk();
  const body = 'قال عميد البلدية مروان القطعاني إن السوق يُفتتح الأسبوع المقبل.';
  const [article] = await desk.print([{ title: 'سوق جديد', body }]);
  const start = body.indexOf('مروان');
  const made = await desk.db.prisma.proposal.create({
    data: {
      key: 'مروان القطعاني',
      name: 'مروان القطعاني',
      kind: 'person',
      script: 'arabic',
      articles: 1,
      firstAt: new Date(),
      lastAt: new Date(),
    },
  });
  proposal = made.id;
  await desk.db.pool.query(
    `insert into proposal_sighting (proposal_id, article_id, revision, zone, start, "end") values ($1, $2, 1, 'body', $3, $4)`,
    [proposal, article, start, start + 'مروان القطعاني'.length],
  );
  actor = (
    await desk.editor.entities.create({
      kind: 'person',
      label: { ar: 'مروان القطعانى الأكبر', en: 'Marwan al-Gataani' },
      names: [],
      context: [],
    })
  ).id;
});
afterAll(() => desk.close());

test('an editor reads the inbox, accepts a form of an actor and takes it back', async () => {
  const { items } = await desk.editor.proposals.list({});
  expect(items).toMatchObject([
    { id: proposal, name: 'مروان القطعاني', sentences: [{ sentence: expect.stringContaining('السوق') }] },
  ]);
  expect(items[0]?.like[0]).toMatchObject({ id: actor });
  expect(await desk.editor.proposals.count({})).toEqual({ count: 1, more: false });
  const { judgementId, entityId } = await desk.editor.proposals.acceptAs({ id: proposal, entityId: actor });
  expect(entityId).toBe(actor);
  expect(await desk.editor.proposals.count({})).toEqual({ count: 0, more: false });
  const { words, archive } = await desk.editor.entities.curation({ id: actor });
  expect(words).toMatchObject([{ judgementId, kind: 'proposal.variant', names: ['مروان القطعاني'] }]);
  expect(archive).toMatchObject({ state: 'running' });
  expect(await refusal(desk.stranger.entities.undo({ judgementId }))).toMatchObject({ status: 'NOT_FOUND' });
  expect(await desk.editor.entities.undo({ judgementId })).toEqual({ ok: true });
  expect(await desk.editor.proposals.count({})).toEqual({ count: 1, more: false });
});

test('rejected, set aside, unknown: each answers with a word to undo, or a code', async () => {
  const { editor, stranger } = desk;
  const { judgementId } = await editor.proposals.setAside({ id: proposal });
  expect((await editor.proposals.list({ state: 'unsure' })).items).toHaveLength(1);
  expect(await refusal(editor.proposals.setAside({ id: proposal }))).toMatchObject({ code: 'nothing-to-do' });
  await editor.entities.undo({ judgementId });
  expect(await refusal(editor.proposals.reject({ id: NOBODY }))).toMatchObject({ status: 'NOT_FOUND' });
  expect(await refusal(stranger.proposals.acceptAs({ id: proposal, entityId: actor }))).toMatchObject({
    code: 'not-found',
  });
  expect(await refusal(editor.proposals.merge({ id: proposal, into: proposal }))).toMatchObject({
    code: 'nothing-to-do',
  });
});

test('an editor merges two actors and undoes it; kinds do not mix', async () => {
  const { editor } = desk;
  const other = await editor.entities.create({
    kind: 'person',
    label: { ar: 'مروان بن صالح القطعاني' },
    names: [],
    context: [],
  });
  expect(await editor.entities.mergePreview({ id: other.id })).toMatchObject({ articles: 0, alerts: [] });
  const { judgementId, id } = await editor.entities.merge({ id: other.id, into: actor });
  expect(id).toBe(actor);
  expect((await desk.reader.entities.get({ id: other.id })).id).toBe(actor);
  expect((await desk.reader.entities.list({})).map((one) => one.id)).toEqual([actor]);
  await editor.entities.undo({ judgementId });
  expect((await desk.reader.entities.get({ id: other.id })).id).toBe(other.id);
  const place = await editor.entities.create({
    kind: 'place',
    label: { ar: 'السارية' },
    names: [],
    context: [],
  });
  expect(await refusal(editor.entities.merge({ id: place.id, into: actor }))).toMatchObject({
    code: 'kinds-differ',
  });
});
