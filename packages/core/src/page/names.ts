import { cleanLine, countWords } from './clean.ts';
import { markerAtStart } from './match-marker.ts';
import { remembered } from './remember.ts';

const ROLE =
  /\s*[-–—|,،/]\s*(?:مراسل|محرر|كاتب|صحفي|صحافي|القاهرة|طرابلس|بيروت|دبي|الرياض|خاص|وكالات|staff|reporter|correspondent|editor|special|корреспондент|обозреватель).*$/iu;

/** A person's or desk's name cleaned of «By», e-mail, role and date; null when what is left is no name. */
export function cleanAuthor(text: string): string | null {
  let name = cleanLine(text)
    .replace(/^(?:https?:\/\/\S+|@\S+)$/i, '')
    .replace(/\s*[<(]?[\w.+-]+@[\w-]+\.[\w.]+[>)]?/g, '')
    .replace(/^[\s:–—|-]+|[\s:,،;–—|-]+$/g, '');
  const marker = markerAtStart(name);
  if (marker?.kind === 'author' && marker.form !== 'whole') name = marker.rest;
  name = name
    .replace(/\s*@\w{2,30}\b/g, '')
    .replace(ROLE, '')
    .trim();
  if (name === '' || name.length > 120 || countWords(name) > 14) return null;
  if (!/\p{L}{2}/u.test(name) || /https?:|www\.|\.com\b/i.test(name)) return null;
  if (
    /^(?:admin|administrator|editor|root|webmaster|user|guest|null|undefined|unknown|مدير الموقع|المدير|ادمن)$/i.test(
      name,
    )
  )
    return null;
  return name;
}

const NOT_A_NAME =
  /^(?:متابعات|وكالات|خاص|ترجمة|رويترز|واس|أ ف ب|د ب أ|عواصم|واشنطن|القاهرة|الرياض|جدة|طرابلس|دبي|بيروت)$/u;

/** The name in «نايف عبدالله – عين اليوم», null when it names a desk or a place alone. */
export function nameBeforePlace(line: string): string | null {
  const name = line.split(/\s?[-–—/|]\s?/u)[0]?.trim() ?? '';
  const words = name.split(' ');
  return words.length >= 2 &&
    words.length <= 4 &&
    !words.some((word) => NOT_A_NAME.test(word)) &&
    words[1] !== 'اليوم'
    ? name
    : null;
}

const NAME_WORD = /^[\p{L}\p{M}'’.-]+$/u;

/** Whole-line bylines of plain text: «عن ليلى أحمد», «كتب: …», «بقلم …», «By Jane Doe», «Автор: …». */
export function bylineOf(line: string): string | null {
  return line.length > 120 ? null : readByline(line);
}

const readByline = remembered((line): string | null => {
  const about = /^(?:عن|من)\s+(?:الكاتب\s+)?(.+)$/u.exec(line);
  if (about) {
    const words = about[1]!.split(' ');
    const named = words.length >= 2 && words.length <= 4 && words.every((word) => NAME_WORD.test(word));
    return line.startsWith('عن') && named && !FUNCTION_WORD.test(` ${about[1]} `) ? about[1]! : null;
  }
  const marker = markerAtStart(line);
  if (marker?.kind !== 'author') return null;
  if (marker.form === 'label')
    return countWords(marker.rest) <= 8 && !/[.!؟?]$/.test(marker.rest) ? cleanAuthor(marker.rest) : null;
  if (marker.form !== 'opening') return null;
  const words = marker.rest.split(' ');
  if (words.length < 1 || words.length > 6) return null;
  if (/^(?:بقلم|by|par|por|von|written by|story by|reporting by)$/.test(marker.phrase)) {
    const capital = /^[^\p{Ll}]/u.test(marker.rest);
    return capital && !/[.!؟?:]$/.test(marker.rest) ? cleanAuthor(marker.rest) : null;
  }
  return null;
});

const FUNCTION_WORD = / (?:في|على|إلى|أن|إن|مع|هذا|هذه|التي|الذي|كل|ما|هو|هي|طريق|موقع|كيفية) /u;
