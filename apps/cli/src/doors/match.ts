import { compileRegister, type Register, readActors } from '@mirqab/core/actors';
import {
  createMatcherSet,
  parseQuery,
  type QueryArticle,
  resolveQuery,
  type StoredQuery,
  storedQuerySchema,
} from '@mirqab/core/query';
import { detectLanguage, foldText } from '@mirqab/core/text';
import { z } from 'zod';
import { UsageFailure } from '../failure.ts';
import { type Door, parseLine } from './door.ts';
import { type AlertList, readAlertList, readWatchList, type WatchList } from './watch-list.ts';

const input = z.object({
  id: z.string(),
  title: z.string().nullish(),
  body: z.string().nullish(),
  publishedAt: z.string().nullish(),
  outlet: z.string().nullish(),
  language: z.string().nullish(),
  zones: z.array(z.object({ kind: z.string(), text: z.string() })).nullish(),
});

type Line = z.infer<typeof input>;

export const door: Door = {
  open: ({ alerts, watch }) => {
    if (!alerts) throw new UsageFailure('match needs --alerts FILE');
    const watched = watch ? readWatchList(watch) : [];
    const register = watched.length ? compileRegister(watched) : null;
    const set = createMatcherSet(readQueries(alerts, readAlertList(alerts), watched));
    return (line) => {
      const article = articleOf(parseLine(input, line), register);
      const { matches, outside } = set.match(article);
      return {
        matches: matches.map(({ id, spans }) => ({ alert: id, spans })),
        outside: outside.map(({ id, ...span }) => ({ alert: id, ...span })),
      };
    };
  },
  fromFile: ({ name, bytes }) => {
    const [title = '', ...rest] = bytes.toString('utf8').split('\n');
    return { id: name, title, body: rest.join('\n') };
  },
};

function readQueries(
  file: string,
  list: AlertList,
  watched: WatchList,
): { id: string; query: StoredQuery }[] {
  const idsByName = new Map<string, string[]>();
  const namesById = new Map(watched.map(({ id, names }) => [id, names]));
  for (const { id, names } of watched) {
    for (const name of [id, ...names])
      idsByName.set(foldText(name), [...(idsByName.get(foldText(name)) ?? []), id]);
  }
  return list.map(({ id, query }) => {
    const stored = readQuery(file, id, query);
    const resolver = {
      actor: (name: string) => idsByName.get(foldText(name)) ?? [],
      actorNames: (each: string) => namesById.get(each) ?? [],
    };
    return { id, query: resolveQuery(stored, resolver).query };
  });
}

function readQuery(file: string, id: string, query: AlertList[number]['query']): StoredQuery {
  if (typeof query !== 'string') {
    const parsed = storedQuerySchema.safeParse(query);
    if (parsed.success) return parsed.data;
    throw new UsageFailure(
      `${file}: alert ${id}: ${parsed.error.issues[0]?.message ?? 'not a stored query'}`,
    );
  }
  const parsed = parseQuery(query);
  if (parsed.ok) return parsed.query;
  const { code, start, end } = parsed.error;
  throw new UsageFailure(`${file}: alert ${id}: ${code} at ${start}–${end} of «${query}»`);
}

/** The line as the matcher reads it; with a watch list, the actors found in headline and body. */
function articleOf(line: Line, register: Register | null): QueryArticle {
  const zones = line.zones ?? [];
  const join = (kind: string) => zones.filter((zone) => zone.kind === kind).map((zone) => zone.text);
  const title = line.title || join('headline')[0] || '';
  const body = line.body || join('body').join('\n\n');
  const language = line.language ?? detectLanguage(`${title}\n${body}`).language;
  const others = zones.filter((zone) => zone.kind !== 'headline' && zone.kind !== 'body');
  const publishedAt = line.publishedAt ?? null;
  const article = { title, body, zones: others, publishedAt, outlet: line.outlet ?? null, language };
  if (!register) return article;
  const { mentions } = readActors({ title, text: body, ...(publishedAt ? { publishedAt } : {}) }, register);
  return {
    ...article,
    mentions: mentions.flatMap((mention) =>
      mention.entity
        ? [
            {
              entityId: mention.entity,
              zone: mention.in === 'title' ? 'headline' : 'body',
              start: mention.start,
              end: mention.end,
              certain: true,
            },
          ]
        : [],
    ),
  };
}
