'use client';

import {
  Bell,
  BookOpenText,
  type LucideIcon,
  Newspaper,
  RadioTower,
  Repeat2,
  Settings2,
  UserRound,
  UsersRound,
} from 'lucide-react';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { splitLocale } from '../../i18n/locales.ts';
import { Link } from './link.tsx';
import { Mark } from './mark.tsx';
import { type Me, useReader } from './reader-context.tsx';

type Item = { href: string; key: string; icon: LucideIcon; roles?: Me['role'][] };

const MAIN: Item[] = [
  { href: '/', key: 'feed', icon: Newspaper },
  { href: '/stories', key: 'stories', icon: BookOpenText },
  { href: '/actors', key: 'actors', icon: UserRound },
  { href: '/alerts', key: 'alerts', icon: Bell },
  { href: '/sources', key: 'sources', icon: RadioTower },
];
const ADMIN: Item[] = [
  { href: '/runs', key: 'runs', icon: Repeat2, roles: ['admin'] },
  { href: '/users', key: 'users', icon: UsersRound, roles: ['admin'] },
  { href: '/settings', key: 'settings', icon: Settings2 },
];

export function Rail() {
  const t = useTranslations('nav');
  const path = splitLocale(usePathname()).rest;
  const { me } = useReader();
  const shown = (items: Item[]) =>
    items.filter((item) => !item.roles || (me && item.roles.includes(me.role)));
  const active = (href: string) =>
    href === '/' ? path === '/' || path.startsWith('/articles') : path.startsWith(href);
  return (
    <nav
      aria-label={t('label')}
      className="flex shrink-0 border-t bg-sunk tablet:w-[5.25rem] tablet:flex-col tablet:overflow-y-auto tablet:border-e tablet:border-t-0 tablet:py-3"
    >
      <Link href="/" aria-label={t('home')} className="mb-3 hidden justify-center py-1 text-ink tablet:flex">
        <Mark />
      </Link>
      <ul className="flex min-w-0 flex-5 tablet:flex-1 tablet:flex-col">
        {shown(MAIN).map((item) => (
          <Entry key={item.href} item={item} label={t(item.key)} active={active(item.href)} />
        ))}
      </ul>
      <ul className="hidden border-t pt-2 tablet:block">
        {shown(ADMIN).map((item) => (
          <Entry key={item.href} item={item} label={t(item.key)} active={active(item.href)} />
        ))}
      </ul>
      <ul className="flex min-w-0 flex-1 tablet:hidden">
        <Entry
          item={{ href: '/settings', key: 'settings', icon: Settings2 }}
          label={t('settings')}
          active={ADMIN.some(({ href }) => active(href))}
        />
      </ul>
    </nav>
  );
}

function Entry({ item, label, active }: { item: Item; label: string; active: boolean }) {
  const Icon = item.icon;
  return (
    <li className="min-w-0 flex-1 tablet:flex-none">
      <Link
        href={item.href}
        aria-current={active ? 'page' : undefined}
        className={`relative flex flex-col items-center gap-0.5 px-1 py-2 text-[11px] leading-4 tablet:py-2.5 tablet:text-xs ${
          active ? 'font-semibold text-accent' : 'text-muted hover:text-ink'
        }`}
      >
        {active && (
          <span className="absolute inset-x-3 top-0 h-0.5 rounded-full bg-accent tablet:inset-x-auto tablet:inset-y-2 tablet:start-0 tablet:h-auto tablet:w-[3px]" />
        )}
        <Icon size={20} strokeWidth={active ? 2 : 1.6} aria-hidden />
        <span className="max-w-full truncate">{label}</span>
      </Link>
    </li>
  );
}
