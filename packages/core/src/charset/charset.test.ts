import { TextDecoder } from '@exodus/bytes/encoding.js';
import { createSinglebyteEncoder } from '@exodus/bytes/single-byte.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBytes, looksMojibake, repairMojibake } from './index.ts';

const arabic =
  'أعلنت الحكومة مساء الاثنين عن خطة جديدة لإصلاح شبكة الكهرباء في المدن الساحلية، وقال الوزير إن العمل يبدأ قريبا في المحطات القديمة التي تحتاج إلى صيانة عاجلة قبل الصيف.';
const russian =
  'Министр сообщил, что переговоры о поставках зерна продолжатся на следующей неделе, а подписание договора ожидается до конца месяца в столице.';
const french =
  'Le ministère a annoncé que les négociations se poursuivraient dès la semaine prochaine à Genève, où les délégués étrangers sont déjà arrivés.';

const encode = (text: string, charset: string): Uint8Array =>
  createSinglebyteEncoder(charset as 'windows-1256', { mode: 'fatal' })(text);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const join = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));
const xml = (label: string, body: Uint8Array): Uint8Array =>
  join(
    utf8(`<?xml version="1.0" encoding="${label}"?><rss><channel><title>`),
    body,
    utf8('</title></channel></rss>'),
  );

describe('an honest declaration', () => {
  test.each([
    ['windows-1256', arabic],
    ['iso-8859-6', arabic],
    ['windows-1251', russian],
    ['koi8-r', russian],
    ['iso-8859-5', russian],
    ['windows-1252', french],
  ])('%s', (charset, text) => {
    const read = decodeBytes(xml(charset, encode(text, charset)), null, 'xml');
    expect(read).toMatchObject({ charset, via: 'declared', warnings: [] });
    expect(read.text).toContain(text);
  });

  test('the header comes before the document', () => {
    expect(
      decodeBytes(
        xml('iso-8859-6', encode(arabic, 'windows-1256')),
        'text/xml; charset="Windows-1256"',
        'xml',
      ),
    ).toMatchObject({ charset: 'windows-1256', via: 'header' });
  });

  test('a meta element far down the head', () => {
    const page = join(
      utf8(
        `<html><head>${'<link rel="x">'.repeat(300)}<meta http-equiv=content-type content="text/html; charset=windows-1256"></head><body>`,
      ),
      encode(arabic, 'windows-1256'),
    );
    expect(decodeBytes(page, 'text/html', 'html')).toMatchObject({
      charset: 'windows-1256',
      via: 'declared',
    });
  });
});

test('a handful of signs does not outweigh a declaration', () => {
  const read = decodeBytes(xml('windows-1252', Uint8Array.of(0x80, 0x20, 0x99)), null, 'xml');
  expect(read).toMatchObject({ charset: 'windows-1252', warnings: [] });
  expect(read.text).toContain('€ ™');
});

describe('marks and patterns', () => {
  const wide = (text: string, little: boolean): Uint8Array =>
    Uint8Array.from(
      [...text].flatMap((char) =>
        little
          ? [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8]
          : [char.charCodeAt(0) >> 8, char.charCodeAt(0) & 255],
      ),
    );
  test.each([
    ['utf-8', join(Uint8Array.of(0xef, 0xbb, 0xbf), utf8(arabic))],
    ['utf-16le', join(Uint8Array.of(0xff, 0xfe), wide(arabic, true))],
    ['utf-16be', join(Uint8Array.of(0xfe, 0xff), wide(arabic, false))],
  ])('%s by its mark', (charset, bytes) => {
    expect(decodeBytes(bytes, 'text/xml; charset=iso-8859-1', 'xml')).toMatchObject({
      charset,
      via: 'bom',
      text: arabic,
    });
  });
  test.each([true, false])('UTF-16 without a mark (little %s)', (little) => {
    const text = `<?xml version="1.0" encoding="utf-16"?><rss><title>${arabic}</title></rss>`;
    expect(decodeBytes(wide(text, little), null, 'xml')).toMatchObject({
      charset: little ? 'utf-16le' : 'utf-16be',
      text,
    });
  });
});

describe('lies', () => {
  test.each([
    ['windows-1256 called utf-8', 'utf-8', 'windows-1256', arabic],
    ['windows-1256 called latin', 'iso-8859-1', 'windows-1256', arabic],
    ['iso-8859-6 called utf-8', 'utf-8', 'iso-8859-6', arabic],
    ['windows-1251 called utf-8', 'utf-8', 'windows-1251', russian],
    ['koi8-r called utf-8', 'utf-8', 'koi8-r', russian],
    ['windows-1251 called latin', 'windows-1252', 'windows-1251', russian],
    ['latin called utf-8', 'utf-8', 'windows-1252', french],
  ])('%s', (_name, label, charset, text) => {
    const read = decodeBytes(xml(label, encode(text, charset)), null, 'xml');
    expect(read.text).toContain(text);
    expect(read.warnings).toContain('charset-contradicted');
  });

  test.each(['windows-1256', 'iso-8859-1', 'gb2312', 'iso-8859-6'])('utf-8 called %s', (label) => {
    const read = decodeBytes(xml(label, utf8(arabic)), null, 'xml');
    expect(read.text).toContain(arabic);
    expect(read).toMatchObject({ charset: 'utf-8', warnings: ['charset-contradicted'] });
  });

  test('UTF-16 named in UTF-8 is UTF-8', () => {
    expect(decodeBytes(xml('utf-16', utf8(`${arabic}..`)), null, 'xml')).toMatchObject({
      charset: 'utf-8',
      warnings: [],
    });
    expect(
      decodeBytes(xml('utf-8', encode(arabic, 'windows-1256')), 'text/xml; charset=utf-16', 'xml').text,
    ).toContain(arabic);
  });

  test('an unknown name is no name', () => {
    expect(decodeBytes(xml('unicode-arab', encode(arabic, 'windows-1256')), null, 'xml').text).toContain(
      arabic,
    );
  });
});

test('no name at all', () => {
  expect(decodeBytes(utf8(arabic), null, 'html')).toMatchObject({
    charset: 'utf-8',
    via: 'utf-8',
    warnings: [],
  });
  for (const [charset, text] of [
    ['windows-1256', arabic],
    ['windows-1251', russian],
    ['windows-1252', french],
  ] as const)
    expect(decodeBytes(encode(text, charset), null, 'text')).toMatchObject({
      text,
      via: 'guess',
      warnings: ['charset-guessed'],
    });
});

test('UTF-8 with stray bytes keeps its Arabic and mends the rest', () => {
  const read = decodeBytes(
    join(utf8(`${arabic} `), Uint8Array.of(0x93), utf8('نص'), Uint8Array.of(0x94), utf8(` ${arabic}`)),
    'text/html; charset=utf-8',
    'html',
  );
  expect(read.text).toBe(`${arabic} “نص” ${arabic}`);
  expect(read.warnings).toEqual(['charset-mixed']);
});

test('a document cut inside a character', () => {
  const bytes = utf8(arabic);
  const read = decodeBytes(bytes.subarray(0, 21), 'text/html; charset=utf-8', 'html');
  expect(arabic.startsWith(read.text.trimEnd())).toBe(true);
  expect(read).toMatchObject({ charset: 'utf-8', warnings: [] });
});

test.each(['windows-1252', 'windows-1256', 'windows-1251'])(
  'UTF-8 misread as %s and written again',
  (charset) => {
    const damaged = new TextDecoder(charset).decode(utf8(arabic));
    expect(looksMojibake(damaged)).toBe(true);
    expect(repairMojibake(damaged)).toBe(arabic);
    expect(decodeBytes(utf8(damaged), null, 'html')).toMatchObject({
      text: arabic,
      warnings: ['mojibake-repaired'],
    });
  },
);

test.each([arabic, russian, french, 'plain', '', '«Ÿ» – “Ø” et Ã'])(
  'sound text is left alone: %s',
  (text) => {
    expect(looksMojibake(text)).toBe(false);
    expect(repairMojibake(text)).toBeNull();
  },
);

test('replacement characters are reported', () => {
  expect(looksMojibake('\ufffd\ufffd\ufffd\ufffd نص')).toBe(true);
});

test('never throws, and valid UTF-8 without a mark comes back as it was', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 300 }),
      fc.string({ maxLength: 30 }),
      fc.constantFrom('xml', 'html', 'json', 'text'),
      (bytes, header, kind) => {
        expect(typeof decodeBytes(bytes, header, kind).text).toBe('string');
      },
    ),
  );
});
