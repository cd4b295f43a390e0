// Makes a checkout runnable, then hands over: installs what the lockfile names when it changed,
// generates the database client, and runs the given program on the Node that the project ships.
// This file alone must run on Node 20; standard output stays free for the program's result.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const say = (text) => process.stderr.write(`mirqab: ${text}\n`);
const fail = (text) => {
  say(text);
  process.exit(1);
};

function digest(files) {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(path.join(root, file)));
  return hash.digest('hex');
}

/** Every manifest that decides what an install holds. */
function manifests() {
  const members = ['packages', 'apps'].flatMap((dir) =>
    readdirSync(path.join(root, dir)).map((name) => `${dir}/${name}/package.json`),
  );
  return [
    'package.json',
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    'e2e/package.json',
    'bench/package.json',
    ...members,
  ].filter((file) => existsSync(path.join(root, file)));
}

const stampFile = (name) => path.join(root, 'node_modules', `.mirqab-${name}`);
const isCurrent = (name, value) =>
  existsSync(stampFile(name)) && readFileSync(stampFile(name), 'utf8') === value;

function run(command, args, what, env = process.env) {
  // The child's own output goes to standard error: a door prints nothing but its result.
  const done = spawnSync(command, args, { cwd: root, env, stdio: ['ignore', 2, 2] });
  if (done.error) fail(`${what} could not start (${done.error.message}). Is npm on the PATH?`);
  if (done.status !== 0) fail(`${what} failed with exit code ${done.status}; the lines above say why.`);
}

/** One set-up at a time: two commands started together in a fresh checkout would both install. */
async function lock() {
  const file = path.join(root, '.mirqab-setup.lock');
  for (let told = false; ; told = true) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      const unlock = () => rmSync(file, { force: true });
      process.once('exit', unlock);
      return unlock;
    } catch (error) {
      if (error.code !== 'EEXIST') return fail(`the checkout ${root} cannot be written (${error.code}).`);
    }
    if (!isAlive(Number(readFileSync(file, { encoding: 'utf8', flag: 'a+' })))) rmSync(file, { force: true });
    else if (!told) say('waiting for another set-up of this checkout to finish');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function isAlive(pid) {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function install() {
  const wanted = digest(manifests());
  if (isCurrent('installed', wanted)) return;
  const { packageManager } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const [, major] = /^pnpm@(\d+)/.exec(packageManager) ?? fail('package.json names no pnpm version');
  say(`installing what the lockfile names (the first time takes a minute or two, with pnpm ${major})`);
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  run(
    npm,
    [
      'exec',
      '--yes',
      `--package=${packageManager}`,
      '--',
      'pnpm',
      'install',
      '--frozen-lockfile',
      '--config.confirm-modules-purge=false',
    ],
    'the install',
    { ...process.env, CI: 'true', npm_config_update_notifier: 'false', npm_config_loglevel: 'warn' },
  );
  mkdirSync(path.join(root, 'node_modules'), { recursive: true });
  writeFileSync(stampFile('installed'), wanted);
}

/** The Node that came with the install; the one running now where the platform has none and is new enough. */
function nodeBinary() {
  const names = [`node-${process.platform}-${process.arch}`, `node-bin-${process.platform}-${process.arch}`];
  for (const name of names) {
    const binary = path.join(root, 'node_modules', name, 'bin', 'node');
    if (existsSync(binary)) return binary;
  }
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return fail(
    `there is no Node 24 package for ${process.platform}-${process.arch}; install Node 24 or newer and try again.`,
  );
}

function generate(node) {
  const models = readdirSync(path.join(root, 'prisma')).filter((file) => file.endsWith('.prisma'));
  const wanted = digest([...models.map((file) => `prisma/${file}`), 'pnpm-lock.yaml']);
  if (isCurrent('generated', wanted) && existsSync(path.join(root, 'packages/db/src/generated'))) return;
  run(node, [path.join(root, 'scripts/generate.ts')], 'generating the database client');
  writeFileSync(stampFile('generated'), wanted);
}

if (Number(process.versions.node.split('.')[0]) < 20)
  fail(`Node ${process.versions.node} is too old; 20.19 or newer is needed.`);
const unlock = await lock();
install();
const node = nodeBinary();
generate(node);
unlock();

const [program, ...args] = process.argv.slice(2);
if (program) {
  const env = {
    ...process.env,
    PATH: [path.dirname(node), path.join(root, 'node_modules', '.bin'), process.env.PATH].join(
      path.delimiter,
    ),
  };
  // npm runs scripts in the checkout; paths a person typed are relative to where they stood.
  const cwd = process.env.INIT_CWD ?? process.cwd();
  const child = spawn(node, [path.join(root, program), ...args], { cwd, env, stdio: 'inherit' });
  // npm passes a signal to this process alone; from a terminal the child has heard Ctrl-C before, which is harmless.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}
