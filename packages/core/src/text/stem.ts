import { foldText } from './fold.ts';
import { bestReading } from './particles.ts';
import { tokens } from './tokens.ts';

const fold = (text: string): string[] =>
  text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(foldText);

/** Words whose last letters only look like an ending; stripping stops at them (فلسطينيين → فلسطيني → فلسطين). */
const KEPT = new Set(
  fold(`
فلسطين إيران لبنان سودان عمان يونان برلمان سلطان رمضان عثمان سليمان سلمان لقمان نعمان عدنان قحطان مروان رضوان حمدان شعبان زيدان أردوغان
صين بوتين حسين ياسين أمين يمين عين حين دين طين لين لينين ستالين برلين بكين أوكرانيا عناوين بساتين ميادين ملايين براهين مجانين
قانون تلفزيون مليون هارون زيتون كانون قارون بنيامين واشنطن أذربيجان باكستان أفغانستان طاجيكستان تركمانستان أوزبكستان كازاخستان قيرغيزستان داغستان شيشان أرمن
أديان ألوان أركان سكان مكان زمان لسان بيان كيان ميزان إنسان إيمان أمان حنان جان قرآن مهرجان عدوان ميدان بلدان جيران نيران طيران خزان فيضان بركان برهان هذيان غليان غثيان جريان
بنات وقت موت صوت بيت وفيات حياة ذات ثبات شتات فرات نبات سبات
علي نبي ولي حي أبي أخي كرسي صبي غني قوي ذكي ماضي قاضي وادي نادي رامي سامي هادي مهدي حجي غازي راضي شافعي
الله إله له به فيه وجه فقه كره مياه شبه تنبيه توجيه انتباه اتجاه رفاه
ها ما يا هي هو هم مي لي في
يونيو يوليو طه عبده مسجد
`),
);

/** Broken plurals of the news and their singulars. */
const BROKEN = new Map<string, string>(
  `
وزراء وزير رؤساء رئيس سفراء سفير زعماء زعيم أمراء أمير خبراء خبير عملاء عميل حلفاء حليف نواب نائب قادة قائد ضباط ضابط جنود جندي
دول دولة حكومات حكومة أحزاب حزب جيوش جيش قوى قوة حروب حرب أزمات أزمة مدن مدينة قرى قرية مناطق منطقة أقاليم إقليم حدود حد
شعوب شعب قبائل قبيلة فصائل فصيل كتائب كتيبة ألوية لواء مجالس مجلس لجان لجنة هيئات هيئة مكاتب مكتب مراكز مركز بنوك بنك شركات شركة
صواريخ صاروخ طائرات طائرة أسلحة سلاح دبابات دبابة سفن سفينة معارك معركة جبهات جبهة أسرى أسير قتلى قتيل جرحى جريح ضحايا ضحية شهداء شهيد
رجال رجل أطفال طفل أشخاص شخص أعضاء عضو أطراف طرف أفراد فرد عمال عامل طلاب طالب علماء عالم شيوخ شيخ أعيان عين
قوانين قانون قرارات قرار عقود عقد ملفات ملف قضايا قضية خطط خطة مشاريع مشروع أموال مال أسعار سعر أسواق سوق حقول حقل موانئ ميناء مطارات مطار
أخبار خبر تقارير تقرير مصادر مصدر صحف صحيفة وسائل وسيلة رسائل رسالة وثائق وثيقة صور صورة مواقع موقع أيام يوم أشهر شهر شهور شهر أعوام عام سنوات سنة أسابيع أسبوع
`
    .trim()
    .split('\n')
    .flatMap((line) => {
      const words = fold(line);
      return words.flatMap((word, at) => (at % 2 === 0 ? [[word, words[at + 1] ?? word] as const] : []));
    }),
);

const SUFFIXES = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي'];
const SHORTEST = 3;
const ARABIC = /^[\u0621-\u064a]+$/;

/** `broken` is off behind a singular already found: دول → دولة → دول must not turn again. */
/** Endings off, one after another, as far as `until` lets them. */
function stripped(word: string, until: (rest: string) => boolean): string {
  let rest = word;
  for (const suffix of SUFFIXES) {
    if (until(rest)) return rest;
    if (rest.endsWith(suffix) && rest.length - suffix.length >= SHORTEST)
      rest = rest.slice(0, -suffix.length);
  }
  return rest;
}

const isKept = (rest: string): boolean => KEPT.has(rest);

function stemOf(word: string): string {
  const rest = stripped(word, (each) => isKept(each) || BROKEN.has(each));
  const singular = BROKEN.get(rest);
  return singular === undefined ? rest : stripped(singular, isKept);
}

/**
 * Light stem of one folded word, for the search index and its queries only: particles off (particles.ts), then the
 * endings ها ان ات ون ين ية ه ي in this order while three letters remain, stopped by a list of words that own these
 * letters, with the broken plurals of the news brought to their singular. Words of other scripts come back as they
 * are. Never empty for a word that is not. Method: light10 (Larkey et al. 2007) with exceptions.
 */
export function stem(folded: string): string {
  const known = stems.get(folded);
  if (known !== undefined) return known;
  if (!ARABIC.test(folded)) return folded;
  const found = stemOf(bestReading(folded).rest);
  if (stems.size >= MOST_KNOWN) stems.clear();
  if (folded.length <= LONGEST_KNOWN) stems.set(folded, found);
  return found;
}

/** News repeats its words; bounded: forgotten when it has grown large. */
const stems = new Map<string, string>();
const MOST_KNOWN = 20_000;
/** A longer word would keep the whole text it was cut from in memory. */
const LONGEST_KNOWN = 12;

/** UTF-16 units an index term is cut to. */
export const LONGEST_TERM = 100;

/** The index terms of a text, one for each token, in order: folded, free of particles, stemmed, at most 100 units long. */
export function searchTerms(raw: string): string[] {
  return tokens(raw).map((token) => stem(token.folded).slice(0, LONGEST_TERM));
}
