/**
 * The letters of the folding specification (see fold.ts): each row is a target and the letters that become it.
 * A letter the Arabic press borrows for a foreign sound (پ چ ڤ گ …) becomes the Arabic letter of the same shape.
 * What stands here wins over Unicode decomposition, and is applied again to what decomposition yields.
 */
const ROWS: readonly (readonly [target: string, letters: string])[] = [
  // Alef: hamza and madda are dropped marks; these have no decomposition to a plain alef.
  ['ا', 'أإآٱٲٳٵݳݴ'],
  ['ب', 'ٮٻپڀݐݑݒݓݔݕݖ'],
  ['ت', 'ٹٺټٽٿ'],
  ['ج', 'ڃڄچڇڿ'],
  ['ح', 'ځڂڅݗݘݮݯݲݼ'],
  ['د', 'ڈډڊڋڌڍڎڏڐۮݙݚ'],
  ['ر', 'ڑڒړڔڕږۯݛݫݬݱ'],
  ['ز', 'ژڗڙ'],
  ['س', 'ښڛݜݭݰݽݾ'],
  ['ش', 'ڜۺ'],
  ['ص', 'ڝ'],
  ['ض', 'ڞۻ'],
  ['ظ', 'ڟ'],
  ['ع', 'ݝݞݟ'],
  ['غ', 'ڠۼ'],
  ['ف', 'ڡڢڣڤڥڦݠݡ'],
  ['ق', 'ٯڧڨ'],
  ['ك', 'کڪګڬڭڮگڰڱڲڳڴݢݣݤݿ'],
  ['ل', 'ڵڶڷڸݪ'],
  ['م', '۾ݥݦ'],
  ['ن', 'ںڹڻڼڽݧݨݩ'],
  // Teh marbuta and the hehs of Persian, Urdu, Kurdish and Pashto.
  ['ه', 'ةھہۂۃۀەۿ'],
  ['و', 'ۄۅۆۇۈۉۊۋۏݸݹ'],
  // Alef maqsura and the yehs: Egyptian print writes final yeh without dots.
  ['ي', 'ىیۍێېۑےؠؽؾؿݵݶݷݺݻ'],
  // Hamza keeps its sound and loses its seat: مسؤول and مسئول are one word, and neither is مسول.
  ['ء', 'ؤئٶٷٸۓ'],
  ['0', '٠۰'],
  ['1', '١۱'],
  ['2', '٢۲'],
  ['3', '٣۳'],
  ['4', '٤۴'],
  ['5', '٥۵'],
  ['6', '٦۶'],
  ['7', '٧۷'],
  ['8', '٨۸'],
  ['9', '٩۹'],
  ['?', '؟'],
  [',', '،٬'],
  [';', '؛'],
  ['.', '٫۔'],
  ['%', '٪'],
  ['"', '«»“”„‟״'],
  ["'", '‘’‚‛′׳`\u00b4\u1ffd'],
  ['-', '‐‑‒–—―−﹘﹣－'],
  [' ', '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000'],
  ['\n', '\u0085\u2028\u2029'],
  // Cyrillic: й is a letter of its own (мой is not мои); ё is an optional spelling of е.
  ['й', 'Й'],
  ['е', 'ёЁ'],
  // Greek final sigma, and Latin letters that Unicode does not decompose.
  ['σ', 'ς'],
  ['ss', 'ßẞ'],
  ['ae', 'æÆ'],
  ['oe', 'œŒ'],
  ['o', 'øØ'],
  ['l', 'łŁ'],
  ['d', 'đĐðÐ'],
  ['th', 'þÞ'],
  ['i', 'ıİ'],
  ['h', 'ħĦ'],
  ['t', 'ŧŦ'],
  ['n', 'ŋŊ'],
  ['e', 'əƏ'],
  // Dropped whole: tatweel, romanisation's ʿ and ʾ, trade marks, spacing forms of tashkeel.
  ['', 'ـʹʺʻʼʽʾʿˈ™℠ﹰﹱﹲﹴﹶﹷﹸﹹﹺﹻﹼﹽﹾﹿﱞﱟﱠﱡﱢﱣﳲﳳﳴ'],
];

/** Letter → what it becomes, before and after decomposition. */
export const FOLDED_LETTERS: ReadonlyMap<string, string> = new Map(
  ROWS.flatMap(([target, letters]) => [...letters].map((letter) => [letter, target] as const)),
);

/** Inclusive ranges of code points that leave no trace: vowel marks, accents, controls, bidi and zero-width characters. */
const DROPPED: readonly (readonly [first: number, last: number])[] = [
  [0x0000, 0x0008],
  [0x000e, 0x001f],
  [0x007f, 0x0084],
  [0x0086, 0x009f],
  [0x00ad, 0x00ad],
  [0x0300, 0x036f],
  [0x0483, 0x0487],
  [0x0591, 0x05bd],
  [0x05bf, 0x05bf],
  [0x05c1, 0x05c2],
  [0x05c4, 0x05c5],
  [0x05c7, 0x05c7],
  [0x0610, 0x061c],
  [0x064b, 0x065f],
  [0x0670, 0x0670],
  [0x06d6, 0x06dc],
  [0x06df, 0x06e4],
  [0x06e7, 0x06e8],
  [0x06ea, 0x06ed],
  [0x0898, 0x089f],
  [0x08ca, 0x08e1],
  [0x08e3, 0x08ff],
  [0x180e, 0x180e],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x20d0, 0x20ff],
  [0xfe00, 0xfe0f],
  [0xfe20, 0xfe2f],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
  [0xe0000, 0xe01ef],
];

/** Whether a code point is removed by folding (and by nothing else than folding). */
export function isDropped(code: number): boolean {
  for (const [first, last] of DROPPED) {
    if (code < first) return false;
    if (code <= last) return true;
  }
  return false;
}
