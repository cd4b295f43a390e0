export { createDb, type Db, type DbOptions, inTransaction } from './client.ts';
export { newId } from './ids.ts';
export { knownMigrations, MigrationFailure, type MigrationFailureCode, migrate } from './migrate.ts';
