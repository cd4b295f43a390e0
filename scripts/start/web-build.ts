import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StartFailure } from './failure.ts';

const SOURCES = [
  'apps/web/**/*.{ts,tsx,css,json,mjs}',
  'packages/*/src/**/*.{ts,json}',
  'pnpm-lock.yaml',
  'prisma/*.prisma',
];
const LEFT_OUT = /node_modules|\.next|\/fixtures\/|\.test\.tsx?$|\.tsbuildinfo$/;

/**
 * Builds the web app when its sources changed since the last build.
 * @returns the server program to run.
 */
export async function buildWeb(root: string, say: (line: string) => void): Promise<string> {
  const web = path.join(root, 'apps/web');
  const server = path.join(web, '.next/standalone/apps/web/server.js');
  const stampFile = path.join(web, '.next/mirqab-built');
  const wanted = digest(root);
  if (existsSync(server) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted)
    return server;
  say('building the web app (a minute or two, only after a change)');
  await runBuild(web);
  const standalone = path.dirname(server);
  cpSync(path.join(web, '.next/static'), path.join(standalone, '.next/static'), { recursive: true });
  if (existsSync(path.join(web, 'public')))
    cpSync(path.join(web, 'public'), path.join(standalone, 'public'), { recursive: true });
  writeFileSync(stampFile, wanted);
  return server;
}

function digest(root: string): string {
  const hash = createHash('sha256');
  const files = SOURCES.flatMap((pattern) =>
    globSync(pattern, { cwd: root, exclude: ['**/node_modules/**', '**/.next/**'] }),
  );
  for (const file of files.filter((name) => !LEFT_OUT.test(name)).sort()) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(path.join(root, file)));
  }
  return hash.digest('hex');
}

function runBuild(web: string): Promise<void> {
  const next = path.join(web, 'node_modules/next/dist/bin/next');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [next, 'build'], {
      cwd: web,
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) return resolve();
      process.stderr.write(output);
      reject(new StartFailure('the web app could not be built; the lines above say why.'));
    });
  });
}
