import { type Article, versionAt } from './article.ts';
import type { Newsroom } from './newsroom.ts';
import { outletOf } from './outlets.ts';
import { templates } from './templates/index.ts';
import type { Print, RelatedItem, View } from './templates/page.ts';

/** Prints the page of an article as it stands at `moment`. Throws when it is not out. */
export function printArticle(newsroom: Newsroom, article: Article, moment: Date, origin: string): Print {
  return templates[article.outlet](viewOf(newsroom, article, moment, origin));
}

/** What the template of an article sees at `moment`. */
export function viewOf(newsroom: Newsroom, article: Article, moment: Date, origin: string): View {
  const version = versionAt(article, moment);
  if (!version) throw new Error(`${article.id} is not out`);
  return {
    outlet: outletOf(article.outlet),
    article,
    told: version.told,
    url: origin + article.path,
    origin,
    published: article.publishedAt,
    updated: version === article.versions[0] ? null : version.at,
    related: relatedOf(newsroom, article, origin),
  };
}

const relatedCount = 3;

/** The articles shown as related: those the telling names, else three earlier ones of the same outlet that share
 * neither event nor actor with it, so that whatever they name is absent from the article's own text. */
function relatedOf(newsroom: Newsroom, article: Article, origin: string): RelatedItem[] {
  const { told } = article.versions[0]!;
  const named = told.related
    ?.map((id) => newsroom.article(id))
    .filter((found): found is Article => found !== undefined);
  const chosen = named ?? choose(newsroom.articles(), article);
  return chosen.map((other) => {
    const first = other.versions[0]!.told;
    return { title: first.title, url: origin + other.path, paragraphs: first.paragraphs };
  });
}

function choose(articles: readonly Article[], article: Article): Article[] {
  const own = new Set(article.versions[0]!.told.actors.map((truth) => truth.actor));
  const earlier = articles.filter(
    (other) =>
      other.outlet === article.outlet &&
      !other.reserve &&
      other.publishedAt.getTime() < article.publishedAt.getTime() &&
      !other.events.some((event) => article.events.includes(event)) &&
      !other.versions[0]!.told.actors.some((truth) => own.has(truth.actor)),
  );
  return earlier.slice(-relatedCount).reverse();
}
