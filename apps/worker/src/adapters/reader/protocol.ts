import type { FeedReading, FeedTask } from '@mirqab/services/ports';
import type { ArticleReading, ArticleTask } from '@mirqab/services/prepare-article';

/** What a thread is asked, a piece at a time. */
export type Piece = { kind: 'article'; task: ArticleTask } | ({ kind: 'feed' } & FeedTask);

/** What it answers. */
export type Answer = { kind: 'article'; reading: ArticleReading } | { kind: 'feed'; reading: FeedReading };
