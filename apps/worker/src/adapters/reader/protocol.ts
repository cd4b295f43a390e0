import type { FeedReading, FeedTask } from '@mirqab/services/ports';
import type { ArticleReading, ArticleTask } from '@mirqab/services/prepare-article';
import type { ActorAnswer, ActorTask, Watched } from '@mirqab/services/read-findings';

/** What a thread is asked, a piece at a time. */
export type Piece =
  | { kind: 'article'; task: ArticleTask }
  | { kind: 'actors'; task: ActorTask; watched: Watched }
  | ({ kind: 'feed' } & FeedTask);

/** A piece on its way: the watched entities go along only when the thread has others. */
export type Sent = Piece | { kind: 'actors'; task: ActorTask; watched: null };

/** What it answers. */
export type Answer =
  | { kind: 'article'; reading: ArticleReading }
  | { kind: 'actors'; answer: ActorAnswer | null }
  | { kind: 'feed'; reading: FeedReading };
