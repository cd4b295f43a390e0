'use client';

import type { Starter } from '@mirqab/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '../api/provider.tsx';
import { Button, buttonClass } from '../frame/button.tsx';
import { Link } from '../frame/link.tsx';
import { useReader } from '../frame/reader-context.tsx';
import { useFailureText } from '../states/failed.tsx';
import { languageName } from '../time/language-name.ts';

const REGIONS = ['libya', 'egypt', 'gulf', 'turkey', 'russia'] as const;
type Outlet = Starter['outlets'][number];

type Props = { outlets: readonly Outlet[]; onAdded?: () => void };

/** Real outlets by country and language, to be chosen; what is here already is said so. */
export function OutletChooser({ outlets, onAdded }: Props) {
  const t = useTranslations('starter');
  const trpc = useTRPC();
  const client = useQueryClient();
  const failure = useFailureText();
  const { locale } = useReader();
  const [language, setLanguage] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const add = useMutation(
    trpc.starter.addOutlets.mutationOptions({
      onSuccess: async () => {
        setChosen(new Set());
        await Promise.all([
          client.invalidateQueries({ queryKey: trpc.starter.pathKey() }),
          client.invalidateQueries({ queryKey: trpc.sources.pathKey() }),
        ]);
        onAdded?.();
      },
    }),
  );
  const languages = [...new Set(outlets.map((one) => one.language))];
  const shown = outlets.filter((one) => language === null || one.language === language);
  const toggle = (ids: readonly string[], on: boolean) =>
    setChosen((before) => {
      const next = new Set(before);
      for (const id of ids)
        if (on) next.add(id);
        else next.delete(id);
      return next;
    });
  return (
    <div>
      <fieldset className="mb-3 flex flex-wrap gap-1">
        <legend className="sr-only">{t('language')}</legend>
        {[null, ...languages].map((code) => (
          <Button
            key={code ?? 'every'}
            small
            look={language === code ? 'primary' : 'plain'}
            aria-pressed={language === code}
            onClick={() => setLanguage(code)}
          >
            {code === null ? t('everyLanguage') : languageName(code, locale)}
          </Button>
        ))}
      </fieldset>
      <div className="divide-y border-y">
        {REGIONS.map((region) => {
          const own = shown.filter((one) => one.region === region);
          const open = own.filter((one) => !one.here).map((one) => one.id);
          const all = open.length > 0 && open.every((id) => chosen.has(id));
          if (own.length === 0) return null;
          return (
            <fieldset key={region} className="py-3">
              <legend className="contents">
                <span className="flex items-baseline gap-3 pt-3">
                  <span className="font-semibold">{t(`regions.${region}`)}</span>
                  {open.length > 0 && (
                    <button
                      type="button"
                      aria-label={`${t(all ? 'none' : 'all')}: ${t(`regions.${region}`)}`}
                      onClick={() => toggle(open, !all)}
                      className="min-h-6 rounded-sm px-1 text-accent text-sm hover:underline"
                    >
                      {t(all ? 'none' : 'all')}
                    </button>
                  )}
                </span>
              </legend>
              <ul className="grid gap-x-6 tablet:grid-cols-2">
                {own.map((outlet) => (
                  <li key={outlet.id}>
                    <OutletRow
                      outlet={outlet}
                      chosen={chosen.has(outlet.id)}
                      onChoose={(on) => toggle([outlet.id], on)}
                    />
                  </li>
                ))}
              </ul>
            </fieldset>
          );
        })}
      </div>
      {add.isError && (
        <p role="alert" className="mt-3 text-bad text-sm">
          {failure(add.error)}
        </p>
      )}
      <div className="sticky bottom-0 mt-3 flex flex-wrap items-center gap-3 bg-surface py-2">
        <Button
          look="primary"
          disabled={chosen.size === 0 || add.isPending}
          onClick={() => add.mutate({ ids: [...chosen] })}
        >
          {t('addOutlets', { count: chosen.size })}
        </Button>
        {add.data && (
          <p role="status" className="text-sm">
            {t('outletsAdded', { count: add.data.added })}{' '}
            {!onAdded && (
              <Link href="/sources" className={`${buttonClass('quiet', true)} align-baseline`}>
                {t('toSources')}
              </Link>
            )}
          </p>
        )}
      </div>
    </div>
  );
}

type RowProps = { outlet: Outlet; chosen: boolean; onChoose: (on: boolean) => void };

function OutletRow({ outlet, chosen, onChoose }: RowProps) {
  const t = useTranslations('starter');
  const { locale } = useReader();
  const name = locale === 'ar' ? outlet.name : outlet.nameEn;
  return (
    <label className="flex min-h-11 items-center gap-3 py-1">
      <input
        type="checkbox"
        checked={chosen || outlet.here}
        disabled={outlet.here}
        onChange={(event) => onChoose(event.target.checked)}
        className="size-4 shrink-0 accent-(--accent)"
      />
      <span className="min-w-0 flex-1">
        <bdi className={outlet.here ? 'text-muted' : ''}>{name}</bdi>{' '}
        <bdi dir="ltr" className="text-muted text-sm">
          {outlet.id}
        </bdi>
      </span>
      <span className="shrink-0 text-muted text-xs">
        {outlet.here ? t('here') : languageName(outlet.language, locale)}
      </span>
    </label>
  );
}
