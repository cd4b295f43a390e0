import { z } from 'zod';
import type { StoryState } from './types.ts';

const counted = z.array(z.tuple([z.string(), z.number()]).readonly());
const stated = z.object({
  id: z.string(),
  firstAt: z.string(),
  lastAt: z.string(),
  size: z.number().int().min(1),
  articleIds: z.array(z.string()),
  outlets: z.array(z.string()),
  languages: z.array(z.string()),
  terms: counted,
  who: counted,
  where: counted,
  days: z.array(z.string()),
  titleTerms: z.array(z.string()),
  names: z.array(z.string()),
  figures: z.array(z.string()),
  marks: z.array(z.string()),
  founders: z.number().int().min(1),
});

/** Raised when the profile's words or weights change their meaning: a story of another version is founded anew. */
export const STORY_VERSION = 1;

/** What is stored of a story's state: plain JSON. */
export function storedStory(state: StoryState): { v: number; state: StoryState } {
  return { v: STORY_VERSION, state };
}

/** Read what {@link storedStory} gave; null when it is of another version or broken. */
export function readStory(stored: unknown): StoryState | null {
  const outer = z.object({ v: z.literal(STORY_VERSION), state: stated }).safeParse(stored);
  return outer.success ? outer.data.state : null;
}
