import type { MatchSpan } from './article-json.ts';

export type MarkedSpan = MatchSpan & {
  /** Where in the sentence the hit stands; null when the text has changed since. */
  mark: { start: number; end: number } | null;
};

/** Puts a hit's place in its sentence beside its place in the zone, so that it can be shown marked. */
export function markSpan(
  span: MatchSpan,
  article: { title: string; body: string; zones?: { text: string }[]; index?: number | undefined },
): MarkedSpan {
  const text = textOf(span.zone, article);
  const from = span.sentence && text ? text.lastIndexOf(span.sentence, span.start) : -1;
  const inside = from >= 0 && span.end <= from + span.sentence.length;
  return { ...span, mark: inside ? { start: span.start - from, end: span.end - from } : null };
}

function textOf(zone: string, article: Parameters<typeof markSpan>[1]): string | undefined {
  if (zone === 'headline') return article.title;
  if (zone === 'body') return article.body;
  return article.index === undefined ? undefined : article.zones?.[article.index]?.text;
}
