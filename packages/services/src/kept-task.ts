import type { KeptArticle } from '@mirqab/db/write/kept';
import { rulesOf } from './fetch-articles.ts';
import type { ArticleTask } from './prepare-article.ts';

/** A stored article as it is read again from its kept bytes, by the rules and the template of today. */
export function keptTask(article: KeptArticle, bytes: Uint8Array): ArticleTask {
  const text = article.contentType?.startsWith('text/plain') ?? false;
  return {
    url: article.url,
    bytes: text ? null : bytes,
    contentType: article.contentType,
    html: null,
    text: text ? new TextDecoder().decode(bytes) : null,
    fetchedAt: article.firstSeenAt.toISOString(),
    rules: rulesOf(article.rules),
    template: article.template ?? [],
    listed: article.listed,
  };
}
