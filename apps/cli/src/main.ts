import { MigrationFailure } from '@mirqab/db';
import { PostgresFailure } from '@mirqab/postgres';
import { WriteFailure } from '@mirqab/services/write-failure';
import { cac } from 'cac';
import type { RegisterFlags } from './commands/register.ts';
import type { RunFlags } from './commands/runs.ts';
import type { DoorName } from './doors/index.ts';
import { UsageFailure } from './failure.ts';
import { type WalkOptions, walkDoor } from './walk-door.ts';

const cli = cac('mirqab');

type Flags = {
  jsonl?: string;
  out?: string;
  jobs?: number;
  watch?: string;
  alerts?: string;
  docs?: string;
  pairs?: boolean;
};

function addDoor(name: DoorName, description: string) {
  return cli
    .command(`${name} [...files]`, description)
    .option('--jsonl <file>', 'read one JSON object a line; - is standard input')
    .option('--out <file>', 'write here instead of standard output')
    .option('--jobs <n>', 'threads to use (default: every core)')
    .action((files: string[], flags: Flags) => finish(walkDoor(name, walkOptions(files, flags))));
}

addDoor('feed', 'Read a feed, sitemap or OPML file.');
addDoor('read', 'Read a page: zones, title, byline, source, date with evidence, body.');
addDoor('date', 'Read a date as a page writes it.');
addDoor('dedup', 'Say which articles are new, the same, revised or copies.')
  .option('--pairs', 'lines are pairs of ids of --docs')
  .option('--docs <file>', 'the documents that --pairs compares, JSONL');
addDoor('actors', 'Find who and what is named, with titles, quotes and meetings.').option(
  '--watch <file>',
  'a JSON list of watched entities',
);
addDoor('names', 'Say whether two written names, in any two scripts, are the same name.');
addDoor('match', 'Say which alerts an article fires, and with which sentence.')
  .option('--alerts <file>', 'a JSON list of alerts')
  .option('--watch <file>', 'a JSON list of watched entities, for actor:');

const VERSION = '0.1.0';
cli
  .command(
    'import [...paths]',
    'Bring in articles (text, HTML, JSONL, CSV, WARC), or a whole exported install into an empty one.',
  )
  .option('--outlet <name>', 'the outlet the articles belong to')
  .option('--alerting', 'alert on what comes in')
  .action((paths: string[], flags: { outlet?: string; alerting?: boolean }) =>
    finish(import('./commands/carry.ts').then(({ importAny }) => importAny(paths.map(String), flags))),
  );
cli
  .command('export [folder]', 'Write the whole install into a new folder.')
  .option('--all', 'everything, secrets included')
  .action((folder: string | undefined, flags: { all?: boolean }) =>
    finish(import('./commands/carry.ts').then(({ exportAll }) => exportAll(folder, flags, VERSION))),
  );
cli
  .command(
    'sources [action] [subject]',
    'list, add ADDRESS, pause ID, resume ID, run ID, import OPML, export.',
  )
  .action((action?: string, subject?: string) =>
    finish(import('./commands/sources.ts').then(({ sources }) => sources(action, subject))),
  );
cli
  .command('runs [action] [subject]', 'list, show ID, cancel ID, start.')
  .option('--day <day>', 'the day to read again, as 2026-11-22')
  .option('--source <id>', 'the source to read again')
  .option('--failure <code>', 'read again what failed so')
  .option('--history <id>', 'read what a source published before it was added')
  .option('--stage <stage>', 'poll, page, enrich or match (default: page)')
  .option('--why <text>', 'the reason, kept with the run')
  .option('--alerting', 'alert on what newly matches')
  .action((action: string | undefined, subject: string | undefined, flags: RunFlags) =>
    finish(import('./commands/runs.ts').then(({ runs }) => runs(action, subject, flags))),
  );
cli
  .command('users [action] [subject]', 'list, invite [MAIL], role ID, open ID, close ID.')
  .option('--role <role>', 'reader, editor or admin')
  .action((action: string | undefined, subject: string | undefined, flags: { role?: string }) =>
    finish(import('./commands/users.ts').then(({ users }) => users(action, subject, flags))),
  );
cli
  .command(
    'register [action] [file]',
    'The actors of a running install: export, import FILE (CSV, JSON, FollowTheMoney), starter.',
  )
  .option('--format <format>', 'csv, json or ftm (import tells them apart by itself)')
  .option('--out <file>', 'write the export here instead of standard output')
  .option('--dry-run', 'say what an import would change, and change nothing')
  .option('--replace', 'let the file replace what is here, instead of only filling what is missing')
  .option('--only <parts>', 'parts of the starter register, as libya,egypt')
  .action((action: string | undefined, file: string | undefined, flags: RegisterFlags) =>
    finish(
      import('./commands/register.ts').then(({ register }) =>
        register(action, file === undefined ? undefined : String(file), flags),
      ),
    ),
  );
cli
  .command('migrate', "Bring the database to this version's schema.")
  .action(() => finish(import('./commands/migrate.ts').then(({ migrateInstall }) => migrateInstall())));

function walkOptions(files: string[], flags: Flags): WalkOptions {
  const jobs = flags.jobs === undefined ? undefined : Number(flags.jobs);
  if (jobs !== undefined && !(Number.isInteger(jobs) && jobs > 0))
    throw new UsageFailure('--jobs takes a whole number from 1');
  return {
    files: files.map(String),
    ...(flags.jsonl === undefined ? {} : { jsonl: String(flags.jsonl) }),
    ...(flags.out === undefined ? {} : { out: String(flags.out) }),
    ...(jobs === undefined ? {} : { jobs }),
    ...(flags.watch === undefined ? {} : { watch: String(flags.watch) }),
    ...(flags.alerts === undefined ? {} : { alerts: String(flags.alerts) }),
    ...(flags.docs === undefined ? {} : { docs: String(flags.docs) }),
    ...(flags.pairs === undefined ? {} : { pairs: flags.pairs }),
  };
}

/** The parser takes a lone dash for a missing value; `--jsonl=-` it understands. */
function joinDashes(args: string[]): string[] {
  return args.flatMap((arg, at) => {
    if (arg === '-' && args[at - 1]?.startsWith('--')) return [];
    return args[at + 1] === '-' && arg.startsWith('--') ? [`${arg}=-`] : [arg];
  });
}

async function finish(work: Promise<number>): Promise<void> {
  process.exitCode = await work;
}

try {
  cli.help();
  cli.version(VERSION);
  cli.parse(joinDashes(process.argv), { run: false });
  if (!cli.matchedCommand && !cli.options.help && !cli.options.version) {
    throw new UsageFailure(
      cli.args.length ? `there is no command ${cli.args[0]}` : 'name a command; --help lists them',
    );
  }
  await cli.runMatchedCommand();
} catch (error) {
  const usage = error instanceof UsageFailure || (error instanceof Error && error.name === 'CACError');
  const known =
    usage ||
    error instanceof PostgresFailure ||
    error instanceof MigrationFailure ||
    error instanceof WriteFailure;
  process.stderr.write(`mirqab: ${error instanceof Error ? error.message : error}\n`);
  if (!known && error instanceof Error && error.stack) process.stderr.write(`${error.stack}\n`);
  process.exitCode = usage ? 2 : 1;
}
