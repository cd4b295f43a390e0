import { subscribe } from 'node:diagnostics_channel';
import { IncomingMessage } from 'node:http';
import { readEnv } from '../env.ts';
import { readProxies, stampAddress } from './address.ts';

/** Checks the environment, stamps every request with its true address, and ends open streams on a stop. */
export function prepareServer(): void {
  const env = readEnv();
  const proxies = readProxies(env.trustedProxies);
  subscribe('http.server.request.start', (message) => {
    if (typeof message !== 'object' || message === null || !('request' in message)) return;
    if (message.request instanceof IncomingMessage) stampAddress(message.request, proxies);
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      // An open stream would hold the server up for as long as its reader stays.
      void globalThis.mirqabHouse?.api.endStreams();
    });
  }
}
