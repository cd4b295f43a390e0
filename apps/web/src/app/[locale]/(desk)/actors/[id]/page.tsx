import { notFound, redirect } from 'next/navigation';
import { ActorPage } from '../../../../../features/actors/actor-page.tsx';
import { isLocale, localise } from '../../../../../i18n/locales.ts';
import { Handed } from '../../../../../server/handed.tsx';
import { isId } from '../../../../../server/ids.ts';
import { orNotFound } from '../../../../../server/or-not-found.ts';
import { getQueryClient, getTrpc } from '../../../../../server/query.ts';
import { readReader } from '../../../../../server/reader.ts';
import { titled } from '../../../../../server/titled.ts';

type Props = { params: Promise<{ locale: string; id: string }> };

export const generateMetadata = titled('actors');

export default async function Page({ params }: Props) {
  const { locale, id } = await params;
  const { me } = await readReader();
  if (!me) return null;
  if (!isId(id)) notFound();
  const trpc = await getTrpc();
  const asked = trpc.entities.get.queryOptions({ id });
  const actor = await getQueryClient().fetchQuery(asked).catch(orNotFound);
  // One that was merged into another leads there.
  if (actor.id !== id) redirect(localise(`/actors/${actor.id}`, isLocale(locale) ? locale : 'ar'));
  return (
    <Handed>
      <ActorPage id={id} />
    </Handed>
  );
}
