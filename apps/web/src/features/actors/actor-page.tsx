'use client';

import type { Actor } from '@mirqab/api';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Bell, Newspaper, Scale } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { useTRPC } from '../api/provider.tsx';
import { ENTITY_CLASS, EntityName, labelOf } from '../article/entity-name.tsx';
import { buttonClass } from '../frame/button.tsx';
import { Link } from '../frame/link.tsx';
import { Sheet } from '../frame/page-head.tsx';
import { useReader } from '../frame/reader-context.tsx';
import { Empty } from '../states/empty.tsx';
import { CurationPart } from './curation-part.tsx';
import { FollowButton } from './follow-button.tsx';
import { Latest } from './latest.tsx';
import { Meetings } from './meetings.tsx';
import { Quotes } from './quotes.tsx';
import { type SentenceQuestion, SentencesPanel } from './sentences-panel.tsx';
import { stanceOf, TitlesMatrix } from './titles-matrix.tsx';
import { WeekChart } from './week-chart.tsx';

/** One actor, read from the top; every number and cell opens its sentences. */
export function ActorPage({ id }: { id: string }) {
  const t = useTranslations('actors');
  const trpc = useTRPC();
  const { locale } = useReader();
  const { data: actor } = useSuspenseQuery(trpc.entities.get.queryOptions({ id }));
  const [asked, setAsked] = useState<{ question: SentenceQuestion; heading: string } | null>(null);
  const name = labelOf(actor.label, locale);
  return (
    <Sheet wide>
      <Head actor={actor} />
      {actor.articles === 0 ? (
        <Empty title={t('nothingYet')}>{t('nothingYetMore')}</Empty>
      ) : (
        <div className="space-y-10 pt-6">
          <Part title={t('coverage')}>
            <WeekChart
              weeks={actor.weeks}
              onOpen={(week) => setAsked({ question: { week }, heading: name })}
            />
          </Part>
          {actor.titles.length > 0 && (
            <Part title={t('titles')} lead={t('titlesLead')}>
              <TitlesMatrix
                titles={actor.titles}
                onOpen={(cell) =>
                  setAsked({
                    question: { outletId: cell.outletId, title: cell.title, stance: stanceOf(cell.stance) },
                    heading: t('cellHeading', { outlet: cell.outlet, title: cell.title }),
                  })
                }
              />
            </Part>
          )}
          {actor.meetings.length > 0 && (
            <Part title={t('meetings')}>
              <Meetings actorId={actor.id} meetings={actor.meetings} />
            </Part>
          )}
          <Quotes by={actor.quotesBy} about={actor.quotesAbout} />
          <div className="grid gap-10 desk:grid-cols-2">
            {actor.companions.length > 0 && (
              <Part title={t('companions')}>
                <Counts
                  rows={actor.companions.map((one) => ({
                    id: one.id,
                    count: one.articles,
                    label: (
                      <Link href={`/actors/${one.id}`} className="hover:text-accent">
                        <EntityName actor={one} />
                      </Link>
                    ),
                    open: () =>
                      setAsked({
                        question: { withId: one.id },
                        heading: t('withHeading', { name, other: labelOf(one.label, locale) }),
                      }),
                  }))}
                />
              </Part>
            )}
            <Part title={t('byOutlet')}>
              <Counts
                rows={actor.byOutlet.map((one) => ({
                  id: one.id,
                  count: one.articles,
                  label: <bdi>{one.name}</bdi>,
                  open: () =>
                    setAsked({
                      question: { outletId: one.id },
                      heading: t('cellHeading', { outlet: one.name, title: name }),
                    }),
                }))}
              />
            </Part>
          </div>
          <Part title={t('latest')}>
            <Latest entityId={actor.id} />
          </Part>
        </div>
      )}
      <CurationPart key={actor.id} actor={actor} />
      <SentencesPanel
        entityId={actor.id}
        question={asked?.question ?? null}
        heading={asked?.heading ?? ''}
        onClose={() => setAsked(null)}
      />
    </Sheet>
  );
}

function Head({ actor }: { actor: Actor }) {
  const t = useTranslations('actors');
  const { locale, me } = useReader();
  const shown = labelOf(actor.label, locale);
  const others = Object.entries(actor.label).filter(([, name]) => name !== shown);
  const forms = actor.names.filter((form) => !Object.values(actor.label).includes(form.name));
  return (
    <header className="border-b pb-5">
      <div className="flex flex-wrap items-start gap-4">
        <div className="min-w-0 flex-1 basis-72">
          <p className="text-muted text-sm">{t(`kinds.${actor.kind}`)}</p>
          <h1 className={`font-semibold text-3xl leading-[1.5] ${ENTITY_CLASS[actor.kind]}`}>
            <bdi>{shown}</bdi>
          </h1>
          <p className="mt-1 flex flex-wrap gap-x-4 text-lg text-muted">
            {others.map(([language, name]) => (
              <bdi key={language} lang={language}>
                {name}
              </bdi>
            ))}
          </p>
        </div>
        <div className="flex flex-wrap gap-2">
          <FollowButton id={actor.id} followed={actor.followed} />
          {me && me.role !== 'reader' && (
            <Link
              href={`/alerts/new?query=${encodeURIComponent(`${t('actorField')}:"${shown}"`)}&name=${encodeURIComponent(shown)}`}
              className={buttonClass('plain', true)}
            >
              <Bell size={16} aria-hidden />
              {t('alertMe')}
            </Link>
          )}
          <Link href={`/?actors=${actor.id}`} className={buttonClass('plain', true)}>
            <Newspaper size={16} aria-hidden />
            {t('inFeed')}
          </Link>
          <Link href={`/actors/compare?ids=${actor.id}`} className={buttonClass('plain', true)}>
            <Scale size={16} aria-hidden />
            {t('compare')}
          </Link>
        </div>
      </div>
      {actor.roles.length > 0 && (
        <ul className="mt-3 space-y-0.5">
          {actor.roles.map((role) => (
            <li key={labelOf(role.text, locale)}>
              {labelOf(role.text, locale)}
              {role.asOf && <span className="text-muted text-sm"> ({t('asOf', { day: role.asOf })})</span>}
            </li>
          ))}
        </ul>
      )}
      {actor.note && <p className="mt-3 max-w-2xl">{actor.note}</p>}
      {actor.articles > 0 && (
        <p className="mt-3 text-muted text-sm">
          {t('summary', { articles: actor.articles, outlets: actor.outlets })}
        </p>
      )}
      {forms.length > 0 && (
        <details className="mt-1 text-sm">
          <summary className="text-muted">{t('otherForms', { count: forms.length })}</summary>
          <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1">
            {forms.map((form) => (
              <li key={form.id}>
                <bdi lang={form.language ?? undefined}>{form.name}</bdi>
              </li>
            ))}
          </ul>
        </details>
      )}
    </header>
  );
}

export function Part({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-3 font-semibold text-lg">{title}</h2>
      {lead && <p className="-mt-2 mb-3 text-muted text-sm">{lead}</p>}
      {children}
    </section>
  );
}

type CountRow = { id: string; count: number; label: ReactNode; open: () => void };

/** Names with a count that opens, and a bar to compare by eye. */
function Counts({ rows }: { rows: readonly CountRow[] }) {
  const t = useTranslations('actors');
  const most = Math.max(1, ...rows.map((row) => row.count));
  return (
    <ul className="divide-y border-y">
      {rows.slice(0, 12).map((row) => (
        <li key={row.id} className="flex min-h-10 items-center gap-3">
          <span className="min-w-0 flex-1 truncate">{row.label}</span>
          <span aria-hidden className="h-1.5 w-24 shrink-0">
            <span
              className="block h-full rounded-full bg-accent/50"
              style={{ width: `${(row.count / most) * 100}%` }}
            />
          </span>
          <button
            type="button"
            onClick={row.open}
            aria-label={t('openSentences', { count: row.count })}
            className="tabular min-h-8 min-w-9 rounded-sm text-end hover:text-accent hover:underline"
          >
            {row.count}
          </button>
        </li>
      ))}
    </ul>
  );
}
