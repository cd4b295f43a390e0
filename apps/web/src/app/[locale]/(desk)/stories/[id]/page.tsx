import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { StoryPage } from '../../../../../features/story/story-page.tsx';
import { isLocale, localise } from '../../../../../i18n/locales.ts';
import { Handed } from '../../../../../server/handed.tsx';
import { isId } from '../../../../../server/ids.ts';
import { getQueryClient, getTrpc } from '../../../../../server/query.ts';
import { readReader } from '../../../../../server/reader.ts';

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  const { me, api } = await readReader();
  const found = me && isId(id) ? await api.stories.get({ id }).catch(() => null) : null;
  return found ? { title: found.story.title } : {};
}

export default async function Page({ params }: Props) {
  const { locale, id } = await params;
  const { me } = await readReader();
  if (!me) return null;
  if (!isId(id)) notFound();
  const asked = (await getTrpc()).stories.get.queryOptions({ id });
  const client = getQueryClient();
  await client.prefetchQuery(asked);
  const found = client.getQueryData(asked.queryKey);
  if (found?.mergedFrom)
    redirect(localise(`/stories/${found.story.id}?merged=1`, isLocale(locale) ? locale : 'ar'));
  return (
    <Handed>
      <StoryPage id={id} />
    </Handed>
  );
}
