import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createAccount, createAuth, ensureWorkspace } from '@mirqab/auth';
import { createTestDb, type TestDb } from '@mirqab/db/testing';
import { sealingKey } from '@mirqab/services/seal';
import { TRPCError } from '@trpc/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Context } from './context.ts';
import { createLiveHub } from './live/hub.ts';
import { appRouter, createCaller } from './router.ts';
import type { ProcedureRole } from './trpc.ts';

const SNAPSHOT = path.join(import.meta.dirname, '../roles.snapshot.json');
const RANK = { public: 0, reader: 1, editor: 2, admin: 3 } as const;
const ASKERS = [null, 'reader', 'editor', 'admin'] as const;

type Definition = { role: ProcedureRole; type: string; input: z.ZodType };

/** tRPC keeps its procedures flat by path; what is needed of each is read here. */
function readDefinition(name: string, procedure: unknown): Definition {
  const definition: unknown = Reflect.get(Object(procedure), '_def');
  const meta: unknown = Reflect.get(Object(definition), 'meta');
  const role: unknown = Reflect.get(Object(meta), 'role');
  const inputs: unknown = Reflect.get(Object(definition), 'inputs');
  const input: unknown = Array.isArray(inputs) ? inputs[0] : undefined;
  if (!isRole(role)) throw new Error(`${name} states no role`);
  if (!(input instanceof z.ZodType)) throw new Error(`${name} has no input schema`);
  return { role, type: String(Reflect.get(Object(definition), 'type')), input };
}
const isRole = (value: unknown): value is ProcedureRole => typeof value === 'string' && value in RANK;

// Typed as a tree, kept as a flat map from path to procedure.
const flat: Record<string, unknown> = { ...appRouter._def.procedures };
const procedures = Object.entries(flat).map(([name, one]) => ({
  name,
  definition: readDefinition(name, one),
}));

let db: TestDb;
let base: Omit<Context, 'caller'>;
const people = new Map<string, string>();
let workspaceId = '';

beforeAll(async () => {
  db = await createTestDb();
  const now = new Date();
  workspaceId = await ensureWorkspace(db, now);
  for (const role of ['reader', 'editor', 'admin'] as const) {
    const made = await createAccount(
      db,
      { email: `${role}@example.org`, name: role, password: 'long enough', role },
      now,
    );
    people.set(role, made.userId);
  }
  // A second admin, so that nothing the table tries ends on "the last one".
  await createAccount(
    db,
    { email: 'second@example.org', name: '2', password: 'long enough', role: 'admin' },
    now,
  );
  base = {
    db,
    queues: () => Promise.reject(new Error('no queue in this test')),
    auth: createAuth({ db, secret: 's'.repeat(40), publicUrl: 'http://127.0.0.1:3000' }),
    live: createLiveHub(db),
    raw: { get: async () => null },
    sealing: sealingKey('s'.repeat(40)),
    address: '192.0.2.1',
    now,
    publicUrl: 'http://127.0.0.1:3000',
  };
});
afterAll(async () => {
  await base.live.close();
  await db.drop();
});

function contextOf(role: (typeof ASKERS)[number]): Context {
  const userId = role && people.get(role);
  return {
    ...base,
    caller:
      role && userId
        ? { userId, workspaceId, role, name: role, email: `${role}@example.org`, sessionToken: 't' }
        : null,
  };
}

/** Calls a procedure by its path with no input; the code of the refusal, or "answered". */
async function call(name: string, role: (typeof ASKERS)[number]): Promise<string> {
  let target: unknown = createCaller(contextOf(role));
  for (const part of name.split('.')) target = Reflect.get(Object(target), part);
  if (typeof target !== 'function') throw new Error(`${name} cannot be called`);
  try {
    const answer: unknown = await target(undefined);
    if (answer && typeof answer === 'object' && Symbol.asyncIterator in answer) return 'answered';
    return 'answered';
  } catch (error) {
    return error instanceof TRPCError ? error.code : String(error);
  }
}

test('the table of roles is the one that was reviewed', () => {
  const table = Object.fromEntries(
    procedures.map(({ name, definition }) => [name, `${definition.role} ${definition.type}`]).sort(),
  );
  if (process.env.MIRQAB_WRITE_ROLES) writeFileSync(SNAPSHOT, `${JSON.stringify(table, null, 2)}\n`);
  expect(table).toEqual(JSON.parse(readFileSync(SNAPSHOT, 'utf8')));
  expect(procedures.length).toBeGreaterThan(20);
});

test('only these answer somebody who is not signed in', () => {
  const open = procedures.filter(({ definition }) => definition.role === 'public').map(({ name }) => name);
  expect(open.sort()).toEqual(['users.acceptLink', 'users.me', 'users.readLink']);
});

describe.each(procedures)('$name', ({ name, definition }) => {
  const needed = definition.role;

  test.each(ASKERS)('asked by %s', async (asker) => {
    const answer = await call(name, asker);
    const may = RANK[asker ?? 'public'] >= RANK[needed];
    if (may) expect(['UNAUTHORIZED', 'FORBIDDEN']).not.toContain(answer);
    else expect(answer).toBe(asker ? 'FORBIDDEN' : 'UNAUTHORIZED');
  });

  test('takes no field it does not know', () => {
    if (definition.input.safeParse(undefined).success) return;
    const shapes =
      definition.input instanceof z.ZodDiscriminatedUnion ? definition.input.options : [definition.input];
    for (const shape of shapes) {
      const read = z.safeParse(shape, { role: 'admin', workspaceId, isAdmin: true, createdBy: 'me', zz: 1 });
      const unknown = read.error?.issues.find((issue) => issue.code === 'unrecognized_keys');
      expect(unknown, `${name} accepts unknown fields`).toBeDefined();
    }
  });
});
