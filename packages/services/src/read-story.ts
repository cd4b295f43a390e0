import { type ChainRole, publicationChain } from '@mirqab/core/stories';
import { searchTerms } from '@mirqab/core/text';
import {
  listFramings,
  listLabels,
  listStoryRows,
  listStoryTitles,
  listTellings,
  resolveStoryId,
  type StoryFraming,
  type StoryRow,
  type StoryTelling,
  type StoryTitle,
} from '@mirqab/db/read/stories';
import { listStoryJudgements, type StoryJudgement } from '@mirqab/db/read/story-judgements';
import { readFramings, readReasons } from './article-json.ts';
import type { ReadContext } from './caller.ts';
import { ReadFailure } from './read-failure.ts';
import { chainMember } from './recount-stories.ts';

type Label = Record<string, string>;
/** One reason why a telling belongs: what speaks for it, as words or as the labels of whom it names. */
export type ShownReason = { code: string; value: string | null; labels: Label[] };

export type TellingReading = Omit<StoryTelling, 'why'> & {
  why: ShownReason[];
  /** Who had it first, who repeats that text, who names a source, who tells it in words of their own. */
  role: ChainRole;
  /** Of a copy, whose text it is; of an attributed telling, the member it names. */
  of: string | null;
};

export type StoryReading = {
  story: StoryRow;
  /** Set when the id asked for was merged into this story. */
  mergedFrom: string | null;
  /** As they were told, the first first. */
  tellings: TellingReading[];
  titles: StoryTitle[];
  framings: (Omit<StoryFraming, 'framing'> & { label: Label; from: string[]; to: string[] })[];
  /** What was decided of it by people and stands. */
  judgements: StoryJudgement[];
};

/** A story with every telling, first to last, and the titles given in it. @throws ReadFailure not-found. */
export async function readStory(ctx: ReadContext, asked: string): Promise<StoryReading> {
  const id = await resolveStoryId(ctx.db, asked);
  if (!id) throw new ReadFailure('not-found');
  const [rows, tellings, titles, edits] = await Promise.all([
    listStoryRows(ctx.db, { userId: ctx.caller.userId, ids: [id] }, 1),
    listTellings(ctx.db, id),
    listStoryTitles(ctx.db, id),
    listFramings(ctx.db, id),
  ]);
  const story = rows[0];
  if (!story) throw new ReadFailure('not-found');
  const framings = edits.flatMap(({ framing, ...edit }) =>
    readFramings(framing).map((change) => ({ ...edit, ...change })),
  );
  const [labels, judgements] = await Promise.all([
    listLabels(ctx.db, [
      ...framings.map((change) => change.entityId),
      ...tellings.flatMap((one) => readReasons(one.why).flatMap(({ value }) => idsOf(value))),
    ]),
    listStoryJudgements(ctx.db, {
      storyId: id,
      articleIds: tellings.map((one) => one.id),
      workspaceId: ctx.caller.workspaceId,
    }),
  ]);
  return {
    story,
    mergedFrom: asked === id ? null : asked,
    tellings: inOrder(tellings, labels),
    titles,
    framings: framings.flatMap(({ entityId, ...change }) => {
      const label = labels.get(entityId);
      return label ? [{ ...change, label }] : [];
    }),
    judgements,
  };
}

/** Only the tellings, for the fold under a row. @throws ReadFailure not-found. */
export async function listStoryTellings(ctx: ReadContext, asked: string): Promise<TellingReading[]> {
  return (await readStory(ctx, asked)).tellings;
}

function inOrder(tellings: StoryTelling[], labels: Map<string, Label>): TellingReading[] {
  const { chain } = publicationChain(
    tellings.map((one) => chainMember({ ...one, articleId: one.id, outlet: one.outlet.name })),
  );
  const links = new Map(chain.map((link, at) => [link.articleId, { ...link, at }]));
  return tellings
    .map((one): TellingReading & { place: number } => {
      const link = links.get(one.id);
      return {
        ...one,
        why: readReasons(one.why).map((reason) => shown(reason, one.title, labels)),
        role: link?.role ?? 'own',
        of: link?.of ?? null,
        place: link?.at ?? 0,
      };
    })
    .toSorted((a, b) => a.place - b.place || a.segment - b.segment)
    .map(({ place: _, ...one }) => one);
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const partsOf = (value: string | number | null | undefined): string[] =>
  value == null
    ? []
    : String(value)
        .split(', ')
        .filter((part) => part !== '');
const idsOf = (value: string | number | null | undefined): string[] =>
  partsOf(value).filter((part) => ID.test(part));

function shown(
  { code, value }: { code: string; value?: string | number | null | undefined },
  title: string,
  labels: Map<string, Label>,
): ShownReason {
  const parts = partsOf(value);
  const words = code === 'words' ? asWritten(parts, title) : parts.filter((part) => !ID.test(part));
  return {
    code,
    value: words.length > 0 ? words.join(', ') : null,
    labels: parts.map((part) => labels.get(part)).filter((label) => label !== undefined),
  };
}

/** Stems as the headline spells them; those it lacks are left out unless it has none of them. */
function asWritten(stems: string[], title: string): string[] {
  const spelled = new Map<string, string>();
  for (const word of title.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
    for (const term of searchTerms(word)) if (!spelled.has(term)) spelled.set(term, word);
  return stems.flatMap((stem) => spelled.get(stem) ?? []);
}
