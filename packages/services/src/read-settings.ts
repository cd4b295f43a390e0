import type { ReadContext } from './caller.ts';

export type Settings = {
  locale: 'ar' | 'en';
  timeZone: string;
  digits: 'latn' | 'arab';
  months: 'egypt' | 'levant' | 'maghreb';
  firstDay: number;
  theme: 'system' | 'light' | 'dark';
  welcomedAt: string | null;
};

const oneOf = <T extends string>(value: string, allowed: readonly T[], fallback: T): T =>
  allowed.find((one) => one === value) ?? fallback;

/** A reader's settings; whoever has none yet gets the defaults of the Arabic desk. */
export async function readSettings(ctx: Pick<ReadContext, 'db' | 'caller'>): Promise<Settings> {
  const row = await ctx.db.prisma.readerSettings.findUnique({ where: { userId: ctx.caller.userId } });
  return {
    locale: oneOf(row?.locale ?? 'ar', ['ar', 'en'], 'ar'),
    timeZone: row?.timeZone ?? 'Africa/Tripoli',
    digits: oneOf(row?.digits ?? 'latn', ['latn', 'arab'], 'latn'),
    months: oneOf(row?.months ?? 'egypt', ['egypt', 'levant', 'maghreb'], 'egypt'),
    firstDay: row?.firstDay ?? 6,
    theme: oneOf(row?.theme ?? 'system', ['system', 'light', 'dark'], 'system'),
    welcomedAt: row?.welcomedAt?.toISOString() ?? null,
  };
}

/** Keeps what changed. An unknown time zone is refused by the schema before this is called. */
export async function saveSettings(
  ctx: Pick<ReadContext, 'db' | 'caller'>,
  change: Partial<Omit<Settings, 'welcomedAt'>>,
): Promise<Settings> {
  await ctx.db.prisma.readerSettings.upsert({
    where: { userId: ctx.caller.userId },
    create: { userId: ctx.caller.userId, ...change },
    update: change,
  });
  return readSettings(ctx);
}

/** The first-run steps are over for this reader and never come back. */
export async function finishWelcome(ctx: ReadContext): Promise<void> {
  await ctx.db.prisma.readerSettings.upsert({
    where: { userId: ctx.caller.userId },
    create: { userId: ctx.caller.userId, welcomedAt: ctx.now },
    update: { welcomedAt: ctx.now },
  });
}
