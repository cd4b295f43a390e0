import type pg from 'pg';

/** A pool, or the one connection of a transaction. */
export type Client = Pick<pg.PoolClient, 'query'>;
