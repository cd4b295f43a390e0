'use client';

import { CSPProvider } from '@base-ui/react/csp-provider';
import { DirectionProvider } from '@base-ui/react/direction-provider';
import type { ReactNode } from 'react';

/** Tells the primitives which way the page reads and which nonce their styles carry. */
export function PrimitivesProvider(props: {
  direction: 'rtl' | 'ltr';
  nonce: string | undefined;
  children: ReactNode;
}) {
  return (
    <CSPProvider {...(props.nonce ? { nonce: props.nonce } : {})}>
      <DirectionProvider direction={props.direction}>{props.children}</DirectionProvider>
    </CSPProvider>
  );
}
