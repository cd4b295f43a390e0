'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '../api/provider.tsx';
import { labelOf } from '../article/entity-name.tsx';
import { Button } from '../frame/button.tsx';
import { useReader } from '../frame/reader-context.tsx';
import { RegisterChooser } from '../starter/register-chooser.tsx';
import { Failed } from '../states/failed.tsx';

/** Three names to begin with; each is followed at the press of it. */
export function ActorsStep({ busy, onDone }: { busy: boolean; onDone: () => void }) {
  const t = useTranslations('welcome');
  const trpc = useTRPC();
  const client = useQueryClient();
  const inStarter = useTranslations('starter');
  const { locale, me } = useReader();
  const [more, setMore] = useState(false);
  const query = useQuery(trpc.entities.list.queryOptions({ limit: 24 }));
  const register = useQuery(trpc.starter.list.queryOptions(undefined, { enabled: more }));
  const follow = useMutation(
    trpc.entities.follow.mutationOptions({
      onSettled: () => void client.invalidateQueries(trpc.entities.list.queryFilter()),
    }),
  );
  const actors = query.data ?? [];
  const picked = actors.filter((actor) => actor.followed).length;
  return (
    <div>
      <p className="mb-4 text-muted text-sm leading-7">{t('actorsLead')}</p>
      {query.error && <Failed error={query.error} again={() => void query.refetch()} />}
      {query.isSuccess && actors.length === 0 && (
        <p className="rounded-md bg-sunk p-3 text-sm">{t('noActors')}</p>
      )}
      <ul className="flex max-h-[46dvh] flex-wrap gap-2 overflow-y-auto py-1">
        {actors.map((actor) => (
          <li key={actor.id}>
            <button
              type="button"
              aria-pressed={actor.followed}
              disabled={follow.isPending && follow.variables.id === actor.id}
              onClick={() => follow.mutate({ id: actor.id, on: !actor.followed })}
              className={`inline-flex min-h-10 items-center gap-1.5 rounded-full border px-4 text-sm ${
                actor.followed ? 'border-accent bg-accent text-on-accent' : 'border-line-strong hover:bg-sunk'
              }`}
            >
              {actor.followed && <Check size={15} aria-hidden />}
              <bdi>{labelOf(actor.label, locale)}</bdi>
            </button>
          </li>
        ))}
      </ul>
      {me?.role === 'admin' && (
        <details className="mt-3" onToggle={(event) => setMore(event.currentTarget.open)}>
          <summary className="min-h-8 text-accent text-sm">{inStarter('more')}</summary>
          {register.data && (
            <div className="pt-2">
              <RegisterChooser regions={register.data.regions} compact />
            </div>
          )}
        </details>
      )}
      <p aria-live="polite" className="mt-3 text-muted text-sm">
        {t('picked', { count: picked })}
      </p>
      <div className="mt-4 flex gap-3">
        <Button look="primary" disabled={busy} onClick={onDone}>
          {t('finish')}
        </Button>
      </div>
    </div>
  );
}
