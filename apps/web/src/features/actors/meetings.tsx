'use client';

import type { Actor } from '@mirqab/api';
import { ChevronDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { labelOf } from '../article/entity-name.tsx';
import { Link } from '../frame/link.tsx';
import { useReader } from '../frame/reader-context.tsx';
import { formatDay } from '../time/format.ts';
import { When } from '../time/when.tsx';

type Meeting = Actor['meetings'][number];
const TONE: Record<string, string> = { held: 'text-good', planned: 'text-warn', claimed: 'text-muted' };

/** Whom the actor met, when and where, as told; the tellings and what they disagree on are a fold away. */
export function Meetings({ actorId, meetings }: { actorId: string; meetings: readonly Meeting[] }) {
  return (
    <ol className="divide-y border-y">
      {meetings.map((meeting) => (
        <li key={meeting.id}>
          <MeetingEntry actorId={actorId} meeting={meeting} />
        </li>
      ))}
    </ol>
  );
}

function MeetingEntry({ actorId, meeting }: { actorId: string; meeting: Meeting }) {
  const t = useTranslations('actors');
  const { locale, settings } = useReader();
  const [open, setOpen] = useState(false);
  const others = meeting.people.filter((person) => person.entityId !== actorId);
  return (
    <>
      <div className="grid items-baseline gap-x-4 gap-y-0.5 py-2 tablet:grid-cols-[9rem_minmax(0,1fr)_17rem]">
        <span className="text-muted text-sm">
          {meeting.day
            ? formatDay(meeting.day, 'day', { ...settings, locale })
            : (meeting.whenText ?? t('noDay'))}
        </span>
        <span className="min-w-0">
          {others.length === 0 && t(`means.${meeting.means ?? 'talks'}`)}
          {others.map((person, n) => (
            <span key={person.name}>
              {n > 0 && t('comma')}
              {person.entityId ? (
                <Link href={`/actors/${person.entityId}`} className="entity-person hover:text-accent">
                  <bdi>{person.label ? labelOf(person.label, locale) : person.name}</bdi>
                </Link>
              ) : (
                <bdi>{person.name}</bdi>
              )}
            </span>
          ))}
          {meeting.place && (
            <span className="text-muted">
              {' · '}
              <bdi>{meeting.place}</bdi>
            </span>
          )}
        </span>
        <span className="flex flex-wrap items-center gap-x-2 text-sm">
          <span className={`tablet:min-w-20 ${TONE[meeting.status] ?? 'text-muted'}`}>
            {t(`status.${meeting.status}`)}
          </span>
          <button
            type="button"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
            className="inline-flex min-h-8 items-center gap-1 rounded-sm px-1 text-accent hover:bg-accent-soft"
          >
            {t('tellings', { count: meeting.tellings.length })}
            <ChevronDown
              size={15}
              aria-hidden
              className={`transition-transform ${open ? 'rotate-180' : ''}`}
            />
          </button>
          {meeting.disputed.length > 0 && <span className="text-bad">{t('disputed')}</span>}
        </span>
      </div>
      <ul hidden={!open} className="space-y-3 pb-4 tablet:ps-40">
        {meeting.tellings.map((telling) => (
          <li key={telling.articleId} className="text-sm">
            <p dir="auto" className="w-fit max-w-3xl text-base">
              {telling.evidence}
            </p>
            <Link
              href={`/articles/${telling.articleId}`}
              dir="auto"
              className="block w-fit max-w-full truncate hover:text-accent"
            >
              {telling.title}
            </Link>
            <p className="flex flex-wrap gap-x-3 text-muted">
              <bdi>{telling.outlet}</bdi>
              <When at={telling.at} />
              {meeting.disputed.includes('day') && telling.day && (
                <span className="text-bad">{formatDay(telling.day, 'day', { ...settings, locale })}</span>
              )}
              {meeting.disputed.includes('place') && telling.place && (
                <bdi className="text-bad">{telling.place}</bdi>
              )}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
