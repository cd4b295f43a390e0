'use client';

import { Failed } from '../../features/states/failed.tsx';

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  // What went wrong on the server stands in its log; here it is only "internal".
  return (
    <main>
      <Failed error={{ data: { failure: { code: 'internal' } } }} again={reset} />
    </main>
  );
}
