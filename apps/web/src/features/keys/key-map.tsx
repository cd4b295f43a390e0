'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useRouter } from '../frame/link.tsx';
import { useKeys } from './use-keys.ts';

const KeyDialog = dynamic(() => import('./key-dialog.tsx').then((module) => module.KeyDialog), {
  ssr: false,
});

/** The map of keys behind `?`, and the keys that go from page to page. */
export function KeyMap() {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  useKeys({
    'Shift+Slash': () => setOpen(true),
    'KeyG KeyF': () => router.push('/'),
    'KeyG KeyA': () => router.push('/actors'),
    'KeyG KeyE': () => router.push('/stories'),
    'KeyG KeyS': () => router.push('/sources'),
  });
  return open ? <KeyDialog onClose={() => setOpen(false)} /> : null;
}
