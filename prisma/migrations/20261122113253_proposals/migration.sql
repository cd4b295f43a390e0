-- AlterTable
ALTER TABLE "ingestion_run" ADD COLUMN     "entity_id" UUID;

-- CreateTable
CREATE TABLE "proposal" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "entity_kind" NOT NULL,
    "script" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "merged_into" UUID,
    "entity_id" UUID,
    "judgement_id" UUID,
    "articles" INTEGER NOT NULL DEFAULT 0,
    "first_at" TIMESTAMPTZ(3) NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal_sighting" (
    "proposal_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "zone" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,

    CONSTRAINT "proposal_sighting_pkey" PRIMARY KEY ("proposal_id","article_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "proposal_key_key" ON "proposal"("key");

-- CreateIndex
CREATE INDEX "proposal_state_articles_id_idx" ON "proposal"("state", "articles" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "proposal_state_kind_script_articles_id_idx" ON "proposal"("state", "kind", "script", "articles" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "proposal_merged_into_idx" ON "proposal"("merged_into");

-- CreateIndex
CREATE INDEX "proposal_sighting_article_id_idx" ON "proposal_sighting"("article_id");

-- CreateIndex
CREATE INDEX "entity_merged_into_idx" ON "entity"("merged_into");

-- CreateIndex
CREATE INDEX "ingestion_run_entity_id_started_at_idx" ON "ingestion_run"("entity_id", "started_at" DESC);

-- AddForeignKey
ALTER TABLE "proposal_sighting" ADD CONSTRAINT "proposal_sighting_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_sighting" ADD CONSTRAINT "proposal_sighting_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
