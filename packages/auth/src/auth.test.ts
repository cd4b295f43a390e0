import { createTestDb, type TestDb } from '@mirqab/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  acceptLink,
  changeAccess,
  changeRole,
  createAccount,
  createAuth,
  createFirstAdminLink,
  createLink,
  ensureAdmin,
  readLink,
  takeTurn,
  trustedOrigins,
} from './index.ts';

const ORIGIN = 'http://127.0.0.1:3000';
const now = new Date('2026-11-22T09:00:00Z');
let db: TestDb;
let auth: ReturnType<typeof createAuth>;

beforeAll(async () => {
  db = await createTestDb();
  auth = createAuth({ db, secret: 'a secret of the test, longer than 32 characters', publicUrl: ORIGIN });
});
afterAll(() => db.drop());

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  auth.handler(
    new Request(`${ORIGIN}/api/auth${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: ORIGIN,
        'x-mirqab-address': '192.0.2.7',
        ...headers,
      },
      body: JSON.stringify(body),
    }),
  );
const cookieOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
const signIn = (email: string, password: string, headers?: Record<string, string>) =>
  post('/sign-in/email', { email, password }, headers);

test('the first link makes one admin, once, and no second link is given after', async () => {
  const dead = await createFirstAdminLink(db, now);
  const token = await createFirstAdminLink(db, now);
  if (!token || !dead) throw new Error('no link');
  await expect(readLink(db, dead, now)).rejects.toMatchObject({ code: 'link-unknown' });
  expect(await readLink(db, token, now)).toEqual({ purpose: 'first-admin', role: 'admin', email: null });
  const input = { token, email: ' Amal@Example.org ', name: 'أمل', password: 'short' };
  await expect(acceptLink(db, input, now)).rejects.toMatchObject({ code: 'password-short' });
  const both = await Promise.allSettled([
    acceptLink(db, { ...input, password: 'كلمة مرور طويلة' }, now),
    acceptLink(db, { ...input, email: 'thief@example.org', password: 'another password' }, now),
  ]);
  expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
  await expect(acceptLink(db, { ...input, password: 'a third password' }, now)).rejects.toMatchObject({
    code: 'link-used',
  });
  expect(await createFirstAdminLink(db, now)).toBeNull();
  const stored = await db.pool.query('select token_hash from one_time_link');
  expect(JSON.stringify(stored.rows)).not.toContain(token);
});

test('a link runs out', async () => {
  const token = await createLink(db, { purpose: 'invitation', role: 'reader', hours: 1 }, now);
  const later = new Date(now.getTime() + 3_600_001);
  await expect(readLink(db, token, later)).rejects.toMatchObject({ code: 'link-expired' });
});

test('passwords that differ after byte 72 are two passwords', async () => {
  const stem = 'ع'.repeat(36);
  await createAccount(
    db,
    { email: 'twin@example.org', name: 'Twin', password: `${stem}1`, role: 'reader' },
    now,
  );
  expect((await signIn('twin@example.org', `${stem}2`)).status).toBe(401);
  expect((await signIn('twin@example.org', `${stem}1`)).status).toBe(200);
});

test('a session names its caller, turns at each sign-in, and dies at sign-out', async () => {
  await ensureAdmin(db, { email: 'desk@example.org', password: 'desk password' }, now);
  expect(await ensureAdmin(db, { email: 'desk@example.org', password: 'other password' }, now)).toBe('there');
  const first = await signIn('desk@example.org', 'desk password');
  const line = first.headers.getSetCookie().join('\n');
  expect(line).toMatch(/HttpOnly/i);
  expect(line).toMatch(/SameSite=Lax/i);
  const cookie = cookieOf(first);
  const caller = await auth.readCaller(new Headers({ cookie }));
  expect(caller).toMatchObject({ email: 'desk@example.org', role: 'admin' });
  const second = await signIn('desk@example.org', 'desk password', { cookie });
  expect(cookieOf(second)).not.toBe(cookie);
  await post('/sign-out', {}, { cookie });
  expect(await auth.readCaller(new Headers({ cookie }))).toBeNull();
});

test('a closed account loses its sessions and cannot sign in; the last admin stays', async () => {
  const cookie = cookieOf(await signIn('twin@example.org', `${'ع'.repeat(36)}1`));
  const twin = await auth.readCaller(new Headers({ cookie }));
  if (!twin) throw new Error('not signed in');
  const change = { userId: twin.userId, workspaceId: twin.workspaceId, by: 'test' };
  expect(await changeAccess(db, { ...change, open: false })).toBe(true);
  expect(await auth.readCaller(new Headers({ cookie }))).toBeNull();
  expect((await signIn('twin@example.org', `${'ع'.repeat(36)}1`)).status).toBe(403);
  expect(await changeAccess(db, { ...change, open: true })).toBe(true);

  const { rows } = await db.pool.query<{ user_id: string }>(
    "select user_id from member where role = 'admin'",
  );
  const answers: boolean[] = [];
  for (const { user_id } of rows) {
    answers.push(await changeRole(db, { ...change, userId: user_id, role: 'reader' }));
  }
  expect(answers.at(-1)).toBe(false);
  expect(answers.slice(0, -1).every(Boolean)).toBe(true);
});

test('sign-up is closed, a foreign origin is refused, extra fields change nothing', async () => {
  const open = await post('/sign-up/email', { email: 'x@example.org', password: 'long enough', name: 'x' });
  expect(open.status).toBeGreaterThanOrEqual(400);
  const foreign = await signIn('desk@example.org', 'desk password', {
    origin: 'https://evil.example',
    cookie: 'a=b',
  });
  expect(foreign.status).toBe(403);
  const { rows } = await db.pool.query(`select 1 from "user" where email = 'x@example.org'`);
  expect(rows).toHaveLength(0);
});

test('guesses are stopped by address and by account, whatever headers claim', async () => {
  const by = async (n: number) =>
    (
      await signIn('victim@example.org', `guess number ${n}`, {
        'x-mirqab-address': '198.51.100.9',
        'x-forwarded-for': `203.0.113.${n}`,
      })
    ).status;
  const statuses: number[] = [];
  for (let n = 0; n < 12; n++) statuses.push(await by(n));
  expect(statuses.slice(-2)).toEqual([429, 429]);
  const elsewhere = await signIn('victim@example.org', 'one more guess', {
    'x-mirqab-address': '198.51.100.10',
  });
  expect(elsewhere.status).toBe(429);
});

test('a turn comes back when its window is over', async () => {
  const rule = { windowSeconds: 10, max: 2 };
  const waits: number[] = [];
  for (const second of [0, 1, 2, 11]) {
    waits.push(await takeTurn(db, 'k', rule, new Date(now.getTime() + second * 1000)));
  }
  expect(waits).toEqual([0, 0, 8, 0]);
});

test('the loopback answers to each of its names, another host only to its own', () => {
  expect(trustedOrigins(ORIGIN)).toContain('http://localhost:3000');
  expect(trustedOrigins('https://news.example.org/')).toEqual(['https://news.example.org']);
});
