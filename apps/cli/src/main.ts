import { cac } from 'cac';
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
  cli.version('0.1.0');
  cli.parse(joinDashes(process.argv), { run: false });
  if (!cli.matchedCommand && !cli.options.help && !cli.options.version) {
    throw new UsageFailure(
      cli.args.length ? `there is no command ${cli.args[0]}` : 'name a command; --help lists them',
    );
  }
  await cli.runMatchedCommand();
} catch (error) {
  const usage = error instanceof UsageFailure || (error instanceof Error && error.name === 'CACError');
  process.stderr.write(`mirqab: ${error instanceof Error ? error.message : error}\n`);
  if (!usage && error instanceof Error && error.stack) process.stderr.write(`${error.stack}\n`);
  process.exitCode = usage ? 2 : 1;
}
