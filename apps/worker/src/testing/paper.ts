import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Story = { path: string; title: string; paragraphs: string[]; at: string };
export type Paper = {
  url: string;
  /** host:port, for the guard's list. */
  host: string;
  feedUrl(name: string): string;
  publish(feed: string, story: Story, options?: { full?: boolean }): void;
  edit(path: string, change: Partial<Story>): void;
  /** Answers a path by hand. */
  override(path: string, answer: (request: IncomingMessage, response: ServerResponse) => void): void;
  hits(path?: string): number;
  close(): Promise<void>;
};

/** A newspaper of a few lines for tests: feeds by name, pages by path, validators, and a count of hits. */
export async function startPaper(): Promise<Paper> {
  const feeds = new Map<string, { story: Story; full: boolean }[]>();
  const stories = new Map<string, Story>();
  const overrides = new Map<string, (request: IncomingMessage, response: ServerResponse) => void>();
  const hits = new Map<string, number>();
  let url = '';

  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '/');
    hits.set(path, (hits.get(path) ?? 0) + 1);
    const override = overrides.get(path);
    if (override) return override(request, response);
    const feed = /^\/feed\/(.+)$/.exec(path)?.[1];
    if (feed !== undefined)
      return send(request, response, 'application/rss+xml', rss(feed, feeds.get(feed) ?? []));
    const story = stories.get(path);
    if (story) return send(request, response, 'text/html; charset=utf-8', page(story));
    response.writeHead(404).end('none');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  url = `http://127.0.0.1:${port}`;

  function rss(name: string, items: { story: Story; full: boolean }[]): string {
    const entries = items.map(
      ({
        story,
        full,
      }) => `<item><guid isPermaLink="false">${story.path}</guid><title>${story.title}</title><link>${url}${story.path}</link>
<pubDate>${new Date(story.at).toUTCString()}</pubDate>${full ? `<content:encoded><![CDATA[${paragraphs(story)}]]></content:encoded>` : ''}</item>`,
    );
    return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>${name}</title><link>${url}</link>${entries.join('')}</channel></rss>`;
  }

  return {
    url,
    host: `127.0.0.1:${port}`,
    feedUrl: (name) => `${url}/feed/${name}`,
    publish: (feed, story, { full = false } = {}) => {
      stories.set(story.path, story);
      feeds.set(feed, [{ story, full }, ...(feeds.get(feed) ?? [])]);
    },
    edit: (path, change) => {
      const story = stories.get(path);
      if (story) Object.assign(story, change);
    },
    override: (path, answer) => void overrides.set(path, answer),
    hits: (path) =>
      path === undefined ? [...hits.values()].reduce((sum, n) => sum + n, 0) : (hits.get(path) ?? 0),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function send(request: IncomingMessage, response: ServerResponse, type: string, body: string): void {
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, { etag }).end();
    return;
  }
  response.writeHead(200, { 'content-type': type, etag }).end(body);
}

const paragraphs = (story: Story): string => story.paragraphs.map((text) => `<p>${text}</p>`).join('\n');

function page(story: Story): string {
  return `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>${story.title}</title>
<meta property="article:published_time" content="${story.at}"></head>
<body><header><nav><a href="/">الرئيسية</a> <a href="/sport">رياضة</a></nav></header>
<article><h1>${story.title}</h1>${paragraphs(story)}</article>
<aside><h3>شاهد أيضاً</h3><ul><li><a href="/x">وزير النفط يلتقي وفد الشركات</a></li></ul></aside>
<footer>جميع الحقوق محفوظة</footer></body></html>`;
}
