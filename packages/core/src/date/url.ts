import { isCivilDay } from './calendar.ts';
import { type DatePrecision, writeMoment } from './moment.ts';

export interface UrlDate {
  value: string;
  precision: DatePrecision;
  evidence: string;
}

const FORMS = [
  /(?:^|[/_.-])((?:19|20)[0-9]{2})[/_.-]([01]?[0-9])[/_.-]([0-3]?[0-9])(?=$|[/_.?-])/,
  /(?:^|[/_.-])((?:19|20)[0-9]{2})[/_.-]?([01][0-9])([0-3][0-9])(?=$|[/_.?-]|[a-z])/,
  /(?:^|[/_.-])((?:19|20)[0-9]{2})\/([01]?[0-9])(?=$|\/)/,
];

/** `26.09.2023` inside a slug; with other marks the order of day and month would be a guess. */
const DAY_FIRST = /(?:^|[/_-])([0-3]?[0-9])\.([01]?[0-9])\.((?:19|20)[0-9]{2})(?=$|[/_.?-])/;

/** The date an address carries (`/2023/09/26/`, `/20230926-`, `/2023/09/`), or null. */
export function dateFromUrl(url: string): UrlDate | null {
  const address = url.slice(0, 2000);
  const path = address.replace(/^[a-z]+:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '');
  for (const [index, form] of FORMS.entries()) {
    const match = form.exec(path);
    if (!match) continue;
    const year = Number(match[1]);
    const month = Number(match[2]);
    const day = index < 2 ? Number(match[3]) : undefined;
    if (!isCivilDay(year, month, day ?? 1)) continue;
    const evidence = match[0].replace(/^[/_.-]/, '');
    return { ...writeMoment(day === undefined ? { year, month } : { year, month, day }), evidence };
  }
  const written = DAY_FIRST.exec(path);
  if (!written) return null;
  const [day, month, year] = [Number(written[1]), Number(written[2]), Number(written[3])];
  return isCivilDay(year, month, day)
    ? { ...writeMoment({ year, month, day }), evidence: written[0].replace(/^[/_-]/, '') }
    : null;
}
