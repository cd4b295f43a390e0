'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Upload } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ChangeEvent, type FormEvent, useId, useState } from 'react';
import { useTRPC } from '../../api/provider.tsx';
import { Button, buttonClass } from '../../frame/button.tsx';
import { TextField } from '../../frame/field.tsx';
import { useRouter } from '../../frame/link.tsx';
import { PageHead, Sheet } from '../../frame/page-head.tsx';
import { useReader } from '../../frame/reader-context.tsx';
import { useFailureText } from '../../states/failed.tsx';
import { decodePage } from './decode-page.ts';

/** Characters of one page. */
const MOST = 4_000_000;

/** A page brought by hand where a machine is not let in: saved from a browser or pasted, read like any other. */
export function PastePage({ url: offeredUrl, outlet: offeredOutlet }: { url: string; outlet: string }) {
  const t = useTranslations('paste');
  const trpc = useTRPC();
  const client = useQueryClient();
  const router = useRouter();
  const failure = useFailureText();
  const { me } = useReader();
  const id = useId();
  const { data: sources = [] } = useQuery(trpc.sources.list.queryOptions());
  const [url, setUrl] = useState(offeredUrl);
  const [outlet, setOutlet] = useState(offeredOutlet);
  const [content, setContent] = useState('');
  const [file, setFile] = useState('');
  const [alerting, setAlerting] = useState(false);
  const paste = useMutation(
    trpc.sources.paste.mutationOptions({
      onSuccess: async ({ sourceId }) => {
        await client.invalidateQueries({ queryKey: trpc.sources.pathKey() });
        router.push(`/sources/${sourceId}`);
      },
    }),
  );
  if (!me || me.role === 'reader')
    return (
      <Sheet>
        <PageHead title={t('title')} lead={t('notYours')} />
      </Sheet>
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    paste.mutate({
      outlet: outlet.trim(),
      content,
      alerting,
      ...(url.trim() ? { url: url.trim() } : {}),
    });
  };
  const take = async (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = event.target.files?.[0];
    if (!chosen) return;
    setContent(decodePage(new Uint8Array(await chosen.arrayBuffer())));
    setFile(chosen.name);
  };
  const names = [...new Set(sources.map((source) => source.outlet.name))];
  const ready = outlet.trim() && content.trim() && content.length <= MOST;
  return (
    <Sheet>
      <PageHead title={t('title')} lead={t('lead')} />
      <form onSubmit={submit} className="space-y-5 pt-6">
        <TextField
          label={t('address')}
          hint={t('addressHint')}
          dir="ltr"
          inputMode="url"
          autoComplete="off"
          placeholder="https://"
          value={url}
          onChange={(event) => setUrl(event.target.value)}
        />
        <TextField
          label={t('outlet')}
          dir="auto"
          required
          maxLength={120}
          list={`${id}-outlets`}
          value={outlet}
          onChange={(event) => setOutlet(event.target.value)}
        />
        <datalist id={`${id}-outlets`}>
          {names.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <div>
          <label htmlFor={`${id}-page`} className="mb-1 block font-semibold text-sm">
            {t('page')}
          </label>
          <textarea
            id={`${id}-page`}
            dir="auto"
            rows={12}
            spellCheck={false}
            value={content}
            aria-describedby={`${id}-hint`}
            onChange={(event) => setContent(event.target.value)}
            className="block w-full rounded-md border border-line-strong bg-raised p-3"
          />
          <p id={`${id}-hint`} className="mt-1 text-muted text-sm">
            {content.length > MOST ? t('tooLong') : t('pageHint')}
          </p>
          <div className="mt-3 flex flex-wrap items-center gap-3">
            <label
              htmlFor={`${id}-file`}
              className={`${buttonClass('plain', true)} relative has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2`}
            >
              <Upload size={16} aria-hidden />
              {t('file')}
              <input
                id={`${id}-file`}
                type="file"
                accept=".html,.htm,.txt,text/html,text/plain"
                onChange={(event) => void take(event)}
                className="sr-only"
              />
            </label>
            {file && (
              <bdi role="status" className="min-w-0 truncate text-muted text-sm">
                {file}
              </bdi>
            )}
          </div>
        </div>
        <label className="flex min-h-10 items-center gap-3">
          <input
            type="checkbox"
            checked={alerting}
            onChange={(event) => setAlerting(event.target.checked)}
            className="size-4 accent-(--accent)"
          />
          {t('alertToo')}
        </label>
        {paste.isError && (
          <p role="alert" className="text-bad text-sm">
            {failure(paste.error)}
          </p>
        )}
        <Button type="submit" look="primary" disabled={!ready || paste.isPending}>
          {t('read')}
        </Button>
      </form>
    </Sheet>
  );
}
