import { namesIn, storedQuerySchema } from '@mirqab/core/query';
import { foldText } from '@mirqab/core/text';
import {
  type ActorWeight,
  listActorWords,
  listSaidApart,
  readArchiveRun,
  weighActor,
} from '@mirqab/db/read/curation';
import { listActorLabels } from '@mirqab/db/read/known-names';
import { ACTOR_JUDGEMENTS } from '@mirqab/db/write/judgements';
import { z } from 'zod';
import type { ReadContext } from './caller.ts';
import { likeActors } from './like-actors.ts';
import { ownActor } from './own-actor.ts';

const MOST_WORDS = 30;
const MOST_LIKE = 5;
const MOST_FORMS = 500;

export type CurationView = {
  /** What was decided of the actor and can be undone, newest first. */
  words: {
    judgementId: string;
    kind: string;
    names: string[];
    other: { id: string; label: Record<string, string> } | null;
    by: string | null;
    at: string;
  }[];
  /** The newest reading of the archive for its forms. */
  archive: { runId: string; state: string; total: number; done: number; changed: number; at: string } | null;
  /** Actors whose names are like its own and of whom nobody said that they are another. */
  like: {
    id: string;
    label: Record<string, string>;
    form: string;
    score: number;
    same: boolean;
    reasons: string[];
  }[];
  forms: ActorWeight['forms'];
};

const detail = z.object({
  names: z.array(z.string()).catch([]),
  from: z.string().optional().catch(undefined),
  other: z.string().optional().catch(undefined),
  label: z.record(z.string(), z.string()).optional().catch(undefined),
});

/** What an editor sees of an actor beside its page: what was decided, what may be the same. @throws ReadFailure not-found. */
export async function readCuration(ctx: ReadContext, id: string): Promise<CurationView> {
  const ids = await ownActor(ctx, id);
  const [words, archive, apart, forms, row, near] = await Promise.all([
    listActorWords(ctx.db, ids, ACTOR_JUDGEMENTS, MOST_WORDS),
    readArchiveRun(ctx.db, ids),
    listSaidApart(ctx.db, ids),
    ctx.db.prisma.entityName.findMany({
      where: { entityId: { in: ids } },
      select: { id: true, name: true, language: true, source: true },
      orderBy: [{ language: 'asc' }, { name: 'asc' }],
      take: MOST_FORMS,
    }),
    ctx.db.prisma.entity.findUnique({ where: { id: ids[0] ?? id }, select: { kind: true } }),
    likeActors(ctx.db),
  ]);
  const except = new Set([...ids, ...apart]);
  const best = new Map<string, CurationView['like'][number]>();
  const { workspaceId } = ctx.caller;
  for (const form of forms.slice(0, 40)) {
    if (!row || form.name.trim().split(/\s+/u).length < 2) continue;
    for (const one of near(form.name, { kind: row.kind, workspaceId, except, most: MOST_LIKE })) {
      const { score, same, reasons } = one;
      if (!same || score <= (best.get(one.id)?.score ?? 0)) continue;
      best.set(one.id, { id: one.id, label: {}, form: one.name, score, same, reasons });
    }
  }
  const like = [...best.values()].sort((a, b) => b.score - a.score).slice(0, MOST_LIKE);
  const read = words.map((word) => ({ ...word, said: detail.parse(word.detail) }));
  const otherOf = (said: z.output<typeof detail>) => said.other ?? said.from;
  const labels = await listActorLabels(ctx.db, [
    ...like.map((one) => one.id),
    ...read.flatMap(({ said }) => otherOf(said) ?? []),
  ]);
  return {
    forms,
    archive: archive && {
      runId: archive.id,
      state: archive.state,
      total: archive.total,
      done: archive.done,
      changed: archive.changed,
      at: archive.startedAt.toISOString(),
    },
    like: like.map((one) => ({ ...one, label: labels.get(one.id) ?? {} })),
    words: read.map(({ said, ...word }) => {
      const other = otherOf(said);
      return {
        judgementId: word.id,
        kind: word.kind,
        names: said.names,
        other: other ? { id: other, label: said.label ?? labels.get(other) ?? {} } : null,
        by: word.by,
        at: word.createdAt.toISOString(),
      };
    }),
  };
}

export type MergePreview = ActorWeight & { id: string; label: Record<string, string>; alerts: string[] };

/** What would follow an actor into another one. @throws ReadFailure not-found. */
export async function previewMerge(ctx: ReadContext, id: string): Promise<MergePreview> {
  const ids = await ownActor(ctx, id);
  const [weight, labels, alerts] = await Promise.all([
    weighActor(ctx.db, ids),
    listActorLabels(ctx.db, ids),
    ctx.db.prisma.alert.findMany({
      where: { workspaceId: ctx.caller.workspaceId, deletedAt: null },
      select: { name: true, query: true },
      orderBy: { id: 'asc' },
      take: 1000,
    }),
  ]);
  const [own = id] = ids;
  const said = new Set([...weight.forms.map((form) => foldText(form.name)), ...ids]);
  for (const label of labels.values()) for (const name of Object.values(label)) said.add(foldText(name));
  const naming = alerts.filter(({ query }) => {
    const tree = storedQuerySchema.safeParse(query);
    return (
      tree.success && namesIn(tree.data).actors.some((name) => said.has(foldText(name)) || said.has(name))
    );
  });
  return { id: own, label: labels.get(own) ?? {}, ...weight, alerts: naming.map((alert) => alert.name) };
}
