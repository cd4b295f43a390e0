import { setTimeout as pause } from 'node:timers/promises';
import type { APIResponse, Page } from '@playwright/test';
import { publish, received } from './play.ts';
import type { Stack } from './stack.ts';

/** Rows of the furnished desk that have pages of their own. */
export type Places = {
  article: string;
  story: string;
  actor: string;
  /** A group of actors, and those of it that are compared. */
  group: string;
  compared: string;
  alert: string;
  source: string;
  silent: string;
  run: string;
  /** Looks at addresses: a magazine with two feeds, and a name that leads nowhere. */
  look: string;
  lookNowhere: string;
};

/** Whom the pictures are of: every outlet names him, under several titles. */
const ACTOR = 'فواز القطيني';
const LIMIT_MS = 240_000;

type Api = {
  ask<T>(procedure: string, input?: object): Promise<T>;
  tell<T>(procedure: string, input?: object): Promise<T>;
};

/** The desk's own API as the signed-in person of `page` may use it. */
export function apiOf(page: Page, stack: Stack): Api {
  const answer = async (procedure: string, response: APIResponse) => {
    const body = await response.json();
    if (!response.ok()) throw new Error(`${procedure}: ${JSON.stringify(body)}`);
    return body.result.data;
  };
  return {
    ask: async (procedure, input) => {
      const asked = input ? `?input=${encodeURIComponent(JSON.stringify(input))}` : '';
      return answer(procedure, await page.request.get(`${stack.url}/api/trpc/${procedure}${asked}`));
    },
    tell: async (procedure, input) =>
      answer(
        procedure,
        await page.request.post(`${stack.url}/api/trpc/${procedure}`, {
          headers: { origin: stack.url },
          ...(input ? { data: input } : {}),
        }),
      ),
  };
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + LIMIT_MS;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`waited too long for ${what}`);
    await pause(1_000);
  }
}

/**
 * Waits until the sample press is read, then puts on the desk what its pages are about: an alert that
 * has fired and was judged, a run, a source that cannot be reached. Asked twice it finds what it made.
 */
export async function furnish(page: Page, stack: Stack): Promise<Places> {
  const { ask, tell } = apiOf(page, stack);
  await untilRead(ask);
  const [actor] = await ask<{ id: string }[]>('entities.list', { search: ACTOR });
  const { items: stories } = await ask<{ items: { id: string; lead: { articleId: string } }[] }>(
    'stories.list',
    { filter: { order: 'widest' }, limit: 1 },
  );
  const story = stories[0];
  if (!actor || !story) throw new Error('the sample press left no actor or no story');
  const { group, compared } = await makeGroup({ ask, tell }, actor.id);
  const sources = await ask<{ id: string; url: string }[]>('sources.list');
  const source = sources.find(({ url }) => url.includes('/sada/'))?.id ?? '';
  const silent =
    sources.find(({ url }) => url.includes('nowhere.invalid'))?.id ??
    (
      await tell<{ id: string }>('sources.add', {
        url: 'https://nowhere.invalid/feed',
        name: 'صحيفة المرفأ القديم',
      })
    ).id;
  const alerts = await ask<{ id: string; name: string; lastAt: string | null }[]>('alerts.list', {
    locale: 'ar',
  });
  const alert = alerts.find(({ name }) => name === ALERT)?.id ?? (await makeAlerts(tell));
  const run = await askAlerts(stack, { ask, tell }, alert);
  await judge({ ask, tell }, alert);
  const { id: look } = await tell<{ id: string }>('sources.discover', { url: `${stack.press}/waha/` });
  const { id: lookNowhere } = await tell<{ id: string }>('sources.discover', {
    url: 'https://nowhere.invalid/',
  });
  return {
    article: story.lead.articleId,
    story: story.id,
    actor: actor.id,
    group,
    compared,
    alert,
    source,
    silent,
    run,
    look,
    lookNowhere,
  };
}

const GROUP = 'قادة شرق السارية';

/** A group of the three who are written about most. */
async function makeGroup({ ask, tell }: Api, actor: string): Promise<{ group: string; compared: string }> {
  const people = await ask<{ id: string }[]>('entities.list', { kind: 'person', limit: 12 });
  const members = [actor, ...people.map(({ id }) => id).filter((id) => id !== actor)].slice(0, 3);
  const known = (await ask<{ id: string; name: string }[]>('groups.list')).find(({ name }) => name === GROUP);
  const group = known?.id ?? (await tell<{ id: string }>('groups.create', { name: GROUP, members })).id;
  return { group, compared: members.join(',') };
}

async function untilRead(ask: Api['ask']): Promise<void> {
  type Ledger = { listed: number; parts: { fate: string }[] };
  const day = 86_400_000;
  let before = -1;
  await until('the sample press to be read', async () => {
    const now = Date.now();
    const span = {
      since: new Date(now - 30 * day).toISOString(),
      until: new Date(now + day).toISOString(),
    };
    const ledger = await ask<Ledger>('sources.ledger', span);
    const [actor] = await ask<{ articles: number }[]>('entities.list', { search: ACTOR });
    const waiting = ledger.parts.some(({ fate }) => fate === 'pending');
    const named = actor?.articles ?? 0;
    const settled = ledger.listed > 100 && !waiting && named > 10 && named === before;
    before = named;
    return settled;
  });
}

const ALERT = 'فواز القطيني في الأخبار';

async function makeAlerts(tell: Api['tell']): Promise<string> {
  const mail = await tell<{ id: string }>('channels.create', {
    kind: 'email',
    name: 'بريد التحرير',
    address: 'desk@example.org',
  });
  const settings = { mode: 'instant', timeZone: 'Africa/Tripoli' };
  await tell('alerts.create', {
    name: 'الانتخابات واللجنة',
    query: '(الانتخابات أو الاقتراع) و لجنة ليس "كرة القدم"',
    settings: { ...settings, mode: 'daily' },
    channelIds: [mail.id],
  });
  const { id } = await tell<{ id: string }>('alerts.create', {
    name: ALERT,
    query: `الفاعل:"${ACTOR}"`,
    settings: { ...settings, mostPerDay: 3 },
    channelIds: [mail.id],
  });
  return id;
}

/** Asks the alerts about what is stored, with sending, and waits for the first mail; once. */
async function askAlerts(stack: Stack, { ask, tell }: Api, alert: string): Promise<string> {
  type Run = { id: string; state: string; reason: string | null };
  const WHY = 'تجربة التنبيهات على ما حُفظ';
  const { items } = await ask<{ items: Run[] }>('runs.list', { limit: 20 });
  const known = items.find(({ reason }) => reason === WHY);
  if (known) return known.id;
  const { id } = await tell<{ id: string }>('runs.start', {
    scope: { kind: 'day', day: new Date().toISOString().slice(0, 10) },
    stage: 'match',
    reason: WHY,
    alerting: true,
  });
  await until('the run to end', async () => (await ask<Run>('runs.get', { id })).state !== 'running');
  await publish(stack, {
    outlet: 'sada',
    title: 'القطيني يزور ميناء السارية بعد انتهاء توسعته',
    body: 'زار فواز القطيني قائد قوات الشرق ميناء السارية صباح اليوم، واطلع على الرصيفين الجديدين اللذين انتهت أعمال بنائهما قبل أسبوع.\n\nوقالت إدارة الميناء إن السفن الكبيرة سترسو فيه مطلع الشهر المقبل، وإن عدد العاملين سيزيد على ثلاثمئة.',
  });
  const sources = await ask<{ id: string; url: string }[]>('sources.list');
  const sada = sources.find(({ url }) => url.includes('/sada/'));
  if (sada) await tell('sources.runNow', { id: sada.id });
  await until('the first mail', async () =>
    (await received(stack)).mails.some(({ to }) => to === 'desk@example.org'),
  );
  await until('the match', async () => {
    const { items: matches } = await ask<{ items: unknown[] }>('alerts.matches', { alertId: alert });
    return matches.length > 0;
  });
  return id;
}

async function judge({ ask, tell }: Api, alertId: string): Promise<void> {
  const { items } = await ask<{ items: { articleId: string }[] }>('alerts.matches', { alertId, limit: 4 });
  for (const [n, { articleId }] of items.entries())
    await tell('alerts.judge', { alertId, articleId, verdict: n === 2 ? 'wrong' : 'right' });
}
