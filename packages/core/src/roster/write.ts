import { writeCsv } from './csv.ts';
import { writeFtm } from './ftm.ts';
import { writeJson } from './json.ts';
import type { RosterActor, RosterFormat } from './record.ts';

const WRITERS = { csv: writeCsv, json: writeJson, ftm: writeFtm };

/** Actors as a file. */
export function writeRoster(actors: readonly RosterActor[], format: RosterFormat): string {
  return WRITERS[format](actors);
}

/** What a browser is told of the file, and how it is called. */
export const ROSTER_FILES: Record<RosterFormat, { type: string; extension: string }> = {
  csv: { type: 'text/csv; charset=utf-8', extension: 'csv' },
  json: { type: 'application/json', extension: 'json' },
  ftm: { type: 'application/json+ftm', extension: 'ftm.json' },
};
