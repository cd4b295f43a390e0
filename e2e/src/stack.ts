import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort } from './ports.ts';
import { startSinks } from './sinks.ts';

export type Stack = {
  url: string;
  press: string;
  sinks: string;
  dataDir: string;
  /** Where the first account is made. */
  welcome: string;
};

const root = path.resolve(import.meta.dirname, '../..');
const START_LIMIT_MS = 8 * 60_000;

/** The whole platform as `npm start` starts it, on free ports and a data folder of its own, with sinks for mail and webhooks. */
export async function startStack(): Promise<Stack & { stop(): Promise<void> }> {
  const [port, pressPort] = [await freePort(), await freePort()];
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'mirqab-e2e-'));
  const sinks = await startSinks();
  const child = spawn(process.execPath, [path.join(root, 'scripts/start.ts')], {
    env: {
      ...process.env,
      PORT: String(port),
      PRESS_PORT: String(pressPort),
      PRESS_CONTROL: '1',
      MIRQAB_DATA_DIR: dataDir,
      MIRQAB_ALLOW_HOSTS: sinks.hookHost,
      SMTP_URL: sinks.smtpUrl,
      MAIL_FROM: 'Mirqab <mirqab@example.org>',
      DATABASE_URL: '',
      REDIS_URL: '',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const welcome = await untilLine(child, /(https?:\/\/\S+\/welcome\?token=\S+)/, dataDir);
  return {
    url: `http://127.0.0.1:${port}`,
    press: `http://127.0.0.1:${pressPort}`,
    sinks: `http://${sinks.hookHost}`,
    dataDir,
    welcome,
    async stop() {
      const left = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await left;
      await sinks.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function untilLine(child: ChildProcess, wanted: RegExp, dataDir: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const timer = setTimeout(
      () => reject(new Error(`the platform did not start in time:\n${output}`)),
      START_LIMIT_MS,
    );
    const hear = (chunk: Buffer) => {
      output += chunk;
      process.stdout.write(chunk);
      const found = wanted.exec(output)?.[1];
      if (!found) return;
      clearTimeout(timer);
      resolve(found);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) =>
      reject(new Error(`the platform ended with code ${code}:\n${output}\n${tail(dataDir)}`)),
    );
  });
}

function tail(dataDir: string): string {
  return ['worker', 'web', 'press']
    .map((name) => {
      try {
        return `--- ${name}\n${readFileSync(path.join(dataDir, 'logs', `${name}.log`), 'utf8')
          .split('\n')
          .slice(-30)
          .join('\n')}`;
      } catch {
        return '';
      }
    })
    .join('\n');
}
