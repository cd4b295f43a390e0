import {
  type ActorReading,
  compileRegister,
  type Register,
  readActors,
  type WatchedEntity,
} from '@mirqab/core/actors';
import { type StoryFacts, storyFacts } from '@mirqab/core/stories';
import { foldText } from '@mirqab/core/text';

/** The watched entities; a thread compiles them anew when the version is another. */
export type Watched = { version: string; entities: WatchedEntity[] };

export type ActorTask = {
  id: string;
  outletId: string;
  title: string;
  body: string;
  language: string | null;
  /** As the page states it. */
  dateStated: string | null;
  datePrecision: string | null;
  firstSeenAt: string;
  copyOf: string | null;
  segments: { starts: string; title?: string }[];
  /** The body zones by segment, of an article that holds several stories. */
  bodies: { segment: number; body: string }[];
  /** Has no story yet, so what it tells is wanted too. */
  tells: boolean;
};

export type ActorAnswer = { reading: ActorReading; tellings: StoryFacts[] };

let compiled: { version: string; register: Register } | undefined;

/** Whom a text names, what they said, whom they met, and what it tells of its events. CPU-bound, so it runs in a thread. */
export function readFindings(task: ActorTask, watched: Watched): ActorAnswer {
  if (compiled?.version !== watched.version) {
    compiled = { version: watched.version, register: compileRegister(watched.entities) };
  }
  const input = { text: task.body, title: task.title, publishedAt: task.dateStated, language: task.language };
  const reading = readActors(input, compiled.register);
  return { reading, tellings: task.tells ? tellingsOf(task, namedIn(reading)) : [] };
}

/** A telling for each story in an article. */
function tellingsOf(task: ActorTask, named: { who: string[]; where: string[] }): StoryFacts[] {
  const exact = task.datePrecision === 'minute' || task.datePrecision === 'day';
  const at = exact && task.dateStated !== null ? task.dateStated : task.firstSeenAt;
  const base = { articleId: task.id, outlet: task.outletId, language: task.language, at, ...named };
  if (task.segments.length < 2) {
    return [storyFacts({ ...base, title: task.title, body: task.body, copyOf: task.copyOf })];
  }
  return task.segments.map((part, segment) => {
    const body = task.bodies.find((one) => one.segment === segment)?.body ?? part.starts;
    const title = segment === 0 ? task.title : (part.title ?? part.starts);
    return storyFacts({ ...base, segment, title, body });
  });
}

/** Whom and which places a reading names: by id where they are watched, by folded name otherwise. */
function namedIn(reading: ActorReading): { who: string[]; where: string[] } {
  const who = new Set<string>();
  const where = new Set<string>();
  for (const mention of reading.mentions) {
    (mention.kind === 'place' ? where : who).add(mention.entity ?? foldText(mention.name));
  }
  return { who: [...who], where: [...where] };
}
