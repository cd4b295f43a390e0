import type { Classified } from './classes.ts';
import { wordSet } from './lexicon/words.ts';
import { trait } from './traits.ts';
import { WESTERN_TRIGGERS, westernTrigger } from './western-meetings.ts';

/** What a word says happened: people met, one received another, somebody travelled, somebody called. */
export type TriggerKind =
  | 'meet'
  | 'receive'
  | 'visit'
  | 'call'
  | 'reception'
  | 'purpose'
  | 'hold'
  | 'discuss'
  | 'both'
  | 'present'
  | 'again';

export type Trigger = {
  at: number;
  kind: TriggerKind;
  /** A noun whose pronoun is the subject («لقائه»), or a noun with «مع». */
  form: 'verb' | 'pronoun' | 'noun';
  future: boolean;
  /** First word after the trigger's own words. */
  after: number;
};

const MEET = wordSet(
  'التقى التقت يلتقي تلتقي التقيا التقوا يلتقيان اجتمع اجتمعت يجتمع تجتمع اجتمعا اجتمعوا تباحث تباحثت يتباحث التقاه التقته قابل قابلت يقابل',
);
const RECEIVE = wordSet('استقبل استقبلت يستقبل تستقبل استضاف استضافت يستضيف');
const VISIT = wordSet('تفقد تفقدت يتفقد زار زارت يزور تزور وصل وصلت يصل تصل توجه توجهت يتوجه');
const CALL = wordSet('هاتف هاتفت يهاتف');
const OWN = wordSet(
  'لقائه لقائها لقاءه لقاءها لقاؤه لقاؤها اجتماعه اجتماعها محادثاته محادثاتها مباحثاته مباحثاتها استقباله استقبالها زيارته زيارتها اتصاله',
);
const TALKS = wordSet(
  'لقاء اللقاء اجتماع الاجتماع اجتماعا محادثات المحادثات مباحثات المباحثات جلسة قمة مشاورات لقاءات لقاءً اجتماعات',
);
const CALLS = wordSet('اتصال اتصالا مكالمة مهاتفة الاتصال المكالمة');
const TELEPHONE = wordSet('هاتفي هاتفيا هاتفية الهاتفي الهاتفية مرئي');
const BOTH = wordSet('الرجلين الطرفين الجانبين الزعيمين الوزيرين الرئيسين المسؤولين القائدين بينهما الاثنين');
const PRESENT = wordSet('بحضور برفقة بمشاركة بصحبة بحضورهم');
const DAYS = wordSet('الأمس أمس اليوم الأول');

/** Words with which a trigger may stand apart: «أجرى … مباحثات مع», «عقد … لقاء مع». */
const WITH = 'مع';

const HOLD = wordSet('عقد عقدت يعقد تعقد أجرى أجرت يجري تجري عقدا أجريا');
const DISCUSS = wordSet('بحث بحثت يبحث تبحث ناقش ناقشت يناقش تناقش استعرض تناول تباحث');
const BARE_KEYS = wordSet('استقبال استقبالا مؤتمر زيارة لقاء');
const KEYS: ReadonlySet<string> = new Set(
  [HOLD, DISCUSS, MEET, RECEIVE, VISIT, CALL, OWN, TALKS, CALLS, PRESENT, BARE_KEYS].flatMap((set) => [
    ...set,
  ]),
);

/** Most words of a text are no trigger; «س» of the future stands before one. */
const MAY_TRIGGER = trait([...KEYS].flatMap((key) => [key, `س${key}`]));

/** The trigger at word `i`; null when it is none. */
export function triggerAt(words: readonly Classified[], i: number): Trigger | null {
  const w = words[i];
  if (w === undefined) return null;
  if ((w.word.traits & WESTERN_TRIGGERS) !== 0) return westernTrigger(words, i);
  if ((w.word.traits & MAY_TRIGGER) === 0) return null;
  const at = (kind: TriggerKind, form: Trigger['form'], after = i + 1, future = false): Trigger => ({
    at: i,
    kind,
    form,
    future,
    after,
  });
  for (const r of w.word.readings) {
    if (r.particles !== '' && !/^[وفلبك]+$/.test(r.particles)) continue;
    const conjunction = r.particles === '' || r.particles === 'و' || r.particles === 'ف';
    const plain = r.key;
    const future = conjunction && plain.startsWith('س') && /^س[يت]/.test(plain);
    const key = future ? plain.slice(1) : plain;
    if (conjunction) {
      if (MEET.has(key)) return at('meet', 'verb', i + 1, future);
      if (HOLD.has(key)) return at('hold', 'verb', i + 1, future);
      if (DISCUSS.has(key)) return at('discuss', 'verb', i + 1, future);
      if (RECEIVE.has(key)) return at('receive', 'verb', i + 1, future);
      if (VISIT.has(key)) return at('visit', 'verb', i + 1, future);
      if (CALL.has(key) && plain !== 'هاتف') return at('call', 'verb', i + 1, future);
    }
    if (PRESENT.has(w.word.f)) return at('present', 'noun');
    if (OWN.has(key))
      return at(
        key.startsWith('استقبال')
          ? 'receive'
          : key.startsWith('زيارت')
            ? 'visit'
            : key.startsWith('اتصال')
              ? 'call'
              : 'meet',
        'pronoun',
      );
    if (CALLS.has(key) && near(words, i, 1, 2, TELEPHONE) !== null) return at('call', 'noun', i + 2);
    if (plain === 'استقبال' || plain === 'استقبالا') return at('reception', 'noun');
    if (TALKS.has(key)) {
      const next = words[i + 1];
      if (next !== undefined && DAYS.has(next.word.f) && next.word.soft && !plain.startsWith('ال'))
        return at('again', 'noun', i + 1);
      if (/^(جمع|جمعت|يجمع)(هما)?$/.test(next?.word.f ?? '')) return at('both', 'noun', i + 2);
      // «لقاء جمعه بفلان»: its pronoun is the one spoken of
      if (/^(جمعه|جمعها|يجمعه|يجمعها)$/.test(next?.word.f ?? '')) return at('meet', 'pronoun', i + 2);
      if (next?.word.f === 'بين' || next?.word.f === 'بينهما') return at('both', 'noun', i + 1);
      if (partnerAfter(words, i) !== null) return at('meet', 'noun', partnerAfter(words, i) ?? i + 1);
      if (plain === 'لقاء' && r.particles === 'ل') return at('purpose', 'noun');
    }
    if (plain === 'مؤتمر' || plain === 'مءتمر') {
      const partner = partnerAfter(words, i);
      if (partner !== null) return at('meet', 'noun', partner);
    }
    if (plain === 'زياره' && r.particles !== 'ل' && travels(words, i)) return at('visit', 'noun');
  }
  return null;
}

/** Index of the first word of talks in a range, or of «مع»; -1 without one. */
export function talksIn(words: readonly Classified[], from: number, to: number): number {
  for (let i = from; i < to; i++) if (words[i]?.word.readings.some((r) => TALKS.has(r.key))) return i;
  return -1;
}

export function withIn(words: readonly Classified[], from: number, to: number): number {
  for (let i = from; i < to; i++) if (words[i]?.word.f === WITH) return i;
  return -1;
}

/** Does a verb of holding talks stand in a range? */
export function heldBefore(words: readonly Classified[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (words[i]?.word.readings.some((r) => HOLD.has(r.key))) return true;
  return false;
}

export { BOTH };

/** Index after «مع» when it follows within a few words and before any clause. */
function partnerAfter(words: readonly Classified[], i: number): number | null {
  const sentence = words[i]?.word.sentence;
  for (let at = i + 1; at < Math.min(words.length, i + 7); at++) {
    const w = words[at];
    if (w === undefined || w.word.sentence !== sentence) return null;
    if (w.word.f === WITH) return at + 1;
    if (/^(ان|الذي|التي|حيث|بعد|قبل)$/.test(w.word.f)) return null;
  }
  return null;
}

function near(
  words: readonly Classified[],
  i: number,
  from: number,
  to: number,
  set: ReadonlySet<string>,
): number | null {
  for (let at = i + from; at <= i + to; at++) if (set.has(words[at]?.word.f ?? '')) return at;
  return null;
}

const BEGUN = wordSet('بدأها يبدأها يقوم قام أجراها يجريها قادته رسمية له لها');

/** «زيارة حفتر إلى موسكو», «زيارة بدأها … إلى»: a journey that is told, not asked for. */
function travels(words: readonly Classified[], i: number): boolean {
  const prev = words[i - 1];
  if (prev !== undefined && /^(دعوه|طلب|لتلبيه|الغاء|تاجيل|رفض|الى_دعوه)$/.test(prev.reading.key))
    return false;
  const next = words[i + 1];
  return next !== undefined && (next.word.soft || BEGUN.has(next.word.f));
}
