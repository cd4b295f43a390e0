-- CreateTable
CREATE TABLE "discovery" (
    "id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "selector" TEXT,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "steps" JSONB NOT NULL DEFAULT '[]',
    "found" JSONB NOT NULL DEFAULT '[]',
    "problem" JSONB,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "lease_until" TIMESTAMPTZ(3),
    "lease_by" UUID,

    CONSTRAINT "discovery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "push_subscription" (
    "id" UUID NOT NULL,
    "source_id" UUID,
    "hub" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'asked',
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lease_until" TIMESTAMPTZ(3),
    "last_push_at" TIMESTAMPTZ(3),
    "problem" JSONB,

    CONSTRAINT "push_subscription_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "discovery_expires_at_idx" ON "discovery"("expires_at");

-- CreateIndex
CREATE INDEX "discovery_state_created_at_idx" ON "discovery"("state", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "push_subscription_source_id_key" ON "push_subscription"("source_id");

-- CreateIndex
CREATE INDEX "push_subscription_state_asked_at_idx" ON "push_subscription"("state", "asked_at");

-- AddForeignKey
ALTER TABLE "push_subscription" ADD CONSTRAINT "push_subscription_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE SET NULL ON UPDATE CASCADE;
