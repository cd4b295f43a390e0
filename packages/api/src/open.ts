import { ADDRESS_HEADER, type Auth, createAuth } from '@mirqab/auth';
import { openStores } from '@mirqab/services/open-stores';
import { createFolderStore, rawFolderOf } from '@mirqab/services/raw-folder';
import { sealingKey } from '@mirqab/services/seal';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import type { Context } from './context.ts';
import { publicFailure } from './errors.ts';
import { createLiveHub } from './live/hub.ts';
import { appRouter } from './router.ts';
import { answerWebSub } from './websub.ts';

export type ApiOptions = {
  databaseUrl: string;
  redisUrl?: string | undefined;
  secret: string;
  publicUrl: string;
  /** Where raw bytes are kept, below the install's data folder; without it none are found. */
  dataDir?: string | undefined;
};

export type Api = {
  auth: Auth;
  /** The context of one request, from its headers: who asks, from where. */
  context(headers: Headers): Promise<Context>;
  /** Bytes a page was read from, by their hash; null when they are not kept, or are damaged. */
  keptBytes(hash: string): Promise<Uint8Array | null>;
  /** Serves /api/trpc/*. */
  handle(request: Request): Promise<Response>;
  /** Serves /api/websub/<id>/<key>. */
  webSub(request: Request, called: { id: string; key: string }): Promise<Response>;
  /** Ends every open stream, so that a stopping server need not wait for its readers. */
  endStreams(): Promise<void>;
  /** Ends the streams, then lets go of the connections. */
  close(): Promise<void>;
};

/** Opens everything a web process needs to answer. Nothing connects before the first request. */
export function openApi(options: ApiOptions): Api {
  const stores = openStores({ ...options, connections: 10, statementTimeoutMs: 20_000 });
  const auth = createAuth({ db: stores.db, secret: options.secret, publicUrl: options.publicUrl });
  const live = createLiveHub(stores.db);
  const sealing = sealingKey(options.secret);
  const raw = options.dataDir ? createFolderStore(rawFolderOf(options.dataDir)) : { get: async () => null };

  const context = async (headers: Headers): Promise<Context> => ({
    db: stores.db,
    queues: stores.queues,
    auth,
    live,
    caller: await auth.readCaller(headers),
    address: headers.get(ADDRESS_HEADER),
    now: new Date(),
    publicUrl: options.publicUrl,
    raw,
    sealing,
  });

  return {
    auth,
    context,
    keptBytes: (hash) => raw.get(hash).catch(() => null),
    handle: (request) =>
      fetchRequestHandler({
        endpoint: '/api/trpc',
        req: request,
        router: appRouter,
        createContext: () => context(request.headers),
        allowMethodOverride: false,
        responseMeta: ({ errors }) => {
          const wait = errors
            .map((error) => publicFailure(error).wait)
            .find((seconds) => seconds !== undefined);
          return wait === undefined ? {} : { headers: new Headers({ 'retry-after': String(wait) }) };
        },
        onError: ({ error, path }) => {
          if (error.code !== 'INTERNAL_SERVER_ERROR') return;
          // The reader is told `internal`; the reason stands in the server's log.
          console.error(`api ${path ?? '?'}:`, error.cause ?? error);
        },
      }),
    webSub: (request, called) => answerWebSub({ db: stores.db, sealing }, request, called),
    endStreams: () => live.close(),
    close: async () => {
      await live.close();
      await stores.close();
    },
  };
}
