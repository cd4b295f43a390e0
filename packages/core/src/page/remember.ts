const memories: Map<string, unknown>[] = [];
const MOST = 8000;
const LONGEST = 4000;

/**
 * A function of one text that remembers its answers while a page is read: the same lines are asked the same questions
 * by many steps. Answers must not be changed by who gets them. Very long texts are not remembered.
 */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const memory = new Map<string, T>();
  memories.push(memory);
  return (text) => {
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

/** Forget a page's answers: nothing of it stays in memory once it is read. */
export function forgetPage(): void {
  for (const memory of memories) if (memory.size > 0) memory.clear();
}
