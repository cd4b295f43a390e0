import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from './generated/client.ts';

export type Db = {
  /** Typed reads and small writes. */
  prisma: PrismaClient;
  /** Bulk writes, claims and everything that must be one statement: plain SQL with parameters. */
  pool: pg.Pool;
  url: string;
  close(): Promise<void>;
};

export type DbOptions = {
  /** Connections this process may hold. */
  connections?: number;
  /** Milliseconds after which a statement is ended by the server; 0 for none. */
  statementTimeoutMs?: number;
};

/**
 * Opens the database: one pool that both Prisma and plain SQL use.
 * Connections are made when first needed, so a wrong address shows at the first query.
 */
export function createDb(url: string, options: DbOptions = {}): Db {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.connections ?? 10,
    statement_timeout: options.statementTimeoutMs ?? 60_000,
    // A dead server must be an error soon, not a hang.
    connectionTimeoutMillis: 15_000,
    idleTimeoutMillis: 30_000,
  });
  // An idle connection that the server ended is replaced at the next query; unheard it would end the process.
  pool.on('error', () => {});
  // So must one in a transaction between two statements: the next statement says what happened.
  pool.on('connect', (client) => client.on('error', () => {}));
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: false }) });
  return {
    prisma,
    pool,
    url,
    close: async () => {
      await prisma.$disconnect();
      if (!pool.ended) await pool.end();
    },
  };
}

/** Runs `work` in one transaction on one connection; rolls back when it throws. */
export async function inTransaction<T>(db: Db, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await db.pool.connect();
  let failed: Error | undefined;
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    failed = error instanceof Error ? error : new Error(String(error));
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    // A connection the server ended must not go back to the pool.
    client.release(failed && /terminat|ECONN|closed/i.test(failed.message) ? failed : undefined);
  }
}
