// Imports run one way. Reads every source file's import lines and checks them against the house's
// arrows; also that no room of core reaches another except through its door, that core does no I/O,
// and that rooms of core do not form a circle.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const root = path.dirname(import.meta.dirname);

/** Which rooms each room may import. */
const ARROWS: Record<string, readonly string[]> = {
  core: [],
  postgres: [],
  db: ['core'],
  jobs: ['core'],
  services: ['core', 'db', 'jobs'],
  auth: ['core', 'db'],
  api: ['core', 'services', 'auth'],
  web: ['core', 'api', 'auth'],
  worker: ['core', 'db', 'jobs', 'services'],
  cli: ['core', 'postgres', 'db', 'services', 'auth'],
  press: ['core'],
};
/** Tests, benches and the starter stand outside the house and may look into every room. */
const FOR_TESTS = new Set(['db', 'jobs', 'services', 'auth', 'postgres', 'press', 'worker', 'core']);
const IO =
  /^node:(fs|net|http|https|http2|child_process|dns|tls|dgram|os|process|worker_threads|cluster)(\/|$)/;

const problems: string[] = [];
const coreArrows = new Map<string, Set<string>>();
let modules = 0;

for (const file of globSync(['packages/*/src/**/*.{ts,tsx}', 'apps/*/src/**/*.{ts,tsx}'], { cwd: root })) {
  if (file.includes('node_modules') || file.includes('/generated/')) continue;
  modules += 1;
  checkFile(file.replaceAll('\\', '/'));
}
checkCircles();
if (modules < 100)
  problems.push(`only ${modules} modules were seen: this check is looking in the wrong place`);
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.stdout.write(`imports: ${modules} modules, ${problems.length} against the arrows\n`);
process.exit(problems.length ? 1 : 0);

function checkFile(file: string): void {
  const room = file.split('/')[1] ?? '';
  const isTest = /\.(test|fault)\.tsx?$|\/testing|\/faults\//.test(file);
  const text = readFileSync(path.join(root, file), 'utf8');
  for (const [, from] of text.matchAll(/(?:\bfrom\s*|\bimport\s*\(\s*|^import\s+)['"]([^'"]+)['"]/gm)) {
    if (from) checkImport(file, room, from, isTest);
  }
  if (
    room === 'core' &&
    !isTest &&
    /\b(process\.env|Date\.now\(\)|new Date\(\)|Math\.random\(\))/.test(text)
  ) {
    problems.push(`${file}: core reads no clock, environment or chance; take it as an argument`);
  }
}

function checkImport(file: string, room: string, from: string, isTest: boolean): void {
  const target = /^@mirqab\/([^/]+)/.exec(from)?.[1];
  if (target && target !== room && !ARROWS[room]?.includes(target) && !(isTest && FOR_TESTS.has(target))) {
    problems.push(`${file}: ${room} must not import ${target}`);
  }
  if (/generated\/client|@prisma\/client/.test(from) && room !== 'db')
    problems.push(`${file}: only db imports the database client`);
  if (room !== 'core' || isTest) return;
  if (IO.test(from)) problems.push(`${file}: core does no I/O (${from})`);
  const inside = file.split('/');
  const own = inside[3] ?? '';
  if (!from.startsWith('.')) return;
  const resolved = path.posix.normalize(path.posix.join(path.posix.dirname(file), from)).split('/');
  const other = resolved[3] ?? '';
  if (other === own) return;
  if (resolved.length !== 5 || resolved[4] !== 'index.ts')
    problems.push(`${file}: reach ${other} through its door, not ${from}`);
  coreArrows.set(own, (coreArrows.get(own) ?? new Set()).add(other));
}

function checkCircles(): void {
  const done = new Set<string>();
  const visit = (room: string, trail: string[]): void => {
    if (trail.includes(room)) {
      problems.push(
        `core rooms import each other in a circle: ${[...trail.slice(trail.indexOf(room)), room].join(' → ')}`,
      );
      return;
    }
    if (done.has(room)) return;
    for (const next of coreArrows.get(room) ?? []) visit(next, [...trail, room]);
    done.add(room);
  };
  for (const room of coreArrows.keys()) visit(room, []);
}
