import { type Api, openApi } from '@mirqab/api/open';
import { type Env, readEnv } from '../env.ts';

type House = { api: Api; env: Env };
declare global {
  // One per process: a reload of this module in development must not open a second pool.
  var mirqabHouse: House | undefined;
}

/** The process's API with its connections, opened at the first request. */
export function house(): House {
  if (!globalThis.mirqabHouse) {
    const env = readEnv();
    globalThis.mirqabHouse = {
      env,
      api: openApi({
        databaseUrl: env.DATABASE_URL,
        redisUrl: env.REDIS_URL,
        secret: env.MIRQAB_SECRET,
        publicUrl: env.PUBLIC_URL,
        dataDir: env.MIRQAB_DATA_DIR,
      }),
    };
  }
  return globalThis.mirqabHouse;
}
