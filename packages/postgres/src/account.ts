import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import os from 'node:os';
import process from 'node:process';
import { PostgresFailure } from './failure.ts';

/**
 * Postgres refuses to run as root, and as a number that no account has (containers run as such). Both are
 * started in a user namespace in which the same person has the number of an ordinary account: files keep
 * their owner, so a checkout below a folder of mode 700 works, and no account has to be made.
 *
 * @throws PostgresFailure `no-account` where the system forbids namespaces or knows no ordinary account.
 */
export function asOrdinaryUser(file: string, args: string[]): { file: string; args: string[] } {
  if (process.getuid === undefined || (process.getuid() !== 0 && hasName())) return { file, args };
  const number = ordinaryNumber(readAccounts());
  const map = ['--user', `--map-user=${number}`];
  if (number === null || spawnSync('unshare', [...map, 'true'], { stdio: 'ignore' }).status !== 0) {
    throw new PostgresFailure(
      'no-account',
      'Postgres runs neither as root nor as a number without an account, and this system allows no user namespace to change that; start as an ordinary user, or set DATABASE_URL.',
    );
  }
  return { file: 'unshare', args: [...map, '--', file, ...args] };
}

/** The number of an ordinary account in a passwd file: a person's where there is one, any but root's otherwise; null when there is none. */
export function ordinaryNumber(passwd: string): number | null {
  const numbers = passwd
    .split('\n')
    .map((line) => Number(line.split(':')[2] || Number.NaN))
    .filter((number) => number > 0 && number < 65_534);
  return numbers.find((number) => number >= 1000) ?? numbers[0] ?? null;
}

function readAccounts(): string {
  try {
    return readFileSync('/etc/passwd', 'utf8');
  } catch {
    return '';
  }
}

function hasName(): boolean {
  try {
    os.userInfo();
    return true;
  } catch {
    return false;
  }
}
