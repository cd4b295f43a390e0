'use client';

import type { ActorGroupPage } from '@mirqab/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '../api/provider.tsx';
import { Button } from '../frame/button.tsx';
import { TextField } from '../frame/field.tsx';
import { useRouter } from '../frame/link.tsx';
import { useFailureText } from '../states/failed.tsx';

/** Another name, a note, or the end of a group; the end asks once, since nothing brings it back. */
export function GroupSettings({ group }: { group: ActorGroupPage }) {
  const t = useTranslations('groups');
  const trpc = useTRPC();
  const client = useQueryClient();
  const router = useRouter();
  const failure = useFailureText();
  const [open, setOpen] = useState<'rename' | 'delete' | null>(null);
  const [name, setName] = useState(group.name);
  const [note, setNote] = useState(group.note ?? '');
  const settled = { onSettled: () => client.invalidateQueries({ queryKey: trpc.groups.pathKey() }) };
  const rename = useMutation(
    trpc.groups.update.mutationOptions({ ...settled, onSuccess: () => setOpen(null) }),
  );
  const remove = useMutation(
    trpc.groups.delete.mutationOptions({
      onSuccess: async () => {
        router.replace('/actors/groups');
        await client.invalidateQueries(trpc.groups.list.queryFilter());
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    rename.mutate({ id: group.id, name, note: note.trim() || null });
  };
  if (open === null)
    return (
      <div className="mt-6 flex flex-wrap gap-2">
        <Button small onClick={() => setOpen('rename')}>
          {t('rename')}
        </Button>
        <Button small look="quiet" onClick={() => setOpen('delete')}>
          {t('delete')}
        </Button>
      </div>
    );
  if (open === 'delete')
    return (
      <div className="mt-6 rounded-md border p-4">
        <p>{t('deleteAsk')}</p>
        {remove.isError && (
          <p role="alert" className="mt-2 text-bad text-sm">
            {failure(remove.error)}
          </p>
        )}
        <div className="mt-3 flex gap-2">
          <Button look="danger" disabled={remove.isPending} onClick={() => remove.mutate({ id: group.id })}>
            {t('deleteYes')}
          </Button>
          <Button look="quiet" onClick={() => setOpen(null)}>
            {t('cancel')}
          </Button>
        </div>
      </div>
    );
  return (
    <form onSubmit={submit} className="mt-6 space-y-4 rounded-md border bg-raised p-4">
      <TextField
        label={t('name')}
        dir="auto"
        required
        minLength={2}
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.target.value)}
        error={rename.isError ? failure(rename.error) : undefined}
      />
      <TextField
        label={t('note')}
        dir="auto"
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <div className="flex gap-2">
        <Button type="submit" look="primary" disabled={name.trim().length < 2 || rename.isPending}>
          {t('save')}
        </Button>
        <Button look="quiet" onClick={() => setOpen(null)}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
