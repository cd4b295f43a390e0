import { canBeCalled } from '@mirqab/core/schedule';
import { createDb, type Db } from '@mirqab/db';
import { createQueues, type Queues } from '@mirqab/jobs';
import type { ChannelPorts } from '@mirqab/services/alert-message';
import type { HubPort } from '@mirqab/services/ask-hub';
import type { CanPush } from '@mirqab/services/plan-push';
import type { FetchPort, RawStore } from '@mirqab/services/ports';
import { createFolderStore } from '@mirqab/services/raw-folder';
import { type Compiled, createCompiled } from '@mirqab/services/register-cache';
import { type SealingKey, sealingKey } from '@mirqab/services/seal';
import { createEmailChannel } from './adapters/channels/email.ts';
import { createWebhookChannel } from './adapters/channels/webhook.ts';
import { createFetch } from './adapters/fetch.ts';
import { createHttp, createRobots, type HttpOptions } from './adapters/http/index.ts';
import { createHub } from './adapters/hub.ts';
import { createReaderPool, type ReaderPool } from './adapters/reader/pool.ts';
import type { Env } from './env.ts';
import { errorFields, type Log } from './log.ts';

/** Everything the stages work with, made once. */
export type House = {
  env: Env;
  log: Log;
  db: Db;
  queues: Queues;
  fetch: FetchPort;
  hub: HubPort;
  canPush: CanPush;
  publicUrl: string;
  raw: RawStore;
  reader: ReaderPool;
  compiled: Compiled;
  channels: ChannelPorts;
  sealing: SealingKey;
  leaseMs: number;
  close(): Promise<void>;
};

const AGENT = 'MirqabBot';

/** What lies between the guarded client and the world; only tests change it (their names, their ports). */
export type Outside = Pick<HttpOptions, 'ports' | 'resolve' | 'timeouts'>;

export async function compose(env: Env, log: Log, outside: Outside = {}): Promise<House> {
  const db = createDb(env.databaseUrl, { connections: 16 });
  const queues = await createQueues({
    databaseUrl: env.databaseUrl,
    redisUrl: env.redisUrl,
    settings: { lockDuration: env.lockMs, stalledInterval: env.stalledMs },
    onError: (error) => log.warn(errorFields(error), 'queue connection'),
  }).catch(async (error: unknown) => {
    await db.close();
    throw error;
  });
  const http = createHttp({
    ...outside,
    userAgent: `${AGENT}/0.1 (+${env.publicUrl})`,
    allow: env.allowHosts,
    self: [hostPort(env.publicUrl)],
  });
  const reader = createReaderPool({ threads: env.readerThreads });
  const email = createEmailChannel({ smtpUrl: env.smtpUrl, from: env.mailFrom, publicUrl: env.publicUrl });
  return {
    env,
    log,
    db,
    queues,
    fetch: createFetch({ http, robots: createRobots(http, AGENT) }),
    hub: createHub(http),
    canPush: canPush(env),
    publicUrl: env.publicUrl,
    raw: createFolderStore(env.rawDir),
    reader,
    compiled: createCompiled(db),
    channels: { email, webhook: createWebhookChannel({ http, publicUrl: env.publicUrl }) },
    sealing: sealingKey(env.secret),
    leaseMs: env.leaseMs,
    close: async () => {
      await queues.close();
      await reader.close();
      email.close();
      await http.close();
      await db.close();
    },
  };
}

/** A hub can call us at a public address; at a private one only a hub that the operator has named, which is of the same house. */
function canPush({ publicUrl, allowHosts }: Env): CanPush {
  const open = canBeCalled(publicUrl);
  return (hub) => open || allowHosts.includes(hostPort(hub));
}

function hostPort(address: string): string {
  const url = new URL(address);
  return `${url.hostname}:${url.port || (url.protocol === 'https:' ? '443' : '80')}`;
}
