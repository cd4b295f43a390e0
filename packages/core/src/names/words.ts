import { arabicLetters } from './arabic-latin.ts';
import { isArabic, romanise } from './romanise.ts';

/** A word of a written name: in Arabic letters, or romanised. */
export type NameWord = { text: string; arabic: boolean; initial: boolean };

const HONORIFICS = new Set(
  'mr mrs ms miss dr prof sir lord lady sheikh shaikh shaykh sheik haji hajji hajj mullah maulavi mawlawi qari sayyid general gen col president king prince emir imam ayatollah السيد الدكتور الشيخ المشير اللواء الفريق العقيد الرئيس الملك الامير الحاج الاستاذ المهندس'.split(
    ' ',
  ),
);
/** Parts that names have or leave out: articles, «son of», «father of» stays. */
const PARTICLES = new Set(
  'al el ul ur ad as an ar at ash az bin ben ibn bint ibnu de da do dos del della der den la le van von of the ال بن ابن بنت ال بو ould ولد na'.split(
    ' ',
  ),
);

const NUMBERS: Record<string, string> = {
  one: '1',
  two: '2',
  three: '3',
  first: '1',
  second: '2',
  third: '3',
  forty: '40',
  ninety: '90',
  i: '1',
  ii: '2',
  iii: '3',
  iv: '4',
  vi: '6',
  vii: '7',
  viii: '8',
  ix: '9',
};

/** Digits that stand for letters inside a word («Ig0r»). */
function plainLetters(word: string): string {
  if (!/[a-z]/.test(word) || !/\d/.test(word) || /^\d|\d{2}/.test(word) || word.length < 3) return word;
  return word.replace(/0/g, 'o').replace(/1/g, 'i').replace(/3/g, 'e').replace(/5/g, 's');
}

/** The words of a name, lower-case and romanised unless Arabic; a surname put first by a comma goes last. */
export function nameWords(name: string): NameWord[] {
  const comma = /^([^,،]{2,40})[,،]\s*([^,،]+)$/.exec(name.trim());
  const companyTail =
    comma !== null &&
    /^(inc|ltd|llc|l\.?p|s\.?a|n\.?v|co|corp|plc|incorporated|limited|gmbh|n\.?a|l\.l\.c)\b/i.test(
      comma[2] ?? '',
    );
  const ordered = comma !== null && !companyTail ? `${comma[2]} ${comma[1]}` : name;
  const spaced = ordered
    .replace(/([\p{Ll}])(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/([\p{Ll}]{3})(\p{Lu}{2,})$/gu, '$1 $2')
    .replace(/\bU\.\s?S\.(?=\s|$)/g, 'United States')
    .replace(/&/g, ' and ')
    .replace(/\b(\p{L})\.(\p{L})\.?(?:(\p{L})\.?)?(?:(\p{L})\.?)?/gu, (_m, ...l: unknown[]) =>
      l
        .slice(0, 4)
        .filter((x) => typeof x === 'string' && x.length === 1)
        .join(''),
    );
  const out: NameWord[] = [];
  for (const raw of spaced.match(/[\p{L}\p{M}\p{N}'’‘`ʼʻʿʾ]+/gu) ?? []) {
    if (isArabic(raw)) {
      const text = arabicLetters(raw);
      out.push({ text, arabic: true, initial: text.length === 1 });
      continue;
    }
    const text = plainLetters(romanise(raw)).replace(/'s$/, 's').replace(/'/g, '');
    if (text !== '') out.push({ text, arabic: false, initial: text.length === 1 && /[a-z]/.test(text) });
  }
  return joinServants(out);
}

/** «عبد الحميد» and «Abd al Hamid» as one word each. */
function joinServants(words: readonly NameWord[]): NameWord[] {
  const out: NameWord[] = [];
  for (let i = 0; i < words.length; i++) {
    const w = words[i] as NameWord;
    const next = words[i + 1];
    if (next !== undefined && w.arabic && next.arabic && /^(عبد|ابو|ابي|ابا)$/.test(w.text)) {
      out.push({ text: (w.text === 'عبد' ? 'عبد' : 'ابو') + next.text, arabic: true, initial: false });
      i++;
    } else if (
      next !== undefined &&
      !w.arabic &&
      /^(abd|abdul|abdel|abdol|abdal|abu|abou|abo)$/.test(w.text)
    ) {
      const skip = /^(al|el|ul|ar|as|ad|an|ash)$/.test(next.text) ? 1 : 0;
      const target = words[i + 1 + skip];
      if (target === undefined) {
        out.push(w);
        continue;
      }
      const head = w.text.startsWith('abd') ? 'abdal' : 'abu';
      out.push({ text: head + target.text, arabic: false, initial: false });
      i += 1 + skip;
    } else out.push(w);
  }
  return out;
}

/** Words that tell people apart: honorifics and particles off, unless nothing would be left. */
export function tellingWords(words: readonly NameWord[]): NameWord[] {
  const first = words.filter((w, i) => !HONORIFICS.has(w.text) || (i > 0 && words.length < 2));
  const base = first.length > 0 ? first : words;
  const rest = base.filter((w, i) => !PARTICLES.has(w.text) || (i === 0 && w.text === 'ben'));
  return rest.length > 0 ? rest : [...base];
}

export function asNumber(word: string): string | null {
  if (/^\d+$/.test(word)) return word;
  return NUMBERS[word] ?? null;
}
