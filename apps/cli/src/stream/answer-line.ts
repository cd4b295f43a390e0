import type { Answer } from '../doors/door.ts';
import { LineFailure } from '../failure.ts';

/** Answers one line of JSON with one line of JSON; never throws. */
export async function answerLine(answer: Answer, text: string): Promise<{ json: string; ok: boolean }> {
  const started = performance.now();
  let name: Record<string, unknown> = { id: null };
  try {
    const line = parseJson(text);
    name = nameOf(line);
    const result = await answer(line);
    return { json: JSON.stringify({ ...name, ok: true, ms: elapsed(started), ...result }), ok: true };
  } catch (error) {
    const failure =
      error instanceof LineFailure
        ? { code: error.code, message: error.message }
        : { code: 'internal', message: error instanceof Error ? error.message : String(error) };
    return { json: JSON.stringify({ ...name, ok: false, ms: elapsed(started), error: failure }), ok: false };
  }
}

/** A line is named by its id, or by the pair it asks about. */
function nameOf(line: unknown): Record<string, unknown> {
  if (!line || typeof line !== 'object') return { id: null };
  if ('id' in line) return { id: line.id };
  return 'a' in line && 'b' in line ? { a: line.a, b: line.b } : { id: null };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new LineFailure('bad-json', error instanceof Error ? error.message : String(error));
  }
}

const elapsed = (started: number) => Math.round((performance.now() - started) * 1000) / 1000;
