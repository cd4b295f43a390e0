import { z } from 'zod';
import list from './starter-outlets.json' with { type: 'json' };

export const OUTLET_REGIONS = ['libya', 'egypt', 'russia', 'turkey', 'gulf'] as const;
export type OutletRegion = (typeof OUTLET_REGIONS)[number];

const schema = z.strictObject({
  about: z.string(),
  outlets: z.array(
    z.strictObject({
      region: z.enum(OUTLET_REGIONS),
      name: z.string().min(1),
      nameEn: z.string().min(1),
      language: z.enum(['ar', 'en', 'ru', 'tr']),
      homeUrl: z.url(),
      foundAt: z.url(),
    }),
  ),
});

/** A real outlet that is offered, never added by itself: its home page, and where a search found that address. */
export type StarterOutlet = z.infer<typeof schema>['outlets'][number];

/** The host by which an outlet is known, without «www.». */
export const homeHost = (url: string): string => new URL(url).hostname.replace(/^www\./, '');

let read: StarterOutlet[] | undefined;

/** The real outlets a newcomer may choose from, by region; checked on first use. */
export function starterOutlets(): StarterOutlet[] {
  read ??= schema.parse(list).outlets;
  return read;
}
