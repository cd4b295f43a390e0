import { isCommon } from './lexicon/ordinary-words.ts';
import { ORG_HEADS } from './lexicon/organisations.ts';
import { RANK_TAILS, RANKS, TITLE_HEADS } from './lexicon/titles.ts';
import { PERSON_VERBS, PLAIN_VERBS, SAYING_VERBS } from './lexicon/verbs.ts';
import { wordSet } from './lexicon/words.ts';
import type { Word } from './words.ts';

/** What the words around a doubtful name say: somebody, something, or nothing either way. */
export type Cue = 'person' | 'thing' | 'none';

// Verbs that only somebody can be the subject of, whatever follows.
const SPEAKING = wordSet(
  'قال قالت يقول صرح صرحت أوضح أضاف أشار لفت شدد نوه استطرد أردف كشف يرى تحدث تحدثت يتحدث أدلى أجاب تساءل غرد',
);
const CLAUSE = wordSet('أن إن أنه إنه بأن بأنه أنها إنها قائلا');
const WITH_SOMEBODY = wordSet('مع بحضور برفقة برئاسة بقيادة بمشاركة');

// What only somebody has.
const OF_SOMEBODY = wordSet('أوساط أنصار مقربين مقربون حكومة كتلة مستشار مستشارو نجل شقيق زوجة منزل مكتب');

// «الحداد» mourning, «الصدر» chest, «الشرع» law: what goes with the thing.
const THING_AFTER = wordSet(
  'ثلاثة أيام لمدة يومين الوطني الرسمي العام الرسمية الوطنية لثلاثة لسبعة سبعة أربعين على الأعلام ليوم حدادا والتكبير والنجار والخياط التقليدي والقانون',
);
const THING_BEFORE = wordSet(
  'إعلان يوم أيام فترة حالة مراسم مظاهر حفل ثوب ملابس ورشة مهنة سوق حرفة محل دكان صوت أعلنت أعلنوا تعلن قررت يعلن جنة جنات',
);

/**
 * Reads the words around a name of one word that is a word of the language as well; `thing` when it is a thing that
 * can be said or done («أعلن الحداد»), not only a nation or a first name («كرر الحوثي»).
 */
export function cueAround(
  words: readonly Word[],
  from: number,
  to: number,
  particles: string,
  thing = true,
): Cue {
  const prev = words[from - 1];
  const next = words[to];
  const joined = words[from]?.soft === true;
  const goesOn = next?.soft === true;
  if (rankBefore(words, from, particles) !== null) return 'person';
  if (goesOn && next !== undefined && THING_AFTER.has(next.f)) return 'thing';
  if (joined && prev?.readings.some((r) => THING_BEFORE.has(r.key))) return 'thing';
  if (particles !== '' && particles !== 'و' && particles !== 'ف') return 'none';
  if (goesOn && next !== undefined && (SAYING_VERBS.has(next.f) || PLAIN_VERBS.has(next.f))) return 'person';
  if (!joined || prev === undefined || particles !== '') return 'none';
  if (WITH_SOMEBODY.has(prev.f) || prev.readings.some((r) => OF_SOMEBODY.has(r.key))) return 'person';
  if (prev.readings.some((r) => SPEAKING.has(r.key))) return 'person';
  const says = prev.readings.some((r) => SAYING_VERBS.has(r.key));
  if (says && !thing) return 'person';
  if (says && next !== undefined && (CLAUSE.has(next.f) || /[:"“«]/.test(next.gap))) return 'person';
  if (prev.readings.some((r) => PERSON_VERBS.has(r.key)) && !goesOn) return 'person';
  return 'none';
}

/** The rank or title word that stands right before a name («المشير»), past «المتقاعد»; null without one. */
export function rankBefore(words: readonly Word[], from: number, particles: string): string | null {
  if (particles !== '') return null;
  let at = from;
  while (at > 0 && words[at]?.soft && RANK_TAILS.has(words[at - 1]?.f ?? '') && from - at < 3) at--;
  if (!words[at]?.soft) return null;
  for (const r of words[at - 1]?.readings ?? []) if (RANKS.has(r.key)) return r.key;
  return null;
}

/** «الحرب العالمية», «جامعة إدنبره», «مجلس الشيوخ», «"رياح الشتاء"»: a word of the language used as a name. */
export function usedAsName(words: readonly Word[], from: number, to: number): boolean {
  const prev = words[from - 1];
  const next = words[to];
  if (next?.soft && !next.f.startsWith('الت') && headed(next)) return true;
  if (words[from]?.soft && prev?.readings.some((r) => ORG_HEADS.has(r.key) || TITLE_HEADS.has(r.key)))
    return true;
  return next !== undefined && /^\s*["”»]/.test(next.gap);
}

function headed(next: Word): boolean {
  if (next.f.startsWith('ال')) return true;
  if (isCommon(next.f) || next.f.startsWith('و')) return false;
  return !(/^[بلف]/.test(next.f) && (isCommon(next.f.slice(1)) || /^.ال|^لل/.test(next.f)));
}
