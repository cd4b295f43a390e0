import type { OutletRulesView } from '@mirqab/api';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSettled } from '../../alerts/use-settled.ts';
import { useTRPC, useTRPCClient } from '../../api/provider.tsx';

/** A pause in typing after which the rules are tried. */
const SETTLED_MS = 500;
/** Pages tried at once. */
const TRIED = 5;

/** What edited rules would change on the outlet's latest stored pages, once it is `wanted`; asked anew when typing rests. */
export function usePreview(
  outletId: string,
  rules: unknown,
  { pages, wanted }: { pages: OutletRulesView['pages']; wanted: boolean },
) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const [chosen, setChosen] = useState<string | null>(null);
  const shownId = chosen ?? pages[0]?.articleId ?? null;
  const written = JSON.stringify(rules ?? null);
  const settled = useSettled(written, SETTLED_MS);
  const articleIds = pages.slice(0, TRIED).map((page) => page.articleId);
  const asked = useQuery({
    queryKey: [...trpc.outlets.pathKey(), 'preview', outletId, settled, shownId, articleIds.join()],
    queryFn: ({ signal }) =>
      client.outlets.preview.mutate(
        { id: outletId, rules: JSON.parse(settled), shownId, articleIds },
        { signal },
      ),
    enabled: wanted,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
  });
  const waiting = written !== settled || asked.isFetching;
  // What was wrong with other rules is not wrong with these.
  const problems = waiting ? [] : (asked.data?.problems ?? []);
  return { asked, shownId, choose: setChosen, waiting, problems };
}
export type Previewed = ReturnType<typeof usePreview>;
