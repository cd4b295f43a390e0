'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useSettled } from '../alerts/use-settled.ts';
import { useTRPC } from '../api/provider.tsx';
import { EntityName, labelOf } from '../article/entity-name.tsx';
import { TextField } from '../frame/field.tsx';
import { useReader } from '../frame/reader-context.tsx';
import { useFailureText } from '../states/failed.tsx';

const SHOWN = 12;

/** An actor to choose, by a name in any script. */
export function ActorPicker(props: {
  kind?: 'person' | 'organisation' | 'place';
  except?: string;
  onPick: (id: string) => void;
}) {
  const t = useTranslations('curation');
  const trpc = useTRPC();
  const failure = useFailureText();
  const { locale } = useReader();
  const [typed, setTyped] = useState('');
  const search = useSettled(typed.trim(), 250);
  const { data, error, isFetching } = useQuery(
    trpc.entities.list.queryOptions(
      { ...(search ? { search } : {}), ...(props.kind ? { kind: props.kind } : {}), limit: SHOWN },
      { placeholderData: (previous) => previous },
    ),
  );
  const actors = data?.filter((one) => one.id !== props.except);
  return (
    <>
      <TextField
        label={t('findActor')}
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
        {actors?.map((actor) => (
          <li key={actor.id}>
            <button
              type="button"
              onClick={() => props.onPick(actor.id)}
              className="flex min-h-11 w-full flex-wrap items-baseline gap-x-3 rounded-sm px-2 py-2 text-start hover:bg-sunk"
            >
              <EntityName actor={actor} />
              <span className="flex flex-wrap gap-x-3 text-muted text-sm">
                {Object.entries(actor.label)
                  .filter(([, name]) => name !== labelOf(actor.label, locale))
                  .map(([language, name]) => (
                    <bdi key={language} lang={language}>
                      {name}
                    </bdi>
                  ))}
              </span>
            </button>
          </li>
        ))}
        {actors?.length === 0 && <li className="py-4 text-muted text-sm">{t('noActor')}</li>}
      </ul>
    </>
  );
}
