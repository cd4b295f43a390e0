import { createPress } from '@mirqab/press';

export type BenchPage = { url: string; bytes: Uint8Array; contentType: string };

/** Every page of the sample press as it is served. */
export async function pressPages(): Promise<BenchPage[]> {
  const now = new Date('2026-06-01T12:00:00Z');
  const press = await createPress({ now, clock: () => now });
  try {
    const pages: BenchPage[] = [];
    for (const article of press.newsroom.articles()) {
      const url = press.url + article.path;
      const response = await fetch(url);
      if (!response.ok) continue;
      const contentType = response.headers.get('content-type') ?? 'text/html';
      pages.push({ url, bytes: new Uint8Array(await response.arrayBuffer()), contentType });
    }
    return pages;
  } finally {
    await press.close();
  }
}
