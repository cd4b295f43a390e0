import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, NOBODY, openDesk, refusal } from '../testing/desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

test('a webhook shows its secret once and keeps it sealed; mail has none', async () => {
  const hook = await desk.editor.channels.create({
    kind: 'webhook',
    name: 'الغرفة',
    url: 'https://hooks.example.org/in',
  });
  const mail = await desk.editor.channels.create({
    kind: 'email',
    name: 'بريد',
    address: 'desk@example.org',
  });
  expect(hook.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(mail.secret).toBeNull();
  const listed = await desk.reader.channels.list();
  expect(listed.map(({ name, target }) => [name, target])).toEqual([
    ['الغرفة', 'https://hooks.example.org/in'],
    ['بريد', 'desk@example.org'],
  ]);
  expect(JSON.stringify(listed)).not.toContain('whsec');
  const row = await desk.db.prisma.channel.findUniqueOrThrow({ where: { id: hook.id } });
  expect(Buffer.from(row.sealed ?? []).toString('latin1')).not.toContain(hook.secret?.slice(6, 20));
  const { rows } = await desk.db.pool.query(
    `select coalesce(string_agg(x::text, ''), '') as all from audit_event x`,
  );
  expect(rows[0].all).not.toContain('whsec');
});

test.each([
  { kind: 'email', name: 'x', address: 'no address' },
  { kind: 'webhook', name: 'x', url: 'ftp://hooks.example.org' },
  { kind: 'webhook', name: 'x', url: 'javascript:alert(1)' },
  { kind: 'webhook', name: '', url: 'https://hooks.example.org' },
] as const)('%o is refused', async (input) => {
  expect(await refusal(desk.editor.channels.create(input))).toMatchObject({ code: 'input-invalid' });
});

test('one that was switched off is switched on again; one that was removed is gone from its alerts', async () => {
  const { id } = await desk.editor.channels.create({ kind: 'email', name: 'مؤقت', address: 'x@example.org' });
  await desk.db.prisma.channel.update({
    where: { id },
    data: { disabledAt: new Date(), disabledWhy: 'no-such-mailbox' },
  });
  const shown = async () => (await desk.reader.channels.list()).find((one) => one.id === id);
  expect((await shown())?.disabled).toMatchObject({ why: 'no-such-mailbox' });
  await desk.editor.channels.enable({ id });
  expect((await shown())?.disabled).toBeNull();
  await desk.editor.channels.remove({ id });
  expect(await shown()).toBeUndefined();
  expect(await refusal(desk.editor.channels.enable({ id }))).toMatchObject({ code: 'not-found' });
});

test('readers look only; strangers do not even see', async () => {
  const { id } = await desk.editor.channels.create({ kind: 'email', name: 'لنا', address: 'us@example.org' });
  expect(await refusal(desk.reader.channels.remove({ id }))).toMatchObject({ code: 'forbidden' });
  expect(
    await refusal(desk.reader.channels.create({ kind: 'email', name: 'x', address: 'x@example.org' })),
  ).toMatchObject({ code: 'forbidden' });
  expect(await desk.stranger.channels.list()).toEqual([]);
  for (const channel of [id, NOBODY]) {
    expect(await refusal(desk.stranger.channels.remove({ id: channel }))).toMatchObject({
      code: 'not-found',
    });
    expect(await refusal(desk.stranger.channels.enable({ id: channel }))).toMatchObject({
      code: 'not-found',
    });
  }
});
