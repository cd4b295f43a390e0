// Checks the Dockerfile and the compose file without an engine: what they copy exists, the stages they
// name are there, every image is pinned, final images run as an ordinary user and say how they are, and
// every setting they pass is one that a program reads.
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parse } from 'yaml';
import { z } from 'zod';

const root = path.dirname(import.meta.dirname);
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const problems: string[] = [];

type Stage = { name: string; from: string; lines: string[] };

const service = z.object({
  image: z.string().optional(),
  build: z.object({ context: z.string(), target: z.string() }).optional(),
  environment: z.record(z.string(), z.string()).optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).optional(),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
  volumes: z.array(z.string()).optional(),
});
const composeSchema = z.object({
  services: z.record(z.string(), service),
  volumes: z.record(z.string(), z.unknown()),
});

const stages = readStages(read('Dockerfile'));
const compose = composeSchema.parse(parse(read('docker-compose.yml'), { merge: true }));
checkStages();
checkServices();
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.stdout.write(
  `images: ${stages.length} stages, ${Object.keys(compose.services).length} services, ${problems.length} problems\n`,
);
process.exit(problems.length || stages.length < 4 ? 1 : 0);

function readStages(text: string): Stage[] {
  const found: Stage[] = [];
  for (const line of text.replace(/\\\n\s*/g, ' ').split('\n')) {
    const from = /^FROM\s+(\S+)\s+AS\s+(\S+)/i.exec(line);
    if (from) found.push({ name: from[2] ?? '', from: from[1] ?? '', lines: [] });
    else if (line.trim() && !line.startsWith('#')) found.at(-1)?.lines.push(line);
  }
  return found;
}

function checkStages(): void {
  const names = stages.map((stage) => stage.name);
  const pinned = /^ARG NODE=node:(\d+\.\d+)/m.exec(read('Dockerfile'))?.[1];
  if (!pinned) problems.push('Dockerfile: the Node image is not pinned to a minor version');
  for (const stage of stages) {
    if (!names.includes(stage.from) && !stage.from.startsWith('$'))
      problems.push(`Dockerfile: ${stage.name} starts from ${stage.from}`);
    for (const line of stage.lines.filter((text) => text.startsWith('COPY ')))
      checkCopy(stage.name, line, names);
    for (const run of stage.lines.filter((text) => /pnpm@/.test(text))) {
      const wanted = /"packageManager": "(pnpm@[^"]+)"/.exec(read('package.json'))?.[1] ?? 'nothing';
      if (!run.includes(wanted))
        problems.push(`Dockerfile: ${stage.name} installs another pnpm than ${wanted}`);
    }
  }
  for (const final of ['web', 'worker']) {
    const lines = stages.find((stage) => stage.name === final)?.lines ?? [];
    if (!lines.some((line) => /^USER (?!root|0)/.test(line)))
      problems.push(`Dockerfile: ${final} runs as root`);
    if (!lines.some((line) => line.startsWith('HEALTHCHECK')))
      problems.push(`Dockerfile: ${final} has no health check`);
    for (const line of lines) {
      const program = /^(?:CMD|HEALTHCHECK).*"(apps\/worker\/[^"]+\.ts)"/.exec(line)?.[1];
      if (program && !existsSync(path.join(root, program)))
        problems.push(`Dockerfile: ${final} runs ${program}, which does not exist`);
    }
  }
}

function checkCopy(stage: string, line: string, names: string[]): void {
  const from = /--from=(\S+)/.exec(line)?.[1];
  if (from) {
    if (!names.includes(from)) problems.push(`Dockerfile: ${stage} copies from ${from}, which is no stage`);
    return;
  }
  const words = line
    .split(/\s+/)
    .slice(1)
    .filter((word) => !word.startsWith('--'));
  for (const source of words.slice(0, -1)) {
    if (!existsSync(path.join(root, source)))
      problems.push(`Dockerfile: ${stage} copies ${source}, which does not exist`);
  }
}

function checkServices(): void {
  const known = readSettings();
  for (const [name, one] of Object.entries(compose.services)) {
    if (one.image && !/:v?\d+\.\d+/.test(one.image))
      problems.push(`compose: ${name} is not pinned (${one.image})`);
    if (one.build && !stages.some((stage) => stage.name === one.build?.target))
      problems.push(`compose: ${name} builds no stage`);
    for (const other of Object.keys(one.depends_on ?? {})) {
      if (!compose.services[other]) problems.push(`compose: ${name} waits for ${other}, which is no service`);
      const { condition } = one.depends_on?.[other] ?? { condition: '' };
      if (condition === 'service_healthy' && !compose.services[other]?.healthcheck)
        problems.push(`compose: ${other} has no health check`);
    }
    for (const volume of one.volumes ?? []) {
      const source = volume.split(':')[0] ?? '';
      if (!source.startsWith('.') && !(source in compose.volumes))
        problems.push(`compose: ${name} mounts ${source}, which is no volume`);
    }
    if (!one.build) continue;
    for (const setting of Object.keys(one.environment ?? {})) {
      if (!known.has(setting)) problems.push(`compose: ${name} sets ${setting}, which no program reads`);
    }
  }
}

/** Every setting that one of the programs names in its env file. */
function readSettings(): Set<string> {
  const files = globSync(['apps/*/src/**/env.ts', 'apps/*/env.ts'], { cwd: root }).filter(
    (file) => !file.includes('node_modules'),
  );
  return new Set(files.flatMap((file) => read(file).match(/\b[A-Z][A-Z0-9_]{3,}\b/g) ?? []));
}
