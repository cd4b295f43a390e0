import { type Phrases, phraseAt, phrases } from './phrases.ts';
import type { Token } from './tokens.ts';

/** An offset (`Z`, `+03:00`) or the name of a zone of the IANA database. */
export type ZoneName = string;

const names: Phrases<ZoneName> = phrases<ZoneName>(
  (
    [
      ['Z', 'gmt|utc|z|غرينتش|غرينيتش|جرينتش|غرينتش|جرينيتش|گرینویچ|ت غ|ت.غ|гринвичу|universal'],
      ['+03:00', 'msk|мск|ast|trt|eest'],
      ['+02:00', 'eet|cest|sast'],
      ['+01:00', 'cet|bst|wat'],
      ['+04:00', 'gst|gulf standard time'],
      ['+05:00', 'pkt'],
      ['+09:00', 'jst|kst'],
      ['-05:00', 'est|cdt'],
      ['-04:00', 'edt'],
      ['-06:00', 'cst|mdt'],
      ['-07:00', 'mst|pdt'],
      ['-08:00', 'pst'],
      ['America/New_York', 'et|نيويورك|واشنطن|شرق الولايات المتحدة|eastern'],
      ['Asia/Riyadh', 'مكة المكرمة|مكة|السعودية|الرياض|المملكة|mecca'],
      ['Europe/Moscow', 'موسكو|московскому|московскому времени|moscow'],
      ['Africa/Cairo', 'القاهرة|مصر|cairo'],
      ['Africa/Tripoli', 'ليبيا|طرابلس|طرابلس الغرب|بنغازي'],
      ['Africa/Tunis', 'تونس'],
      ['Africa/Algiers', 'الجزائر'],
      ['Africa/Casablanca', 'المغرب|الرباط'],
      ['Africa/Khartoum', 'السودان|الخرطوم'],
      ['Asia/Dubai', 'الإمارات|أبوظبي|أبو ظبي|دبي|مسقط|عمان الشقيقة'],
      ['Asia/Qatar', 'الدوحة|قطر'],
      ['Asia/Kuwait', 'الكويت'],
      ['Asia/Bahrain', 'البحرين|المنامة'],
      ['Asia/Baghdad', 'بغداد|العراق'],
      ['Asia/Beirut', 'بيروت|لبنان'],
      ['Asia/Damascus', 'دمشق|سوريا'],
      ['Asia/Amman', 'عمان|الأردن|عمّان'],
      ['Asia/Jerusalem', 'القدس|فلسطين|غزة'],
      ['Asia/Aden', 'صنعاء|عدن|اليمن'],
      ['Asia/Tehran', 'طهران|إيران|تهران'],
      ['Europe/Istanbul', 'إسطنبول|اسطنبول|أنقرة|تركيا|tsi'],
      ['Europe/London', 'لندن|london'],
      ['Europe/Paris', 'باريس|paris'],
      ['Europe/Berlin', 'برلين|برلين وباريس'],
    ] as const
  ).flatMap(([value, list]) => list.split('|').map((name) => [name, value] as const)),
);

const leads: Phrases<true> = phrases(
  ['بتوقيت', 'حسب توقيت', 'توقيت', 'بتوقیت', 'به وقت', 'по', 'بحسب توقيت'].map(
    (name) => [name, true] as const,
  ),
);

const pad = (n: number): string => String(n).padStart(2, '0');

function signAt(tokens: readonly Token[], at: number): 1 | -1 | 0 {
  const key = tokens[at]?.key;
  return key === '+' ? 1 : key === '-' || key === '−' || key === '–' ? -1 : 0;
}

/** A numeric offset glued to its sign: `+0300`, `+03:00`, `+3` (the last only when `bare`). */
function numericOffset(
  tokens: readonly Token[],
  at: number,
  bare: boolean,
  exact = true,
): { zone: string; next: number } | null {
  const sign = signAt(tokens, at);
  const number = tokens[at + 1];
  if (!sign || number?.kind !== 'number' || number.spaced) return null;
  let hour = number.value;
  let minute = 0;
  let next = at + 2;
  if (number.key.length === 4) {
    hour = Math.floor(number.value / 100);
    minute = number.value % 100;
  } else if (
    tokens[next]?.key === ':' &&
    tokens[next + 1]?.kind === 'number' &&
    tokens[next + 1]?.key.length === 2
  ) {
    // Behind a clock without seconds «10:00-11:30» is a span of time.
    if (!exact && sign < 0) return null;
    minute = tokens[next + 1]?.value ?? 0;
    next += 2;
  } else if (!bare || number.key.length > 2) return null;
  if (hour > 14 || minute > 59) return null;
  if (hour === 0 && minute === 0) return { zone: 'Z', next };
  return { zone: `${sign > 0 ? '+' : '-'}${pad(hour)}:${pad(minute)}`, next };
}

/** The time zone named after a clock (`exact` when it gives its seconds): an offset, an abbreviation, «بتوقيت غرينتش», `GMT+3`. */
export function zoneAt(
  tokens: readonly Token[],
  at: number,
  exact = true,
): { zone: ZoneName; next: number } | null {
  let from = at;
  const bracket = tokens[from]?.key === '(' ? 1 : 0;
  from += bracket;
  const offset = numericOffset(tokens, from, false, exact);
  if (offset && !bracket) return offset;
  const lead = phraseAt(leads, tokens, from);
  if (lead) from = lead.next;
  const name = phraseAt(names, tokens, from);
  if (!name) return null;
  const token = tokens[from];
  const latin = token !== undefined && /^[a-z]+$/.test(token.key);
  if (!lead && !latin && name.value !== 'Z' && name.value !== '+03:00') return null;
  let next = name.next;
  let zone = name.value;
  if (zone === 'Z') {
    const more = numericOffset(tokens, next, true);
    if (more) ({ zone, next } = more);
  }
  if (bracket && tokens[next]?.key === ')') next++;
  return { zone, next };
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The offset in force in a zone at a wall-clock time given as if it were UTC, within an hour of a change of clocks. */
export function offsetOf(zone: ZoneName, wallClock: number): string {
  if (!zone.includes('/')) return zone;
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
    formats.set(zone, format);
  }
  const name = format.formatToParts(wallClock).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  return name === 'GMT' ? 'Z' : name.slice(3);
}
