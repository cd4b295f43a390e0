import { parentPort, workerData } from 'node:worker_threads';
import type { DoorOptions } from '../doors/door.ts';
import { type DoorName, doors } from '../doors/index.ts';
import { answerLine } from './answer-line.ts';

/** A thread that opens one door and answers lines as they come, one message back for each. */
const { name, options }: { name: DoorName; options: DoorOptions } = workerData;
const { door } = await doors[name]();
const answer = await door.open(options);

parentPort?.on('message', async ({ seq, text }: { seq: number; text: string }) => {
  parentPort?.postMessage({ seq, ...(await answerLine(answer, text)) });
});
parentPort?.postMessage({ ready: true });
