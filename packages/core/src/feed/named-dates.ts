/** A date as read, before it is judged; null parts were not stated. */
export type Parts = {
  year: number;
  month: number | null;
  day: number | null;
  time?: { hour: number; minute: number; second: number | null };
  zone?: string | null;
};

/** Month names of the languages our outlets write in, lower case, as full names and the short forms in print. */
export const MONTHS = new Map<string, number>();
const month = (number: number, names: string): void => {
  for (const name of names.split(' ')) MONTHS.set(name, number);
};
month(
  1,
  'jan january يناير جانفي كانون_الثاني янв января январь ιαν ιανουάριος ιανουαρίου januar january janvier janv enero ene ocak gennaio gen január janeiro januari ژانویه',
);
month(
  2,
  'feb february فبراير فيفري شباط фев февраля февраль φεβ φεβρουάριος φεβρουαρίου februar février fevrier févr fevr febrero şubat subat febbraio február fevereiro fev februari فوریه',
);
month(
  3,
  'mar march مارس آذار اذار мар марта март μάρ μαρ μάρτιος μαρτίου märz maerz mars marzo mart március março marco maart مارس',
);
month(
  4,
  'apr april أبريل ابريل إبريل أفريل نيسان апр апреля апрель απρ απρίλιος απριλίου avril avr abril abr nisan aprile április آوریل',
);
month(
  5,
  'may مايو ماي أيار ايار май мая μάι μαϊ μαι μάϊος μαΐου mai mayo mayıs mayis maggio mag május maio mei مه',
);
month(
  6,
  'jun june يونيو يونيه جوان حزيران июн июня июнь ιούν ιον ιουν ιούνιος ιουνίου juni juin junio haziran giugno giu június junho ژوئن',
);
month(
  7,
  'jul july يوليو يوليه جويلية تموز июл июля июль ιούλ ιολ ιουλ ιούλιος ιουλίου juli juillet juil julio temmuz luglio lug július julho ژوئیه',
);
month(
  8,
  'aug august أغسطس اغسطس أوت آب اب авг августа август αύγ αυγ αύγουστος αυγούστου août aout agosto ago ağustos agustos augusztus اوت',
);
month(
  9,
  'sep sept september سبتمبر أيلول ايلول сен сент сентября сентябрь σεπ σεπτέμβριος σεπτεμβρίου septembre septiembre eylül eylul settembre set szeptember setembro سپتامبر',
);
month(
  10,
  'oct october أكتوبر اكتوبر تشرين_الأول تشرين_الاول окт октября октябрь οκτ οκτώβριος οκτωβρίου oktober okt octobre octubre ekim ottobre ott október outubro out اکتبر',
);
month(
  11,
  'nov november نوفمبر تشرين_الثاني ноя нояб ноября ноябрь νοέ νοε νοέμβριος νοεμβρίου novembre noviembre kasım kasim november novembro نوامبر',
);
month(
  12,
  'dec december ديسمبر دجنبر كانون_الأول كانون_الاول дек декабря декабрь δεκ δεκέμβριος δεκεμβρίου dezember dez décembre decembre déc diciembre dic aralık aralik dicembre december dezembro دسامبر',
);

/** Hours of a twelve-hour clock, in English, Arabic (ص، م، صباحا، مساء) or Greek letters. */
export function clock(hour: number, half: string | undefined): number {
  if (!half || hour > 12) return hour;
  const after = /^(?:p|م|مساء|μμ)/i.test(half);
  return (hour % 12) + (after ? 12 : 0);
}

/** Two-digit years turn at 70; three digits are a year counted from 1900 by mistake. */
export function fullYear(year: number): number {
  if (year < 70) return 2000 + year;
  return year < 200 ? 1900 + year : year;
}

const CLOCK =
  /(\d{1,2})[:.h](\d{1,2})(?:[:.](\d{1,2})(?:[.,]\d+)?)?(?!\d)\s?([ap]\.?\s?m\b\.?|صباحا|صباحًا|مساءً|مساء|[صم](?![\p{L}])|[πμ]μ)?/iu;
const ZONE = /^\s*\(?((?:gmt|utc|ut)?\s?[+\u2212-]\s?\d{1,2}:?(?:\d{2})?(?!\d)|[a-z]{1,5}\b)/i;

/** Dates with a month's name, whatever the order; parts are told apart by their shape. */
export function named(text: string): Parts | null {
  const joined = text.toLowerCase().replace(/(تشرين|كانون) (ال[أا]ول|الثاني)/g, '$1_$2');
  // With colons in the clock, a dot between digits belongs to the date.
  const found = CLOCK.exec(joined.includes(':') ? joined.replace(/(\d)\.(\d)(?=[^:]*:)/g, '$1 $2') : joined);
  const before = found === null ? joined : joined.slice(0, found.index).replace(/(\d)t$/, '$1');
  const after = found === null ? '' : joined.slice(found.index + found[0].length);
  const zone = ZONE.exec(after);
  const date = calendar(`${before} ${zone === null ? after : after.slice(zone[0].length)}`);
  if (date === null || found === null) return date;
  const second = found[3] === undefined ? null : Number(found[3]);
  return {
    ...date,
    time: { hour: clock(Number(found[1]), found[4]), minute: Number(found[2]), second },
    zone: zone?.[1]?.replace(/\s/g, '') ?? null,
  };
}

function calendar(text: string): Parts | null {
  const words = text.split(/[\s,،./()-]+|(?<=\d)(?:st|nd|rd|th|er|º|ª)(?=[\s,]|$)/).filter(Boolean);
  const numbers = words.filter((word) => /^\d{1,4}$/.test(word));
  const months = words.filter((word) => MONTHS.has(word));
  // «Mar» is a Tuesday when another month follows it.
  const month = months.length > 1 && /^(?:mar|mart)$/.test(months[0]!) ? months[1] : months[0];
  const [first, second] = numbers;
  if (month === undefined || first === undefined || second === undefined) return null;
  const yearFirst = first.length >= 3;
  return {
    year: fullYear(Number(yearFirst ? first : second)),
    month: MONTHS.get(month)!,
    day: Number(yearFirst ? second : first),
  };
}
