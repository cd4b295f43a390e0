import { events } from '../data/events/index.ts';
import { type Article, numberOf, pathOf, type Told, versionAt } from './article.ts';
import { buildEdition, changes, paragraphsOf } from './edition.ts';
import type { OutletId } from './outlets.ts';
import type { ActorTruth } from './telling.ts';

/** An article brought by hand, beside those of the data. */
export type Draft = {
  outlet: OutletId;
  title: string;
  /** Paragraphs divided by blank lines. */
  body: string;
  byline?: string;
  credit?: string;
  captions?: string[];
  tags?: string[];
  embed?: string[];
  related?: string[];
  actors?: ActorTruth[];
  /** The event it tells, when it is one of the data. */
  event?: string;
  publishedAt?: Date;
};

/** What the press has written and what of it is out. */
export type Newsroom = {
  articles(): readonly Article[];
  article(id: string): Article | undefined;
  byPath(path: string): Article | undefined;
  /** Articles of an outlet that are out at this moment, newest first. */
  out(outlet: OutletId): Article[];
  publish(what: string | Draft): Article;
  edit(id: string, change: { title?: string; body?: string }): Article;
};

/** Opens a newsroom over the data with all dates relative to `base`; `clock` tells what is out. */
export function openNewsroom(base: Date, clock: () => Date): Newsroom {
  const all = new Map<string, Article>();
  const paths = new Map<string, Article>();
  const keep = (article: Article): Article => {
    const other = paths.get(article.path);
    if (other && other.id !== article.id)
      throw new Error(`${article.id} and ${other.id} share ${article.path}`);
    all.set(article.id, article);
    paths.set(article.path, article);
    return article;
  };
  for (const article of buildEdition(base, events)) keep(article);
  let drafts = 0;

  return {
    articles: () => [...all.values()],
    article: (id) => all.get(id),
    byPath: (path) => paths.get(path),
    out(outlet) {
      const now = clock();
      return [...all.values()]
        .filter(
          (article) => article.outlet === outlet && !article.reserve && versionAt(article, now) !== null,
        )
        .sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime() || (a.id < b.id ? -1 : 1));
    },
    publish(what) {
      const now = clock();
      if (typeof what !== 'string') return keep(fromDraft(what, `draft-${++drafts}.${what.outlet}`, now));
      const article = all.get(what);
      if (!article) throw new Error(`no such telling: ${what}`);
      const first = article.versions[0]!;
      return keep({ ...article, reserve: false, publishedAt: now, versions: [{ ...first, at: now }] });
    },
    edit(id, change) {
      const article = all.get(id);
      if (!article) throw new Error(`no such article: ${id}`);
      const former = article.versions.at(-1)!.told;
      const told: Told = {
        ...former,
        title: change.title ?? former.title,
        paragraphs: change.body === undefined ? former.paragraphs : paragraphsOf(change.body),
      };
      const version = { at: clock(), told, changed: changes(former, told) };
      return keep({ ...article, versions: [...article.versions, version] });
    },
  };
}

function fromDraft(draft: Draft, id: string, now: Date): Article {
  const { outlet, body, event, publishedAt = now, actors = [], ...rest } = draft;
  const told: Told = { ...rest, actors, outlet, paragraphs: paragraphsOf(body) };
  const number = numberOf(`${id} ${draft.title}`);
  return {
    id,
    number,
    outlet,
    events: event === undefined ? [] : [event],
    path: pathOf(outlet, number, draft.title),
    publishedAt,
    versions: [{ at: publishedAt, told, changed: [] }],
    origin: null,
    reserve: false,
  };
}
