import type { Calendar } from './calendar.ts';
import { writtenMonths } from './month-names.ts';
import { type Phrases, phrases } from './phrases.ts';

export interface Month {
  month: number;
  calendar: Calendar;
}

/** Egyptian, Levantine and Iraqi, Maghrebi and Moroccan names, with the spellings seen in print. */
const ARABIC: readonly string[][] = [
  ['يناير', 'كانون الثاني', 'كانون ثاني', 'كانون ثان', 'جانفي', 'ينايير', 'جانفيي'],
  ['فبراير', 'شباط', 'فيفري', 'فبرائر', 'فيراير'],
  ['مارس', 'آذار', 'اذار', 'مارث'],
  ['أبريل', 'ابريل', 'إبريل', 'نيسان', 'أفريل', 'افريل', 'نيسن'],
  ['مايو', 'أيار', 'ايار', 'ماي', 'آيار', 'مايوه'],
  ['يونيو', 'يونيه', 'حزيران', 'جوان', 'يونية', 'يونو'],
  ['يوليو', 'يوليه', 'تموز', 'جويلية', 'يوليوز', 'جولية', 'يولية'],
  ['أغسطس', 'آب', 'اب', 'أوت', 'غشت', 'اغسطوس', 'أغسطوس', 'اغشت'],
  ['سبتمبر', 'أيلول', 'ايلول', 'شتنبر', 'سبتمير', 'سيبتمبر'],
  ['أكتوبر', 'اكتوبر', 'تشرين الأول', 'تشرين اول', 'أوكتوبر', 'تشرين الاول'],
  ['نوفمبر', 'تشرين الثاني', 'تشرين ثاني', 'نونبر', 'نوفمير', 'تشرين ثان'],
  ['ديسمبر', 'كانون الأول', 'كانون اول', 'دجنبر', 'ديسمير', 'ديسنبر', 'كانون الاول'],
];

const HIJRI: readonly string[][] = [
  ['محرم', 'المحرم', 'محرم الحرام'],
  ['صفر', 'صفر الخير'],
  ['ربيع الأول', 'ربيع أول', 'ربيع اول', 'ربيع الاولى'],
  ['ربيع الآخر', 'ربيع الثاني', 'ربيع ثاني', 'ربيع آخر'],
  ['جمادى الأولى', 'جمادى الأول', 'جمادي الأول', 'جمادي الأولى', 'جماد الأول', 'جماد أول', 'جماد الأولى'],
  [
    'جمادى الآخرة',
    'جمادى الثانية',
    'جمادى الثاني',
    'جمادى الآخر',
    'جماد الآخر',
    'جماد الثاني',
    'جمادي الثانية',
    'جماد ثاني',
    'جماد الآخرة',
  ],
  ['رجب', 'رجب المرجب'],
  ['شعبان', 'شعبان المعظم'],
  ['رمضان', 'رمضان المبارك'],
  ['شوال', 'شوال المكرم'],
  ['ذو القعدة', 'ذي القعدة', 'ذى القعدة', 'ذوالقعدة', 'ذيالقعدة', 'ذا القعدة'],
  ['ذو الحجة', 'ذي الحجة', 'ذى الحجة', 'ذوالحجة', 'ذا الحجة', 'ذي حجة'],
];

/** Solar Hijri months, Persian and Dari. */
const PERSIAN: readonly string[][] = [
  ['فروردین'],
  ['اردیبهشت'],
  ['خرداد'],
  ['تیر'],
  ['مرداد', 'امرداد'],
  ['شهریور'],
  ['مهر'],
  ['آبان'],
  ['آذر'],
  ['دی'],
  ['بهمن'],
  ['اسفند'],
];

/** Gregorian months as Persian and Urdu write them. */
const PERSIAN_GREGORIAN: readonly string[][] = [
  ['ژانویه', 'جنوری'],
  ['فوریه', 'فروری'],
  ['مارچ', 'مارس'],
  ['آوریل', 'اپریل'],
  ['مه', 'می', 'مئی'],
  ['ژوئن', 'جون'],
  ['ژوئیه', 'جولای', 'ژوییه', 'جولائی'],
  ['اوت', 'اگست', 'آگوست'],
  ['سپتامبر', 'ستمبر'],
  ['اکتبر', 'اکتوبر'],
  ['نوامبر', 'نومبر'],
  ['دسامبر', 'دسمبر'],
];

/** What ICU does not give: spellings of the press, and the three-letter forms of machines. */
const EXTRA: readonly string[][] = [
  ['jan', 'jän', 'jänner', 'янв', 'enero', 'ene', 'janv', 'gennaio', 'січ', 'мк'],
  ['feb', 'febr', 'feber', 'фев', 'февр', 'fév', 'févr', 'fev', 'лют'],
  ['mar', 'mär', 'mrz', 'марта', 'мар', 'бер', 'marz'],
  ['apr', 'апр', 'avr', 'abr', 'квіт'],
  ['may', 'мая', 'май', 'mai', 'maj'],
  ['jun', 'июн', 'juin', 'haz', 'черв'],
  ['jul', 'июл', 'juil', 'juill', 'tem', 'лип'],
  ['aug', 'авг', 'août', 'aout', 'ağu', 'серп'],
  ['sep', 'sept', 'сен', 'сент', 'eyl', 'setiembre', 'вер'],
  ['oct', 'okt', 'окт', 'eki', 'жовт'],
  ['nov', 'ноя', 'нояб', 'kas', 'лист'],
  ['dec', 'dez', 'дек', 'déc', 'dic', 'ara', 'груд'],
];

function* icuMonths(): Generator<[string, Month]> {
  for (const [name, month] of writtenMonths()) yield [name, { month, calendar: 'gregorian' }];
}

function* named(rows: readonly string[][], calendar: Calendar): Generator<[string, Month]> {
  for (const [index, names] of rows.entries())
    for (const name of names) yield [name, { month: index + 1, calendar }];
}

let table: Phrases<Month> | null = null;

/** Month names of every calendar and language this room reads. Built on first use. */
export function monthNames(): Phrases<Month> {
  table ??= phrases([
    ...named(ARABIC, 'gregorian'),
    ...named(HIJRI, 'hijri'),
    ...named(EXTRA, 'gregorian'),
    ...icuMonths(),
    ...named(PERSIAN_GREGORIAN, 'gregorian'),
    ...named(PERSIAN, 'persian'),
  ]);
  return table;
}
