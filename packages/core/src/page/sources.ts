import { cleanLine, countWords } from './clean.ts';

const SPLIT =
  /\s*(?:[+،,;؛|]|\s[/–—-]\s|\s&\s|\s(?:and|и|et|ve)\s(?=\p{Lu}|agenc|аген|ajans)|\sو(?=وكالات|وكالة|مواقع|صحف))\s*/u;

/** The sources a credit names («الجزيرة + وكالات» → two). At most eight, each short; a sentence gives none. */
export function splitSources(text: string): string[] {
  const cleaned = cleanLine(text).replace(/^[\s:：–—-]+|[\s.:،,–—-]+$/gu, '');
  if (cleaned === '' || countWords(cleaned) > 14) return [];
  const names = cleaned
    .split(SPLIT)
    .map((name) => name.replace(/^[\s«"“(]+|[\s»"”)]+$/gu, '').trim())
    .filter((name) => name.length > 1 && name.length <= 80 && /\p{L}/u.test(name));
  return [...new Set(names)].slice(0, 8);
}

const OUTLET_NOUN = '(?:وكالة|وكاله|صحيفة|صحيفه|جريدة|قناة|شبكة|موقع|مجلة|إذاعة|تلفزيون|منصة)';
const LEAD_IN =
  '(?:بحسب(?: ما (?:ذكرت|أفادت|نقلت|أوردت|نشرت|ذكر|أفاد|نقل|أورد|نشر)(?:ه|ته)?)?|حسب(?: ما (?:ذكرت|أفادت|نقلت|ذكر|أفاد))?|وفق(?: ما (?:ذكرت|أفادت|نقلت|ذكر|أفاد))?|وفقا ل?|وفقًا ل?|نقلا عن|نقلًا عن|نقلاً عن|ذكرت|أفادت|نقلت|أوردت|وذكرت|وأفادت|ونقلت|وأوردت|قالت|وقالت|عن)';
const CITED = new RegExp(`(?<![\\p{L}\\p{M}])${LEAD_IN} ?ل?(${OUTLET_NOUN}) ([^.،؛:!؟()\\n]{2,80})`, 'gu');
// «وأضاف السفير لوكالة نوفوستي أن»: said to an outlet.
const TOLD =
  /(?<![\p{L}\p{M}])(?:[وف]?(?:قال|قالت|أضاف|أضافت|صرح|صرحت|أكد|أكدت|أوضح|أوضحت|أبلغ|كشف|تصريح|تصريحات|حديث|مقابلة|حوار)(?:ت|ه|ها)?) (?:(?:خاص|خاصة|أدلى بها|أدلى به|مع|[\p{L}\p{M}]+) ){0,3}ل(وكالة|صحيفة|قناة|شبكة|موقع|مجلة|إذاعة) ([^.،؛:!؟()\n]{2,80})/gu;

const STOP =
  /^(?:أن|إن|أنه|إنه|أنها|إنها|بأن|في|على|عن|من|إلى|مع|قوله|قولها|قال|قالت|اليوم|أمس|يوم|مساء|صباح|خلال|حول|بعد|قبل|ما|التي|الذي|الذين|هذا|هذه|حيث|عبر|بشأن|إثر|السبت|الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|أول|نقلا|تصريحات|تصريح|تقريرا|تقرير|مصادر|مصدر|بيان)$/u;
const NISBA =
  /^(?:ال[\p{L}]{2,}(?:ي|ية|يه|وم|ز|رة|ان|ة)|للأنباء|الأنباء|أنباء|برس|نيوز|تايمز|جورنال|ستريت|بوست|تي|في|تريبيون|أونلاين|الأوسط)$/u;

/** The outlet named after its noun: the first word always, then adjectives and known second words, in quotes whole. */
function nameAfter(noun: string, tail: string): string | null {
  const quoted = /^[«"“”]([^«»"“”]{2,50})[»"“”]/u.exec(tail);
  if (quoted) return `${noun} ${quoted[1]!.trim()}`;
  const words = tail.trim().split(/\s+/);
  const first = words[0]?.replace(/^[«"“”]|[»"“”]$/gu, '');
  if (!first || STOP.test(first) || first.length < 2) return null;
  const name = [first];
  for (const word of words.slice(1, 5)) {
    const bare = word.replace(/[»"“”]$/u, '');
    if (STOP.test(bare) || !NISBA.test(bare)) break;
    name.push(bare);
  }
  return `${noun} ${name.join(' ')}`;
}

// A place or a position, not a publisher: «وكالة الطاقة», «موقع الحادث», «شبكة الكهرباء».
const NOT_AN_OUTLET =
  /^(?:وكالة (?:الطاقة|الفضاء|الاستخبارات|المخابرات|الأمن|ناسا|الأمم|التنمية|اللاجئين|غوث|إغاثة|حماية|البيئة|الدولية|تابعة|خاصة|حكومية)|موقع (?:الحادث|الهجوم|الجريمة|الانفجار|التفجير|الحدث|عسكري|إخباري|الكارثة|التواصل|الويب|البناء|أثري)|شبكة (?:الكهرباء|من|الإنترنت|المياه|علاقات|إجرامية|تهريب|واسعة|تجسس)|قناة (?:السويس|بنما|الاتصال|مائية|اتصال)|إذاعة (?:الخبر|البيان)|منصة (?:إكس|التواصل|تويتر|فيسبوك|إطلاق))/u;

const ENGLISH =
  /\b(?:according to|told|reported by|citing|quoted by|as reported by) (?:the )?((?:Reuters|AFP|Agence France-Presse|Associated Press|AP|Bloomberg|TASS|RIA Novosti|Interfax|Xinhua|Anadolu|Al Jazeera|Sputnik|DPA)(?: news agency)?)\b/g;
const RUSSIAN =
  /(?:сообща(?:ет|ют)|передаёт|передает|пишет|со ссылкой на|по данным|сообщил[аи]?|рассказал[аи]?(?: в интервью)?) (?:агентств[оау] |газет[аеы] |издани[еюя] |телеканал[ау]? )?[«"]?(ТАСС|РИА Новости|Интерфакс|Reuters|AFP|Bloomberg|AP|BBC|CNN|The [A-Z][\w ]{2,30}|РБК|Ведомости|Коммерсантъ?)[»"]?/g;

const NOUN_PATTERNS: readonly [pattern: RegExp, holds: RegExp][] = [
  [CITED, new RegExp(` ل?${OUTLET_NOUN} `)],
  [TOLD, / ل(?:وكالة|صحيفة|قناة|شبكة|موقع|مجلة|إذاعة) /],
];
const NAME_PATTERNS: readonly [pattern: RegExp, holds: RegExp][] = [
  [ENGLISH, /[a-z]/],
  [RUSSIAN, /[а-я]/],
];

/** Outlets the body itself rests on («بحسب وكالة…», «نقلا عن صحيفة…», «لوكالة…»), in order, each once, at most four. */
export function citedOutlets(body: string): string[] {
  const text = cleanLine(body.slice(0, 40_000));
  const found: { at: number; name: string }[] = [];
  // What each must hold somewhere is looked for first: most texts hold none of it.
  for (const [pattern, holds] of NOUN_PATTERNS)
    for (const match of holds.test(text) ? text.matchAll(pattern) : []) {
      const name = nameAfter(match[1]!, match[2]!);
      if (name && !NOT_AN_OUTLET.test(name)) found.push({ at: match.index, name });
    }
  for (const [pattern, holds] of NAME_PATTERNS)
    for (const match of holds.test(text) ? text.matchAll(pattern) : [])
      found.push({ at: match.index, name: match[1]! });
  found.sort((a, b) => a.at - b.at);
  return [...new Set(found.map(({ name }) => name))].slice(0, 4);
}

// «طرابلس - رويترز:», «القاهرة (أ ش أ) -», «MOSCOW, June 3 (Reuters) -»
const WIRE =
  /^[^.!؟?\n]{0,60}?[(–—-]\s*(رويترز|أ ?ف ?ب|أ ?ش ?أ|د ?ب ?أ|فرانس برس|الأناضول|وكالات|سبوتنيك|شينخوا|وال|واس|وام|بترا|Reuters|AFP|AP|TASS|Xinhua|Anadolu|DPA)\s*(?:[)]|[-–—:])/u;

/** The agency of a wire dateline at the head of the body. */
export function wireByline(lead: string): string | null {
  return WIRE.exec(lead.slice(0, 120))?.[1] ?? null;
}

const AGENCY_BYLINE =
  /^(?:Reuters|AFP|Agence France-Presse|Associated Press|The Associated Press|AP|dpa|EFE|Agencia EFE|Europa Press|ANSA|TASS|Xinhua|Anadolu(?: Agency)?|AA|PTI|IANS|ANI|UPI|BNS|Sputnik|Interfax|РИА Новости|ТАСС|Интерфакс|رويترز|وكالة رويترز|فرانس برس|أ ?ف ?ب|أسوشيتد برس|أ ?ب|د ?ب ?أ|الأناضول|وكالة الأناضول|شينخوا|سبوتنيك|وكالات|وال|واس|وام|قنا|كونا|بترا|سانا|أ ?ش ?أ|ایرنا|ایسنا|تسنیم|فارس)$/iu;

/** An agency that stands where an author's name would: the wire the text came over. */
export function agencyByline(byline: string | null): string | null {
  for (const name of byline?.split(/\s*[,،/|]\s*/) ?? []) if (AGENCY_BYLINE.test(name)) return name;
  return null;
}
