import { readFile } from 'node:fs/promises';
import { readFeed, writeOpml } from '@mirqab/core/feed';
import { addSource } from '@mirqab/services/add-source';
import { listSources } from '@mirqab/services/list-sources';
import { WriteFailure } from '@mirqab/services/write-failure';
import { UsageFailure } from '../failure.ts';
import { type Operator, print } from './operator.ts';

/** Adds every feed of an OPML file; one that is here already, or whose address is none, is named in its place and the rest goes on. */
export async function importOpml(ctx: Operator, file: string): Promise<number> {
  const read = readFeed({ bytes: await readFile(file) });
  if (!read.ok || read.feed.kind !== 'opml') throw new UsageFailure(`${file} is no OPML file`);
  let refused = 0;
  for (const { url, title, language } of read.feed.items) {
    if (url === null) continue;
    const input = { url, ...(title === null ? {} : { name: title }), ...(language ? { language } : {}) };
    try {
      print({ url, ...(await addSource(ctx, input)) });
    } catch (error) {
      if (!(error instanceof WriteFailure)) throw error;
      if (error.code !== 'known') refused += 1;
      print({ url, code: error.code, ...(error.code === 'known' ? { id: error.subject } : {}) });
    }
  }
  return refused === 0 ? 0 : 1;
}

/** All sources as OPML on standard output, by their groups. */
export async function exportOpml(ctx: Operator): Promise<number> {
  const subscriptions = (await listSources(ctx)).map((source) => ({
    url: source.url,
    title: source.title ?? source.outlet.name,
    folder: source.group?.name ?? null,
    language: source.language,
  }));
  process.stdout.write(writeOpml('مرقاب', subscriptions, ctx.now));
  return 0;
}
