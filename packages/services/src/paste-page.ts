import type { ReadContext } from './caller.ts';
import { importArticles } from './import-articles.ts';
import { sourceAddress } from './source-address.ts';

export type PastedPage = {
  /** The outlet's name; made when nobody has it. */
  outlet: string;
  url?: string | undefined;
  title?: string | undefined;
  /** A page as a browser saved it, or its text alone. */
  content: string;
  /** Alert on it as on news. */
  alerting?: boolean | undefined;
};

/** What begins like markup is read as a page; everything else as text. */
const MARKUP = /^\s*(?:<!doctype|<\?xml|<!--|<html|<head|<body|<[a-z][a-z0-9]*[\s>])/i;

/**
 * Brings in one page by hand, where its outlet shows it to people alone. It passes the same stages as what a source lists.
 * @returns the run that reads it, and the outlet's source of what was brought by hand. @throws WriteFailure forbidden, bad-address, bad-article.
 */
export async function pastePage(
  ctx: ReadContext,
  { outlet, url, title, content, alerting }: PastedPage,
): Promise<{ runId: string; sourceId: string }> {
  const { runId, sourceId } = await importArticles(ctx, {
    outlet,
    alerting: alerting ?? false,
    articles: [
      {
        url: url ? sourceAddress(url).href : null,
        title: title || null,
        ...(MARKUP.test(content) ? { html: content } : { text: content }),
      },
    ],
  });
  return { runId, sourceId };
}
