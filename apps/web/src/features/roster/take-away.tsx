'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useTRPC } from '../api/provider.tsx';
import { Button } from '../frame/button.tsx';
import { useFailureText } from '../states/failed.tsx';

const FORMATS = ['csv', 'json', 'ftm'] as const;

/** All actors as a file in one of three formats. */
export function TakeAway() {
  const t = useTranslations('files');
  const trpc = useTRPC();
  const client = useQueryClient();
  const failure = useFailureText();
  const take = useMutation({
    mutationFn: async (format: (typeof FORMATS)[number]) => {
      const file = await client.fetchQuery(trpc.roster.export.queryOptions({ format }, { staleTime: 0 }));
      const url = URL.createObjectURL(new Blob([file.text], { type: file.type }));
      const link = document.createElement('a');
      link.href = url;
      link.download = file.name;
      link.click();
      // The browser has begun to read it by then.
      setTimeout(() => URL.revokeObjectURL(url), 10_000);
      return file.actors;
    },
  });
  return (
    <section aria-labelledby="files-export">
      <h2 id="files-export" className="font-semibold text-lg">
        {t('export')}
      </h2>
      <p className="mb-2 text-muted text-sm">{t('exportLead')}</p>
      <ul className="divide-y border-y">
        {FORMATS.map((format) => (
          <li key={format} className="flex min-h-14 flex-wrap items-center gap-x-4 gap-y-1 py-2">
            <div className="min-w-0 flex-1 basis-64">
              <p className="font-semibold">{t(`formats.${format}`)}</p>
              <p className="text-muted text-sm">{t(`formatMore.${format}`)}</p>
            </div>
            <Button
              small
              disabled={take.isPending}
              onClick={() => take.mutate(format)}
              aria-label={`${t('download')}: ${t(`formats.${format}`)}`}
            >
              <Download size={15} aria-hidden />
              {t('download')}
            </Button>
          </li>
        ))}
      </ul>
      <p role="status" className="mt-2 min-h-6 text-sm">
        {take.isSuccess && t('exported', { count: take.data })}
        {take.isError && <span className="text-bad">{failure(take.error)}</span>}
      </p>
    </section>
  );
}
