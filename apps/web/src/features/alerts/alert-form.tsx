'use client';

import type { Alert } from '@mirqab/api';
import type { AlertSettings } from '@mirqab/core/alerts';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '../api/provider.tsx';
import { Button } from '../frame/button.tsx';
import { TextField } from '../frame/field.tsx';
import { isolate } from '../frame/isolate.ts';
import { useReader } from '../frame/reader-context.tsx';
import { useFailureText } from '../states/failed.tsx';
import { ChannelPicker } from './channel-picker.tsx';
import { NEW_ALERT } from './new-alert.ts';
import { AlertPreview } from './preview.tsx';
import { QueryBox } from './query-box.tsx';
import { useSaveAlert } from './use-save-alert.ts';
import { useSettled } from './use-settled.ts';
import { WhenSent } from './when-sent.tsx';

/** An alert as a sentence, and beside it what it would have fired. Makes a new one, or changes `alert`. */
export function AlertForm({
  alert,
  query: offered,
  name: offeredName,
}: {
  alert?: Alert;
  query?: string;
  name?: string;
}) {
  const t = useTranslations('alerts');
  const trpc = useTRPC();
  const { settings: reader } = useReader();
  const [query, setQuery] = useState(alert?.query ?? offered ?? '');
  const [name, setName] = useState(alert?.name ?? offeredName ?? '');
  const [channelIds, setChannelIds] = useState(alert?.channels.map((channel) => channel.id) ?? []);
  const [settings, setSettings] = useState<AlertSettings>(
    alert?.settings ?? { ...NEW_ALERT, timeZone: reader.timeZone },
  );
  const settled = useSettled(query.trim(), 350);
  // Read on the server: the language's lexicon weighs more than this whole page.
  const check = useQuery(
    trpc.stories.checkQuery.queryOptions({ text: settled }, { enabled: settled !== '' }),
  );
  const save = useSaveAlert(alert);
  const failure = useFailureText();
  const sound = check.data === null && settled !== '';
  const ready = sound && settled === query.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready)
      save.mutate({ name: name.trim() || settled.slice(0, 120), query: settled, settings, channelIds });
  };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-10 desk:grid-cols-[minmax(0,27rem)_minmax(0,1fr)]">
      <form onSubmit={submit} className="space-y-7 desk:sticky desk:top-6 desk:self-start">
        <QueryBox query={query} checked={settled} mistake={check.data ?? null} onChange={setQuery} />
        <ChannelPicker picked={channelIds} onPick={setChannelIds} />
        <WhenSent settings={settings} onChange={setSettings} />
        <div className="space-y-5 border-t pt-5">
          <TextField
            label={t('name')}
            hint={name.trim() ? undefined : t('nameHint')}
            value={name}
            maxLength={120}
            dir={name ? 'auto' : undefined}
            placeholder={settled && isolate(settled.slice(0, 120))}
            onChange={(event) => setName(event.target.value)}
          />
          {save.isError && (
            <p role="alert" className="text-bad text-sm">
              {failure(save.error)}
            </p>
          )}
          <Button type="submit" look="primary" disabled={!ready || save.isPending}>
            {alert ? t('saveChanges') : t('saveNew')}
          </Button>
        </div>
      </form>
      <div className="min-w-0 border-line desk:border-s desk:ps-10">
        <AlertPreview query={sound ? settled : null} waiting={check.isFetching} settings={settings} />
      </div>
    </div>
  );
}
