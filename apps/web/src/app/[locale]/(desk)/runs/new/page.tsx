import { getTranslations } from 'next-intl/server';
import { PageHead, Sheet } from '../../../../../features/frame/page-head.tsx';
import { NewRun } from '../../../../../features/runs/new-run.tsx';
import { isId } from '../../../../../server/ids.ts';
import { titled } from '../../../../../server/titled.ts';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = titled('runs');

export default async function NewRunPage({ searchParams }: Props) {
  const t = await getTranslations('runs');
  const { source, failure, stage } = await searchParams;
  return (
    <Sheet>
      <PageHead title={t('new')} lead={t('newLead')} />
      <NewRun
        {...(typeof source === 'string' && isId(source) ? { source } : {})}
        {...(typeof failure === 'string' ? { failure: failure.slice(0, 80) } : {})}
        {...(typeof stage === 'string' ? { stage } : {})}
      />
    </Sheet>
  );
}
