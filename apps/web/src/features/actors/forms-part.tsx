'use client';

import type { Actor, Curation } from '@mirqab/api';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '../frame/button.tsx';
import { isolate } from '../frame/isolate.ts';
import { useRouter } from '../frame/link.tsx';
import { listOf } from '../frame/list-of.ts';
import { useReader } from '../frame/reader-context.tsx';
import type { Curating } from './use-curation.ts';

/** Every written form with where it comes from: one can be added or removed, some be split off as another actor. */
export function FormsPart(props: { actor: Actor; forms: Curation['forms']; curating: Curating }) {
  const { actor, forms, curating } = props;
  const t = useTranslations('curation');
  const { locale } = useReader();
  const router = useRouter();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [typed, setTyped] = useState('');
  const labels = new Set(Object.values(actor.label));
  const standing = chosen.filter((id) => forms.some((form) => form.id === id));
  const add = (event: FormEvent) => {
    event.preventDefault();
    curating.addForm.mutate({ id: actor.id, name: typed.trim() }, { onSuccess: () => setTyped('') });
  };
  const split = () =>
    curating.split.mutate(
      { id: actor.id, formIds: [...standing] },
      {
        onSuccess: ({ id }) => {
          setChosen([]);
          router.push(`/actors/${id}`);
        },
      },
    );
  return (
    <div>
      <h3 className="font-semibold">{t('forms')}</h3>
      <p className="text-muted text-sm">{t('formsLead')}</p>
      <ul className="mt-2 divide-y border-y">
        {forms.map((form) => (
          <li key={form.id} className="flex min-h-11 flex-wrap items-center gap-x-3 py-1">
            <label className="flex min-h-9 min-w-0 flex-1 items-center gap-2.5">
              <input
                type="checkbox"
                checked={standing.includes(form.id)}
                onChange={(event) =>
                  setChosen(
                    event.target.checked ? [...standing, form.id] : standing.filter((id) => id !== form.id),
                  )
                }
              />
              <bdi lang={form.language ?? undefined}>{form.name}</bdi>
            </label>
            {form.source && (
              <span className="text-muted text-xs">
                {form.source === 'proposal' || form.source === 'own' || form.source === 'sample'
                  ? t(`origin.${form.source}`)
                  : isolate(form.source)}
              </span>
            )}
            <span className="flex w-20 justify-end">
              {labels.has(form.name) && <span className="pe-2.5 text-muted text-xs">{t('isShown')}</span>}
              {forms.length > 1 && !labels.has(form.name) && (
                <Button
                  small
                  look="quiet"
                  disabled={curating.busy}
                  aria-label={t('removeForm', { name: isolate(form.name) })}
                  onClick={() => curating.removeForm.mutate({ id: actor.id, formId: form.id })}
                >
                  {t('remove')}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
      {standing.length > 0 && (
        <div className="mt-3 flex flex-wrap items-center gap-3">
          <Button small disabled={curating.busy || standing.length === forms.length} onClick={split}>
            {t('split', { count: standing.length })}
          </Button>
          <span className="text-muted text-sm">
            {standing.length === forms.length
              ? t('splitAll')
              : listOf(
                  forms.filter((form) => standing.includes(form.id)).map((form) => form.name),
                  locale,
                )}
          </span>
        </div>
      )}
      <form onSubmit={add} className="mt-3 flex max-w-xl flex-wrap gap-2">
        <input
          aria-label={t('newForm')}
          placeholder={t('newForm')}
          dir={typed ? 'auto' : undefined}
          value={typed}
          maxLength={200}
          onChange={(event) => setTyped(event.target.value)}
          className="min-h-10 min-w-0 flex-1 basis-56 rounded-md border border-line-strong bg-raised px-3"
        />
        <Button type="submit" disabled={typed.trim().length < 2 || curating.busy}>
          {t('addForm')}
        </Button>
      </form>
    </div>
  );
}
