import type { ReactNode } from 'react';
import { Shell } from '../../../features/frame/shell.tsx';
import { SignIn } from '../../../features/sign-in/sign-in.tsx';
import { readReader } from '../../../server/reader.ts';

/** Signed in: the desk. Signed out: the door, at the same address. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const { me, api } = await readReader();
  if (me) return <Shell>{children}</Shell>;
  return <SignIn anyAccount={(await api.users.me()).anyAccount} />;
}
