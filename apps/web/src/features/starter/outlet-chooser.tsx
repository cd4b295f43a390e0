'use client';

import type { Starter } from '@mirqab/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '../api/provider.tsx';
import { Button, buttonClass } from '../frame/button.tsx';
import { Link } from '../frame/link.tsx';
import { useFailureText } from '../states/failed.tsx';
import { type Chosen, OutletList } from './outlet-list.tsx';

/** The starter list of outlets with the button that adds what was chosen. */
export function OutletChooser({ outlets }: { outlets: Starter['outlets'] }) {
  const t = useTranslations('starter');
  const trpc = useTRPC();
  const client = useQueryClient();
  const failure = useFailureText();
  const [chosen, setChosen] = useState<Chosen>(new Set());
  const add = useMutation(
    trpc.starter.addOutlets.mutationOptions({
      onSuccess: async () => {
        setChosen(new Set());
        await Promise.all([
          client.invalidateQueries({ queryKey: trpc.starter.pathKey() }),
          client.invalidateQueries({ queryKey: trpc.sources.pathKey() }),
        ]);
      },
    }),
  );
  return (
    <div>
      <OutletList outlets={outlets} chosen={chosen} onChoose={setChosen} />
      {add.isError && (
        <p role="alert" className="mt-3 text-bad text-sm">
          {failure(add.error)}
        </p>
      )}
      <div className="sticky bottom-0 mt-3 flex flex-wrap items-center gap-3 bg-surface py-2">
        <Button
          look="primary"
          disabled={chosen.size === 0 || add.isPending}
          onClick={() => add.mutate({ ids: [...chosen] })}
        >
          {t('addOutlets', { count: chosen.size })}
        </Button>
        {add.data && (
          <p role="status" className="text-sm">
            {t('outletsAdded', { count: add.data.added })}{' '}
            <Link href="/sources" className={`${buttonClass('quiet', true)} align-baseline`}>
              {t('toSources')}
            </Link>
          </p>
        )}
      </div>
    </div>
  );
}
