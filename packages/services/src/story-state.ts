import {
  everyKey,
  foundStory,
  type StoryFacts,
  type StoryState,
  storyFacts,
  withTelling,
} from '@mirqab/core/stories';
import { foldText } from '@mirqab/core/text';
import type { Client } from '@mirqab/db/write/client';
import { listNamed } from '@mirqab/db/write/mentions';
import { listMembers } from '@mirqab/db/write/repair';
import { type ArticleText, listSegmentBodies, listTexts } from '@mirqab/db/write/texts';

/** Tellings read anew when a story's state is made again; those after them only count. */
const READ = 64;

/** A stored state; null for a story made before states were kept. */
export function readState({ id, state }: { id: string; state: unknown }): StoryState | null {
  if (typeof state !== 'object' || state === null || !('terms' in state) || !('articleIds' in state))
    return null;
  return { ...(state as StoryState), id };
}

/**
 * A story's state made anew from the members it has today, as if each had joined in the order told; null
 * when it has none. `keys` are the names under which such tellings may be found, common words among them.
 */
export async function rebuildState(
  client: Client,
  storyId: string,
): Promise<{ state: StoryState; keys: string[] } | null> {
  const members = await listMembers(client, storyId);
  const read = members.slice(0, READ);
  const ids = [...new Set(read.map((member) => member.articleId))];
  const texts = new Map((await listTexts(client, ids)).map((text) => [text.id, text]));
  const bodies = await listSegmentBodies(
    client,
    [...texts.values()].filter((text) => text.segments.length > 1).map((text) => text.id),
  );
  const named = Map.groupBy(await listNamed(client, ids), (row) => row.articleId);
  const bodyOf = new Map(bodies.map((row) => [`${row.id} ${row.segment}`, row.body]));
  let state: StoryState | null = null;
  const keys = new Set<string>();
  for (const { articleId, segment } of read) {
    const text = texts.get(articleId);
    if (!text) continue;
    const own = named.get(articleId) ?? [];
    const names = (place: boolean) =>
      own
        .filter((row) => (row.kind === 'place') === place)
        .map((row) => row.entityId ?? foldText(row.surface));
    const facts = factsOf(text, segment, bodyOf.get(`${articleId} ${segment}`), {
      who: names(false),
      where: names(true),
    });
    for (const key of everyKey(facts)) keys.add(key);
    state = state === null ? foundStory(storyId, facts) : withTelling(state, facts);
  }
  if (state === null) return null;
  const rest = members.slice(READ).map((member) => member.articleId);
  const articleIds = [...new Set([...state.articleIds, ...rest])].slice(0, 512);
  return { state: { ...state, articleIds, size: members.length }, keys: [...keys] };
}

function factsOf(
  text: ArticleText,
  segment: number,
  part: string | undefined,
  named: { who: string[]; where: string[] },
): StoryFacts {
  const exact = text.datePrecision === 'minute' || text.datePrecision === 'day';
  const at = exact && text.dateStated !== null ? text.dateStated : text.firstSeenAt.toISOString();
  const base = { articleId: text.id, outlet: text.outletId, language: text.language, at, ...named };
  if (text.segments.length < 2) {
    return storyFacts({ ...base, title: text.title, body: text.body, copyOf: text.copyOf });
  }
  const starts = text.segments[segment]?.starts ?? '';
  const title = segment === 0 ? text.title : (text.segments[segment]?.title ?? starts);
  return storyFacts({ ...base, segment, title, body: part ?? starts });
}
