'use client';

import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { keepCookie } from './cookies.ts';
import { clampWidth, LIST_COOKIE, LIST_WIDTH } from './list-width.ts';

/** The seam between list and pane: dragged, or moved by arrow keys; remembered for the next visit. */
export function Splitter({ name, initial }: { name: string; initial: number }) {
  const [width, setWidth] = useState(initial);
  const set = (seam: HTMLElement, next: number) => {
    const fit = clampWidth(next);
    setWidth(fit);
    seam.parentElement?.style.setProperty('--list', `${fit}px`);
    keepCookie(LIST_COOKIE, String(fit));
  };
  const drag = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const box = event.currentTarget.parentElement?.getBoundingClientRect();
    if (!box) return;
    const rtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    set(event.currentTarget, rtl ? box.right - event.clientX : event.clientX - box.left);
  };
  const step = (event: KeyboardEvent<HTMLElement>) => {
    const rtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const by = { ArrowLeft: rtl ? 24 : -24, ArrowRight: rtl ? -24 : 24 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    set(event.currentTarget, width + by);
  };
  return (
    <hr
      tabIndex={0}
      aria-label={name}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={LIST_WIDTH.least}
      aria-valuemax={LIST_WIDTH.most}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={step}
      className="-mx-1 relative z-10 hidden h-auto w-2 shrink-0 border-0 cursor-col-resize hover:bg-accent/20 focus-visible:bg-accent/30 min-[1000px]:block"
    />
  );
}
