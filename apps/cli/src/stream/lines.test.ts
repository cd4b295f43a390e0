import { expect, test } from 'vitest';
import { splitLines } from './lines.ts';

async function* bytes(...chunks: string[]) {
  for (const chunk of chunks) yield Buffer.from(chunk);
}

async function collect(source: AsyncIterable<unknown>) {
  const all = [];
  for await (const one of source) all.push(one);
  return all;
}

test.each([
  ['one chunk', ['a\nb\n'], ['a', 'b']],
  ['split inside a line', ['a', 'b\nc'], ['ab', 'c']],
  ['split inside a letter', [Buffer.from('م').subarray(0, 1).toString('latin1')], ['Ù']],
  ['empty lines and carriage returns', ['\r\n\r\na\r\n\n'], ['a']],
  ['a byte order mark', ['\uFEFFa\n'], ['a']],
  ['nothing', [''], []],
])('%s', async (_, chunks, wanted) => {
  expect(await collect(splitLines(bytes(...chunks)))).toEqual(wanted.map((text) => ({ text })));
});

test('a letter cut between two chunks is whole again', async () => {
  const [left, right] = [Buffer.from('مر').subarray(0, 3), Buffer.from('مر').subarray(3)];
  async function* halves() {
    yield left;
    yield right;
  }
  expect(await collect(splitLines(halves()))).toEqual([{ text: 'مر' }]);
});
