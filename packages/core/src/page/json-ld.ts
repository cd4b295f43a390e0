/** The article a page's JSON-LD describes: the fields the reader weighs, as written. */
export interface LinkedArticle {
  type: string;
  headline: string | null;
  authors: string[];
  publisher: string | null;
  section: string | null;
  image: string | null;
  url: string | null;
  language: string | null;
  body: string | null;
  /** Date keys as they stand in the object (`datePublished`…) with their text. */
  dates: [key: string, value: string][];
  isVideo: boolean;
  paywalled: boolean;
}

const MAX_SCRIPT = 1_000_000;
const MAX_OBJECTS = 2000;
const ARTICLE =
  /(?:Article|BlogPosting|Report|Posting|Recipe|Review|CreativeWork|AdvertiserContent|SatiricalArticle|LiveBlog|Interview)$/;
const DATE_KEYS = ['datePublished', 'dateCreated', 'uploadDate', 'dateModified'];

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Parse JSON-LD as outlets write it: comments, CDATA, raw line breaks and trailing commas are forgiven. */
function parse(script: string): unknown {
  if (script.length > MAX_SCRIPT) return null;
  const bare = script
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*$/, '')
    .trim();
  for (const attempt of [
    bare,
    bare
      .replace(/[\u0000-\u001f]+/g, ' ')
      .replace(/,\s*(?=[}\]])/g, '')
      .replace(/;\s*$/, ''),
  ]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // the next attempt is more forgiving
    }
  }
  return null;
}

/** Every described article of a page's JSON-LD scripts, the likeliest first, and the types of what is no article. */
export function linkedData(scripts: readonly string[]): { articles: LinkedArticle[]; pageTypes: string[] } {
  const pageTypes: string[] = [];
  const objects: Json[] = [];
  const queue: unknown[] = scripts.map(parse);
  while (queue.length > 0 && objects.length < MAX_OBJECTS) {
    const value = queue.shift();
    if (Array.isArray(value)) queue.push(...value.slice(0, 200));
    else if (isObject(value)) {
      objects.push(value);
      for (const key of [
        '@graph',
        'mainEntity',
        'mainEntityOfPage',
        'itemListElement',
        'hasPart',
        'liveBlogUpdate',
        'subjectOf',
      ])
        if (
          key in value &&
          typeof value[key] === 'object' &&
          (key !== 'itemListElement' || objects.length < 50)
        )
          queue.push(value[key]);
    }
  }
  const named = new Map<string, Json>();
  for (const object of objects)
    if (typeof object['@id'] === 'string' && Object.keys(object).length > 1) named.set(object['@id'], object);
  const articles: { article: LinkedArticle; rank: number }[] = [];
  for (const object of objects) {
    const types = texts(object['@type']).map((type) => type.replace(/^.*[/:#]/, ''));
    const type =
      types.find((name) => ARTICLE.test(name)) ??
      types.find((name) => /VideoObject|WebPage|ItemPage/.test(name));
    if (!type) {
      pageTypes.push(...types.slice(0, 3));
      continue;
    }
    const article = describe(type, object, named);
    const rank =
      (/News|Report|Article/.test(type) ? 3 : ARTICLE.test(type) ? 2 : 0) +
      (article.headline ? 1 : 0) +
      (article.dates.length ? 1 : 0) +
      (article.body && article.body.length > 300 ? 1 : 0) -
      (type === 'WebPage' || type === 'ItemPage' ? 0.5 : 0);
    articles.push({ article, rank });
  }
  articles.sort((a, b) => b.rank - a.rank);
  return { articles: articles.map(({ article }) => article), pageTypes: pageTypes.slice(0, 40) };
}

function describe(type: string, object: Json, named: ReadonlyMap<string, Json>): LinkedArticle {
  const dates: [string, string][] = [];
  for (const key of DATE_KEYS)
    for (const value of texts(object[key]).slice(0, 1)) if (value.trim() !== '') dates.push([key, value]);
  return {
    type,
    headline:
      texts(object.headline)[0] ?? (/WebPage|ItemPage/.test(type) ? null : (texts(object.name)[0] ?? null)),
    authors: nameList(object.author ?? object.creator, named),
    publisher: nameList(object.publisher ?? object.sourceOrganization, named)[0] ?? null,
    section: texts(object.articleSection)[0] ?? null,
    image: imageOf(object.image, named) ?? imageOf(object.thumbnailUrl, named),
    url:
      texts(object.url)[0] ??
      (isObject(object.mainEntityOfPage)
        ? (texts(object.mainEntityOfPage['@id'])[0] ?? null)
        : (texts(object.mainEntityOfPage)[0] ?? null)),
    language: texts(object.inLanguage)[0] ?? null,
    body: texts(object.articleBody)[0] ?? texts(object.text)[0] ?? null,
    dates,
    isVideo: type === 'VideoObject',
    paywalled: /^false$/i.test(String(object.isAccessibleForFree ?? '')),
  };
}

/** Strings and numbers of a value or list. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return value.slice(0, 50).flatMap(texts);
  if (isObject(value) && typeof value['@value'] === 'string') return [value['@value']];
  return [];
}

function nameList(value: unknown, named: ReadonlyMap<string, Json>): string[] {
  const list = Array.isArray(value) ? value.slice(0, 12) : [value];
  return list.flatMap((entry) => {
    if (typeof entry === 'string') return /^https?:/.test(entry) ? [] : [entry];
    if (!isObject(entry)) return [];
    const whole =
      typeof entry.name === 'undefined' && typeof entry['@id'] === 'string'
        ? (named.get(entry['@id']) ?? entry)
        : entry;
    return texts(whole.name).slice(0, 4);
  });
}

function imageOf(value: unknown, named: ReadonlyMap<string, Json>): string | null {
  const first = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'string') return first;
  if (!isObject(first)) return null;
  const whole =
    typeof first.url === 'undefined' && typeof first['@id'] === 'string'
      ? (named.get(first['@id']) ?? first)
      : first;
  return texts(whole.url)[0] ?? texts(whole.contentUrl)[0] ?? null;
}
