'use client';

import type { Article } from '@mirqab/api';
import { useTranslations } from 'next-intl';
import { Fragment, type ReactNode } from 'react';
import { Link } from '../frame/link.tsx';
import { useReader } from '../frame/reader-context.tsx';
import { ENTITY_CLASS, labelOf } from './entity-name.tsx';

export type Mention = Article['mentions'][number];

/** A piece of text between `from` and `to` of the whole, with the mentions in it underlined. */
export function MarkedText(props: {
  text: string;
  from?: number;
  to?: number;
  mentions: readonly Mention[];
}) {
  const { text, mentions } = props;
  const from = props.from ?? 0;
  const to = props.to ?? text.length;
  const parts: ReactNode[] = [];
  let at = from;
  for (const mention of mentions) {
    // Overlapping ones: the first and longest is drawn.
    if (mention.start < at || mention.end > to || mention.end <= mention.start) continue;
    if (mention.start > at) parts.push(<Fragment key={`t${at}`}>{text.slice(at, mention.start)}</Fragment>);
    parts.push(
      <MentionMark key={mention.id} mention={mention} text={text.slice(mention.start, mention.end)} />,
    );
    at = mention.end;
  }
  if (at < to) parts.push(<Fragment key={`t${at}`}>{text.slice(at, to)}</Fragment>);
  return <>{parts}</>;
}

function MentionMark({ mention, text }: { mention: Mention; text: string }) {
  const t = useTranslations('article');
  const { locale, comma } = useReader();
  const given = mention.titles.map((title) => title.text).join(comma);
  const name = mention.label ? labelOf(mention.label, locale) : text;
  if (!mention.entityId) {
    const why =
      mention.candidates.length > 1 ? t('ambiguous', { count: mention.candidates.length }) : undefined;
    return (
      <span className={`${ENTITY_CLASS[mention.kind]} decoration-line-strong`} title={why}>
        {text}
      </span>
    );
  }
  return (
    <Link
      href={`/actors/${mention.entityId}`}
      title={given ? t('calledHere', { name, given }) : name}
      className={`${ENTITY_CLASS[mention.kind]} hover:bg-accent-soft`}
    >
      {text}
    </Link>
  );
}

/** The paragraphs of a body: where each begins and ends in it. */
export function paragraphsOf(body: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let start = 0;
  while (start < body.length) {
    const cut = body.indexOf('\n\n', start);
    const end = cut < 0 ? body.length : cut;
    if (body.slice(start, end).trim()) found.push({ start, end });
    if (cut < 0) break;
    start = cut + 2;
  }
  return found;
}
