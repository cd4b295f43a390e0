import type { AlertSettings } from '@mirqab/core/alerts';

/** What an alert is before anybody chose otherwise; the same as the schema's own defaults. */
export const NEW_ALERT: Omit<AlertSettings, 'timeZone'> = {
  mode: 'instant',
  digestAt: '08:00',
  digestDay: 1,
  quietHours: null,
  mutedUntil: null,
  mostPerDay: 100,
};
