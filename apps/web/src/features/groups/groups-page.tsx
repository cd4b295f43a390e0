'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '../api/provider.tsx';
import { Button } from '../frame/button.tsx';
import { TextField } from '../frame/field.tsx';
import { Link, useRouter } from '../frame/link.tsx';
import { PageHead, Sheet } from '../frame/page-head.tsx';
import { useReader } from '../frame/reader-context.tsx';
import { Empty } from '../states/empty.tsx';
import { Failed, useFailureText } from '../states/failed.tsx';
import { RowsSkeleton } from '../states/rows-skeleton.tsx';

/** The groups of actors of the desk, by name. */
export function GroupsPage() {
  const t = useTranslations('groups');
  const trpc = useTRPC();
  const { me } = useReader();
  const { data: groups, error, refetch } = useQuery(trpc.groups.list.queryOptions());
  const [making, setMaking] = useState(false);
  const add = me?.role !== 'reader' && !making && (
    <Button look="primary" onClick={() => setMaking(true)}>
      <Plus size={18} aria-hidden />
      {t('add')}
    </Button>
  );
  return (
    <Sheet>
      <PageHead title={t('title')} lead={t('lead')} actions={groups?.length ? add : undefined} />
      {making && <NewGroup onDone={() => setMaking(false)} />}
      {error && <Failed error={error} again={() => void refetch()} />}
      {!groups && !error && <RowsSkeleton />}
      {groups?.length === 0 && !making && (
        <Empty title={t('none')} action={add}>
          {t('noneMore')}
        </Empty>
      )}
      {groups && groups.length > 0 && (
        <ul className={`divide-y border-b ${making ? 'mt-4 border-t' : ''}`}>
          {groups.map((group) => (
            <li key={group.id} className="flex min-h-14 flex-wrap items-center gap-x-6 gap-y-1 py-2.5">
              <div className="min-w-0 flex-1 basis-64">
                <Link href={`/actors/groups/${group.id}`} className="font-semibold hover:text-accent">
                  <bdi>{group.name}</bdi>
                </Link>
                {group.note && <p className="truncate text-muted text-sm">{group.note}</p>}
              </div>
              <p className="text-muted text-sm">{t('members', { count: group.members })}</p>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  );
}

function NewGroup({ onDone }: { onDone: () => void }) {
  const t = useTranslations('groups');
  const trpc = useTRPC();
  const client = useQueryClient();
  const router = useRouter();
  const failure = useFailureText();
  const [name, setName] = useState('');
  const create = useMutation(
    trpc.groups.create.mutationOptions({
      onSuccess: async ({ id }) => {
        await client.invalidateQueries({ queryKey: trpc.groups.pathKey() });
        router.push(`/actors/groups/${id}`);
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate({ name });
  };
  return (
    <form onSubmit={submit} className="mt-4 space-y-4 rounded-md border bg-raised p-4">
      <TextField
        label={t('name')}
        hint={t('nameHint')}
        dir="auto"
        required
        minLength={2}
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.target.value)}
        error={create.isError ? failure(create.error) : undefined}
      />
      <div className="flex gap-2">
        <Button type="submit" look="primary" disabled={name.trim().length < 2 || create.isPending}>
          {t('make')}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
