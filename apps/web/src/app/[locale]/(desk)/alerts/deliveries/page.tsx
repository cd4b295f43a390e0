import { getTranslations } from 'next-intl/server';
import { Deliveries } from '../../../../../features/alerts/deliveries.tsx';
import { PageHead, Sheet } from '../../../../../features/frame/page-head.tsx';
import { titled } from '../../../../../server/titled.ts';

export const generateMetadata = titled('alerts');

export default async function DeliveriesPage() {
  const t = await getTranslations('alerts');
  return (
    <Sheet wide>
      <PageHead title={t('allDeliveries')} lead={t('deliveriesLead')} />
      <Deliveries />
    </Sheet>
  );
}
