'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '../api/provider.tsx';
import { Link } from '../frame/link.tsx';
import { useReader } from '../frame/reader-context.tsx';

/** The other pages of the actors' room. */
export function ActorTools() {
  const t = useTranslations('actors');
  const trpc = useTRPC();
  const { me, locale, settings } = useReader();
  const edits = me !== null && me.role !== 'reader';
  const { data: waiting } = useQuery(trpc.proposals.count.queryOptions({}, { enabled: edits }));
  const figure = new Intl.NumberFormat(`${locale}-u-nu-${settings.digits}`);
  const tools: { href: string; name: string; count?: string }[] = [
    ...(edits
      ? [
          {
            href: '/actors/proposals',
            name: t('proposals'),
            count:
              waiting && waiting.count > 0 ? `${figure.format(waiting.count)}${waiting.more ? '+' : ''}` : '',
          },
        ]
      : []),
    { href: '/actors/groups', name: t('groups') },
    { href: '/actors/compare', name: t('compare') },
    { href: '/actors/files', name: t('files') },
    ...(me?.role === 'admin' ? [{ href: '/starter', name: t('starter') }] : []),
  ];
  return (
    <nav aria-label={t('tools')} className="flex flex-wrap gap-x-5 gap-y-1 pt-3 text-sm">
      {tools.map(({ href, name, count }) => (
        <Link key={href} href={href} className="inline-flex min-h-6 items-center text-accent hover:underline">
          {name}
          {count && (
            <span className="tabular ms-1.5 rounded-full bg-accent-soft px-1.5 text-xs">{count}</span>
          )}
        </Link>
      ))}
    </nav>
  );
}
