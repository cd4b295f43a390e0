import { startStack } from './stack.ts';

/** One platform for the whole run; the tests find it through MIRQAB_E2E_STACK. */
export default async function setup(): Promise<() => Promise<void>> {
  const { stop, ...stack } = await startStack();
  process.env.MIRQAB_E2E_STACK = JSON.stringify(stack);
  return stop;
}
