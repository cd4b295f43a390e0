import { createTestDb, type TestDb } from '@mirqab/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ApiFailure } from './errors.ts';
import { spend } from './spend.ts';

let db: TestDb;
beforeAll(async () => {
  db = await createTestDb();
});
afterAll(() => db.drop());

const caller = (userId: string) => ({
  userId,
  workspaceId: 'w',
  role: 'reader' as const,
  name: '',
  email: '',
  sessionToken: '',
});

test('one person’s flood of costly questions ends in "wait", another is still answered', async () => {
  let refused: unknown = null;
  for (let n = 0; n < 25 && !refused; n++)
    await spend({ db, caller: caller('eager') }, 'address').catch((error: unknown) => {
      refused = error;
    });
  expect(refused).toBeInstanceOf(ApiFailure);
  expect(refused).toMatchObject({ status: 'TOO_MANY_REQUESTS', failure: { code: 'too-many' } });
  await expect(spend({ db, caller: caller('other') }, 'address')).resolves.toBeUndefined();
});
