'use client';

import { useQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useSettled } from '../alerts/use-settled.ts';
import { useTRPC } from '../api/provider.tsx';
import { EntityName, labelOf, type NamedEntity } from '../article/entity-name.tsx';
import { useReader } from '../frame/reader-context.tsx';

type Picked = NamedEntity & { id: string };
type Props = { label: string; without: readonly string[]; onPick: (actor: Picked) => void };

/** Finds an actor by name in any script, to be added to something. */
export function ActorSearch({ label, without, onPick }: Props) {
  const t = useTranslations('groups');
  const trpc = useTRPC();
  const { locale } = useReader();
  const [search, setSearch] = useState('');
  const settled = useSettled(search.trim(), 200);
  const found = useQuery(
    trpc.entities.list.queryOptions(
      { search: settled, limit: 20 },
      { enabled: settled.length > 1, placeholderData: (previous) => previous },
    ),
  );
  const shown =
    settled.length > 1 ? (found.data ?? []).filter((one) => !without.includes(one.id)).slice(0, 8) : [];
  return (
    <div className="max-w-xl">
      <search className="relative block">
        <Search
          size={17}
          aria-hidden
          className="pointer-events-none absolute inset-y-0 start-3 my-auto text-muted"
        />
        <input
          type="search"
          dir={search ? 'auto' : undefined}
          aria-label={label}
          placeholder={label}
          value={search}
          maxLength={200}
          onChange={(event) => setSearch(event.target.value)}
          className="min-h-10 w-full rounded-md border border-line-strong bg-raised px-9"
        />
      </search>
      {shown.length > 0 && (
        <ul className="mt-1 divide-y rounded-md border bg-raised">
          {shown.map((one) => (
            <li key={one.id}>
              <button
                type="button"
                onClick={() => {
                  onPick(one);
                  setSearch('');
                }}
                className="flex min-h-10 w-full flex-wrap items-baseline gap-x-4 px-3 py-2 text-start hover:bg-accent-soft"
              >
                <EntityName actor={one} />
                <span className="text-muted text-sm">
                  {Object.values(one.label)
                    .filter((name) => name !== labelOf(one.label, locale))
                    .slice(0, 1)
                    .map((name) => (
                      <bdi key={name}>{name}</bdi>
                    ))}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {settled.length > 1 && found.isSuccess && shown.length === 0 && (
        <p role="status" className="mt-1 px-1 text-muted text-sm">
          {t('nobody')}
        </p>
      )}
    </div>
  );
}
