import { SignIn } from '../../../features/sign-in/sign-in.tsx';
import { SetPassword } from '../../../features/welcome/set-password.tsx';
import { WelcomeSteps } from '../../../features/welcome/steps.tsx';
import { readReader } from '../../../server/reader.ts';

type Props = { searchParams: Promise<{ token?: string | string[] }> };

/** First run: a password by the one-time link, then what to read and whom to follow. */
export default async function Welcome({ searchParams }: Props) {
  const { token } = await searchParams;
  const { me, api, settings } = await readReader();
  if (typeof token === 'string' && token && !me) return <SetPassword token={token} />;
  if (!me) return <SignIn anyAccount={(await api.users.me()).anyAccount} />;
  return <WelcomeSteps done={settings.welcomedAt !== null} />;
}
