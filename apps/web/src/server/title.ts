import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';

/** The title of a page of the desk, by its entry in the rail. */
export async function titleOf(entry: string): Promise<Metadata> {
  const t = await getTranslations('nav');
  return { title: t(entry) };
}
