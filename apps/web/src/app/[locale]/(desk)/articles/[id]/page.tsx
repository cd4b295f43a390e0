import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArticlePage } from '../../../../../features/article/article-page.tsx';
import { Handed } from '../../../../../server/handed.tsx';
import { isId } from '../../../../../server/ids.ts';
import { getQueryClient, getTrpc } from '../../../../../server/query.ts';
import { readReader } from '../../../../../server/reader.ts';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  const { me, api } = await readReader();
  const article = me && isId(id) ? await api.articles.get({ id }).catch(() => null) : null;
  return article ? { title: article.title } : {};
}

export default async function Page({ params }: Props) {
  const { id } = await params;
  const { me } = await readReader();
  if (!me) return null;
  if (!isId(id)) notFound();
  const trpc = await getTrpc();
  await getQueryClient().prefetchQuery(trpc.articles.get.queryOptions({ id }));
  return (
    <Handed>
      <ArticlePage id={id} />
    </Handed>
  );
}
