import { z } from 'zod';
import list from '../data/starter-outlets.json' with { type: 'json' };

const schema = z.object({
  outlets: z.array(
    z.object({
      region: z.enum(['libya', 'egypt', 'russia', 'turkey', 'gulf']),
      name: z.string().min(1),
      nameEn: z.string().min(1),
      language: z.enum(['ar', 'en', 'ru', 'tr']),
      homeUrl: z.url(),
      enabled: z.literal(false),
      foundAt: z.url(),
    }),
  ),
});

/** A real outlet offered on first run: its home page, and where a search found that address. Always off at first. */
export type StarterOutlet = z.infer<typeof schema>['outlets'][number];

/** The real outlets a newcomer may switch on, by region. Throws when the data file is malformed. */
export function starterOutlets(): StarterOutlet[] {
  return schema.parse(list).outlets;
}
