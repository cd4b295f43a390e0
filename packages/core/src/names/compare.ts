import { formsAgree, withoutLegalForm } from './legal.ts';
import { editDistance, wordLikeness } from './likeness.ts';
import { asNumber, type NameWord, nameWords, tellingWords } from './words.ts';

/** The answer to «is it the same name?»; `reasons` are codes with the words they rest on. */
export type NameComparison = { same: boolean; score: number; reasons: string[] };

const WORD = 0.84;
const SINGLE = 0.86;
const ORG_WORDS = new Set(
  'company corporation corp inc ltd limited llc bank fund trust group holding holdings industries international university ministry government department organization organisation agency institute academy association foundation party army brigade partners capital services solutions global systems technologies energy oil gas airlines aviation media council committee center centre national central state army front movement islamic'.split(
    ' ',
  ),
);
/** Words that name nothing by themselves and may be left out of a body's name. */
const WEAK = new Set(
  'the of and for in group holding holdings international europe global worldwide company corporation и في من و ال'.split(
    ' ',
  ),
);

/**
 * Are two written names, in any two scripts, the same name? Words are paired by sound and spelling, in any order;
 * words one name has more may be middle names of a person, but hardly of a body; a word of each left over is a
 * difference. Legal forms must agree. Deterministic; quadratic in the (bounded) number of words.
 */
export function compareNames(a: string, b: string): NameComparison {
  const sides = [aliases(a), aliases(b)] as const;
  let best: NameComparison = { same: false, score: 0, reasons: ['empty'] };
  for (const x of sides[0]) {
    for (const y of sides[1]) {
      const got = comparePair(x, y);
      if (got.score > best.score || best.reasons[0] === 'empty') best = got;
    }
  }
  return { ...best, score: Math.round(best.score * 1000) / 1000 };
}

/** «Al-Qa'ida/Islamic Army»: names that stand side by side. */
function aliases(name: string): string[] {
  const parts = name.split(/\s*\/\s*|\s+a\.?k\.?a\.?\s+/i).filter((p) => /[\p{L}\p{N}]/u.test(p));
  return parts.length > 1 ? [name, ...parts] : [name];
}

const MOST = 24;

function comparePair(a: string, b: string): NameComparison {
  const rawA = nameWords(a).slice(0, MOST);
  const rawB = nameWords(b).slice(0, MOST);
  if (rawA.length === 0 || rawB.length === 0) return { same: false, score: 0, reasons: ['empty'] };
  const legalA = withoutLegalForm(rawA.map((w) => w.text));
  const legalB = withoutLegalForm(rawB.map((w) => w.text));
  const body =
    legalA.forms.size > 0 || legalB.forms.size > 0 || [...rawA, ...rawB].some((w) => ORG_WORDS.has(w.text));
  if (!formsAgree(legalA.forms, legalB.forms))
    return {
      same: false,
      score: 0.3,
      reasons: [`legal-form: ${[...legalA.forms].join('+')} ≠ ${[...legalB.forms].join('+')}`],
    };
  const wordsA = tellingWords(keep(rawA, legalA.words));
  const wordsB = tellingWords(keep(rawB, legalB.words));
  const glued = gluedLikeness(wordsA, wordsB);
  if (glued !== null) return { same: true, score: glued, reasons: ['written-together'] };
  const initials = acronym(wordsA, wordsB) ?? acronym(wordsB, wordsA);
  if (initials !== null) return { same: true, score: 0.9, reasons: [initials] };
  return body ? compareBodies(wordsA, wordsB) : comparePeople(wordsA, wordsB);
}

function keep(words: readonly NameWord[], texts: readonly string[]): NameWord[] {
  const left = [...texts];
  return words.filter((w) => {
    const at = left.indexOf(w.text);
    if (at < 0) return false;
    left.splice(at, 1);
    return true;
  });
}

type Pair = { i: number; j: number; score: number };

/** Greedy pairing of the words of two names, best pairs first. */
function pairUp(
  a: readonly NameWord[],
  b: readonly NameWord[],
  least: number,
): { pairs: Pair[]; restA: NameWord[]; restB: NameWord[] } {
  const all: Pair[] = [];
  a.forEach((x, i) => {
    b.forEach((y, j) => {
      const score = wordLikeness(x, y);
      if (score >= least) all.push({ i, j, score });
    });
  });
  all.sort((p, q) => q.score - p.score || Math.abs(p.i - p.j) - Math.abs(q.i - q.j));
  const usedA = new Set<number>();
  const usedB = new Set<number>();
  const pairs: Pair[] = [];
  for (const p of all) {
    if (usedA.has(p.i) || usedB.has(p.j)) continue;
    usedA.add(p.i);
    usedB.add(p.j);
    pairs.push(p);
  }
  const repeated = (w: NameWord, others: readonly NameWord[]): boolean =>
    others.some((o) => wordLikeness(o, w) >= 0.95);
  return {
    pairs,
    restA: a.filter((w, i) => !usedA.has(i) && !repeated(w, b)),
    restB: b.filter((w, j) => !usedB.has(j) && !repeated(w, a)),
  };
}

const mean = (list: readonly number[]): number =>
  list.length === 0 ? 0 : list.reduce((x, y) => x + y, 0) / list.length;
const texts = (words: readonly NameWord[]): string => words.map((w) => w.text).join(' ');

function comparePeople(a: readonly NameWord[], b: readonly NameWord[]): NameComparison {
  if (a.length === 1 && b.length === 1) {
    const score = wordLikeness(a[0] as NameWord, b[0] as NameWord);
    return { same: score >= SINGLE, score, reasons: [score >= SINGLE ? 'sounds-alike' : 'sounds-different'] };
  }
  const { pairs, restA, restB } = pairUp(a, b, crossScript(a, b) ? 0.76 : WORD);
  const likeness = mean(pairs.map((p) => p.score));
  const reasons = pairs.filter((p) => p.score < 1).map((p) => `like: ${a[p.i]?.text} ~ ${b[p.j]?.text}`);
  const shorter = Math.min(a.length, b.length);
  if (restA.length > 0 && restB.length > 0) {
    return {
      same: false,
      score: likeness * (pairs.length / Math.max(a.length, b.length)) * 0.8,
      reasons: [`differs: ${texts(restA)} ≠ ${texts(restB)}`],
    };
  }
  const rest = restA.length > 0 ? restA : restB;
  if (shorter === 1 && rest.length > 0)
    return { same: false, score: likeness * 0.6, reasons: [`only-one-word: ${texts(rest)} more`] };
  // the shorter name must hold the longer one's first word or its last: two middle names are not enough
  const long = a.length >= b.length ? a : b;
  const side = a.length >= b.length ? 'i' : 'j';
  const hit = new Set(pairs.map((p) => p[side]));
  const ends = (hit.has(0) ? 1 : 0) + (hit.has(long.length - 1) ? 1 : 0);
  const weak = pairs.filter((p) => p.score < 0.95).length;
  const score =
    likeness - 0.03 * Math.min(3, rest.length) - (ends === 0 ? 0.15 : 0) - (weak > 1 ? 0.03 * (weak - 1) : 0);
  const same = pairs.length >= Math.min(2, shorter) && score >= 0.78 && !(rest.length > 0 && ends === 0);
  if (rest.length > 0) reasons.push(`more: ${texts(rest)}`);
  return { same, score, reasons: reasons.length === 0 ? ['same-words'] : reasons };
}

function crossScript(a: readonly NameWord[], b: readonly NameWord[]): boolean {
  return a.some((w) => w.arabic) !== b.some((w) => w.arabic);
}

function compareBodies(a: readonly NameWord[], b: readonly NameWord[]): NameComparison {
  const { pairs, restA, restB } = pairUp(a, b, WORD);
  const strong = (list: readonly NameWord[]): NameWord[] => list.filter((w) => !WEAK.has(w.text));
  const x = strong(restA);
  const y = strong(restB);
  const likeness = mean(pairs.map((p) => p.score));
  const slips = pairs.filter((p) => p.score < 0.95).length;
  if (x.length > 0 && y.length > 0)
    return { same: false, score: likeness * 0.5, reasons: [`differs: ${texts(x)} ≠ ${texts(y)}`] };
  const rest = [...x, ...y];
  const numbered = rest.length === 1 && asNumber(rest[0]?.text ?? '') !== null;
  if (rest.length > 0)
    return { same: false, score: likeness * (numbered ? 0.75 : 0.65), reasons: [`more: ${texts(rest)}`] };
  const telling = pairs.filter((p) => !WEAK.has(a[p.i]?.text ?? '') && !ORG_WORDS.has(a[p.i]?.text ?? ''));
  const same =
    pairs.length > 0 &&
    slips <= Math.max(1, Math.floor(pairs.length / 3)) &&
    (telling.length > 0 || slips === 0);
  return {
    same,
    score: same ? likeness : likeness * 0.7,
    reasons:
      slips === 0
        ? ['same-words']
        : pairs.filter((p) => p.score < 0.95).map((p) => `like: ${a[p.i]?.text} ~ ${b[p.j]?.text}`),
  };
}

/** «RamiMakhlouf», «Pricewaterhouse Coopers»: the same letters with other gaps. */
function gluedLikeness(a: readonly NameWord[], b: readonly NameWord[]): number | null {
  if (
    a.some((w) => w.arabic) ||
    b.some((w) => w.arabic) ||
    a.some((w) => w.initial) ||
    b.some((w) => w.initial)
  )
    return null;
  const x = a.map((w) => w.text).join('');
  const y = b.map((w) => w.text).join('');
  if (x === y) return 1;
  if (a.length === b.length || Math.min(x.length, y.length) < 8 || Math.abs(x.length - y.length) > 1)
    return null;
  return editDistance(x, y) <= 1 ? 0.92 : null;
}

/** «PLA» of «People's Liberation Army», other words paired. */
function acronym(short: readonly NameWord[], long: readonly NameWord[]): string | null {
  for (const w of short) {
    if (w.arabic || w.text.length < 3 || w.text.length > 6 || short.length > 2) continue;
    const letters = long
      .filter((l) => !WEAK.has(l.text))
      .map((l) => l.text[0] ?? '')
      .join('');
    if (letters === w.text && long.length >= 3) return `initials: ${w.text}`;
  }
  return null;
}
