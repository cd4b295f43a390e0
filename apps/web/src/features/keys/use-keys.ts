'use client';

import { useEffect, useRef } from 'react';

export type KeyHandler = (event: KeyboardEvent) => void;
/** By the key's place on the board (KeyboardEvent.code), so that an Arabic layout works the same. */
export type KeyTable = Partial<Record<string, KeyHandler>>;

/** Whether what is typed belongs to a field. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}

/** Enter and space press what has the focus; inside a dialog every key is the dialog's. */
function belongsElsewhere(event: KeyboardEvent): boolean {
  if (!(event.target instanceof Element)) return false;
  if (event.target.closest('[role=dialog], [role=alertdialog]')) return true;
  return (
    (event.code === 'Enter' || event.code === 'Space') &&
    event.target.closest('a, button, summary, label, [role=tab], [role=button]') !== null
  );
}

/**
 * Hears single keys outside fields, and pairs that begin with `KeyG` as `KeyG KeyF`.
 * Held modifiers belong to the browser; Shift is written in front as `Shift+Slash`.
 */
export function useKeys(table: KeyTable): void {
  const latest = useRef(table);
  latest.current = table;
  useEffect(() => {
    let lead: string | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hear = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented)
        return;
      if (isTyping(event.target) || belongsElsewhere(event)) return;
      const key = `${lead ? `${lead} ` : ''}${event.shiftKey ? 'Shift+' : ''}${event.code}`;
      const handler = latest.current[key];
      const wasLead = lead;
      lead = null;
      clearTimeout(timer);
      if (handler) {
        event.preventDefault();
        handler(event);
      } else if (
        !wasLead &&
        event.code === 'KeyG' &&
        Object.keys(latest.current).some((k) => k.startsWith('KeyG '))
      ) {
        lead = 'KeyG';
        timer = setTimeout(() => {
          lead = null;
        }, 1_200);
      }
    };
    document.addEventListener('keydown', hear);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('keydown', hear);
    };
  }, []);
}
