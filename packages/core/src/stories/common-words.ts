import { foldText, stem } from '../text/index.ts';

/** Words that stand in every other news text, whatever it tells of: they never tell two events apart. */
const WORDS = `
قال قالت أكد أكدت أضاف أضافت أوضح أوضحت أشار أشارت ذكر ذكرت أعلن أعلنت صرح كشف شدد اعتبر رأى نقل نقلت تابع لفت بين أبلغ أفاد أفادت
في من على إلى عن مع بعد قبل خلال حول بين منذ حتى عند لدى ضد دون عبر أمام تحت فوق ضمن حيث كما أن إن أنه أنها التي الذي الذين هذا هذه ذلك تلك هناك كان كانت يكون تكون لم لن لا ما هو هي هم قد كل بعض غير أي أو ثم لكن بل إذا لو كذلك أيضا فقط أكثر أقل نحو حوالي
اليوم أمس غدا يوم أسبوع شهر سنة عام ساعة الماضي الجاري المقبل الحالي صباح مساء الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت
بيان تصريح صحفي صحفية مؤتمر وكالة مصدر مصادر تقرير وفق وفقا بحسب حسب نقلا رئيس وزير وزارة حكومة مسؤول مسؤولين عدد عدة كبير كبيرة جديد جديدة أول ثاني ثالث مرة
لقاء التقى استقبل بحث ناقش تعزيز تعاون علاقات سبل مجال مجالات مشترك مشتركة جانب جانبان زيارة اجتماع محادثات مباحثات تطورات مستجدات قضايا اهتمام ثنائي ثنائية بلد بلدين دعم تطوير عمل تنفيذ إطار أهمية ضرورة
the a an and or of in on at to for from by with as is are was were be been has have had will would said says told that this it its after before over into more than also not but they he she his her their which who
и в на с по из за от до к о об что как это его её их он она они был была были будет не но также при для или году года сообщил сообщила сообщили заявил заявила отметил сказал
le la les de des du un une et en au aux dans par pour sur avec que qui est sont a ont été plus selon dit ce cette ces il elle ils se son sa ses leur mais ou
`;

const stems = new Set(
  WORDS.split(/\s+/)
    .filter(Boolean)
    .flatMap((word) => [foldText(word), stem(foldText(word))]),
);

/** Is a stemmed term one of the words every news text uses? */
export function isCommonTerm(term: string): boolean {
  return stems.has(term);
}
