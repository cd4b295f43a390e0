'use client';

import type { Alert } from '@mirqab/api';
import type { AlertSettings } from '@mirqab/core/alerts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { useTRPC } from '../api/provider.tsx';
import { QueryMistake } from '../feed/search-box.tsx';
import { Button } from '../frame/button.tsx';
import { SelectField, TextField } from '../frame/field.tsx';
import { useRouter } from '../frame/link.tsx';
import { useReader } from '../frame/reader-context.tsx';
import { useFailureText } from '../states/failed.tsx';
import { ChannelPicker } from './channel-picker.tsx';
import { AlertPreview } from './preview.tsx';
import { useSettled } from './use-settled.ts';

const MODES = ['instant', 'hourly', 'daily', 'weekly'] as const;
/** What an alert is before anybody chose otherwise; the same as the schema's own defaults. */
export const NEW_ALERT: Omit<AlertSettings, 'timeZone'> = {
  mode: 'instant',
  digestAt: '08:00',
  digestDay: 1,
  quietHours: null,
  mutedUntil: null,
  mostPerDay: 100,
};

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
  const id = useId();
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
  const mistake = check.data ?? null;
  const save = useSave(alert);
  const failure = useFailureText();
  const ready = check.data === null && settled !== '' && settled === query.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready)
      save.mutate({ name: name.trim() || settled.slice(0, 120), query: settled, settings, channelIds });
  };
  return (
    <div className="grid gap-8 desk:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]">
      <form onSubmit={submit} className="space-y-5">
        <div>
          <label htmlFor={id} className="mb-1 block font-semibold text-sm">
            {t('when')}
          </label>
          <textarea
            id={id}
            dir="auto"
            rows={2}
            value={query}
            maxLength={4000}
            spellCheck={false}
            placeholder={t('queryPlaceholder')}
            aria-invalid={mistake ? true : undefined}
            aria-describedby={`${id}-note`}
            onChange={(event) => setQuery(event.target.value)}
            className="w-full resize-y rounded-md border border-line-strong bg-raised px-3 py-2 text-lg aria-invalid:border-bad"
          />
          {mistake ? (
            <QueryMistake id={`${id}-note`} text={settled} error={mistake} />
          ) : (
            <p id={`${id}-note`} className="mt-1 text-muted text-sm">
              {t('whenHint')}
            </p>
          )}
        </div>
        <SelectField
          label={t('how')}
          value={settings.mode}
          onPick={(mode) =>
            setSettings({ ...settings, mode: MODES.find((one) => one === mode) ?? 'instant' })
          }
          choices={MODES.map((value) => ({ value, label: t(`mode.${value}`) }))}
          hint={settings.mode === 'instant' ? t('instantHint') : undefined}
        />
        {settings.mode !== 'instant' && settings.mode !== 'hourly' && (
          <TextField
            label={t('at')}
            type="time"
            dir="ltr"
            value={settings.digestAt}
            onChange={(event) => setSettings({ ...settings, digestAt: event.target.value || '08:00' })}
          />
        )}
        <QuietHours settings={settings} onChange={setSettings} />
        <ChannelPicker picked={channelIds} onPick={setChannelIds} />
        <TextField
          label={t('name')}
          value={name}
          maxLength={120}
          placeholder={settled.slice(0, 120)}
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
      </form>
      <AlertPreview query={check.data === null && settled ? settled : null} settings={settings} />
    </div>
  );
}

function QuietHours({
  settings,
  onChange,
}: {
  settings: AlertSettings;
  onChange: (settings: AlertSettings) => void;
}) {
  const t = useTranslations('alerts');
  const hours = settings.quietHours;
  const set = (part: { from?: string; to?: string }) => {
    const next = { from: '22:00', to: '07:00', ...hours, ...part };
    if (next.from && next.to && next.from !== next.to) onChange({ ...settings, quietHours: next });
  };
  return (
    <fieldset>
      <legend className="sr-only">{t('quiet')}</legend>
      <label className="flex min-h-10 items-center gap-3">
        <input
          type="checkbox"
          checked={hours !== null}
          onChange={(event) => (event.target.checked ? set({}) : onChange({ ...settings, quietHours: null }))}
          className="size-4 accent-accent"
        />
        {t('quiet')}
      </label>
      {hours && (
        <div className="mt-1 flex gap-3">
          <TextField
            label={t('quietFrom')}
            type="time"
            dir="ltr"
            value={hours.from}
            onChange={(event) => set({ from: event.target.value })}
          />
          <TextField
            label={t('quietTo')}
            type="time"
            dir="ltr"
            value={hours.to}
            onChange={(event) => set({ to: event.target.value })}
          />
        </div>
      )}
    </fieldset>
  );
}

type Wanted = { name: string; query: string; settings: AlertSettings; channelIds: string[] };

function useSave(alert: Alert | undefined) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const router = useRouter();
  const create = useMutation(trpc.alerts.create.mutationOptions());
  const update = useMutation(trpc.alerts.update.mutationOptions());
  return useMutation({
    mutationFn: async (wanted: Wanted) => {
      if (!alert) return (await create.mutateAsync(wanted)).id;
      await update.mutateAsync({ id: alert.id, ...wanted });
      return alert.id;
    },
    onSuccess: async (id) => {
      await client.invalidateQueries({ queryKey: trpc.alerts.pathKey() });
      router.push(`/alerts/${id}`);
    },
  });
}
