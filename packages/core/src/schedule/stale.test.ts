import { describe, expect, test } from 'vitest';
import { itemKey } from '../feed/index.ts';
import { firstPace, needsFullRead, nextPoll, type Pace, type PollOutcome } from './index.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const start = Date.parse('2026-09-01T00:00:00Z');

type Listed = { guid: string; at: number };
const listed = (n: number, at: number): Listed => ({ guid: `n-${n}`, at });
const keyOf = ({ guid }: Listed): string =>
  itemKey({
    guid,
    url: `https://sahifa.example/${guid}`,
    title: null,
    summary: null,
    publishedAt: null,
    updatedAt: null,
  });

/** Polls a server for so many days as the worker does: validators unless a full read is due, every key stored once. */
function live(days: number, server: (now: number, full: boolean) => Listed[] | 'unchanged') {
  const seen = new Map<string, number>();
  let again = 0;
  let pace: Pace = firstPace();
  let fullReadAt: number | null = null;
  let polls = 0;
  for (let now = start; now < start + days * DAY; polls++) {
    const full = needsFullRead(fullReadAt, now, pace);
    const answer = server(now, full);
    let outcome: PollOutcome = { kind: 'unchanged' };
    if (answer !== 'unchanged') {
      if (full) fullReadAt = now;
      let fresh = 0;
      for (const entry of answer) {
        const key = keyOf(entry);
        if (seen.has(key)) continue;
        seen.set(key, now);
        fresh++;
        if (now > start && entry.at < start) again++;
      }
      outcome = { kind: 'read', listed: answer.length, fresh, dates: answer.map((entry) => entry.at) };
    }
    const next = nextPoll('source', pace, outcome, now);
    pace = next.pace;
    now = next.at;
  }
  return { seen, again, polls };
}

describe('a stale source', () => {
  const old = Array.from({ length: 20 }, (_, n) => listed(n, start - n * HOUR));

  test('a list that stands still for sixty days brings nothing again, and is asked ever less', () => {
    const { seen, again, polls } = live(60, () => old);
    expect(seen.size).toBe(20);
    expect(again).toBe(0);
    expect(polls).toBeLessThan(60 * 12);
  });

  test('entries that were purged and come back are not new', () => {
    const { seen, again } = live(60, (now) =>
      Math.floor((now - start) / DAY) % 7 < 3 ? old.slice(0, 10) : old,
    );
    expect(seen.size).toBe(20);
    // The second half was first listed after the start; each entry of it is stored that once.
    expect(again).toBe(10);
  });

  test('a server that answers 304 although there is news is found out', () => {
    const lieFrom = start + 10 * DAY;
    const news = listed(100, lieFrom + HOUR);
    const { seen } = live(14, (now, full) => (now < lieFrom ? old : full ? [news, ...old] : 'unchanged'));
    const found = seen.get(keyOf(news)) ?? Number.POSITIVE_INFINITY;
    expect(found - news.at).toBeLessThan(2 * DAY);
  });

  test('the same for a busy source within hours', () => {
    const at = (now: number): Listed[] =>
      Array.from({ length: 30 }, (_, n) => Math.floor((now - start) / (HOUR / 4)) - n).map((n) =>
        listed(n + 1000, start + (n * HOUR) / 4),
      );
    const lieFrom = start + 6 * DAY;
    const { seen } = live(8, (now, full) => (now < lieFrom || full ? at(now) : 'unchanged'));
    const hidden = [...seen].filter(([, found]) => found > lieFrom + HOUR).map(([, found]) => found);
    expect(Math.min(...hidden) - lieFrom).toBeLessThan(6 * HOUR);
  });
});
