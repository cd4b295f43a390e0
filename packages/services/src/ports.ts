import type { Feed, FeedItem, SourceCandidate } from '@mirqab/core/feed';
import type { ArticleReading, ArticleTask } from './prepare-article.ts';
import type { ActorAnswer, ActorTask, Watched } from './read-findings.ts';

/**
 * What a failed piece of work deserves. never: shelved with its reason. later: a delay, no attempt
 * spent. again: another try with a growing pause.
 */
export type Fate = 'never' | 'later' | 'again';

export type FetchRequest = {
  url: string;
  kind: 'feed' | 'page';
  etag?: string | null;
  lastModified?: string | null;
  /** Milliseconds between two requests to one host; null for the default. */
  hostGapMs?: number | null;
};

export type FetchResult =
  | {
      ok: true;
      /** 304 comes with no bytes. */
      status: number;
      /** Where the bytes came from, after redirects. */
      url: string;
      /** The final address when every redirect was permanent. */
      movedTo: string | null;
      bytes: Uint8Array;
      /** Names in small letters. */
      headers: Record<string, string>;
      /** Cut at the size limit. */
      truncated: boolean;
    }
  | {
      ok: false;
      fate: Fate;
      code: string;
      status: number | null;
      /** The header as received. */
      retryAfter: string | null;
      detail: string | null;
    };

/** The one guarded client, as the stages see it. */
export type FetchPort = (request: FetchRequest) => Promise<FetchResult>;

export type KeptBytes = { hash: string; bytes: number; storedBytes: number };

/** Raw bytes by their content: a folder, a volume, an object store. */
export type RawStore = {
  /** Keeps bytes under their sha256; the same bytes again cost nothing. */
  put(bytes: Uint8Array): Promise<KeptBytes>;
  /** Null when they are not (or no longer) kept. */
  get(hash: string): Promise<Uint8Array | null>;
  remove(hash: string): Promise<void>;
};

export type FeedReading =
  | { ok: true; feed: Feed }
  | {
      ok: false;
      code: string;
      message: string;
      /** A page stood where a feed was expected: the feeds it states, the likeliest first. */
      candidates?: SourceCandidate[] | undefined;
    };
/** What a source's address gave, and how it was added (a listing is read by its structure). */
export type FeedTask = {
  bytes: Uint8Array;
  contentType: string | null;
  url: string;
  sourceKind?: string;
  selector?: string | null;
};
export type { Feed, FeedItem };

/** CPU work kept off the loop, with a limit after which it is ended. What a page does is an answer; rejects only when no thread starts. */
export type Reader = {
  feed(input: FeedTask): Promise<FeedReading>;
  /** One answer for each task, in order; one bad page costs itself alone. */
  articles(tasks: ArticleTask[]): Promise<ArticleReading[]>;
  /** Whom texts name and what they tell; null for a text that was too heavy. */
  actors(tasks: ActorTask[], watched: Watched): Promise<(ActorAnswer | null)[]>;
};
