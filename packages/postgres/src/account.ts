import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { PostgresFailure } from './failure.ts';

/**
 * Postgres refuses to run as root. Under root the command is started in a user namespace in which
 * the same person has an ordinary number: files keep their owner, so a checkout below a folder of
 * mode 700 works, and no account has to exist.
 *
 * @throws PostgresFailure `cannot-drop-root` where the system forbids namespaces.
 */
export function asOrdinaryUser(file: string, args: string[]): { file: string; args: string[] } {
  if (process.getuid?.() !== 0) return { file, args };
  if (spawnSync('unshare', ['--user', '--map-user=1000', 'true'], { stdio: 'ignore' }).status !== 0) {
    throw new PostgresFailure(
      'cannot-drop-root',
      'Postgres does not run as root, and this system allows no user namespaces; start as an ordinary user, or set DATABASE_URL.',
    );
  }
  return { file: 'unshare', args: ['--user', '--map-user=1000', '--', file, ...args] };
}
