import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';

type Section =
  | 'curation'
  | 'starter'
  | 'groups'
  | 'compare'
  | 'files'
  | 'alerts'
  | 'actors'
  | 'sources'
  | 'ledger'
  | 'runs'
  | 'users';

/** The title of a section's pages in the browser's tab and history. */
export const titled = (section: Section) => async (): Promise<Metadata> => ({
  title: (await getTranslations(section))('title'),
});
