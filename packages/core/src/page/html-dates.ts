import {
  type DateCandidate,
  dateFromUrl,
  findDates,
  jsonLdDateKeys,
  metaDateNames,
  readDate,
  readStamp,
} from '../date/index.ts';
import type { El } from './dom.ts';
import type { Metadata } from './metadata.ts';

export interface PageDateContext {
  url: string | null;
  dayFirst: boolean | null;
  language: string | null;
  fetchedAt: string | null;
  feedDate: string | null;
  /** Whether an element stands in related, comment or other zones whose dates never count. */
  isForeign: (el: El) => boolean;
}

/** What the page's data says about its dates: JSON-LD, meta tags, microdata, time elements, its address, the feed. */
export function dataDates(metadata: Metadata, context: PageDateContext): DateCandidate[] {
  const out: DateCandidate[] = [];
  const add = (text: string, where: DateCandidate['where'], confidence: number) => {
    const stamp = readStamp(text, { dayFirst: context.dayFirst });
    if (!stamp) return;
    out.push({
      value: stamp.value,
      precision: stamp.precision,
      where,
      evidence: text.slice(0, 120),
      confidence,
      ...(stamp.swapped ? { swapped: stamp.swapped } : {}),
    });
  };
  for (const [n, article] of metadata.linked.slice(0, 3).entries())
    for (const [key, value] of article.dates) {
      const known = jsonLdDateKeys.get(key);
      if (known) add(value, known.modified ? 'modified' : 'json-ld', known.confidence / (n + 1));
    }
  for (const [name, contents] of metadata.meta) {
    const known = metaDateNames.get(name);
    if (known) add(contents[0]!, known.modified ? 'modified' : 'meta', known.confidence);
  }
  for (const { name, value, el } of metadata.properties.slice(0, 60)) {
    const known = jsonLdDateKeys.get(name);
    if (known && !context.isForeign(el))
      add(value, known.modified ? 'modified' : 'microdata', known.confidence * 0.95);
  }
  timeDates(metadata, context, out);
  const fromUrl = context.url ? dateFromUrl(context.url) : null;
  if (fromUrl)
    out.push({
      value: fromUrl.value,
      precision: fromUrl.precision,
      where: 'url',
      evidence: fromUrl.evidence,
      confidence: fromUrl.precision === 'day' ? 0.8 : 0.4,
    });
  if (context.feedDate) add(context.feedDate, 'feed', 0.7);
  return out;
}

const UPDATED = /updat|modif|mis-?a-?jour|aktualis|edited/i;

/** Time elements near the article: the first is believed most, updates and foreign zones little or not at all. */
function timeDates(metadata: Metadata, context: PageDateContext, out: DateCandidate[]): void {
  let nth = 0;
  for (const { el, datetime, text, property } of metadata.times) {
    if (nth >= 6 || context.isForeign(el)) continue;
    const names = `${el.attrs.class ?? ''} ${el.parent?.attrs.class ?? ''} ${property ?? ''}`;
    const updated = UPDATED.test(names) || /^(?:updated|تحديث|آخر تحديث|обновлено|mis à jour)/iu.test(text);
    const own =
      'pubdate' in el.attrs || property === 'datePublished' || /publish|entry-date|pubdate/i.test(names);
    const stamp = datetime ? readStamp(datetime, { dayFirst: context.dayFirst }) : null;
    const found =
      stamp ??
      findDates(text, {
        language: context.language,
        dayFirst: context.dayFirst,
        anchor: context.fetchedAt,
        prefer: 'past',
      }).find((date) => date.value !== null && date.kind === 'full');
    if (!found?.value || !found.precision) continue;
    nth++;
    const confidence = (own ? 0.85 : nth === 1 ? 0.7 : 0.45) * (updated ? 0.5 : 1);
    out.push({
      value: found.value,
      precision: found.precision,
      where: updated ? 'modified' : 'time',
      evidence: (datetime ?? text).slice(0, 120),
      confidence,
      ...(found.swapped ? { swapped: found.swapped } : {}),
    });
  }
}

/** The date where an outlet's rule points, as machines or as people write it. */
export function ruledDates(text: string | null, context: PageDateContext): DateCandidate[] {
  if (text === null) return [];
  const { dayFirst, language, fetchedAt } = context;
  const read =
    readStamp(text, { dayFirst }) ??
    readDate({ text, language, dayFirst, anchor: fetchedAt, prefer: 'past' });
  if (!read.value || !read.precision) return [];
  return [
    {
      value: read.value,
      precision: read.precision,
      where: 'label',
      evidence: text.slice(0, 120),
      confidence: 0.98,
    },
  ];
}
