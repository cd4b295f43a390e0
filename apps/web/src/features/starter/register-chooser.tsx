'use client';

import type { Starter } from '@mirqab/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '../api/provider.tsx';
import { labelOf } from '../article/entity-name.tsx';
import { Button, buttonClass } from '../frame/button.tsx';
import { Link } from '../frame/link.tsx';
import { listOf } from '../frame/list-of.ts';
import { useReader } from '../frame/reader-context.tsx';
import { useFailureText } from '../states/failed.tsx';

type Region = Starter['regions'][number];
type Props = { regions: readonly Region[]; compact?: boolean };

/** The starter register in its parts; adding a part again fills what is new and leaves what was changed here. */
export function RegisterChooser({ regions, compact = false }: Props) {
  const t = useTranslations('starter');
  const trpc = useTRPC();
  const client = useQueryClient();
  const failure = useFailureText();
  const { locale } = useReader();
  const [chosen, setChosen] = useState<ReadonlySet<Region['region']>>(new Set());
  const add = useMutation(
    trpc.starter.addActors.mutationOptions({
      onSuccess: async () => {
        setChosen(new Set());
        await Promise.all([
          client.invalidateQueries({ queryKey: trpc.starter.pathKey() }),
          client.invalidateQueries({ queryKey: trpc.entities.pathKey() }),
          client.invalidateQueries(trpc.stories.choices.queryFilter()),
        ]);
      },
    }),
  );
  const open = regions.filter((one) => one.here < one.actors);
  const all = open.length > 0 && open.every((one) => chosen.has(one.region));
  const count = regions
    .filter((one) => chosen.has(one.region))
    .reduce((sum, one) => sum + one.actors - one.here, 0);
  return (
    <div>
      {open.length > 0 && (
        <button
          type="button"
          onClick={() => setChosen(new Set(all ? [] : open.map((one) => one.region)))}
          className="-mx-1 mb-1 min-h-6 rounded-sm px-1 text-accent text-sm hover:underline"
        >
          {t(all ? 'none' : 'all')}
        </button>
      )}
      <ul className={`divide-y border-y ${compact ? 'max-h-64 overflow-y-auto' : ''}`}>
        {regions.map((one) => {
          const whole = one.here >= one.actors;
          return (
            <li key={one.region}>
              <label className="flex min-h-14 items-center gap-3 py-2">
                <input
                  type="checkbox"
                  checked={whole || chosen.has(one.region)}
                  disabled={whole}
                  onChange={(event) => {
                    const next = new Set(chosen);
                    if (event.target.checked) next.add(one.region);
                    else next.delete(one.region);
                    setChosen(next);
                  }}
                  className="size-4 shrink-0 accent-(--accent)"
                />
                <span className="min-w-0 flex-1">
                  <span className={`font-semibold ${whole ? 'text-muted' : ''}`}>
                    {t(`parts.${one.region}`)}
                  </span>
                  <span className="block text-muted text-sm">
                    {listOf(
                      one.some.map((label) => labelOf(label, locale)),
                      locale,
                    )}
                  </span>
                </span>
                <span className="shrink-0 text-end text-muted text-sm">
                  {t('partCount', { count: one.actors })}
                  {one.here > 0 && (
                    <span className="block text-xs">
                      {whole ? t('partWhole') : t('partHere', { count: one.here })}
                    </span>
                  )}
                </span>
              </label>
            </li>
          );
        })}
      </ul>
      {add.isError && (
        <p role="alert" className="mt-3 text-bad text-sm">
          {failure(add.error)}
        </p>
      )}
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <Button
          look={compact ? 'plain' : 'primary'}
          disabled={chosen.size === 0 || add.isPending}
          onClick={() => add.mutate({ regions: [...chosen] })}
        >
          {t('addActors', { count })}
        </Button>
        {add.data && (
          <p role="status" className="text-sm">
            {t('actorsAdded', { count: add.data.new })}{' '}
            {add.data.changed > 0 && t('actorsFilled', { count: add.data.changed })}{' '}
            {!compact && t('actorsNext')}{' '}
            {!compact && (
              <Link href="/actors" className={`${buttonClass('quiet', true)} align-baseline`}>
                {t('toActors')}
              </Link>
            )}
          </p>
        )}
      </div>
    </div>
  );
}
