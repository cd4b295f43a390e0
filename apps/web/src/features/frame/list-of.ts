import { isolate } from './isolate.ts';

/** Names as a sentence lists them («أ، وب»), each keeping its own direction. */
export const listOf = (names: readonly string[], locale: string): string =>
  new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' }).format(names.map(isolate));
