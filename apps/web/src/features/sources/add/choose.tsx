'use client';

import type { Discovery } from '@mirqab/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '../../api/provider.tsx';
import { Button } from '../../frame/button.tsx';
import { SelectField, TextField } from '../../frame/field.tsx';
import { useRouter } from '../../frame/link.tsx';
import { useFailureText } from '../../states/failed.tsx';
import { ProspectCard } from './prospect-card.tsx';

const keyOf = ({ url, kind }: Discovery['found'][number]) => `${kind} ${url}`;

/** The choice among what was found: one or several, of a new outlet or of one that is here. */
export function Choose({ look }: { look: Discovery }) {
  const t = useTranslations('look');
  const trpc = useTRPC();
  const client = useQueryClient();
  const router = useRouter();
  const failure = useFailureText();
  const fresh = look.found.filter(({ sourceId }) => sourceId === null);
  const [first] = fresh;
  const [picked, setPicked] = useState<string[] | null>(null);
  const [outletId, setOutletId] = useState<string | null>(null);
  const [name, setName] = useState('');
  const chosen = picked ?? (first ? [keyOf(first)] : []);
  const urls = fresh.filter((one) => chosen.includes(keyOf(one))).map(({ url }) => url);
  const home = outletId ?? look.outlet?.id ?? '';
  const add = useMutation(
    trpc.sources.addFound.mutationOptions({
      onSuccess: async ({ ids }) => {
        await client.invalidateQueries({ queryKey: trpc.sources.pathKey() });
        router.push(ids.length === 1 ? `/sources/${ids[0]}` : '/sources');
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const outlet = home ? { outletId: home } : name.trim() ? { name: name.trim() } : {};
    if (urls.length) add.mutate({ discoveryId: look.id, urls: [...new Set(urls)], ...outlet });
  };
  const toggle = (key: string) =>
    setPicked(chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key]);
  return (
    <form onSubmit={submit} className="mt-5">
      <fieldset className="min-w-0">
        <legend className="font-semibold text-lg">{t('found', { count: look.found.length })}</legend>
        <ul className="mt-3 divide-y border-y">
          {look.found.map((one) => (
            <ProspectCard
              key={keyOf(one)}
              prospect={one}
              picked={chosen.includes(keyOf(one))}
              onToggle={() => toggle(keyOf(one))}
              unfolded={one === (first ?? look.found[0])}
            />
          ))}
        </ul>
      </fieldset>
      {fresh.length > 0 && (
        <div className="mt-5 grid max-w-md gap-4">
          {look.outlet && (
            <SelectField
              label={t('outlet')}
              value={home}
              onPick={setOutletId}
              choices={[
                { value: look.outlet.id, label: look.outlet.name },
                { value: '', label: t('newOutlet') },
              ]}
            />
          )}
          {!home && (
            <TextField
              label={t('outletName')}
              dir="auto"
              maxLength={120}
              placeholder={
                fresh.find(({ url, title }) => title && urls.includes(url))?.title ?? first?.title ?? ''
              }
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </div>
      )}
      {add.isError && (
        <p role="alert" className="mt-3 text-bad text-sm">
          {failure(add.error)}
        </p>
      )}
      {fresh.length > 0 && (
        <Button type="submit" look="primary" className="mt-5" disabled={!urls.length || add.isPending}>
          {t('add', { count: urls.length })}
        </Button>
      )}
    </form>
  );
}

/** An address that gives nothing now may be added all the same: it is asked again, ever more seldom. */
export function AddAnyway({ look }: { look: Discovery }) {
  const t = useTranslations('look');
  const trpc = useTRPC();
  const client = useQueryClient();
  const router = useRouter();
  const failure = useFailureText();
  const add = useMutation(
    trpc.sources.add.mutationOptions({
      onSuccess: async ({ id }) => {
        await client.invalidateQueries({ queryKey: trpc.sources.pathKey() });
        router.push(`/sources/${id}`);
      },
    }),
  );
  return (
    <p className="mt-3">
      <Button small disabled={add.isPending} onClick={() => add.mutate({ url: look.url })}>
        {t('addAnyway')}
      </Button>
      {add.isError && (
        <span role="alert" className="ms-3 text-bad text-sm">
          {failure(add.error)}
        </span>
      )}
    </p>
  );
}
