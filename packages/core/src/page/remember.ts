const memories: Map<string, unknown>[] = [];
const MOST = 8000;
const LONGEST = 4000;
let reading = false;

/**
 * A function of one text that remembers its answers while a page is read: the same lines are asked the same questions
 * by many steps. Answers must not be changed by who gets them. Very long texts are not remembered, and nothing is
 * between pages.
 */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const memory = new Map<string, T>();
  memories.push(memory);
  return (text) => {
    if (!reading) return answer(text);
    const known = memory.get(text);
    if (known !== undefined) return known;
    const found = answer(text);
    if (text.length <= LONGEST) {
      if (memory.size >= MOST) memory.clear();
      memory.set(text, found);
    }
    return found;
  };
}

/** Run the reading of one page, after which all that was remembered for it is forgotten. */
export function whileReading<T>(read: () => T): T {
  if (reading) return read();
  reading = true;
  try {
    return read();
  } finally {
    reading = false;
    for (const memory of memories) if (memory.size > 0) memory.clear();
  }
}
