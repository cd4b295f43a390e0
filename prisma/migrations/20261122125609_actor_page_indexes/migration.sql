-- DropIndex
DROP INDEX "mention_article_id_idx";

-- DropIndex
DROP INDEX "mention_entity_id_sort_at_idx";

-- CreateIndex
CREATE INDEX "article_id_outlet_id_language_idx" ON "article"("id", "outlet_id", "language");

-- CreateIndex
CREATE INDEX "mention_article_id_entity_id_idx" ON "mention"("article_id", "entity_id");

-- CreateIndex
CREATE INDEX "mention_entity_id_sort_at_article_id_idx" ON "mention"("entity_id", "sort_at" DESC, "article_id");

-- Few mentions carry a title.
CREATE INDEX "mention_titled_idx" ON "mention" ("entity_id") WHERE "titles" <> '[]'::jsonb;
