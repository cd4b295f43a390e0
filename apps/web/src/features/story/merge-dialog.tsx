'use client';

import { Dialog } from '@base-ui/react/dialog';
import type { Story } from '@mirqab/api';
import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '../api/provider.tsx';
import { Button } from '../frame/button.tsx';
import { TextField } from '../frame/field.tsx';
import { isolate } from '../frame/isolate.ts';
import { useFailureText } from '../states/failed.tsx';
import { When } from '../time/when.tsx';

/** Stories so far before and after may tell the same event. */
const NEAR_MS = 4 * 24 * 3_600_000;
const SHOWN = 20;

const shifted = (at: string, by: number) => new Date(Date.parse(at) + by).toISOString();

/** Stories near in time to choose the other half from; fetched when it is first asked for. */
export function MergeDialog(props: {
  story: Story;
  onPick: (other: string) => void;
  /** Said of another story's first telling. */
  onPart: (articleId: string) => void;
  onClose: () => void;
}) {
  const { story, onPick, onPart, onClose } = props;
  const t = useTranslations('story');
  const trpc = useTRPC();
  const failure = useFailureText();
  const [typed, setTyped] = useState('');
  const [query, setQuery] = useState('');
  const [parted, setParted] = useState<string[]>([]);
  const { data, error, isFetching } = useQuery(
    trpc.stories.list.queryOptions({
      filter: {
        ...(query ? { query } : {}),
        after: shifted(story.firstAt, -NEAR_MS),
        before: shifted(story.sortAt, NEAR_MS),
      },
      limit: SHOWN,
    }),
  );
  const search = (event: FormEvent) => {
    event.preventDefault();
    setQuery(typed.trim());
  };
  const others = data?.items.filter((one) => one.id !== story.id);
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-veil" />
        <Dialog.Popup className="rises fixed inset-x-4 top-1/2 z-50 mx-auto flex max-h-[80vh] max-w-xl -translate-y-1/2 flex-col rounded-lg border bg-raised p-5 shadow-lift">
          <div className="flex items-center justify-between gap-3">
            <Dialog.Title className="font-semibold text-lg">{t('mergeTitle')}</Dialog.Title>
            <Dialog.Close aria-label={t('cancel')} className="rounded-sm p-1 text-muted hover:text-ink">
              <X size={18} aria-hidden />
            </Dialog.Close>
          </div>
          <Dialog.Description className="mt-1 text-muted text-sm">{t('mergeMore')}</Dialog.Description>
          <form onSubmit={search} className="mt-4 flex items-end gap-2">
            <TextField
              label={t('mergeSearch')}
              type="search"
              dir="auto"
              className="min-w-0 flex-1"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
            <Button type="submit">{t('mergeFind')}</Button>
          </form>
          {error && (
            <p role="alert" className="mt-3 text-bad text-sm">
              {failure(error)}
            </p>
          )}
          <ul className="mt-3 min-h-24 divide-y overflow-y-auto border-t" aria-busy={isFetching}>
            {others?.map((one) => (
              <li key={one.id} className="flex items-center gap-2">
                <button
                  type="button"
                  onClick={() => onPick(one.id)}
                  className="block min-w-0 flex-1 rounded-sm px-2 py-2.5 text-start hover:bg-sunk"
                >
                  <bdi dir="auto" lang={one.language ?? undefined} className="block leading-7">
                    {one.title}
                  </bdi>
                  <span className="flex flex-wrap gap-x-2 text-muted text-xs">
                    <bdi>{one.lead.outlet.name}</bdi>
                    <span>{t('outletsCount', { count: one.outlets })}</span>
                    <When at={one.sortAt} />
                  </span>
                </button>
                {parted.includes(one.id) ? (
                  <span className="shrink-0 px-2 text-muted text-xs">{t('parted')}</span>
                ) : (
                  <Button
                    small
                    look="quiet"
                    aria-label={t('partOf', { title: isolate(one.title) })}
                    onClick={() => {
                      setParted([...parted, one.id]);
                      onPart(one.lead.articleId);
                    }}
                  >
                    {t('part')}
                  </Button>
                )}
              </li>
            ))}
            {others?.length === 0 && <li className="py-4 text-muted text-sm">{t('mergeNone')}</li>}
          </ul>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
