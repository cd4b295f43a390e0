'use client';

import type { Telling } from '@mirqab/api';
import { ChevronDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Link } from '../frame/link.tsx';
import { useReader } from '../frame/reader-context.tsx';
import { languageName } from '../time/language-name.ts';
import { Alike } from './alike.tsx';
import { TellingWhy } from './telling-why.tsx';
import { ToldAt } from './told-at.tsx';
import type { Repair } from './use-repair.ts';

type Shared = {
  picked: string[];
  onPick: (telling: Telling) => void;
  /** Who may say that a telling is not of this story. */
  repair: Repair | null;
  outletOf: (id: string) => string | null;
};
type Props = Omit<Shared, 'outletOf'> & {
  tellings: Telling[];
  /** Only tellings in this language are shown; all when null. */
  language: string | null;
};

/** Tellings in the order they were told; copies fold under the text they repeat. */
export function Timeline({ tellings, language, ...rest }: Props) {
  const byId = new Map(tellings.map((one) => [one.id, one]));
  const own = tellings.filter((one) => one.role !== 'copy' || !one.of || !byId.has(one.of));
  const shown = own.filter((one) => language === null || one.language === language);
  const outletOf = (id: string) => byId.get(id)?.outlet.name ?? null;
  return (
    <ol className="border-line-strong/60 border-s">
      {shown.map((telling) => (
        <Entry
          key={`${telling.id} ${telling.segment}`}
          telling={telling}
          copies={tellings.filter((one) => one.role === 'copy' && one.of === telling.id)}
          alone={own.length === 1}
          outletOf={outletOf}
          {...rest}
        />
      ))}
    </ol>
  );
}

type EntryProps = Shared & {
  telling: Telling;
  copies: Telling[];
  /** No other text is told: taken out with its copies it would leave nothing. */
  alone: boolean;
};

function Entry({ telling, copies, alone, ...rest }: EntryProps) {
  const t = useTranslations('story');
  const { locale } = useReader();
  const [open, setOpen] = useState(false);
  const first = telling.role === 'first';
  const foreign = telling.language && !telling.language.startsWith(locale);
  const { picked, onPick, repair, outletOf } = rest;
  const source = telling.originalSource.find((one) => !telling.outlet.name.includes(one));
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
        {first && <Tag accent>{t('first')}</Tag>}
        {foreign && telling.language && <Tag>{languageName(telling.language, locale)}</Tag>}
        {telling.segment > 0 && <Tag>{t('partOfPage')}</Tag>}
        {telling.revision > 1 && <Tag>{t('edited', { count: telling.revision - 1 })}</Tag>}
        <ToldAt of={telling} />
        <PickBox telling={telling} picked={picked} onPick={onPick} />
      </div>
      <Link
        href={`/articles/${telling.id}`}
        className="mt-0.5 block text-[1.0625rem] leading-7 hover:text-accent"
        lang={telling.language ?? undefined}
      >
        <bdi dir="auto">{telling.title}</bdi>
      </Link>
      {source && (
        <p className="text-muted text-sm">
          {t('attributed')} <bdi>{source}</bdi>
        </p>
      )}
      <TellingWhy telling={telling} outletOf={outletOf} />
      <div className="mt-1 flex min-h-6 flex-wrap items-center gap-x-4">
        {copies.length > 0 && (
          <button
            type="button"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
            className="inline-flex items-center gap-1 rounded-sm text-accent text-sm hover:underline"
          >
            <ChevronDown size={14} aria-hidden className={open ? 'rotate-180' : ''} />
            {t('copiesFolded', { count: copies.length })}
          </button>
        )}
        {repair && !alone && <SplitButton telling={telling} repair={repair} />}
      </div>
      {open && <Copies of={telling} copies={copies} {...rest} />}
    </li>
  );
}

/** Who else printed the text: with which headline, when another, and how much of it is the same. */
function Copies({ of, copies, picked, onPick, repair }: Shared & { of: Telling; copies: Telling[] }) {
  const t = useTranslations('story');
  return (
    <ul className="mt-1 grid gap-2 border-s ps-3 text-sm">
      {copies.map((copy) => (
        <li key={`${copy.id} ${copy.segment}`}>
          <div className="flex flex-wrap items-baseline gap-x-2.5">
            <bdi className="font-semibold">{copy.outlet.name}</bdi>
            {copy.similarity !== null && <Alike share={copy.similarity} />}
            {copy.revision > 1 && <Tag>{t('edited', { count: copy.revision - 1 })}</Tag>}
            <ToldAt of={copy} />
            <PickBox telling={copy} picked={picked} onPick={onPick} />
          </div>
          <Link href={`/articles/${copy.id}`} className="block leading-6 hover:text-accent">
            <bdi dir="auto">{copy.title === of.title ? t('sameHeadline') : copy.title}</bdi>
          </Link>
          {repair && <SplitButton telling={copy} repair={repair} />}
        </li>
      ))}
    </ul>
  );
}

function Tag({ accent = false, children }: { accent?: boolean; children: string }) {
  const look = accent ? 'bg-accent-soft text-accent' : 'bg-sunk text-muted';
  return <span className={`rounded-sm px-1.5 text-xs ${look}`}>{children}</span>;
}

function PickBox({ telling, picked, onPick }: Pick<Shared, 'picked' | 'onPick'> & { telling: Telling }) {
  const t = useTranslations('story');
  return (
    <label className="ms-auto inline-flex min-h-6 items-center gap-1.5 text-muted text-xs hover:text-ink">
      <input
        type="checkbox"
        checked={picked.includes(telling.id)}
        onChange={() => onPick(telling)}
        aria-label={t('pickOf', { outlet: telling.outlet.name })}
        className="size-4 accent-(--accent)"
      />
      {t('pick')}
    </label>
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
      className="min-h-6 shrink-0 rounded-sm text-muted text-xs underline decoration-line-strong underline-offset-4 hover:text-ink disabled:opacity-50"
    >
      {t('split')}
    </button>
  );
}
