import { openNewsroom } from './newsroom.ts';
import { outletOf } from './outlets.ts';
import { truthOf } from './truth.ts';

/** One story of one page, as the measures read it. */
export type Item = {
  id: string;
  segment: number;
  event: string;
  outlet: string;
  language: 'ar' | 'en' | 'ru';
  at: string;
  title: string;
  body: string;
};

const base = new Date('2026-11-22T08:00:00Z');
const later = new Date('2026-11-26T08:00:00Z');

/** Every story of every page in order of publication; a page of two stories gives two items, parted as its truth says. */
export function pressItems(): Item[] {
  const newsroom = openNewsroom(base, () => later);
  const out = newsroom.articles().filter((article) => !article.reserve && article.publishedAt <= later);
  return out.flatMap((article) => {
    const truth = truthOf(newsroom, article, later, 'http://press.test');
    const at = article.publishedAt.toISOString();
    const common = {
      id: article.id,
      outlet: article.outlet,
      language: outletOf(article.outlet).language,
      at,
    };
    const cut = truth.segments[1] === undefined ? truth.body.length : truth.body.indexOf(truth.segments[1]);
    const parts = [truth.body.slice(0, cut), truth.body.slice(cut)].filter((part) => part !== '');
    return parts.map((body, segment) => ({
      ...common,
      segment,
      event: truth.events[segment] ?? truth.events[0]!,
      title: segment === 0 ? truth.title : (body.split('\n')[0] ?? '').slice(0, 90),
      body,
    }));
  });
}

/** B-cubed precision, recall and F1 of clusters against events (Bagga and Baldwin 1998): the mean over items of how
 * much of an item's cluster is of its event, and how much of its event is in its cluster. */
export function bCubed(pairs: readonly (readonly [cluster: string, event: string])[]): {
  precision: number;
  recall: number;
  f1: number;
} {
  let precision = 0;
  let recall = 0;
  for (const [cluster, event] of pairs) {
    const mine = pairs.filter(([other]) => other === cluster);
    const same = pairs.filter(([, other]) => other === event);
    const both = mine.filter(([, other]) => other === event).length;
    precision += both / mine.length;
    recall += both / same.length;
  }
  precision /= pairs.length;
  recall /= pairs.length;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
