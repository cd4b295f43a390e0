'use client';

import type { Article } from '@mirqab/api';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

const READ = new Set(['headline', 'body']);

/** «ما استُبعد»: the page's other zones, dimmed, each with its name and the reason it fires nothing. */
export function LeftOut({ zones }: { zones: Article['zones'] }) {
  const t = useTranslations('article');
  const [open, setOpen] = useState(false);
  const others = zones.filter((zone) => !READ.has(zone.kind) && zone.text.trim());
  if (others.length === 0) return null;
  return (
    <section className="mt-10 border-t pt-4">
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="flex w-full items-baseline gap-3 rounded-sm text-start"
      >
        <span className="font-semibold">{t('leftOut')}</span>
        <span className="flex-1 text-muted text-sm">{t('leftOutCount', { count: others.length })}</span>
        <span className="text-accent text-sm">{t(open ? 'hide' : 'show')}</span>
      </button>
      {open && (
        <>
          <p className="mt-1 text-muted text-sm">{t('leftOutWhy')}</p>
          <ul className="mt-3 grid gap-3">
            {others.map((zone) => (
              <li key={zone.kind + zone.text} className="border-line-strong/50 border-s-2 ps-3">
                <p className="flex flex-wrap items-baseline gap-x-2 text-xs">
                  <span className="font-semibold text-muted">
                    {t.has(`zone.${zone.kind}`) ? t(`zone.${zone.kind}`) : zone.kind}
                  </span>
                  {zone.reason && t.has(`reason.${zone.reason}`) && (
                    <span className="text-muted">{t(`reason.${zone.reason}`)}</span>
                  )}
                </p>
                <p
                  dir="auto"
                  lang={zone.language ?? undefined}
                  className="mt-0.5 whitespace-pre-line text-muted text-sm"
                >
                  {zone.text}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
