import { parentPort, workerData } from 'node:worker_threads';
import type { Answer, DoorOptions } from '../doors/door.ts';
import { type DoorName, doors } from '../doors/index.ts';
import { answerLine } from './answer-line.ts';

/** A thread that opens one door, says so, and answers lines as they come, one message back for each. */
const { name, options }: { name: DoorName; options: DoorOptions } = workerData;
const { door } = await doors[name]();
const answer = await open();

parentPort?.on('message', async ({ seq, text }: { seq: number; text: string }) => {
  if (answer) parentPort?.postMessage({ seq, ...(await answerLine(answer, text)) });
});
if (answer) parentPort?.postMessage({ ready: true });

async function open(): Promise<Answer | null> {
  try {
    return await door.open(options);
  } catch (error) {
    parentPort?.postMessage({ refused: error instanceof Error ? error.message : String(error) });
    return null;
  }
}
