import { countWords, endsSentence } from './clean.ts';
import { foldLine } from './fold-line.ts';
import { remembered } from './remember.ts';

const HOME =
  /^(?:الرئيسي[هة]|الصفحه الرييسيه|الرءيسيه|home|homepage|главная|accueil|ana sayfa|anasayfa|خانه|صفحه نخست|صفحه اصلي|inicio|startseite|start|strona glowna|hjem|hem)$/;
const CRUMB = /\s*(?:[/»>›→|\\]|::)\s*/u;

/** A path of sections («الرئيسية / سياسة / العنوان»): its parts, or null when the line is none. */
export function breadcrumb(line: string): string[] | null {
  if (line.length > 400) return null;
  const parts = line.split(CRUMB).filter((part) => part !== '');
  if (parts.length < 2) return null;
  if (HOME.test(foldLine(parts[0]!))) return parts;
  const heads = parts.slice(0, -1);
  return parts.length >= 3 && heads.every((part) => countWords(part) <= 3) && / [/»>›] /u.test(line)
    ? parts
    : null;
}

const DATE_WORDS = new Set(
  foldLine(
    `يناير فبراير مارس أبريل ابريل مايو يونيو يونيه يوليو يوليه أغسطس سبتمبر أكتوبر نوفمبر ديسمبر كانون الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين الأول
    جانفي فيفري أفريل ماي جوان جويلية أوت محرم صفر ربيع الآخر جمادى الأولى الآخرة رجب شعبان رمضان شوال ذو ذي القعدة الحجة السبت الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة يوم الساعة بتوقيت غرينتش جرينتش م ص هـ مساء صباحا في منذ قبل دقيقة دقائق ساعة ساعات أيام أسبوع أسابيع شهر أشهر أمس اليوم الموافق كتبت نشر
    january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
    am pm a.m p.m gmt utc est edt pst pdt cet cest bst ist et at on the st nd rd th ago hour hours minute minutes day days week weeks published updated posted last min read first
    января февраля марта апреля мая июня июля августа сентября октября ноября декабря январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь понедельник вторник среда четверг пятница суббота воскресенье в г года мск назад часов часа час минут вчера сегодня
    janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre lundi mardi mercredi jeudi vendredi samedi dimanche le a h publie mis jour
    ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik pazartesi sali carsamba persembe cuma cumartesi pazar
    فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند شنبه یکشنبه دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه ساعت
    januar februar marz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag uhr um den der
    enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre de lunes martes miercoles jueves viernes sabado domingo
    janeiro fevereiro marco maio junho julho setembro outubro dezembro segunda terca quarta quinta sexta feira as horas
    gennaio febbraio aprile maggio giugno luglio settembre ottobre novembre dicembre ore alle`,
  )
    .split(' ')
    .filter((word) => word !== ''),
);

const DIGIT = /[0-9٠-٩۰-۹]/;

/** A short line that is nothing but a date, a time or a counter, perhaps behind a bullet or a label's word or two. */
export function isDateLine(line: string, spare = 0): boolean {
  return line.length <= 110 && wordsBesideDate(line) <= spare;
}

/** How many words of a line no date is made of; without a figure it is no date at all. */
const wordsBesideDate = remembered((line) => {
  if (!DIGIT.test(line)) return Number.POSITIVE_INFINITY;
  const words = foldLine(line)
    .split(/[^\p{L}\p{M}.]+/u)
    .map((word) => word.replace(/^\.+|\.+$/g, ''))
    .filter((word) => word !== '');
  let unknown = 0;
  for (const word of words) if (!DATE_WORDS.has(word)) unknown++;
  return unknown;
});

/** Numbers, bullets and signs alone: counters of views, shares, pages. */
export function isCounter(line: string): boolean {
  return line.length <= 40 && !/\p{L}{2}/u.test(line.replace(/[km]\b/gi, ''));
}

/** A placeholder that stood in an image's place: one Latin token with joiners, or a file name. */
export function isMediaToken(line: string): boolean {
  return (
    /^[\w%().-]{3,80}$/.test(line) &&
    (/\.(?:jpe?g|png|gif|webp|svg|mp4|pdf)$/i.test(line) || /^[a-z0-9]+(?:[-_][a-z0-9]+)+$/i.test(line))
  );
}

const EMBED =
  /\bpic\.[a-z]{2,20}(?:\.[a-z]{2,10})?\/\w{6,}|\bt\.co\/|\(@\w{2,20}\)|View this post on Instagram|A post shared by|Посмотреть эту публикацию|instagram\.com\/p\/|t\.me\/\w+\/\d+|fb\.watch\//i;

/** Words of a social post set into the page. */
export const isEmbedLine: (line: string) => boolean = remembered((line) => {
  if (line.length >= 1200) return false;
  if (EMBED.test(line)) return true;
  if (line.length >= 600 || !line.includes('#')) return false;
  return (line.match(/(?:^|\s)#[\p{L}\p{N}_]{2,}/gu)?.length ?? 0) >= 3;
});

const AGENCY =
  /(?:رويترز|أ ?ف ?ب|ا ف ب|فرانس برس|فرانس بريس|أسوشيتد برس|أسوشييتد برس|الأناضول|غيتي|جيتي|د ?ب ?أ|شينخوا|سبوتنيك|الصحافة|وكالات|أرشيف|مواقع التواصل|صورة|getty|reuters|shutterstock|istock|unsplash|pexels|(?<!\p{L})(?:afp|epa|ap|anadolu|тасс|риа|sputnik|file|archive|courtesy|handout|photos?|images?|фото)(?!\p{L}))/iu;
const PLACE_IN_PICTURE =
  /[(（](?:يمين[اً]*|يسار[اً]*|يمينا|يسارا|وسط|في الوسط|إلى اليمين|إلى اليسار|اليمين|اليسار|left|right|centre|center|l|r|c|слева|справа|в центре|à gauche|à droite|sağda|solda)[)）]/iu;
const PHOTO_LABEL =
  /^(?:صورة|الصورة|تصوير|عدسة|الصورة:|photo|photograph|image|picture|credit|photo credit|image credit|fotoğraf|фото|снимок|кадр|иллюстрация|عکس|foto|crédit|crédits|bild|bildquelle)\s*[:：©(–-]/i;

/**
 * A picture's caption, told from its words: no full stop, and a credit in brackets or behind a dash at its end, a
 * side named in brackets («(يسار)»), or a label («Photo:»).
 */
export const isCaptionLine: (line: string) => boolean = remembered((line) => {
  if (line.length > 320) return false;
  if (PHOTO_LABEL.test(line) && line.length < 200) return true;
  if (/[.!?؟]$/.test(line)) {
    const last = line.length < 220 ? /[(（]([^()（）]*)[)）]\.$/.exec(line) : null;
    return last !== null && AGENCY.test(last[1]!);
  }
  if (PLACE_IN_PICTURE.test(line)) return true;
  const credit = /[(（]([^()（）]{2,60})[)）]$|(?:\s[-–—]\s|\s?\/\s?|©\s?)([^-–—/]{2,40})$/u.exec(line);
  if (!credit) return false;
  const by = credit[1] ?? credit[2] ?? '';
  return AGENCY.test(by) && countWords(by) <= 8;
});

const CREDIT_INSIDE =
  /(?:\bBildrechte|\bphoto(?:graph)? by|\bphotos?:|\bfotos?:|\bbild:|\bimage:|\bpicture:|\bphoto credit|\bcredit:|\bcourtesy of|getty images|\bvia getty|\(AP Photo|\/AFP|\/getty|\bEPA\/|EPA-EFE|\/REUTERS|REUTERS\/|shutterstock|\/dpa\b|picture alliance|imago images|Фото:|\/\s?ТАСС|©)/iu;

/** A picture's words that name its maker anywhere: «… (Photo by …)», «… / AFP», «Bildrechte: …». */
export function hasPhotoCredit(line: string): boolean {
  return line.length <= 450 && CREDIT_INSIDE.test(line);
}

/** A clip announced by its length: «2:34 …». */
export function isClipLine(line: string): boolean {
  return line.length < 160 && /^\d{1,2}:\d{2}(?::\d{2})?\s+\p{L}/u.test(line);
}

/** No full stop, and at the end a credit of letters alone in brackets («… (أفق الجنوب)»): a caption where one may stand. */
export function endsInCredit(line: string, words = 2): boolean {
  if (line.length > 200 || countWords(line) < 4) return false;
  const credit = /[(（]([\p{L}\p{M}\s.+/-]{4,40})[)）]$/u.exec(line);
  return credit !== null && countWords(credit[1]!) >= words && countWords(credit[1]!) <= 4;
}

/** The credit a caption ends with, to recognise its siblings («… - الصحافة الليبية»). */
export function captionCredit(line: string): string | null {
  const credit = /[(（]([^()（）]{2,60})[)）]\.?$|\s[-–—]\s([^-–—]{2,40})$/u.exec(line);
  return credit ? (credit[1] ?? credit[2] ?? '').trim() : null;
}

/** A paragraph of running text rather than a title, a label or a list entry. */
export function isProse(text: string): boolean {
  if (text.length < 60) return false;
  if (text.length >= 200) return true;
  const words = countWords(text);
  return words >= 30 || (words >= 9 && endsSentence(text));
}

const SPAM =
  /\b(?:cbd|viagra|cialis|casino|kasino|slots?|betting|gambling|poker|porn|escort|payday|loans?|keto|weight loss|low calorie|male enhancement|male extra|enlargement|essay writing|replica watches|crypto bonus|forex signals|seo services|backlinks?|togel|judi|bahis)\b/i;

/** Hidden link text of another trade: words of that trade, or a chain of foreign phrases between bars. */
export function isSpamLine(line: string, pageIsLatin: boolean): boolean {
  const bars = line.split('|').length - 1;
  const latin = !/[^\u0000-\u024f\u2000-\u206f]/.test(line);
  const trade = SPAM.test(line);
  if (trade && (bars >= 1 || (latin && !pageIsLatin))) return true;
  // A report on loans or on betting names them often enough.
  if (trade && line.split(SPAM).length > 3 && !isProse(line)) return true;
  return latin && !pageIsLatin && bars >= 2;
}
