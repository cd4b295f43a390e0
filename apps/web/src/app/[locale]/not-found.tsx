import { useTranslations } from 'next-intl';
import { buttonClass } from '../../features/frame/button.tsx';
import { Link } from '../../features/frame/link.tsx';
import { Empty } from '../../features/states/empty.tsx';

export default function NotFound() {
  const t = useTranslations('pages');
  return (
    <main>
      <Empty
        heading="h1"
        title={t('notFound')}
        action={
          <Link href="/" className={buttonClass('primary')}>
            {t('toFeed')}
          </Link>
        }
      >
        {t('notFoundMore')}
      </Empty>
    </main>
  );
}
