-- AlterTable
ALTER TABLE "entity" ADD COLUMN     "given" JSONB,
ADD COLUMN     "origin_key" TEXT;

-- CreateTable
CREATE TABLE "actor_group" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "note" TEXT,
    "created_by" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "actor_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "actor_group_member" (
    "group_id" UUID NOT NULL,
    "entity_id" UUID NOT NULL,
    "created_by" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "actor_group_member_pkey" PRIMARY KEY ("group_id","entity_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "actor_group_workspace_id_folded_key" ON "actor_group"("workspace_id", "folded");

-- CreateIndex
CREATE INDEX "actor_group_member_entity_id_idx" ON "actor_group_member"("entity_id");

-- CreateIndex
CREATE UNIQUE INDEX "entity_workspace_id_origin_key_key" ON "entity"("workspace_id", "origin_key");

-- AddForeignKey
ALTER TABLE "actor_group" ADD CONSTRAINT "actor_group_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "actor_group_member" ADD CONSTRAINT "actor_group_member_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "actor_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "actor_group_member" ADD CONSTRAINT "actor_group_member_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;
