'use client';

import { useTranslations } from 'next-intl';
import { Button } from '../frame/button.tsx';
import type { MarkKind } from './use-marks.ts';

/** What can be done with the rows that were picked by `x`. */
export function SelectionBar(props: {
  ids: string[];
  onMark: (kind: MarkKind) => void;
  onClear: () => void;
}) {
  const t = useTranslations('feed');
  if (props.ids.length === 0) return null;
  return (
    <div className="rises flex items-center gap-2 border-t bg-raised px-4 py-2">
      <span className="flex-1 text-sm">{t('selected', { count: props.ids.length })}</span>
      <Button small onClick={() => props.onMark('read')}>
        {t('markRead')}
      </Button>
      <Button small onClick={() => props.onMark('saved')}>
        {t('save')}
      </Button>
      <Button small look="quiet" onClick={props.onClear}>
        {t('clearSelection')}
      </Button>
    </div>
  );
}
