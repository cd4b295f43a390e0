import { type PressEnv, readEnv } from './env.ts';
import { firstStart } from './firstStart.ts';
import { createPress } from './press.ts';

/** Runs the sample press as a process until it is told to stop. */
async function main(): Promise<void> {
  const env: PressEnv = readEnv(process.env);
  const now = new Date();
  const press = await createPress({
    now: env.now ?? (env.dataDir === null ? now : await firstStart(env.dataDir, now)),
    host: env.host,
    port: env.port,
    control: env.control,
  });
  console.log(`The sample press is at ${press.url}`);
  let closing = false;
  const stop = (): void => {
    if (closing) return;
    closing = true;
    void press.close().then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

main().catch((error: unknown) => {
  console.error(`press: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
