import { notFound } from 'next/navigation';
import { AlertPage } from '../../../../../features/alerts/alert-page.tsx';
import { Handed } from '../../../../../server/handed.tsx';
import { isId } from '../../../../../server/ids.ts';
import { orNotFound } from '../../../../../server/or-not-found.ts';
import { getQueryClient, getTrpc } from '../../../../../server/query.ts';
import { readReader } from '../../../../../server/reader.ts';
import { titled } from '../../../../../server/titled.ts';

type Props = { params: Promise<{ id: string; locale: string }> };

export const generateMetadata = titled('alerts');

export default async function Page({ params }: Props) {
  const { id, locale } = await params;
  const { me } = await readReader();
  if (!me) return null;
  if (!isId(id)) notFound();
  const trpc = await getTrpc();
  const asked = trpc.alerts.get.queryOptions({ id, locale: locale === 'en' ? 'en' : 'ar' });
  await getQueryClient().fetchQuery(asked).catch(orNotFound);
  return (
    <Handed>
      <AlertPage id={id} />
    </Handed>
  );
}
