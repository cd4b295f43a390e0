import { type Phrases, phrases } from './phrases.ts';

function of<T>(rows: readonly (readonly [T, string])[]): Phrases<T> {
  return phrases(rows.flatMap(([value, names]) => names.split('|').map((name) => [name, value] as const)));
}

/** Days of the week, 0 is Sunday. */
export const weekdays: Phrases<number> = of([
  [
    0,
    'الأحد|أحد|یکشنبه|يكشنبه|sunday|sun|воскресенье|воскресенья|вс|dimanche|dim|sonntag|so|domingo|dom|domenica|pazar|zondag|niedziela',
  ],
  [
    1,
    'الاثنين|الإثنين|اثنين|إثنين|دوشنبه|monday|mon|понедельник|понедельника|пн|lundi|lun|montag|mo|lunes|lunedì|pazartesi|maandag|segunda-feira',
  ],
  [
    2,
    'الثلاثاء|ثلاثاء|الثلاثا|سه شنبه|سه‌شنبه|tuesday|tue|tues|вторник|вторника|вт|mardi|dienstag|di|martes|martedì|salı|dinsdag|terça-feira',
  ],
  [
    3,
    'الأربعاء|أربعاء|الاربعا|اربعا|چهارشنبه|wednesday|wed|среда|среду|среды|ср|mercredi|mittwoch|mi|miércoles|mercoledì|çarşamba|woensdag|quarta-feira',
  ],
  [
    4,
    'الخميس|خميس|پنجشنبه|پنج‌شنبه|thursday|thu|thur|thurs|четверг|четверга|чт|jeudi|donnerstag|do|jueves|giovedì|perşembe|donderdag|quinta-feira',
  ],
  [
    5,
    'الجمعة|جمعة|جمعه|friday|fri|пятница|пятницу|пятницы|пт|vendredi|freitag|fr|viernes|venerdì|cuma|vrijdag|sexta-feira',
  ],
  [
    6,
    'السبت|سبت|شنبه|saturday|sat|суббота|субботу|субботы|сб|samedi|samstag|sonnabend|sa|sábado|sabato|cumartesi|zaterdag',
  ],
]);

/** Days named from the anchor. */
export const dayShifts: Phrases<number> = of([
  [
    0,
    "اليوم|هذا اليوم|نهار اليوم|today|сегодня|aujourd'hui|aujourd’hui|bugün|heute|hoy|oggi|hoje|امروز|الليلة|الیوم",
  ],
  [
    -1,
    'أمس|الأمس|امبارح|مبارح|يوم أمس|مساء أمس|البارحة|yesterday|вчера|hier|dün|gestern|ayer|ieri|ontem|دیروز',
  ],
  [1, 'غدا|غداً|غد|الغد|يوم غد|بكرة|بكره|tomorrow|завтра|demain|yarın|morgen|mañana|domani|amanhã|فردا'],
  [
    -2,
    'البارحة الأولى|أول أمس|أمس الأول|قبل أمس|قبل يوم أمس|أول من أمس|يوم قبل أمس|the day before yesterday|позавчера|avant-hier|vorgestern|anteayer|پریروز',
  ],
  [
    2,
    'بعد غد|يوم بعد غد|بعد الغد|بعد يوم غد|the day after tomorrow|послезавтра|après-demain|übermorgen|pasado mañana|پس فردا',
  ],
]);

export type UnitName = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';
export interface Unit {
  unit: UnitName;
  /** How many the word itself says (the Arabic dual). */
  count: number;
}

const unit = (name: UnitName, count: number): Unit => ({ unit: name, count });

export const units: Phrases<Unit> = of([
  [
    unit('second', 1),
    'ثانية|ثواني|ثوان|second|seconds|sec|секунда|секунды|секунд|seconde|secondes|saniye|sekunde|sekunden|segundo|segundos|secondi',
  ],
  [
    unit('minute', 1),
    'دقيقة|دقائق|دقايق|دقیقه|minute|minutes|min|mins|минуту|минута|минуты|минут|мин|dakika|dk|minuten|minuto|minutos|minuti',
  ],
  [unit('minute', 2), 'دقيقتين|دقيقتان'],
  [
    unit('hour', 1),
    'ساعة|ساعات|hour|hours|hr|hrs|h|час|часа|часов|ч|heure|heures|saat|stunde|stunden|std|hora|horas|ora|ore|ساعت',
  ],
  [unit('hour', 2), 'ساعتين|ساعتان'],
  [
    unit('day', 1),
    'يوم|أيام|يوما|يوماً|ايام|day|days|d|день|дня|дней|jour|jours|gün|tag|tage|tagen|día|días|giorno|giorni|dia|dias|روز',
  ],
  [unit('day', 2), 'يومين|يومان'],
  [
    unit('week', 1),
    'أسبوع|اسبوع|أسابيع|أسبوعا|أسبوعاً|week|weeks|неделю|неделя|недели|недель|semaine|semaines|hafta|woche|wochen|semana|semanas|settimana|settimane|هفته',
  ],
  [unit('week', 2), 'أسبوعين|أسبوعان|اسبوعين'],
  [
    unit('month', 1),
    'شهر|أشهر|شهور|شهرا|شهراً|month|months|месяц|месяца|месяцев|mois|ay|monat|monate|monaten|mes|meses|mese|mesi|ماه',
  ],
  [unit('month', 2), 'شهرين|شهران'],
  [
    unit('year', 1),
    'سنة|سنوات|عام|أعوام|عاما|عاماً|سنين|year|years|год|года|лет|an|ans|année|années|yıl|jahr|jahre|jahren|año|años|anno|anni|ano|anos|سال',
  ],
  [unit('year', 2), 'سنتين|عامين|عامان|سنتان'],
]);

/** Words before a span of time that put it in the past (-1) or the future (1). */
export const spanBefore: Phrases<-1 | 1> = of<-1 | 1>([
  [-1, 'منذ|قبل|من قبل|il y a|vor|hace|há'],
  [1, 'بعد|in|через|dans|dentro de|tra|fra'],
]);

/** The same, after the span. */
export const spanAfter: Phrases<-1 | 1> = of<-1 | 1>([
  [-1, 'ago|назад|тому назад|önce|fa|atrás|پیش|قبل|مضت|مضى|خلت'],
  [1, 'من الآن|later|from now|sonra|بعد|спустя'],
]);

/** Adjectives that place a weekday, month or year beside the anchor: last, this, next. */
export const modifiers: Phrases<-1 | 0 | 1> = of<-1 | 0 | 1>([
  [
    -1,
    'الماضي|الماضية|المنصرم|المنصرمة|الفائت|الفائتة|السابق|السابقة|المنقضي|الفارط|last|past|previous|прошлый|прошлого|прошлую|прошлом|прошлой|минувший|минувшего|dernier|dernière|passé|letzten|letzte|letzter|vergangenen|pasado|pasada|scorso|scorsa|geçen|گذشته',
  ],
  [
    0,
    'الحالي|الحالية|الجاري|الجارية|هذا|هذه|this|current|этот|этого|текущего|ce|cette|courant|diesen|dieser|este|esta|bu|جاری',
  ],
  [
    1,
    'القادم|القادمة|المقبل|المقبلة|الآتي|التالي|next|coming|following|следующий|следующего|следующей|будущего|prochain|prochaine|nächsten|nächste|kommenden|próximo|próxima|prossimo|prossima|gelecek|önümüzdeki|آینده',
  ],
]);

export const yearWords: Phrases<true> = of([
  [
    true,
    'عام|سنة|العام|السنة|من عام|من سنة|من العام|للعام|لعام|لسنة|year|of|de|del|di|г|год|года|році|سال|في عام|',
  ],
]);

/** What may stand between a day and its month, or a month and its year. */
export const joiners: Phrases<true> = of([
  [true, 'من|من شهر|شهر|في|في شهر|of|de|del|di|من الشهر|لشهر|ماه|بشهر'],
]);

export const dayLeads: Phrases<true> = of([[true, 'يوم|اليوم|نهار|the|le|el|il|den|am|am den|لیوم|on']]);

export const equals: Phrases<true> = of([
  [
    true,
    'الموافق|موافق|الموافق ل|الموافقة|الموافق لـ|الموافق لـ:|المصادف|المصادف ل|corresponding to|مطابق|برابر با|برابر',
  ],
]);

export const eras: Phrases<'hijri' | 'gregorian' | 'persian'> = of<'hijri' | 'gregorian' | 'persian'>([
  ['hijri', 'هـ|ه|هجرية|هجري|هجريا|للهجرة|AH|ق'],
  ['gregorian', 'م|ميلادية|ميلادي|ميلاديا|AD|CE|г|م.'],
  ['persian', 'ه ش|ش|شمسی|خورشیدی'],
]);

/** Half of the day: `am`, `pm`, `noon` (twelve is noon, one to five are after it). */
export type Meridiem = 'am' | 'pm' | 'noon';
export const meridiems: Phrases<Meridiem> = of<Meridiem>([
  ['am', 'ص|صباحا|صباحاً|صباح|الصبح|فجرا|فجراً|am|a.m|a.m.|ق.ظ|öö|uhr morgens'],
  ['pm', 'م|مساء|مساءً|مساءا|عصرا|عصراً|بعد الظهر|ليلا|ليلاً|pm|p.m|p.m.|ب.ظ|بعد از ظهر|ös'],
  ['noon', 'ظهرا|ظهراً|الظهر'],
]);

export const clockLeads: Phrases<true> = of([
  [
    true,
    'الساعة|ساعة|في الساعة|عند الساعة|في تمام الساعة|على الساعة|ساعت|at|в|à|um|ore|alle|alle ore|a las|a la|às|saat|kl|klo|clock|ob|о|om',
  ],
]);
export const clockTails: Phrases<true> = of([[true, 'uhr|час|ч|h|hs|hrs|horas|saat|часов']]);

export const nthLast: Phrases<number> = of([[-1, 'الأخير|الأخيرة|last|اخر|آخر']]);
