import { seedSample } from '@mirqab/services/seed-sample';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, openDesk, refusal } from '../testing/desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

test('nothing is here by itself; what is chosen becomes sources that are polled one after the other, once', async () => {
  const offered = await desk.editor.starter.list();
  expect(offered.outlets.length).toBeGreaterThanOrEqual(50);
  expect(offered.outlets.some((one) => one.here)).toBe(false);
  const ids = offered.outlets
    .filter((one) => one.region === 'libya' && one.language === 'ar')
    .map((one) => one.id);
  expect(await desk.admin.starter.addOutlets({ ids: [...ids, 'nowhere.example'] })).toEqual({
    added: ids.length,
    here: 0,
  });
  expect(await desk.admin.starter.addOutlets({ ids })).toEqual({ added: 0, here: ids.length });
  const { rows } = await desk.db.pool.query<{ wait: number; kind: string }>(
    `select round(extract(epoch from next_poll_at - min(next_poll_at) over ()))::int as wait, kind from source
     where url not like '%sada%' order by next_poll_at`,
  );
  expect(rows.map((row) => row.wait)).toEqual(ids.map((_, at) => at * 10));
  const after = await desk.editor.starter.list();
  expect(after.outlets.filter((one) => one.here).map((one) => one.id)).toEqual(ids);
});

test('the register comes by parts and whole, and again without doubling', async () => {
  const libya = await desk.admin.starter.addActors({ regions: ['libya'] });
  expect(libya).toMatchObject({ applied: true, changed: 0, refused: 0 });
  expect(libya.new).toBeGreaterThan(20);
  const whole = await desk.admin.starter.addActors({});
  expect(whole).toMatchObject({ same: libya.new, changed: 0, refused: 0 });
  expect(await desk.admin.starter.addActors({})).toMatchObject({
    new: 0,
    changed: 0,
    same: whole.new + libya.new,
  });
  const { regions } = await desk.editor.starter.list();
  expect(regions.every((one) => one.here === one.actors)).toBe(true);
  const [haftar] = await desk.reader.entities.list({ search: 'خليفة حفتر' });
  const page = await desk.reader.entities.get({ id: haftar?.id ?? '' });
  expect(page.origin).toBe('register');
  expect(page.names.every((one) => one.source?.startsWith('http'))).toBe(true);
});

test('what a person changed in an actor of the register stays when it comes again', async () => {
  const [haftar] = await desk.reader.entities.list({ search: 'خليفة حفتر' });
  const id = haftar?.id ?? '';
  await desk.db.pool.query(
    `update entity set label = '{"ar":"المشير خليفة حفتر"}', roles = '[]', note = 'لنا' where id = $1`,
    [id],
  );
  await desk.db.pool.query(`delete from entity_name where entity_id = $1 and name like 'Khalifa Belqasim%'`, [
    id,
  ]);
  expect(await desk.admin.starter.addActors({})).toMatchObject({ new: 0, changed: 0 });
  const page = await desk.reader.entities.get({ id });
  expect(page).toMatchObject({ label: { ar: 'المشير خليفة حفتر' }, roles: [], note: 'لنا' });
  expect(page.names.some((one) => one.name.startsWith('Khalifa Belqasim'))).toBe(false);
});

test('an actor of the sample that the register names is taken over, not doubled', async () => {
  const other = await openDesk();
  try {
    const actor = { id: 'ly', kind: 'place' as const, nameAr: 'ليبيا', nameEn: 'Libya', nameRu: 'Ливия' };
    await seedSample(
      { db: other.db, now: new Date(), workspaceId: other.workspaceId },
      {
        groupName: 'عينة',
        outlets: [],
        actors: [{ ...actor, names: ['ليبيا', 'Libya'], context: [], roleAr: null, roleEn: null }],
      },
    );
    const report = await other.admin.starter.addActors({ regions: ['states'] });
    expect(report.rows.filter((one) => one.outcome === 'changed').map((one) => one.name)).toEqual(['ليبيا']);
    expect((await other.reader.entities.list({ search: 'ليبيا' })).map((one) => one.origin)).toEqual([
      'register',
    ]);
  } finally {
    await other.close();
  }
});

test('only an admin brings them in', async () => {
  for (const who of [desk.reader, desk.editor]) {
    expect(await refusal(who.starter.addActors({}))).toMatchObject({ code: 'forbidden' });
    expect(await refusal(who.starter.addOutlets({ ids: ['lana.gov.ly'] }))).toMatchObject({
      code: 'forbidden',
    });
  }
  expect(await refusal(desk.reader.starter.list())).toMatchObject({ code: 'forbidden' });
});
