'use client';

import { useTranslations } from 'next-intl';
import { Link } from '../frame/link.tsx';
import { useReader } from '../frame/reader-context.tsx';

/** The other pages of the actors' room. */
export function ActorTools() {
  const t = useTranslations('actors');
  const { me } = useReader();
  const tools = [
    { href: '/actors/groups', name: t('groups') },
    { href: '/actors/compare', name: t('compare') },
    { href: '/actors/files', name: t('files') },
    ...(me?.role === 'admin' ? [{ href: '/starter', name: t('starter') }] : []),
  ];
  return (
    <nav aria-label={t('tools')} className="flex flex-wrap gap-x-5 gap-y-1 pt-3 text-sm">
      {tools.map(({ href, name }) => (
        <Link key={href} href={href} className="inline-flex min-h-6 items-center text-accent hover:underline">
          {name}
        </Link>
      ))}
    </nav>
  );
}
