'use client';

import type { Story } from '@mirqab/api';
import { Bookmark, Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMarks } from '../feed/use-marks.ts';
import { Button } from '../frame/button.tsx';

export function ArticleMarks({ story }: { story: Story }) {
  const t = useTranslations('feed');
  const mark = useMarks();
  const saved = Boolean(story.mark.savedAt);
  const read = Boolean(story.mark.readAt);
  return (
    <>
      <Button small aria-pressed={saved} onClick={() => mark([story.id], 'saved', !saved)}>
        <Bookmark size={15} aria-hidden fill={saved ? 'currentColor' : 'none'} />
        {t(saved ? 'unsave' : 'save')}
      </Button>
      <Button small look="quiet" onClick={() => mark([story.id], 'read', !read)}>
        <Check size={15} aria-hidden />
        {t(read ? 'markUnread' : 'markRead')}
      </Button>
    </>
  );
}
