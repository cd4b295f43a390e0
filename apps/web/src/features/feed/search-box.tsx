'use client';

import { useMutation } from '@tanstack/react-query';
import { Search, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type RefObject, useEffect, useId, useState } from 'react';
import { useTRPCClient } from '../api/provider.tsx';
import { useReader } from '../frame/reader-context.tsx';

export type QueryError = { start: number; end: number; code: string; expected?: string[] | undefined };

/**
 * The search box: one query language, in Arabic and English. A mistake is shown where it stands,
 * with what would be right there, before anything is asked.
 */
export function SearchBox(props: {
  value: string;
  onSearch: (q: string) => void;
  inputRef: RefObject<HTMLInputElement | null>;
}) {
  const t = useTranslations('query');
  const id = useId();
  const [text, setText] = useState(props.value);
  const [error, setError] = useState<QueryError | null>(null);
  const [hints, setHints] = useState(false);
  const client = useTRPCClient();
  const check = useMutation({
    mutationFn: (query: string) => client.stories.checkQuery.query({ text: query }),
  });
  useEffect(() => setText(props.value), [props.value]);

  const submit = () => {
    const trimmed = text.trim();
    const ask = () => {
      setError(null);
      setHints(false);
      props.onSearch(trimmed);
    };
    if (!trimmed) return ask();
    check.mutate(trimmed, { onSuccess: (mistake) => (mistake ? setError(mistake) : ask()), onError: ask });
  };
  return (
    <search className="block">
      <form
        className="relative"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <label htmlFor={id} className="sr-only">
          {t('label')}
        </label>
        <Search
          size={17}
          aria-hidden
          className="pointer-events-none absolute inset-y-0 start-3 my-auto text-muted"
        />
        <input
          ref={props.inputRef}
          id={id}
          dir={text ? 'auto' : undefined}
          value={text}
          maxLength={2000}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
          placeholder={t('placeholder')}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onFocus={() => setHints(true)}
          onBlur={() => setHints(false)}
          onChange={(event) => {
            setText(event.target.value);
            setError(null);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.currentTarget.blur();
          }}
          className="min-h-10 w-full rounded-md border border-line bg-raised ps-9 pe-9 focus:border-line-strong aria-invalid:border-bad"
        />
        {text && (
          <button
            type="button"
            aria-label={t('clear')}
            onClick={() => {
              setText('');
              setError(null);
              props.onSearch('');
            }}
            className="absolute inset-y-0 end-1 my-auto flex size-8 items-center justify-center rounded-sm text-muted hover:text-ink"
          >
            <X size={16} aria-hidden />
          </button>
        )}
        {hints && !error && !text && (
          <div className="absolute inset-x-0 top-10 z-20 mt-1 rounded-md border bg-raised p-3 text-[13px] text-muted shadow-lift">
            <p className="mb-1.5">{t('hint')}</p>
            <ul className="grid gap-1">
              {(['exampleWords', 'examplePhrase', 'exampleField'] as const).map((key) => (
                <li key={key} dir="auto" className="text-ink">
                  {t(key)}
                </li>
              ))}
            </ul>
          </div>
        )}
      </form>
      {error && <QueryMistake id={`${id}-error`} text={text.trim()} error={error} />}
    </search>
  );
}

/** The query as written with the wrong part marked, and what would be right there. */
export function QueryMistake({ id, text, error }: { id: string; text: string; error: QueryError }) {
  const t = useTranslations('query');
  const { comma } = useReader();
  const expected = error.expected ?? [];
  const wrong = text.slice(error.start, error.end);
  return (
    <div id={id} role="alert" className="mt-1.5 rounded-md bg-bad-soft px-3 py-2 text-sm">
      <p dir="auto" className="break-words pb-1">
        {text.slice(0, error.start)}
        <mark className="rounded-sm bg-transparent text-bad underline decoration-wavy underline-offset-4">
          {wrong || t('here')}
        </mark>
        {text.slice(error.end)}
      </p>
      <p className="mt-1.5 text-bad">
        {t.has(`errors.${error.code}`) ? t(`errors.${error.code}`) : t('errors.other')}
        {expected.length > 0 && (
          <span className="text-ink">
            {' '}
            {t('expected', {
              what: expected
                .slice(0, 6)
                .map((one) => (t.has(`parts.${one}`) ? t(`parts.${one}`) : one))
                .join(comma),
            })}
          </span>
        )}
      </p>
    </div>
  );
}
