'use client';

import type { Starter } from '@mirqab/api';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '../frame/button.tsx';
import { useReader } from '../frame/reader-context.tsx';
import { languageName } from '../time/language-name.ts';

const REGIONS = ['libya', 'egypt', 'gulf', 'turkey', 'russia'] as const;
type Outlet = Starter['outlets'][number];
export type Chosen = ReadonlySet<string>;

type Props = {
  outlets: readonly Outlet[];
  chosen: Chosen;
  onChoose: (chosen: Chosen) => void;
  narrow?: boolean;
};

/** Real outlets by country and language, to be chosen; what is here already is said so. */
export function OutletList({ outlets, chosen, onChoose, narrow = false }: Props) {
  const t = useTranslations('starter');
  const { locale } = useReader();
  const [language, setLanguage] = useState<string | null>(null);
  const languages = [...new Set(outlets.map((one) => one.language))];
  const shown = outlets.filter((one) => language === null || one.language === language);
  const toggle = (ids: readonly string[], on: boolean) => {
    const next = new Set(chosen);
    for (const id of ids)
      if (on) next.add(id);
      else next.delete(id);
    onChoose(next);
  };
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
              <ul className={`grid gap-x-6 ${narrow ? '' : 'tablet:grid-cols-2'}`}>
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
