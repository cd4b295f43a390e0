import type { Story } from '@mirqab/api';
import type { InfiniteData } from '@tanstack/react-query';

export type StoryPages = InfiniteData<{ items: Story[]; next: string | null }, string | null | undefined>;

/** Changes stories where they stand in loaded pages. */
export function patchStories(
  data: StoryPages | undefined,
  change: (story: Story) => Story,
): StoryPages | undefined {
  if (!data) return data;
  return { ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.map(change) })) };
}

/** Which of these stories are shown already, and which are new to the loaded pages. */
export function sortNews(data: StoryPages | undefined, stories: Story[]): { known: Story[]; fresh: Story[] } {
  const ids = new Set(data?.pages.flatMap((page) => page.items.map((item) => item.id)) ?? []);
  const oldest = data?.pages.at(-1)?.items.at(-1);
  const open = data?.pages.at(-1)?.next;
  return {
    known: stories.filter((story) => ids.has(story.id)),
    // What belongs below the loaded part comes when the reader gets there.
    fresh: stories.filter(
      (story) => !ids.has(story.id) && (!open || !oldest || story.sortAt >= oldest.sortAt),
    ),
  };
}

/** Puts new stories in their place in time. */
export function insertStories(data: StoryPages | undefined, fresh: Story[]): StoryPages | undefined {
  const [first, ...rest] = data?.pages ?? [];
  if (!data || !first) return data;
  const ids = new Set(fresh.map((story) => story.id));
  const merged = [...fresh, ...first.items.filter((item) => !ids.has(item.id))].sort(
    (a, b) => b.sortAt.localeCompare(a.sortAt) || b.id.localeCompare(a.id),
  );
  return { ...data, pages: [{ ...first, items: merged }, ...rest] };
}
