'use client';

import type { AppRouter } from '@mirqab/api';
import { useQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { useTranslations } from 'next-intl';
import { useId, useRef } from 'react';
import { useTRPC } from '../api/provider.tsx';
import { labelOf } from '../article/entity-name.tsx';
import { QueryMistake } from '../feed/search-box.tsx';
import type { Choice } from '../frame/field.tsx';
import { useReader } from '../frame/reader-context.tsx';
import { addCondition, quoteName } from './add-condition.ts';

type Mistake = inferRouterOutputs<AppRouter>['stories']['checkQuery'];
const ZONES = ['headline', 'body', 'all'] as const;

/** What the alert waits for, as written, with what is wrong in it; actors, outlets and zones can be picked into it. */
export function QueryBox(props: {
  query: string;
  /** The query that `mistake` was found in. */
  checked: string;
  mistake: Mistake;
  onChange: (query: string) => void;
}) {
  const t = useTranslations('alerts');
  const actors = useTranslations('actors');
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const trpc = useTRPC();
  const { locale } = useReader();
  const { data: choices } = useQuery(trpc.stories.choices.queryOptions());
  const { query, mistake, onChange } = props;
  const add = (condition: string, first = false) => {
    onChange(addCondition(query, condition, first));
    box.current?.focus();
  };
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block text-lg">
        {t('when')}
      </label>
      <textarea
        ref={box}
        id={id}
        dir={query ? 'auto' : undefined}
        rows={3}
        value={query}
        maxLength={4000}
        spellCheck={false}
        placeholder={t('queryPlaceholder')}
        aria-invalid={mistake ? true : undefined}
        aria-describedby={`${id}-note`}
        onChange={(event) => onChange(event.target.value)}
        className="block w-full resize-y rounded-md border border-line-strong bg-raised px-3 py-2 text-lg leading-8 aria-invalid:border-bad"
      />
      <div className="mt-2 flex flex-wrap gap-2">
        <Insert
          label={t('insertActor')}
          choices={(choices?.actors ?? []).map((one) => {
            const name = labelOf(one.label, locale);
            return { value: name, label: name };
          })}
          onPick={(name) => add(`${actors('actorField')}:${quoteName(name)}`)}
        />
        <Insert
          label={t('insertOutlet')}
          choices={(choices?.outlets ?? []).map((one) => ({ value: one.name, label: one.name }))}
          onPick={(name) => add(`${t('outletField')}:${quoteName(name)}`)}
        />
        <Insert
          label={t('insertZone')}
          choices={ZONES.map((zone) => ({ value: t(`zones.${zone}`), label: t(`zoneChoice.${zone}`) }))}
          onPick={(zone) => add(`${t('zoneField')}:${zone}`, true)}
        />
      </div>
      {mistake ? (
        <QueryMistake id={`${id}-note`} text={props.checked} error={mistake} />
      ) : (
        <p id={`${id}-note`} className="mt-2 text-muted text-sm">
          {t('whenHint')}
        </p>
      )}
    </div>
  );
}

/** A menu whose choice goes into the text; it shows its own name again at once. */
function Insert(props: { label: string; choices: readonly Choice[]; onPick: (value: string) => void }) {
  return (
    <select
      aria-label={props.label}
      value=""
      disabled={props.choices.length === 0}
      onChange={(event) => props.onPick(event.target.value)}
      className="field-sizing-content min-h-8 max-w-44 appearance-none rounded-sm border-accent border-b bg-accent-soft px-2 text-[13px] text-ink disabled:opacity-60"
    >
      <option value="">{`+ ${props.label}`}</option>
      {props.choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}
