import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseQuery } from '@mirqab/core/query';
import { describe, expect, test } from 'vitest';
import { door as match } from './doors/match.ts';
import { door as read } from './doors/read.ts';

/** Five real pages that are not ours to ship: tested where a folder of shared material stands beside the checkout. */
const shared = process.env.MIRQAB_SHARED ?? path.resolve(import.meta.dirname, '../../../../shared');
const seeds = path.join(shared, 'seeds');
const names = [
  'حفتر',
  'بايدن',
  'ويليامز',
  'ليبيا',
  'روسيا',
  'اللافي',
  'الحداد',
  'النمروش',
  'البحرية',
  'الحوثيون',
  'ترامب',
  'ساراتوف',
  'بوسارجين',
  'أوكرانيا',
];

/** What each page must and must not fire, by the page's number. */
const golden: Record<string, { fires: string[]; silent: string[] }> = {
  '000': { fires: ['ليبيا', 'روسيا'], silent: ['حفتر', 'بايدن', 'ويليامز', 'ترامب'] },
  '001': { fires: ['حفتر', 'ليبيا', 'روسيا'], silent: ['البحرية', 'الحوثيون', 'ترامب'] },
  '002': { fires: ['حفتر'], silent: ['بايدن'] },
  '003': { fires: ['حفتر'], silent: [] },
  '004': { fires: ['اللافي', 'الحداد', 'النمروش'], silent: ['ساراتوف', 'بوسارجين', 'أوكرانيا'] },
};

const dates: Record<string, [string | null, string | null]> = {
  '000': [null, null],
  '001': ['2023-09-26', 'day'],
  '002': [null, null],
  '003': ['2016-06-28', 'day'],
  '004': ['2025-04-28', 'day'],
};

describe.runIf(existsSync(seeds))('the five seed pages, read as text', async () => {
  const alerts = path.join(mkdtempSync(path.join(os.tmpdir(), 'mirqab-seeds-')), 'alerts.json');
  writeFileSync(alerts, JSON.stringify(names.map((query) => ({ id: query, query }))));
  const reader = await read.open({});
  const matcher = await match.open({ alerts });
  for (const file of existsSync(seeds) ? readdirSync(seeds).filter((name) => name.endsWith('.txt')) : []) {
    const number = file.slice(0, 3);
    test(number, async () => {
      const page = (await reader({
        id: number,
        text: readFileSync(path.join(seeds, file), 'utf8'),
      })) as Record<string, unknown>;
      expect([page.publishedAt, page.datePrecision]).toEqual(dates[number]);
      const answer = (await matcher({
        id: number,
        title: page.title,
        body: page.body,
        zones: page.zones,
      })) as {
        matches: { alert: string }[];
      };
      const fired = answer.matches.map((one) => one.alert);
      expect(fired).toEqual(expect.arrayContaining(golden[number]?.fires ?? []));
      for (const name of golden[number]?.silent ?? []) expect(fired).not.toContain(name);
    });
  }
});

test('every name asked for is a query', () => {
  for (const name of names) expect(parseQuery(name).ok).toBe(true);
});
