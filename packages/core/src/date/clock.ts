import { phraseAt } from './phrases.ts';
import type { Token } from './tokens.ts';
import { clockLeads, clockTails, type Meridiem, meridiems } from './words.ts';
import { type ZoneName, zoneAt } from './zones.ts';

export interface ClockReading {
  hour: number;
  minute: number;
  second: number;
  zone?: ZoneName;
  next: number;
}

function to24(hour: number, half: Meridiem | null): number | null {
  if (half === null) return hour <= 24 ? hour % 24 : null;
  if (hour > 12) return hour <= 23 ? hour : null;
  if (half === 'am') return hour % 12;
  if (half === 'pm') return (hour % 12) + 12;
  return hour >= 10 ? hour : hour + 12;
}

const isNumber = (token: Token | undefined, max: number): token is Token =>
  token?.kind === 'number' && token.key.length <= 2 && token.value <= max;

/**
 * A clock at a token: `14:05`, `2:05 م`, «الساعة ٣ مساءً», `14h05`, `14.05 Uhr`, `09:30:15.123+03:00`, with
 * its zone when one is named. `glued` is for clocks after the T of ISO forms.
 */
export function clockAt(tokens: readonly Token[], at: number): ClockReading | null {
  const lead = phraseAt(clockLeads, tokens, at);
  let next = lead ? lead.next : at;
  if (lead && (tokens[next]?.key === ':' || tokens[next]?.key === '(')) next++;
  let early: Meridiem | null = null;
  const before = phraseAt(meridiems, tokens, next);
  if (before && tokens[before.next]?.kind === 'number' && /^[^\p{ASCII}]/u.test(tokens[next]?.key ?? '')) {
    early = before.value;
    next = before.next;
  }
  const hourToken = tokens[next];
  if (!isNumber(hourToken, 24)) return null;
  next++;
  let minute = 0;
  let second = 0;
  let written = false;
  let seconded = false;
  const colon = tokens[next];
  const minutes = tokens[next + 1];
  const separator =
    colon && !colon.spaced && [':', 'h', '.', '٫', '∶'].includes(colon.key) ? colon.key : null;
  if (
    separator &&
    isNumber(minutes, 59) &&
    !(minutes.spaced && separator !== ':') &&
    minutes.key.length === 2
  ) {
    const third = tokens[next + 2];
    const dotted = separator === '.' || separator === '٫';
    if (dotted && third?.key === '.' && tokens[next + 3]?.kind === 'number') return null;
    minute = minutes.value;
    written = !dotted;
    next += 2;
    const seconds = tokens[next + 1];
    if (!dotted && tokens[next]?.key === ':' && isNumber(seconds, 60)) {
      second = seconds.value;
      seconded = true;
      next += 2;
      if ((tokens[next]?.key === '.' || tokens[next]?.key === ',') && !tokens[next]?.spaced) {
        const fraction = tokens[next + 1];
        if (fraction?.kind === 'number' && !fraction.spaced) next += 2;
      }
    }
  } else if (separator === 'h' && !lead) {
    written = true;
    next++;
  }
  const tail = phraseAt(clockTails, tokens, next);
  if (tail) {
    written = true;
    next = tail.next;
  }
  const half = phraseAt(meridiems, tokens, next);
  if (half) {
    written = true;
    next = half.next;
  }
  const zone = zoneAt(tokens, next, seconded);
  const dotted = separator === '.' && minute > 0 && zone !== null;
  if (!written && !lead && !early && !dotted) return null;
  if (!written && !dotted && lead && minute === 0 && !/[^\p{ASCII}]/u.test(tokens[at]?.key ?? ''))
    return null;
  const hour = to24(hourToken.value, half?.value ?? early);
  if (hour === null) return null;
  return { hour, minute, second, ...(zone ? { zone: zone.zone } : {}), next: zone?.next ?? next };
}
