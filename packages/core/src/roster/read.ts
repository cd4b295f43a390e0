import { readCsv } from './csv.ts';
import { readFtm } from './ftm.ts';
import { readJson } from './json.ts';
import { type Refusal, ROSTER_LIMITS, type RosterActor, type RosterFormat } from './record.ts';

/** Why a whole file was not read. */
export type RosterFailureCode = 'empty' | 'too-big' | 'too-many-rows' | 'not-this-format';

export type RosterReading =
  | { ok: true; format: RosterFormat; rows: { line: number; actor: RosterActor }[]; refused: Refusal[] }
  | { ok: false; code: RosterFailureCode };

const READERS = { csv: readCsv, json: readJson, ftm: readFtm };

/**
 * Reads a file of actors: CSV, JSON or FollowTheMoney lines, told apart by what it begins with unless `format` says.
 * Never throws: a bad row is refused with its line and reason, the rest is kept; a file that is none, or over the
 * limits, is refused as a whole.
 */
export function readRoster(text: string, format?: RosterFormat): RosterReading {
  if (text.length > ROSTER_LIMITS.length) return { ok: false, code: 'too-big' };
  if (text.replace(/^\ufeff/, '').trim() === '') return { ok: false, code: 'empty' };
  return READERS[format ?? formatOf(text)](text);
}

/** The format a text looks like. */
export function formatOf(text: string): RosterFormat {
  const start = text
    .slice(0, 20_000)
    .replace(/^\ufeff/, '')
    .trimStart();
  if (start.startsWith('[')) return 'json';
  if (!start.startsWith('{')) return 'csv';
  return /"schema"\s*:/.test(start.split('\n', 1)[0] ?? '') ? 'ftm' : 'json';
}
