'use client';

import type { Discovery } from '@mirqab/api';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '../../api/provider.tsx';
import { Button } from '../../frame/button.tsx';
import { TextField } from '../../frame/field.tsx';
import { Failed, useFailureText } from '../../states/failed.tsx';
import { Reason } from '../health.tsx';
import { useLook } from './add-page.tsx';
import { AddAnyway, Choose } from './choose.tsx';
import { Steps } from './steps.tsx';

/** A look is asked how far it has come this often while it is under way. */
const WATCH_MS = 600;

/** What a look at an address has found so far, what each would bring, and the choice. */
export function Look({ id }: { id: string }) {
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(
    trpc.sources.discovery.queryOptions(
      { id },
      { refetchInterval: ({ state }) => (state.data?.state === 'done' || state.error ? false : WATCH_MS) },
    ),
  );
  if (error) return <Failed error={error} again={() => void refetch()} />;
  if (!data) return <div className="skeleton mt-6 h-24" />;
  const done = data.state === 'done';
  return (
    <section className="pt-6">
      <Steps look={data} />
      {done && data.problem && <Nothing look={data} problem={data.problem} />}
      {data.found.length > 0 && <Choose look={data} />}
      {done && !isRefused(data) && <BySelector look={data} />}
    </section>
  );
}

/** Nothing can be read there whatever is tried: the address itself is not allowed. */
const isRefused = ({ problem }: Discovery) => problem !== null && /^(?:blocked-|bad-url)/.test(problem.code);

function Nothing({ look, problem }: { look: Discovery; problem: NonNullable<Discovery['problem']> }) {
  const t = useTranslations('look');
  const hints = useTranslations('look.hint');
  return (
    <div role="alert" className="mt-4 rounded-md border border-line-strong bg-raised p-4">
      <h2 className="font-semibold">{t('nothing')}</h2>
      <p className="mt-1">
        <Reason problem={problem} />
      </p>
      <p className="mt-1 text-muted text-sm">
        {hints.has(problem.code) ? hints(problem.code) : hints('other')}
      </p>
      {!isRefused(look) && <AddAnyway look={look} />}
    </div>
  );
}

/** A site without a feed is read as a list: by a selector, tried at once. */
function BySelector({ look }: { look: Discovery }) {
  const t = useTranslations('look');
  const failure = useFailureText();
  const [selector, setSelector] = useState(
    look.selector ?? look.found.find(({ kind }) => kind === 'listing')?.selector ?? '',
  );
  const ask = useLook();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (selector.trim()) ask.mutate({ url: look.url, selector: selector.trim() });
  };
  return (
    <details
      className="mt-6 border-t pt-4"
      open={look.selector !== null || look.found.length === 0 ? true : undefined}
    >
      <summary className="w-fit text-muted hover:text-ink">{t('bySelector')}</summary>
      <form onSubmit={submit} className="mt-3 flex flex-wrap items-start gap-x-3 gap-y-2">
        <TextField
          className="min-w-0 flex-1 basis-64"
          label={t('selector')}
          hint={t('selectorHint')}
          error={ask.isError ? failure(ask.error) : undefined}
          dir="ltr"
          spellCheck={false}
          autoCapitalize="off"
          placeholder="h2 a"
          maxLength={300}
          value={selector}
          onChange={(event) => setSelector(event.target.value)}
        />
        <Button type="submit" className="mt-6" disabled={!selector.trim() || ask.isPending}>
          {t('trySelector')}
        </Button>
      </form>
    </details>
  );
}
