import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export type Program = {
  name: string;
  file: string;
  env: Record<string, string>;
  logFile: string;
  pidFile: string;
};
export type Child = { name: string; stop(limitMs: number): Promise<void>; alive(): boolean };

const LEAVE = path.join(import.meta.dirname, 'leave-with-parent.ts');

/**
 * Runs a program and starts it again when it dies by itself, each time a little later.
 * The child is in a process group of its own, so that Ctrl-C reaches it only through us and in
 * order; should we die, the closed channel tells it to leave.
 */
export function keepRunning(program: Program, say: (line: string) => void): Child {
  let child: ChildProcess | null = null;
  let stopping = false;
  let failures = 0;
  const log = createWriteStream(program.logFile, { flags: 'a' });

  const start = () => {
    const started = Date.now();
    child = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', '--import', LEAVE, program.file],
      {
        env: program.env,
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
        detached: true,
      },
    );
    if (child.pid) writeFileSync(program.pidFile, String(child.pid));
    child.stdout?.pipe(log, { end: false });
    child.stderr?.pipe(log, { end: false });
    child.once('exit', async (code, signal) => {
      child = null;
      if (stopping) return;
      failures = Date.now() - started > 60_000 ? 1 : failures + 1;
      const wait = Math.min(30_000, 500 * 2 ** failures);
      say(
        `the ${program.name} ended (${signal ?? `exit code ${code}`}) and starts again in ${wait / 1000} s; its log is ${program.logFile}`,
      );
      await pause(wait);
      if (!stopping) start();
    });
  };
  start();

  return {
    name: program.name,
    alive: () => child !== null,
    async stop(limitMs) {
      stopping = true;
      const leaving = child;
      if (!leaving) return;
      const left = new Promise((resolve) => leaving.once('exit', resolve));
      leaving.kill('SIGTERM');
      const late = await Promise.race([left.then(() => false), pause(limitMs, true)]);
      if (late) leaving.kill('SIGKILL');
      await left;
      rmSync(program.pidFile, { force: true });
    },
  };
}
