import { type Article, numberOf, pathOf, type Told, type Version } from './article.ts';
import { fillDates, momentOf } from './dates.ts';
import { applyOperations } from './operations/apply.ts';
import { type OutletId, outletOf } from './outlets.ts';
import type { Derivation, Edit, PressEvent, Telling } from './telling.ts';

const minute = 60_000;

/** Everything the press will print, oldest first, with all dates fixed by the base date. The same base gives the same
 * edition. An id that is used twice or not known throws, since the data is ours. */
export function buildEdition(base: Date, events: readonly PressEvent[]): Article[] {
  const articles = new Map<string, Article>();
  const dated = new Map(events.map((event) => [event.id, momentOf(event.when, base)]));
  const add = (article: Article): void => {
    if (articles.has(article.id)) throw new Error(`two tellings are called ${article.id}`);
    articles.set(article.id, article);
  };
  for (const event of events) {
    const moment = dated.get(event.id)!;
    for (const telling of event.tellings) add(written(event, telling, moment));
    for (const derivation of event.derived ?? []) add(derived(event, derivation, moment, articles));
    for (const edit of event.edits ?? []) addVersion(edit, moment, articles);
  }
  return [...articles.values()].sort(
    (a, b) => a.publishedAt.getTime() - b.publishedAt.getTime() || (a.id < b.id ? -1 : 1),
  );
}

/** Divides a written body into paragraphs: blank lines part them, single line ends are spaces. */
export function paragraphsOf(body: string): string[] {
  return body
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '');
}

function written(event: PressEvent, telling: Telling, moment: Date): Article {
  const fill = filler(telling.outlet, moment);
  const { id, after, outlet, body, ...rest } = telling;
  const told: Told = { ...rest, outlet, title: fill(telling.title), paragraphs: paragraphsOf(fill(body)) };
  if (telling.captions) told.captions = telling.captions.map(fill);
  if (telling.embed) told.embed = telling.embed.map(fill);
  return bind(id, event, told, new Date(moment.getTime() + after * minute), null);
}

function derived(
  event: PressEvent,
  derivation: Derivation,
  moment: Date,
  articles: ReadonlyMap<string, Article>,
): Article {
  const from = articles.get(derivation.from);
  if (!from) throw new Error(`${derivation.id} is made from ${derivation.from}, which is not there`);
  const fill = filler(derivation.outlet, moment);
  const told = applyOperations(from.versions[0]!.told, derivation.outlet, derivation.by, fill);
  const origin = { from: derivation.from, by: derivation.by.map((operation) => operation.op) };
  const publishedAt = new Date(moment.getTime() + derivation.after * minute);
  return bind(derivation.id, event, { ...told, outlet: derivation.outlet }, publishedAt, origin);
}

function addVersion(edit: Edit, moment: Date, articles: Map<string, Article>): void {
  const article = articles.get(edit.of);
  if (!article) throw new Error(`an edit of ${edit.of}, which is not there`);
  const former = article.versions.at(-1)!;
  const told = applyOperations(former.told, article.outlet, edit.by, filler(article.outlet, moment));
  const at = new Date(article.publishedAt.getTime() + edit.after * minute);
  article.versions.push({ at, told, changed: changes(former.told, told) });
}

/** What a reader would call changed between two versions. */
export function changes(former: Told, told: Told): Version['changed'] {
  const changed: Version['changed'] = [];
  if (former.title !== told.title) changed.push('title');
  if (former.paragraphs.join('\n') !== told.paragraphs.join('\n')) changed.push('body');
  return changed;
}

function bind(
  id: string,
  event: PressEvent,
  told: Told,
  publishedAt: Date,
  origin: Article['origin'],
): Article {
  const number = numberOf(id);
  return {
    id,
    number,
    outlet: told.outlet,
    events: told.second ? [event.id, told.second.event] : [event.id],
    path: pathOf(told.outlet, number, told.title),
    publishedAt,
    versions: [{ at: publishedAt, told, changed: [] }],
    origin,
    reserve: event.reserve === true,
  };
}

function filler(outlet: OutletId, moment: Date): (text: string) => string {
  const habit = outletOf(outlet).months;
  return (text) => fillDates(text, moment, habit);
}
