import { AlertsPage } from '../../../../features/alerts/alerts-page.tsx';
import { Handed } from '../../../../server/handed.tsx';
import { getQueryClient, getTrpc } from '../../../../server/query.ts';
import { readReader } from '../../../../server/reader.ts';
import { titled } from '../../../../server/titled.ts';

type Props = { params: Promise<{ locale: string }> };

export const generateMetadata = titled('alerts');

export default async function Page({ params }: Props) {
  const { me } = await readReader();
  if (!me) return null;
  const locale = (await params).locale === 'en' ? 'en' : 'ar';
  const trpc = await getTrpc();
  await getQueryClient().prefetchQuery(trpc.alerts.list.queryOptions({ locale }));
  return (
    <Handed>
      <AlertsPage />
    </Handed>
  );
}
