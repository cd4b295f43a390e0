import { redirect } from 'next/navigation';
import { SignIn } from '../../../features/sign-in/sign-in.tsx';
import { isLocale, localise } from '../../../i18n/locales.ts';
import { readReader } from '../../../server/reader.ts';

/** The door at an address of its own; whoever is in already goes on to the feed, never anywhere an address says. */
export default async function SignInPage({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  const { me, api } = await readReader();
  if (me) redirect(localise('/', isLocale(locale) ? locale : 'ar'));
  return <SignIn anyAccount={(await api.users.me()).anyAccount} />;
}
