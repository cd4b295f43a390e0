import { expect, test } from 'vitest';
import { sourceHealth } from './source-health.ts';

const now = new Date('2026-05-10T12:00:00Z');
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const source = {
  state: 'active',
  kind: 'feed',
  nextPollAt: ago(-1),
  lastPollAt: ago(1),
  lastItemAt: ago(2),
  lastOutcome: 'unchanged',
  pace: { expected: 10 },
};

test.each([
  ['polled and in its rhythm', {}, 'well'],
  ['never polled', { lastPollAt: null, lastOutcome: null }, 'new'],
  ['the last poll failed', { lastOutcome: 'failed' }, 'failing'],
  ['refused', { lastOutcome: 'blocked' }, 'blocked'],
  ['its turn passed two hours ago', { nextPollAt: ago(2) }, 'late'],
  ['ten a day, and silent for two days', { lastItemAt: ago(48) }, 'quiet'],
  ['ten a day, silent overnight', { lastItemAt: ago(14) }, 'well'],
  ['one a week, silent for two weeks', { pace: { expected: 0.14 }, lastItemAt: ago(14 * 24) }, 'well'],
  ['nothing known of its pace', { pace: { expected: 0 }, lastItemAt: null }, 'well'],
  ['paused while failing', { state: 'paused', lastOutcome: 'failed' }, 'paused'],
  ['ended', { state: 'ended' }, 'ended'],
  ['a rule of its outlet stopped matching', { stoppedRule: { part: 'ignore', rule: '.ad' } }, 'misread'],
  ['failing, and a rule stopped matching', { lastOutcome: 'failed', stoppedRule: {} }, 'failing'],
  ['an import is never polled', { kind: 'import', lastPollAt: null, nextPollAt: ago(99) }, 'well'],
] as const)('%s', (_, part, wanted) => {
  expect(sourceHealth({ ...source, ...part }, now)).toBe(wanted);
});
