import type { OutletId } from './outlets.ts';

/** When an event happened: relative to the press's base date, or on a fixed day. Times are Marsana time (+02:00). */
export type When =
  | { daysAgo: number; at: string }
  | { hoursAgo: number }
  | { hoursAhead: number }
  | { on: string; at: string };

/** What a telling says of an actor in its own text. Titles stand as written there. */
export type ActorTruth = {
  actor: string;
  titles?: string[];
  attributed?: string[];
  denied?: string[];
  headlineTitles?: string[];
};

/** A meeting or visit that the event consists of; `day` is relative to the event's day, null where no telling says. */
export type MeetingTruth = {
  who: string[];
  where: string | null;
  day: number | null;
  status: 'held' | 'planned' | 'claimed';
  means: 'talks' | 'visit' | 'call';
};

/** One written account of an event, in the words of one outlet. Paragraphs are divided by a blank line; a line that
 * starts with «## » is a subheading; `{…}` are dates relative to the event (see dates.ts). */
export type Telling = {
  id: string;
  outlet: OutletId;
  /** Minutes from the event to publication. */
  after: number;
  title: string;
  body: string;
  actors: ActorTruth[];
  byline?: string;
  section?: string;
  /** Picture captions: the first under the lead picture, the others inside the text. */
  captions?: string[];
  /** The credit line under the text, as printed («المصدر: …»). */
  credit?: string;
  /** Whom the text names as its original source. */
  sources?: string[];
  tags?: string[];
  /** Lines of an embedded post, in whatever language. */
  embed?: string[];
  /** Tellings shown as related; chosen by the press when absent. */
  related?: string[];
  comments?: { name: string; text: string }[];
  spam?: string[];
  /** A second event told on the same page, from the paragraph that starts so. */
  second?: { event: string; starts: string };
  /** True where the page itself prints no date (its feed still does). */
  dateless?: boolean;
};

/** What is done to a telling to make another of it: named operations, see operations/. */
export type Operation =
  | { op: 'copyWire'; credit: string; byline?: string }
  | { op: 'cut'; words: number }
  | { op: 'retitle'; title: string; headlineTitles?: { actor: string; titles: string[] }[] }
  | { op: 'addParagraph'; paragraph: string; at: 'start' | 'end' | number; actors?: ActorTruth[] }
  | { op: 'changeLead'; lead: string; actors?: ActorTruth[] }
  | { op: 'replaceWords'; words: [from: string, to: string][]; titles?: ActorTruth[] }
  | { op: 'dress'; tags?: string[]; captions?: string[]; embed?: string[]; spam?: string[] };

/** A telling made from another: printed by another outlet, after so many minutes, by these operations. */
export type Derivation = { id: string; from: string; outlet: OutletId; after: number; by: Operation[] };

/** A change an outlet made in its own article, so many minutes after it was first published. */
export type Edit = { of: string; after: number; by: Operation[] };

/** Something that happened, once, with everything written of it. */
export type PressEvent = {
  id: string;
  /** One line in English for whoever maintains the data. */
  about: string;
  when: When;
  /** Another event that looks like this one and is not it. */
  lookAlike?: string;
  /** Reserved: never served until `publish` is called with a telling's id. */
  reserve?: boolean;
  meetings?: MeetingTruth[];
  tellings: Telling[];
  derived?: Derivation[];
  edits?: Edit[];
};
