import { getTranslations } from 'next-intl/server';
import { AlertForm } from '../../../../../features/alerts/alert-form.tsx';
import { PageHead, Sheet } from '../../../../../features/frame/page-head.tsx';
import { titled } from '../../../../../server/titled.ts';

type Props = { searchParams: Promise<{ query?: string | string[]; name?: string | string[] }> };

const first = (value: string | string[] | undefined) =>
  (Array.isArray(value) ? value[0] : value)?.slice(0, 4000);

export const generateMetadata = titled('alerts');

export default async function NewAlertPage({ searchParams }: Props) {
  const t = await getTranslations('alerts');
  const { query, name } = await searchParams;
  const offered = { query: first(query), name: first(name)?.slice(0, 120) };
  return (
    <Sheet wide>
      <PageHead title={t('newTitle')} lead={t('newLead')} />
      <div className="pt-6">
        <AlertForm
          {...(offered.query ? { query: offered.query } : {})}
          {...(offered.name ? { name: offered.name } : {})}
        />
      </div>
    </Sheet>
  );
}
