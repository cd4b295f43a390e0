'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { useTRPC } from '../api/provider.tsx';
import { Button, buttonClass } from '../frame/button.tsx';
import { Link } from '../frame/link.tsx';
import { useFailureText } from '../states/failed.tsx';

type Outlet = { id: string; rules?: unknown; rulesVersion: number };

/** How this outlet's pages are read where the general reader falls short: rules as data, used from the next page on. */
export function PageRules({ outlet, sourceId }: { outlet: Outlet; sourceId: string }) {
  const t = useTranslations('sources');
  const id = useId();
  const trpc = useTRPC();
  const client = useQueryClient();
  const failure = useFailureText();
  const [text, setText] = useState(outlet.rules ? JSON.stringify(outlet.rules, null, 2) : '');
  const [broken, setBroken] = useState(false);
  const save = useMutation(
    trpc.sources.updateOutlet.mutationOptions({
      onSuccess: () => client.invalidateQueries({ queryKey: trpc.sources.pathKey() }),
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    try {
      const rules = text.trim() ? JSON.parse(text) : null;
      setBroken(false);
      save.mutate({ id: outlet.id, rules });
    } catch {
      setBroken(true);
    }
  };
  return (
    <details>
      <summary className="font-semibold text-lg">{t('rules')}</summary>
      <form onSubmit={submit} className="mt-3 max-w-3xl">
        <label htmlFor={id} className="mb-2 block text-muted text-sm">
          {t('rulesLead')}
        </label>
        <textarea
          id={id}
          dir="ltr"
          rows={10}
          spellCheck={false}
          value={text}
          placeholder={'{\n  "ignore": [".advert"],\n  "markers": [{ "phrase": "…", "kind": "related" }]\n}'}
          onChange={(event) => setText(event.target.value)}
          className="w-full rounded-md border border-line-strong bg-raised p-3 font-mono text-sm"
        />
        {(broken || save.isError) && (
          <p role="alert" className="mt-1 text-bad text-sm">
            {broken ? t('rulesBroken') : failure(save.error)}
          </p>
        )}
        <div className="mt-3 flex flex-wrap items-center gap-3">
          <Button type="submit" look="primary" small disabled={save.isPending}>
            {t('rulesSave')}
          </Button>
          {save.isSuccess && (
            <>
              <span className="text-good text-sm">{t('rulesSaved')}</span>
              <Link href={`/runs/new?source=${sourceId}&stage=page`} className={buttonClass('plain', true)}>
                {t('rulesReread')}
              </Link>
            </>
          )}
        </div>
      </form>
    </details>
  );
}
