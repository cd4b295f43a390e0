import type { Told } from '../article.ts';
import type { OutletId } from '../outlets.ts';

/** Prints another outlet's text as it stands, under a credit line; pictures, tags and signature stay behind. */
export function copyWire(told: Told, outlet: OutletId, credit: string, byline?: string): Told {
  return {
    outlet,
    title: told.title,
    paragraphs: told.paragraphs,
    actors: told.actors,
    sources: credit.split(' + '),
    credit,
    ...(byline === undefined ? {} : { byline }),
    ...(told.second === undefined ? {} : { second: told.second }),
    ...(told.section === undefined ? {} : { section: told.section }),
  };
}
