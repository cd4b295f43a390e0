'use client';

import type { Story } from '@mirqab/api';
import { Merge } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '../frame/button.tsx';
import type { Repair } from './use-repair.ts';

const MergeDialog = dynamic(() => import('./merge-dialog.tsx').then((module) => module.MergeDialog), {
  ssr: false,
});

/** Opens the choice of the story that this one is the same as, or is not. */
export function MergeButton({ story, repair }: { story: Story; repair: Repair }) {
  const t = useTranslations('story');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button small look="quiet" disabled={repair.busy} onClick={() => setOpen(true)}>
        <Merge size={15} aria-hidden />
        {t('merge')}
      </Button>
      {open && (
        <MergeDialog
          story={story}
          onClose={() => setOpen(false)}
          onPick={(other) => {
            setOpen(false);
            repair.merge(other);
          }}
          onPart={repair.part}
        />
      )}
    </>
  );
}
