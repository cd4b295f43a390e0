'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '../api/provider.tsx';
import { Button } from '../frame/button.tsx';
import { TextField } from '../frame/field.tsx';
import { useRouter } from '../frame/link.tsx';
import { useFailureText } from '../states/failed.tsx';

/** One box: any address of an outlet. The first poll finds what can be read there. */
export function AddSource({ onDone }: { onDone: () => void }) {
  const t = useTranslations('sources');
  const trpc = useTRPC();
  const client = useQueryClient();
  const router = useRouter();
  const failure = useFailureText();
  const [url, setUrl] = useState('');
  const [name, setName] = useState('');
  const add = useMutation(
    trpc.sources.add.mutationOptions({
      onSuccess: async ({ id }) => {
        await client.invalidateQueries({ queryKey: trpc.sources.pathKey() });
        router.push(`/sources/${id}`);
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate({ url: url.trim(), ...(name.trim() ? { name: name.trim() } : {}) });
  };
  return (
    <form onSubmit={submit} className="mt-4 space-y-4 rounded-md border bg-raised p-4">
      <TextField
        label={t('address')}
        hint={t('addressHint')}
        error={add.isError ? failure(add.error) : undefined}
        dir="ltr"
        inputMode="url"
        autoComplete="off"
        placeholder="https://"
        value={url}
        onChange={(event) => setUrl(event.target.value)}
      />
      <TextField
        label={t('outletName')}
        hint={t('outletNameHint')}
        dir="auto"
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <div className="flex gap-2">
        <Button type="submit" look="primary" disabled={url.trim().length < 4 || add.isPending}>
          {t('addThis')}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
