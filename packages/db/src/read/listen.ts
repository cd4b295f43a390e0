import pg from 'pg';

export type Listening = { close(): Promise<void> };

export type ListenOptions = {
  channel: string;
  onMessage: (payload: string) => void;
  /** Told after every (re)connection: what was said while nobody listened is lost and must be read from the rows. */
  onReady: () => void;
};

const RETRY_MS = [200, 500, 1_000, 2_000, 5_000];

/** Listens on one channel with one connection of its own, and connects again when it is cut. */
export function listen(url: string, options: ListenOptions): Listening {
  let closed = false;
  let tries = 0;
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;

  const again = () => {
    if (closed || timer) return;
    timer = setTimeout(
      () => {
        timer = undefined;
        void connect();
      },
      RETRY_MS[Math.min(tries, RETRY_MS.length - 1)],
    );
    tries += 1;
  };

  const connect = async () => {
    const mine = new pg.Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 10_000 });
    client = mine;
    const lost = () => {
      mine.removeAllListeners();
      mine.on('error', () => {});
      mine.end().catch(() => {});
      if (client === mine) again();
    };
    mine.on('error', lost);
    mine.on('end', lost);
    mine.on('notification', (message) => {
      if (message.channel === options.channel) options.onMessage(message.payload ?? '');
    });
    try {
      await mine.connect();
      await mine.query(`listen ${mine.escapeIdentifier(options.channel)}`);
      tries = 0;
      if (!closed) options.onReady();
    } catch {
      lost();
    }
  };
  void connect();

  return {
    close: async () => {
      closed = true;
      clearTimeout(timer);
      client?.removeAllListeners();
      client?.on('error', () => {});
      await client?.end().catch(() => {});
    },
  };
}
