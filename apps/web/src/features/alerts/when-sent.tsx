'use client';

import type { AlertSettings } from '@mirqab/core/alerts';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { TextField } from '../frame/field.tsx';

const MODES = ['instant', 'hourly', 'daily', 'weekly'] as const;
type Props = { settings: AlertSettings; onChange: (settings: AlertSettings) => void };

/** The end of the sentence: at once, or gathered; and the hours in which nothing is sent. */
export function WhenSent({ settings, onChange }: Props) {
  const t = useTranslations('alerts');
  const id = useId();
  const gathered = settings.mode === 'daily' || settings.mode === 'weekly';
  return (
    <div className="space-y-3">
      <fieldset>
        <legend className="mb-1.5 text-lg">{t('how')}</legend>
        <div className="flex flex-wrap gap-2">
          {MODES.map((mode) => (
            <label
              key={mode}
              className="inline-flex min-h-9 items-center rounded-md border border-line-strong bg-raised px-3 text-sm has-checked:border-accent has-checked:bg-accent has-checked:text-on-accent has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2"
            >
              <input
                type="radio"
                name={id}
                checked={settings.mode === mode}
                onChange={() => onChange({ ...settings, mode })}
                className="sr-only"
              />
              {t(`mode.${mode}`)}
            </label>
          ))}
        </div>
        <p className="mt-1.5 text-muted text-sm">{t(`modeHint.${settings.mode}`)}</p>
      </fieldset>
      {gathered && (
        <TextField
          label={t('at')}
          type="time"
          dir="ltr"
          className="w-36"
          value={settings.digestAt}
          onChange={(event) => onChange({ ...settings, digestAt: event.target.value || '08:00' })}
        />
      )}
      <QuietHours settings={settings} onChange={onChange} />
    </div>
  );
}

function QuietHours({ settings, onChange }: Props) {
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
          className="size-4 accent-(--accent)"
        />
        {t('quiet')}
      </label>
      {hours && (
        <div className="mt-1 flex gap-3">
          <TextField
            label={t('quietFrom')}
            type="time"
            dir="ltr"
            className="w-36"
            value={hours.from}
            onChange={(event) => set({ from: event.target.value })}
          />
          <TextField
            label={t('quietTo')}
            type="time"
            dir="ltr"
            className="w-36"
            value={hours.to}
            onChange={(event) => set({ to: event.target.value })}
          />
        </div>
      )}
    </fieldset>
  );
}
