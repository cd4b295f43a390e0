-- DropForeignKey
ALTER TABLE "match" DROP CONSTRAINT "match_article_id_fkey";

-- DropForeignKey
ALTER TABLE "article_key" DROP CONSTRAINT "article_key_article_id_fkey";

-- DropForeignKey
ALTER TABLE "revision" DROP CONSTRAINT "revision_article_id_fkey";

-- DropForeignKey
ALTER TABLE "mention" DROP CONSTRAINT "mention_article_id_fkey";

-- DropForeignKey
ALTER TABLE "quote" DROP CONSTRAINT "quote_article_id_fkey";

-- DropForeignKey
ALTER TABLE "proposal_sighting" DROP CONSTRAINT "proposal_sighting_article_id_fkey";

-- DropForeignKey
ALTER TABLE "story_member" DROP CONSTRAINT "story_member_article_id_fkey";

-- AlterTable
ALTER TABLE "article" DROP COLUMN "stage";

-- What hangs on an article goes with it, in one statement for however many go.
CREATE FUNCTION "article_parts_gone"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  part text;
BEGIN
  FOREACH part IN ARRAY ARRAY['article_band', 'article_key', 'match', 'meeting', 'mention', 'proposal_sighting',
    'quote', 'revision', 'stage_run', 'story_member'] LOOP
    EXECUTE format('DELETE FROM %I WHERE article_id = ANY ($1)', part)
      USING ARRAY(SELECT id FROM gone);
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER "article_parts_gone" AFTER DELETE ON "article"
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "article_parts_gone"();
