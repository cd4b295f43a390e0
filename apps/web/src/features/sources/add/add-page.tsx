'use client';

import { useMutation, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '../../api/provider.tsx';
import { Button } from '../../frame/button.tsx';
import { TextField } from '../../frame/field.tsx';
import { useRouter } from '../../frame/link.tsx';
import { PageHead, Sheet } from '../../frame/page-head.tsx';
import { useReader } from '../../frame/reader-context.tsx';
import { useFailureText } from '../../states/failed.tsx';
import { Look } from './look.tsx';

/** One box for any address; what was found there; a preview of each; done. The look under way stands in the address. */
export function AddPage() {
  const t = useTranslations('look');
  const { me } = useReader();
  const params = useSearchParams();
  const look = params.get('look');
  const trpc = useTRPC();
  const { data: found } = useQuery(
    trpc.sources.discovery.queryOptions({ id: look ?? '' }, { enabled: look !== null }),
  );
  const offered = params.get('url') ?? found?.url ?? '';
  if (!me || me.role === 'reader') {
    return (
      <Sheet>
        <PageHead title={t('title')} lead={t('notYours')} />
      </Sheet>
    );
  }
  return (
    <Sheet>
      <PageHead title={t('title')} lead={t('lead')} />
      <AddressForm key={offered} offered={offered} />
      {look && <Look key={look} id={look} />}
    </Sheet>
  );
}

/** Asks for a look at an address, and leads to it. */
export function useLook() {
  const trpc = useTRPC();
  const router = useRouter();
  const ask = useMutation(
    trpc.sources.discover.mutationOptions({
      onSuccess: ({ id }, { url }) => router.push(`/sources/add?${new URLSearchParams({ url, look: id })}`),
    }),
  );
  return ask;
}

function AddressForm({ offered }: { offered: string }) {
  const t = useTranslations('look');
  const failure = useFailureText();
  const [url, setUrl] = useState(offered);
  const ask = useLook();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (url.trim().length >= 4) ask.mutate({ url: url.trim() });
  };
  return (
    <form onSubmit={submit} className="flex flex-wrap items-start gap-x-3 gap-y-2 pt-6">
      <TextField
        className="min-w-0 flex-1 basis-52"
        label={t('address')}
        hint={t('addressHint')}
        error={ask.isError ? failure(ask.error) : undefined}
        dir="ltr"
        inputMode="url"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        placeholder="https://"
        value={url}
        onChange={(event) => setUrl(event.target.value)}
      />
      <Button type="submit" look="primary" className="mt-6" disabled={url.trim().length < 4 || ask.isPending}>
        {t('look')}
      </Button>
    </form>
  );
}
