/** Gregorian months by country habit. */
const MONTHS: Record<string, string[]> = {
  egypt: [
    'يناير',
    'فبراير',
    'مارس',
    'أبريل',
    'مايو',
    'يونيو',
    'يوليو',
    'أغسطس',
    'سبتمبر',
    'أكتوبر',
    'نوفمبر',
    'ديسمبر',
  ],
  levant: [
    'كانون الثاني',
    'شباط',
    'آذار',
    'نيسان',
    'أيار',
    'حزيران',
    'تموز',
    'آب',
    'أيلول',
    'تشرين الأول',
    'تشرين الثاني',
    'كانون الأول',
  ],
  maghreb: [
    'يناير',
    'فبراير',
    'مارس',
    'أبريل',
    'ماي',
    'يونيو',
    'يوليوز',
    'غشت',
    'شتنبر',
    'أكتوبر',
    'نونبر',
    'دجنبر',
  ],
};
const ENGLISH = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export type DateHabits = { locale: string; timeZone: string; digits: string; months: string };

/**
 * A stated date as its reader writes dates: «26 سبتمبر 2023», a day never as a midnight. Minutes are
 * told in the reader's own zone. Null when the page does not say.
 */
export function formatStated(
  stated: string | null,
  precision: string | null,
  habits: DateHabits,
): string | null {
  if (stated === null || precision === null) return null;
  if (precision === 'minute') {
    const instant = new Date(stated);
    if (Number.isNaN(instant.getTime())) return null;
    const parts = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone: habits.timeZone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }).formatToParts(instant);
    const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
    const day = dayText(part('year'), Number(part('month')), part('day'), habits);
    return inDigits(
      `${day}، ${part('hour')}:${part('minute')}`.replace('،', habits.locale === 'ar' ? '،' : ','),
      habits,
    );
  }
  const [year = '', month, day] = stated.split('-');
  if (precision === 'year' || month === undefined) return inDigits(year, habits);
  return inDigits(dayText(year, Number(month), precision === 'day' ? (day ?? '') : '', habits), habits);
}

function dayText(year: string, month: number, day: string, { locale, months }: DateHabits): string {
  const names = locale === 'ar' ? (MONTHS[months] ?? MONTHS.egypt) : ENGLISH;
  return [day === '' ? '' : String(Number(day)), names?.[month - 1] ?? '', year]
    .filter((part) => part !== '')
    .join(' ');
}

/** A text of ours with the digits its reader wants. */
export function inDigits(text: string, { locale, digits }: Pick<DateHabits, 'locale' | 'digits'>): string {
  if (locale !== 'ar' || digits !== 'arab') return text;
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x0660 + Number(digit)));
}
