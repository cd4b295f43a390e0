'use client';

import type { Proposal } from '@mirqab/api';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useSettled } from '../alerts/use-settled.ts';
import { useTRPC } from '../api/provider.tsx';
import { TextField } from '../frame/field.tsx';
import { useFailureText } from '../states/failed.tsx';

const SHOWN = 12;

/** Another proposed name to choose; looked for by the last word of this one until something is typed. */
export function ProposalPicker({ of, onPick }: { of: Proposal; onPick: (id: string) => void }) {
  const t = useTranslations('curation');
  const trpc = useTRPC();
  const failure = useFailureText();
  const [typed, setTyped] = useState(of.name.split(/\s+/u).at(-1) ?? '');
  const search = useSettled(typed.trim(), 250);
  const { data, error, isFetching } = useQuery(
    trpc.proposals.list.queryOptions(
      { state: 'open', kind: of.kind, limit: SHOWN, ...(search ? { search } : {}) },
      { placeholderData: (previous) => previous },
    ),
  );
  const others = data?.items.filter((one) => one.id !== of.id);
  return (
    <>
      <TextField
        label={t('findName')}
        type="search"
        dir={typed ? 'auto' : undefined}
        className="mt-4"
        value={typed}
        maxLength={200}
        onChange={(event) => setTyped(event.target.value)}
      />
      {error && (
        <p role="alert" className="mt-3 text-bad text-sm">
          {failure(error)}
        </p>
      )}
      <ul className="mt-3 min-h-24 divide-y overflow-y-auto border-t" aria-busy={isFetching}>
        {others?.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              onClick={() => onPick(one.id)}
              className="block min-h-11 w-full rounded-sm px-2 py-2 text-start hover:bg-sunk"
            >
              <bdi className="font-semibold">{one.name}</bdi>{' '}
              <span className="text-muted text-sm">{t('inArticles', { count: one.articles })}</span>
              {one.sentences[0] && (
                <bdi dir="auto" className="block truncate text-muted text-sm">
                  {one.sentences[0].sentence}
                </bdi>
              )}
            </button>
          </li>
        ))}
        {others?.length === 0 && <li className="py-4 text-muted text-sm">{t('noOther')}</li>}
      </ul>
    </>
  );
}
