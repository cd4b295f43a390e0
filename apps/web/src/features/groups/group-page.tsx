'use client';

import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Bell, Newspaper, Scale, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useTRPC } from '../api/provider.tsx';
import { EntityName, labelOf, type NamedEntity } from '../article/entity-name.tsx';
import { buttonClass, IconButton } from '../frame/button.tsx';
import { isolate } from '../frame/isolate.ts';
import { Link } from '../frame/link.tsx';
import { Sheet } from '../frame/page-head.tsx';
import { useReader } from '../frame/reader-context.tsx';
import { useSay } from '../frame/toasts.tsx';
import { Empty } from '../states/empty.tsx';
import { useFailureText } from '../states/failed.tsx';
import { When } from '../time/when.tsx';
import { ActorSearch } from './actor-search.tsx';
import { GroupSettings } from './group-settings.tsx';

/** Actors side by side in a comparison. */
const MOST_COMPARED = 4;

/** A group: who is in it, and what can be done with all of them at once. */
export function GroupPage({ id }: { id: string }) {
  const t = useTranslations('groups');
  const inActors = useTranslations('actors');
  const trpc = useTRPC();
  const client = useQueryClient();
  const say = useSay();
  const failure = useFailureText();
  const { locale, me } = useReader();
  const { data: group } = useSuspenseQuery(trpc.groups.get.queryOptions({ id }));
  const update = useMutation(
    trpc.groups.update.mutationOptions({
      onError: (problem) => say(failure(problem)),
      onSettled: () => client.invalidateQueries({ queryKey: trpc.groups.pathKey() }),
    }),
  );
  const may = me !== null && me.role !== 'reader';
  const takeOut = (actor: NamedEntity & { id: string }) =>
    update.mutate(
      { id, remove: [actor.id] },
      {
        onSuccess: () =>
          say(t('removed', { name: isolate(labelOf(actor.label, locale)) }), {
            label: t('undo'),
            run: () => update.mutate({ id, add: [actor.id] }),
          }),
      },
    );
  const compared = group.members.slice(0, MOST_COMPARED).map((one) => one.id);
  return (
    <Sheet>
      <p className="mb-2 text-sm">
        <Link href="/actors/groups" className="text-accent hover:underline">
          {t('back')}
        </Link>
      </p>
      <header className="flex flex-wrap items-start gap-4 border-b pb-5">
        <div className="min-w-0 flex-1 basis-72">
          <h1 className="font-semibold text-2xl leading-10">
            <bdi>{group.name}</bdi>
          </h1>
          <p className="text-muted text-sm">{t('members', { count: group.members.length })}</p>
          {group.note && <p className="mt-2 max-w-2xl">{group.note}</p>}
        </div>
        {group.members.length > 0 && (
          <div className="flex flex-wrap gap-2">
            <Link href={`/?groups=${id}`} className={buttonClass('plain', true)}>
              <Newspaper size={16} aria-hidden />
              {t('inFeed')}
            </Link>
            {may && (
              <Link
                href={`/alerts/new?query=${encodeURIComponent(`${inActors('actorField')}:"${group.name}"`)}&name=${encodeURIComponent(group.name)}`}
                className={buttonClass('plain', true)}
              >
                <Bell size={16} aria-hidden />
                {t('alertMe')}
              </Link>
            )}
            {compared.length > 1 && (
              <Link
                href={`/actors/compare?ids=${compared.join(',')}`}
                title={group.members.length > MOST_COMPARED ? t('compareMost') : undefined}
                className={buttonClass('plain', true)}
              >
                <Scale size={16} aria-hidden />
                {t('compare')}
              </Link>
            )}
          </div>
        )}
      </header>
      {may && (
        <div className="pt-5">
          <ActorSearch
            label={t('addMember')}
            without={group.members.map((one) => one.id)}
            onPick={(actor) => update.mutate({ id, add: [actor.id] })}
          />
        </div>
      )}
      {group.members.length === 0 ? (
        <Empty title={t('empty')}>{may ? t('emptyMore') : null}</Empty>
      ) : (
        <ul className="mt-4 divide-y border-y">
          {group.members.map((actor) => (
            <li key={actor.id} className="flex min-h-14 items-center gap-x-4 py-2">
              <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-6 gap-y-1">
                <Link
                  href={`/actors/${actor.id}`}
                  className="min-w-0 flex-1 basis-48 font-semibold hover:text-accent"
                >
                  <EntityName actor={actor} />
                </Link>
                <p className="w-40 text-sm">
                  {inActors('lately', { count: actor.articles })}
                  {actor.lastAt && <When at={actor.lastAt} className="block text-muted" />}
                </p>
              </div>
              {may && (
                <IconButton
                  label={t('remove', { name: isolate(labelOf(actor.label, locale)) })}
                  onClick={() => takeOut(actor)}
                >
                  <X size={17} aria-hidden />
                </IconButton>
              )}
            </li>
          ))}
        </ul>
      )}
      {may && <GroupSettings group={group} />}
    </Sheet>
  );
}
