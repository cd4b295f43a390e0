import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

type Tree = { [key: string]: string | Tree };
const read = (locale: string): Map<string, string> =>
  flatten(JSON.parse(readFileSync(path.join(import.meta.dirname, `${locale}.json`), 'utf8')));

function flatten(tree: Tree, prefix = '', into = new Map<string, string>()): Map<string, string> {
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') into.set(prefix + key, value);
    else flatten(value, `${prefix}${key}.`, into);
  }
  return into;
}

/** The arguments of a message with their kind, and the forms of each plural, at any depth. */
function argumentsOf(message: string): { names: Set<string>; plurals: string[][] } {
  const names = new Set<string>();
  const plurals: string[][] = [];
  let at = 0;
  const text = () => {
    while (at < message.length && message[at] !== '}') {
      if (message[at] === '{') {
        at += 1;
        argument();
      } else at += 1;
    }
  };
  const word = () => {
    const found = /^[\s]*([=\p{L}\p{N}_-]*)[\s]*/u.exec(message.slice(at));
    at += found?.[0].length ?? 0;
    return found?.[1] ?? '';
  };
  const argument = () => {
    names.add(word());
    if (message[at] === ',') {
      at += 1;
      const kind = word();
      if (message[at] === ',' && (kind === 'plural' || kind === 'select' || kind === 'selectordinal')) {
        at += 1;
        const forms: string[] = [];
        for (let form = word(); message[at] === '{'; form = word()) {
          forms.push(form);
          at += 1;
          text();
          at += 1;
        }
        if (kind === 'plural') plurals.push(forms);
      } else if (message[at] === ',') while (at < message.length && message[at] !== '}') at += 1;
    }
    if (message[at] !== '}') throw new Error(`unclosed argument in: ${message}`);
    at += 1;
  };
  text();
  if (at < message.length) throw new Error(`a brace too many in: ${message}`);
  return { names, plurals };
}

const ar = read('ar');
const en = read('en');

test('both languages say the same things', () => {
  expect([...ar.keys()].sort()).toEqual([...en.keys()].sort());
  expect(ar.size).toBeGreaterThan(300);
});

test('no message is empty, and each takes the same arguments in both', () => {
  for (const [key, message] of ar) {
    const other = en.get(key) ?? '';
    expect(message.trim(), key).not.toBe('');
    expect(other.trim(), key).not.toBe('');
    expect([...argumentsOf(message).names].sort(), key).toEqual([...argumentsOf(other).names].sort());
  }
});

test('Arabic counts have all the forms Arabic has, English all of English', () => {
  const missing: string[] = [];
  for (const [key, message] of ar)
    for (const forms of argumentsOf(message).plurals) {
      // A count that is only asked "none or some" has no forms to speak of.
      if (forms.length === 2 && forms.includes('=0')) continue;
      for (const form of ['one', 'two', 'few', 'many', 'other'])
        if (!forms.includes(form)) missing.push(`${key}: ${form}`);
    }
  for (const [key, message] of en)
    for (const forms of argumentsOf(message).plurals)
      if (!forms.includes('other') || !(forms.includes('one') || forms.some((one) => one.startsWith('='))))
        missing.push(`en ${key}`);
  expect(missing).toEqual([]);
});

test('Arabic is written in Arabic: no Latin sentence was left behind', () => {
  const foreign = [...ar].filter(
    ([, message]) =>
      !/[\u0600-\u06ff]/.test(message) && /[A-Za-z]{3,}/.test(message.replace(/\{[^{}]*\}|\bEnglish\b/g, '')),
  );
  expect(foreign.map(([key]) => key)).toEqual([]);
});

test('every message a page asks for by its name is there', () => {
  const known = new Set(ar.keys());
  const missing: string[] = [];
  let asked = 0;
  const root = path.join(import.meta.dirname, '..');
  for (const file of globSync('**/*.{ts,tsx}', { cwd: root, exclude: ['**/*.test.ts'] })) {
    const source = readFileSync(path.join(root, file), 'utf8');
    // One name may stand for another room of messages further down the file.
    const rooms = new Map<string, string[]>();
    for (const [, name = '', room = ''] of source.matchAll(
      /const (\w+) = (?:await )?(?:use|get)Translations\('([\w.]+)'\)/g,
    ))
      rooms.set(name, [...(rooms.get(name) ?? []), room]);
    for (const [, name = '', key = ''] of source.matchAll(/(?<![\w.])(\w+)(?:\.rich)?\('([\w.-]+)'/g)) {
      const of = rooms.get(name);
      if (!of) continue;
      asked += 1;
      if (!of.some((room) => known.has(`${room}.${key}`))) missing.push(`${file}: ${name}('${key}')`);
    }
  }
  expect(missing).toEqual([]);
  expect(asked).toBeGreaterThan(300);
});
