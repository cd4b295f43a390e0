'use client';

import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '../api/provider.tsx';
import { Button } from '../frame/button.tsx';
import { useReader } from '../frame/reader-context.tsx';
import { type Chosen, OutletList } from '../starter/outlet-list.tsx';
import { useFailureText } from '../states/failed.tsx';

type Choice = 'sample' | 'starter' | 'paste';

/** The sample stays; outlets of the starter list or an address of one's own are added to it. */
export function SourceStep({ onDone }: { onDone: () => void }) {
  const t = useTranslations('welcome');
  const trpc = useTRPC();
  const failure = useFailureText();
  const inStarter = useTranslations('starter');
  const { me } = useReader();
  const [choice, setChoice] = useState<Choice>('sample');
  const offered = useQuery(trpc.starter.list.queryOptions(undefined, { enabled: choice === 'starter' }));
  const [chosen, setChosen] = useState<Chosen>(new Set());
  const addChosen = useMutation(trpc.starter.addOutlets.mutationOptions({ onSuccess: onDone }));
  const add = useMutation(trpc.sources.add.mutationOptions({ onSuccess: onDone }));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (choice === 'starter' && chosen.size > 0) return addChosen.mutate({ ids: [...chosen] });
    if (choice !== 'paste') return onDone();
    const url = String(new FormData(event.currentTarget).get('url') ?? '').trim();
    if (url) add.mutate({ url });
  };
  const problem = add.error ?? addChosen.error;
  const option = (value: Choice, title: string, more: string) => (
    <label
      className={`flex gap-3 rounded-md border p-3 ${choice === value ? 'border-accent bg-accent-soft' : 'border-line-strong'}`}
    >
      <input
        type="radio"
        name="choice"
        value={value}
        checked={choice === value}
        onChange={() => setChoice(value)}
        className="mt-1.5 size-4 accent-(--accent)"
      />
      <span>
        <span className="block font-semibold">{title}</span>
        <span className="text-muted text-sm">{more}</span>
      </span>
    </label>
  );
  return (
    <form onSubmit={submit} className="grid gap-3">
      <p className="mb-2 text-muted text-sm leading-7">{t('sourceLead')}</p>
      {option('sample', t('sample'), t('sampleMore'))}
      {me?.role === 'admin' && option('starter', inStarter('choose'), inStarter('chooseMore'))}
      {option('paste', t('paste'), t('pasteMore'))}
      {choice === 'starter' && offered.data && (
        <div className="max-h-[46dvh] overflow-y-auto">
          <OutletList narrow outlets={offered.data.outlets} chosen={chosen} onChoose={setChosen} />
        </div>
      )}
      {choice === 'paste' && (
        <input
          name="url"
          type="text"
          inputMode="url"
          required
          dir="ltr"
          aria-label={t('paste')}
          placeholder="https://"
          className="min-h-10 rounded-md border border-line-strong bg-raised px-3"
        />
      )}
      {problem && (
        <p role="alert" className="rounded-md bg-bad-soft px-3 py-2 text-bad text-sm">
          {failure(problem)}
        </p>
      )}
      <div className="mt-3 flex gap-3">
        <Button type="submit" look="primary" disabled={add.isPending || addChosen.isPending}>
          {choice === 'starter' && chosen.size > 0
            ? inStarter('addOutlets', { count: chosen.size })
            : t('next')}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {t('later')}
        </Button>
      </div>
    </form>
  );
}
