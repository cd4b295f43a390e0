import { newId } from '@mirqab/db';
import type { NewArticle } from '@mirqab/db/write/articles';
import type { Client } from '@mirqab/db/write/client';
import { insertMembers, insertStories, type NewStory, refreshStories } from '@mirqab/db/write/stories';

export type Joined = {
  /** Every story that has a new member. */
  stories: string[];
  /** To be called when the articles stand. */
  write(): Promise<void>;
};

/**
 * Gives each new article its story: that of what it is a copy of, or one of its own. Sets the
 * articles' storyId; the rows follow with `write`, since members point to articles.
 */
export async function joinStories(client: Client, articles: NewArticle[], now: Date): Promise<Joined> {
  const fresh: NewStory[] = [];
  const members: { storyId: string; articleId: string; segment: number; why: unknown }[] = [];
  const touched = new Set<string>();
  for (const article of articles) {
    const why = article.storyId === null ? [] : [{ code: 'copy', value: article.copyOf }];
    if (article.storyId === null) {
      const story = {
        id: newId(now),
        title: article.title,
        language: article.language,
        leadId: article.id,
        firstAt: article.sortAt,
        sortAt: article.sortAt,
      };
      article.storyId = story.id;
      fresh.push(story);
    } else {
      touched.add(article.storyId);
    }
    members.push({ storyId: article.storyId, articleId: article.id, segment: 0, why });
  }
  return {
    stories: [...touched, ...fresh.map((story) => story.id)],
    write: async () => {
      await insertStories(client, fresh);
      await insertMembers(client, members);
      await refreshStories(client, [...touched]);
    },
  };
}
