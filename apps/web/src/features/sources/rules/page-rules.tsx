'use client';

import type { OutletRulesView } from '@mirqab/api';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '../../api/provider.tsx';
import { Failed } from '../../states/failed.tsx';
import { Learnt } from './learnt.tsx';
import { RulesForm } from './rules-form.tsx';

/** How this outlet's pages are read where the general reader falls short: rules, what they would change, what was learnt. */
export function PageRules({ outletId, sourceId }: { outletId: string; sourceId: string }) {
  const t = useTranslations('sources');
  const own = useTranslations('rules');
  const trpc = useTRPC();
  const asked = useQuery(
    trpc.outlets.rules.queryOptions(
      { id: outletId },
      // The worker tries saved rules on the stored pages within seconds.
      { refetchInterval: ({ state }) => (waits(state.data) ? 2_000 : false), refetchOnWindowFocus: false },
    ),
  );
  return (
    <section>
      <h2 className="font-semibold text-lg">{t('rules')}</h2>
      <p className="mt-1 max-w-3xl text-muted text-sm">{own('lead')}</p>
      {asked.isError && <Failed error={asked.error} again={() => void asked.refetch()} />}
      {asked.isPending && <div aria-hidden className="skeleton mt-4 h-40" />}
      {asked.data && (
        <>
          <RulesForm
            key={asked.data.rulesVersion}
            outletId={outletId}
            sourceId={sourceId}
            view={asked.data}
          />
          <Learnt outletId={outletId} template={asked.data.template} />
        </>
      )}
    </section>
  );
}

/** Are there rules on stored pages that nothing is known of yet? */
function waits(view: OutletRulesView | undefined): boolean {
  return view !== undefined && view.rules !== null && view.pages.length > 0 && view.records.length === 0;
}
