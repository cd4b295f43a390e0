import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';

const scratch = mkdtempSync(path.join(os.tmpdir(), 'mirqab-doors-'));
const main = path.join(import.meta.dirname, 'main.ts');

function mirqab(args: string[], input = ''): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [main, ...args], { stdio: 'pipe' });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin.end(input);
  });
}

const lines = (out: string): Record<string, unknown>[] =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

function file(name: string, text: string): string {
  const at = path.join(scratch, name);
  writeFileSync(at, text);
  return at;
}

test('answers stand in input order, whatever the number of threads, and a bad line stands in its place', async () => {
  const input = [
    ...Array.from({ length: 40 }, (_, n) =>
      JSON.stringify({ id: `d${n}`, text: `${(n % 28) + 1} سبتمبر 2023` }),
    ),
    'not json',
    '{"id":"no-text"}',
    JSON.stringify({ id: 'last', text: '26 سبتمبر (أيلول) 2023' }),
  ].join('\n');
  const two = await mirqab(['date', '--jsonl', '-', '--jobs', '2'], input);
  const one = await mirqab(['date', '--jsonl', '-', '--jobs', '1'], input);
  const answers = lines(two.out);
  expect(two.code).toBe(1);
  expect(answers.slice(0, 40).map((answer) => answer.id)).toEqual(
    Array.from({ length: 40 }, (_, n) => `d${n}`),
  );
  expect(answers.slice(40)).toMatchObject([
    { id: null, ok: false, error: { code: 'bad-json' } },
    { id: 'no-text', ok: false, error: { code: 'bad-line' } },
    { id: 'last', ok: true, value: '2023-09-26', precision: 'day' },
  ]);
  const timeless = (out: string) => lines(out).map(({ ms, ...rest }) => rest);
  expect(timeless(two.out)).toEqual(timeless(one.out));
});

test('files by name, an output file, and nothing else on standard output', async () => {
  const page = file(
    'page.txt',
    'وصول الوفد إلى المرفأ\n\nوصل الوفد صباح اليوم إلى المرفأ لبحث ترتيبات المرحلة المقبلة مع المسؤولين المحليين.\n',
  );
  const out = path.join(scratch, 'out.jsonl');
  const done = await mirqab(['read', page, path.join(scratch, 'absent.html'), '--out', out]);
  expect(done).toMatchObject({ code: 1, out: '' });
  expect(lines(readFileSync(out, 'utf8'))).toMatchObject([
    { id: 'page.txt', ok: true, title: 'وصول الوفد إلى المرفأ' },
    { id: 'absent.html', ok: false, error: { code: 'unreadable' } },
  ]);
});

test('arguments that cannot be used end with 2 and one line', async () => {
  const alerts = file('alerts.json', JSON.stringify([{ id: 'a', query: 'حفتر AND (' }]));
  for (const args of [
    [],
    ['nothing'],
    ['date'],
    ['date', '--jobs', 'many', '--jsonl', '-'],
    ['date', '--jsonl', path.join(scratch, 'absent.jsonl')],
    ['match', '--jsonl', '-'],
    ['match', '--alerts', alerts, '--jsonl', '-'],
    ['actors', '--watch', path.join(scratch, 'absent.json'), '--jsonl', '-'],
    ['dedup', '--pairs', '--jsonl', '-'],
  ]) {
    const done = await mirqab(args, '{}\n');
    expect([args, done.code, done.out, done.err.trim().split('\n').length]).toEqual([args, 2, '', 1]);
  }
});

test('dedup sees the lines in order, one by one and in pairs', async () => {
  const body =
    'أعلنت بلدية المرفأ صباح الثلاثاء بدء أعمال صيانة الجسر القديم الذي يربط الحي الشرقي بالميناء. '.repeat(
      6,
    );
  const docs = [
    {
      id: 'a',
      url: 'https://one.example/1',
      title: 'صيانة الجسر',
      body,
      publishedAt: '2026-05-01',
      outlet: 'one',
    },
    {
      id: 'b',
      url: 'https://two.example/9',
      title: 'بدء صيانة الجسر القديم',
      body,
      publishedAt: '2026-05-01',
      outlet: 'two',
    },
    {
      id: 'c',
      url: 'https://two.example/10',
      title: 'أسعار',
      body: 'ارتفعت أسعار الخضار في الأسواق المحلية. '.repeat(12),
      publishedAt: '2026-05-01',
      outlet: 'two',
    },
  ]
    .map((doc) => JSON.stringify(doc))
    .join('\n');
  const single = await mirqab(['dedup', '--jsonl', '-'], docs);
  expect(lines(single.out)).toMatchObject([
    { id: 'a', relation: 'new', of: null },
    { id: 'b', relation: 'near-duplicate', of: 'a' },
    { id: 'c', relation: 'new', of: null },
  ]);
  const pairs = await mirqab(
    ['dedup', '--pairs', '--docs', file('docs.jsonl', docs), '--jsonl', '-'],
    '{"a":"a","b":"b"}\n{"a":"a","b":"z"}\n',
  );
  expect(pairs.code).toBe(1);
  expect(lines(pairs.out)).toMatchObject([
    { a: 'a', b: 'b', ok: true, nearDuplicate: true },
    { a: 'a', b: 'z', ok: false, error: { code: 'unknown-document' } },
  ]);
});

test('match names the sentence, sets hits outside the article apart, and knows actors', async () => {
  const alerts = file(
    'sound.json',
    JSON.stringify([
      { id: 'word', query: 'النمروش' },
      { id: 'actor', query: 'actor:wali' },
      { id: 'elsewhere', query: 'المصفاة' },
    ]),
  );
  const watch = file('watch.json', JSON.stringify([{ id: 'wali', kind: 'person', names: ['سالم الوالي'] }]));
  const line = {
    id: '1',
    title: 'لقاء في المرفأ',
    body: 'وصل الوفد أمس. واستقبل سالم الوالي والنمروش أعضاء الوفد في مقر البلدية.',
    zones: [{ kind: 'related', text: 'حريق في المصفاة' }],
    publishedAt: '2026-05-01',
    outlet: 'one',
  };
  const done = await mirqab(
    ['match', '--alerts', alerts, '--watch', watch, '--jsonl', '-'],
    JSON.stringify(line),
  );
  const [answer] = lines(done.out);
  expect(done.code).toBe(0);
  const sentence = 'واستقبل سالم الوالي والنمروش أعضاء الوفد في مقر البلدية.';
  expect(answer).toMatchObject({
    id: '1',
    ok: true,
    matches: [
      { alert: 'word', spans: [{ zone: 'body', sentence, start: line.body.indexOf('النمروش') }] },
      { alert: 'actor', spans: [{ zone: 'body', sentence, start: line.body.indexOf('سالم') }] },
    ],
    outside: [{ alert: 'elsewhere', zone: 'related' }],
  });
});
