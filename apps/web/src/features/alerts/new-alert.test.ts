import { alertSettingsSchema } from '@mirqab/core/alerts';
import { expect, test } from 'vitest';
import { NEW_ALERT } from './new-alert.ts';

test('a new alert begins as the schema would have it', () => {
  const { timeZone: _, ...defaults } = alertSettingsSchema.parse({});
  expect(NEW_ALERT).toEqual(defaults);
});
