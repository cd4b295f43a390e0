'use client';

import { Failed } from '../../features/states/failed.tsx';

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  // What went wrong on the server stands in its log; here it is only "internal".
  return <Failed error={{ data: { failure: { code: 'internal' } } }} again={reset} />;
}
