-- CreateTable
CREATE TABLE "page_trace" (
    "outlet_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "rules_version" INTEGER NOT NULL DEFAULT 0,
    "lines" JSONB NOT NULL DEFAULT '[]',
    "rules" JSONB NOT NULL DEFAULT '[]',
    "read_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "page_trace_pkey" PRIMARY KEY ("outlet_id","article_id")
);

-- CreateTable
CREATE TABLE "outlet_template" (
    "outlet_id" UUID NOT NULL,
    "prints" BIGINT[] DEFAULT ARRAY[]::BIGINT[],
    "lines" JSONB NOT NULL DEFAULT '[]',
    "refused" BIGINT[] DEFAULT ARRAY[]::BIGINT[],
    "pages" INTEGER NOT NULL DEFAULT 0,
    "since" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 0,
    "learnt_at" TIMESTAMPTZ(3),

    CONSTRAINT "outlet_template_pkey" PRIMARY KEY ("outlet_id")
);

-- CreateTable
CREATE TABLE "rule_record" (
    "outlet_id" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'new',
    "pages" INTEGER NOT NULL DEFAULT 0,
    "matched" INTEGER NOT NULL DEFAULT 0,
    "misses" INTEGER NOT NULL DEFAULT 0,
    "weighed" INTEGER NOT NULL DEFAULT 0,
    "taken" INTEGER NOT NULL DEFAULT 0,
    "agreed" INTEGER NOT NULL DEFAULT 0,
    "last_match_at" TIMESTAMPTZ(3),
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rule_record_pkey" PRIMARY KEY ("outlet_id","part","rule")
);

-- AddForeignKey
ALTER TABLE "page_trace" ADD CONSTRAINT "page_trace_outlet_id_fkey" FOREIGN KEY ("outlet_id") REFERENCES "outlet"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outlet_template" ADD CONSTRAINT "outlet_template_outlet_id_fkey" FOREIGN KEY ("outlet_id") REFERENCES "outlet"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rule_record" ADD CONSTRAINT "rule_record_outlet_id_fkey" FOREIGN KEY ("outlet_id") REFERENCES "outlet"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Pages that were kept though no article came of them: known to retention from now on.
INSERT INTO "raw_object" ("hash", "stored_bytes", "bytes", "source_id", "kept_at")
SELECT DISTINCT ON ("detail"->>'raw') "detail"->>'raw', 0, 0, "source_id", COALESCE("done_at", "first_seen_at")
FROM "source_item" WHERE "detail"->>'raw' ~ '^[0-9a-f]{64}$'
ON CONFLICT DO NOTHING;
