'use client';

import type { Telling } from '@mirqab/api';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Link } from '../frame/link.tsx';
import { useReader } from '../frame/reader-context.tsx';
import { languageName } from '../time/language-name.ts';
import { StatedDate } from '../time/when.tsx';
import type { Repair } from './use-repair.ts';

type Props = {
  tellings: Telling[];
  leadId: string;
  picked: string[];
  onPick: (telling: Telling) => void;
  /** Who may say that a telling is not of this story. */
  repair: Repair | null;
};

/** Tellings in the order they were told; copies fold under the text they repeat. */
export function Timeline({ tellings, leadId, picked, onPick, repair }: Props) {
  const own = tellings.filter((one) => !one.copyOf || !tellings.some((other) => other.id === one.copyOf));
  return (
    <ol className="border-line-strong/60 border-s">
      {own.map((telling) => {
        const copies = tellings.filter((one) => one.copyOf === telling.id);
        // A text leaves with its copies; the only one has nothing to leave.
        const leaves = copies.length + 1 < tellings.length;
        return (
          <Entry
            key={telling.id}
            telling={telling}
            copies={copies}
            first={telling.id === leadId}
            picked={picked}
            onPick={onPick}
            repair={repair}
            leaves={leaves}
          />
        );
      })}
    </ol>
  );
}

function Entry(props: {
  telling: Telling;
  copies: Telling[];
  first: boolean;
  picked: string[];
  onPick: (telling: Telling) => void;
  repair: Repair | null;
  leaves: boolean;
}) {
  const { telling, copies, first, picked, onPick, repair, leaves } = props;
  const t = useTranslations('story');
  const { locale } = useReader();
  const [open, setOpen] = useState(false);
  const foreign = telling.language && !telling.language.startsWith(locale);
  return (
    <li className="relative pb-6 ps-5">
      <span
        aria-hidden
        className={`absolute -start-[5px] top-2 size-[9px] rounded-full border ${
          first ? 'border-accent bg-accent' : 'border-line-strong bg-surface'
        }`}
      />
      <div className="flex flex-wrap items-baseline gap-x-2.5 text-sm">
        <bdi className="font-semibold">{telling.outlet.name}</bdi>
        {first && <span className="rounded-sm bg-accent-soft px-1.5 text-accent text-xs">{t('first')}</span>}
        {foreign && telling.language && (
          <span className="rounded-sm bg-sunk px-1.5 text-muted text-xs">
            {languageName(telling.language, locale)}
          </span>
        )}
        <StatedDate of={telling} className="tabular text-muted" />
        <label className="ms-auto inline-flex items-center gap-1.5 text-muted text-xs hover:text-ink">
          <input
            type="checkbox"
            checked={picked.includes(telling.id)}
            onChange={() => onPick(telling)}
            className="size-4 accent-(--accent)"
          />
          {t('pick')}
        </label>
      </div>
      <Link
        href={`/articles/${telling.id}`}
        className="mt-0.5 block text-[1.0625rem] leading-7 hover:text-accent"
        lang={telling.language ?? undefined}
      >
        <bdi dir="auto">{telling.title}</bdi>
      </Link>
      {repair && leaves && <SplitButton telling={telling} repair={repair} />}
      {copies.length > 0 && (
        <>
          <button
            type="button"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
            className="mt-1 block rounded-sm text-accent text-sm hover:underline"
          >
            {t('copiesFolded', { count: copies.length })}
          </button>
          {open && (
            <ul className="mt-1 grid gap-1 border-s ps-3 text-sm">
              {copies.map((copy) => (
                <li key={copy.id} className="flex flex-wrap items-baseline gap-x-2">
                  <bdi className="w-28 shrink-0 truncate text-muted">{copy.outlet.name}</bdi>
                  <Link
                    href={`/articles/${copy.id}`}
                    className="min-w-0 flex-1 basis-40 truncate hover:text-accent"
                  >
                    <bdi dir="auto">{copy.title}</bdi>
                  </Link>
                  <StatedDate of={copy} className="tabular text-muted text-xs" />
                  {repair && <SplitButton telling={copy} repair={repair} />}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </li>
  );
}

function SplitButton({ telling, repair }: { telling: Telling; repair: Repair }) {
  const t = useTranslations('story');
  return (
    <button
      type="button"
      disabled={repair.busy}
      onClick={() => repair.split(telling.id)}
      aria-label={t('splitOf', { outlet: telling.outlet.name })}
      className="min-h-6 shrink-0 rounded-sm text-muted text-xs hover:text-ink hover:underline disabled:opacity-50"
    >
      {t('split')}
    </button>
  );
}
