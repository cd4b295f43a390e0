export type ActorKind = 'person' | 'organisation' | 'place';

/** An actor somebody watches: every written form known of it, and words that speak for it. */
export type WatchedEntity = {
  readonly id: string;
  readonly kind: ActorKind;
  readonly names: readonly string[];
  readonly context?: readonly string[];
};

export type TitleStance = 'asserted' | 'attributed' | 'denied';

/**
 * A title given to a person; offsets are UTF-16 code units of the raw text. `in` is set when the title stands in the
 * headline without a name and belongs to somebody of the body: its offsets are the headline's then.
 */
export type TitleReading = { text: string; start: number; end: number; stance: TitleStance; in?: 'title' };

export type Mention = {
  /** The watched entity, or null when unknown or ambiguous. */
  entity: string | null;
  /** Ids of watched entities this may be; holds `entity` alone when it is certain. */
  candidates: string[];
  kind: ActorKind;
  in: 'text' | 'title';
  /** The name as written, its article restored («للقوات» gives «القوات»). */
  surface: string;
  start: number;
  end: number;
  /** The fullest form of this name on the page. */
  name: string;
  titles: TitleReading[];
};

export type Quote = {
  by: string;
  entity: string | null;
  text: string;
  start: number;
  end: number;
  direct: boolean;
};

export type MeetingStatus = 'held' | 'planned' | 'claimed';
export type MeetingMeans = 'talks' | 'visit' | 'call';

export type Meeting = {
  who: string[];
  where: string | null;
  when: string | null;
  whenText: string | null;
  status: MeetingStatus;
  means: MeetingMeans | null;
  evidence: string;
  start: number;
  end: number;
};

export type ActorInput = {
  readonly text: string;
  readonly title?: string | null;
  readonly publishedAt?: string | null;
  readonly language?: string | null;
};

export type ActorReading = { mentions: Mention[]; quotes: Quote[]; meetings: Meeting[] };
