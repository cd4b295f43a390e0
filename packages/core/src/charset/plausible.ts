/** The letters that make up most of a running text; a decoding that yields other ones is a wrong one. */
const COMMON = new Map<number, number>();
const put = (letters: string, weight: number): void => {
  for (const letter of letters) COMMON.set(letter.codePointAt(0)!, weight);
};
put('الينمورتبةعدسفهكقحجأىشصطخذإآءضئزغثؤظ', 0.45);
put('الينمورتبةعدسفه', 1);
put('پچگژکی', 0.3);
put('абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґў', 0.45);
put('оеаинтсрвлкмдпу', 1);
put('αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώ', 0.6);
put('אבגדהוזחטיכלמנסעפצקרשתםןךףץ', 0.45);
put('יוהלאמרתבשנ', 1);
put('ъыэщцфхюё', 0.2);
put('éèêëàâäáãåçñöôóòõøüûúùíìîïßæœýÿšžčřďťňěůąćęłńśźżőűăâîșțşţğıđ', 0.7);

type Script = 'arabic' | 'cyrillic' | 'greek' | 'hebrew' | 'latin' | 'thai' | 'cjk' | 'other';

function scriptOf(code: number): Script {
  if (code < 0x250)
    return (code | 32) >= 0x61 && (code | 32) <= 0x7a && code < 0x80
      ? 'latin'
      : code >= 0xc0 && code !== 0xd7 && code !== 0xf7
        ? 'latin'
        : 'other';
  if (code >= 0x370 && code < 0x400) return 'greek';
  if (code >= 0x400 && code < 0x530) return 'cyrillic';
  if (code >= 0x590 && code < 0x600) return 'hebrew';
  if (code >= 0x600 && code < 0x780) return 'arabic';
  if (code >= 0xe00 && code < 0xe60) return 'thai';
  if (
    (code >= 0x3000 && code < 0xa000) ||
    (code >= 0xac00 && code < 0xd7b0) ||
    (code >= 0xff00 && code < 0xfff0)
  )
    return 'cjk';
  return 'other';
}

/**
 * How much a decoded sample looks like writing: the mean over its non-ASCII characters, about 1 for a right decoding,
 * near or below 0 for a wrong one. Common letters count for it; control characters, words that mix scripts, capitals
 * inside words and strings of accented letters against it; the Arabic article at the start of words strongly for it.
 */
export function plausibility(text: string): number {
  let sum = 0;
  let count = 0;
  let before: Script = 'other';
  let beforeLower = false;
  let accents = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const script = scriptOf(code);
    if (code < 0x80) {
      if (script === 'latin' && before !== 'latin' && before !== 'other') sum -= 1;
      beforeLower = code >= 0x61 && code <= 0x7a;
      accents = 0;
      before = script;
      continue;
    }
    count++;
    let weight = COMMON.get(code) ?? penalty(code, script);
    if (script !== 'other' && before !== 'other' && script !== before) weight -= 1.5;
    if (script === 'latin' && ++accents > 2) weight -= 1.5;
    if (script !== 'latin') accents = 0;
    const char = text[i]!;
    const upper =
      (script === 'latin' || script === 'greek' || script === 'cyrillic') && char !== char.toLowerCase();
    if (upper && beforeLower) weight -= 1.5;
    if (code === 0x627 && before !== 'arabic' && text.charCodeAt(i + 1) === 0x644) weight += 3;
    sum += weight;
    beforeLower = script !== 'other' && !upper;
    before = script;
  }
  return count === 0 ? 0 : sum / count;
}

function penalty(code: number, script: Script): number {
  if (code === 0xfffd || code < 0xa0) return -4;
  // Their writing has no capitals and no spaces to judge by: letters of the script are all that can be said.
  if (script === 'thai' || script === 'cjk') return 0.6;
  if (script !== 'other') return 0.05;
  // Quotation marks, dashes, the ellipsis, no-break space and Arabic punctuation stand in any text.
  if (
    (code >= 0x2010 && code <= 0x2026) ||
    code === 0xa0 ||
    code === 0xab ||
    code === 0xbb ||
    code === 0x2116
  )
    return 0.2;
  return code === 0x200c || code === 0x200d || code === 0x200e || code === 0x200f ? 0 : -0.6;
}
