'use client';

import type { Discovery } from '@mirqab/api';
import { Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Button } from '../../frame/button.tsx';
import { Link } from '../../frame/link.tsx';
import { useReader } from '../../frame/reader-context.tsx';
import { formatDay } from '../../time/format.ts';
import { languageName } from '../../time/language-name.ts';
import { When } from '../../time/when.tsx';
import { shownUrl } from '../shown-url.ts';

type Prospect = Discovery['found'][number];

/** One address that can be read: what it is, what it would bring, and its last entries. */
export function ProspectCard(props: {
  prospect: Prospect;
  picked: boolean;
  onToggle: () => void;
  unfolded: boolean;
}) {
  const { prospect, picked, onToggle } = props;
  const t = useTranslations('look');
  const id = useId();
  const [open, setOpen] = useState(props.unfolded);
  const known = prospect.sourceId !== null;
  const shown = shownUrl(prospect.url);
  return (
    <li className="py-4">
      <div className="flex items-start gap-3">
        {known ? (
          <Check size={16} aria-hidden className="mt-1.5 shrink-0 text-good" />
        ) : (
          <input
            type="checkbox"
            id={id}
            checked={picked}
            onChange={onToggle}
            aria-describedby={`${id}-facts`}
            className="mt-1.5 size-4 shrink-0 accent-(--accent)"
          />
        )}
        <div className="min-w-0 flex-1">
          <label htmlFor={known ? undefined : id} className="block cursor-pointer">
            <span className="flex flex-wrap items-baseline gap-x-2">
              <bdi className="font-semibold">{prospect.title ?? t(`format.${prospect.format}`)}</bdi>
              <span className="text-muted text-sm">
                {prospect.title ? `${t(`format.${prospect.format}`)} · ` : ''}
                {t(`via.${prospect.via}`)}
              </span>
            </span>
            <bdi dir="ltr" className="block w-fit max-w-full truncate text-muted text-sm">
              {shown}
            </bdi>
          </label>
          <Facts id={`${id}-facts`} prospect={prospect} />
          {prospect.sourceId && (
            <p className="mt-1 text-sm">
              {t('known')}{' '}
              <Link href={`/sources/${prospect.sourceId}`} className="text-accent underline">
                {t('toSource')}
              </Link>
            </p>
          )}
          {open && <Entries items={prospect.items} />}
          <Button
            small
            look="quiet"
            className="-ms-2.5 mt-1"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {t(open ? 'hideItems' : 'showItems', { count: prospect.items.length })}
          </Button>
        </div>
      </div>
    </li>
  );
}

function Facts({ prospect, id }: { prospect: Prospect; id: string }) {
  const t = useTranslations('look');
  const { locale, comma } = useReader();
  const facts = [
    t('listed', { count: prospect.listed }),
    prospect.perDay === null
      ? t('paceUnknown')
      : prospect.perDay < 0.1
        ? t('paceSlow')
        : t('perDay', { perDay: prospect.perDay }),
    ...(prospect.language ? [languageName(prospect.language, locale)] : []),
    t(`text.${prospect.text}`),
  ];
  return (
    <p id={id} className="mt-1 text-sm">
      {facts.join(comma)}
    </p>
  );
}

function Entries({ items }: { items: Prospect['items'] }) {
  const t = useTranslations('look');
  const { locale } = useReader();
  return (
    <ol className="mt-2 space-y-1 border-s-2 ps-3">
      {items.map((item, n) => (
        <li key={`${n} ${item.url}`} className="flex items-baseline justify-between gap-4">
          <bdi lang={item.language ?? undefined} className="min-w-0 truncate">
            {item.title ?? (item.url ? shownUrl(item.url) : '—')}
          </bdi>
          <span className="flex shrink-0 gap-2 text-muted text-sm">
            {item.language && item.language !== items[0]?.language && languageName(item.language, locale)}
            {item.publishedAt ? <EntryDate at={item.publishedAt} /> : t('undated')}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** A day stays a day; an instant is shown by its age. */
function EntryDate({ at }: { at: string }) {
  const { locale, settings } = useReader();
  const instant = at.includes('T') ? new Date(at) : null;
  if (instant && !Number.isNaN(instant.getTime())) return <When at={instant.toISOString()} />;
  const day = /^\d{4}-\d{2}-\d{2}/.exec(at)?.[0];
  return <>{day ? formatDay(day, 'day', { ...settings, locale }, true) : at}</>;
}
