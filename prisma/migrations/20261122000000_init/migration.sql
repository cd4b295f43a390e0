-- CreateEnum
CREATE TYPE "delivery_state" AS ENUM ('pending', 'sending', 'sent', 'dead');

-- CreateEnum
CREATE TYPE "entity_kind" AS ENUM ('person', 'organisation', 'place');

-- CreateEnum
CREATE TYPE "source_state" AS ENUM ('active', 'paused', 'ended');

-- CreateEnum
CREATE TYPE "item_fate" AS ENUM ('pending', 'ingested', 'duplicate', 'unchanged', 'shelved', 'failed');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('reader', 'editor', 'admin');

-- CreateTable
CREATE TABLE "alert" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "created_by" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" JSONB NOT NULL,
    "settings" JSONB NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 1,
    "paused_at" TIMESTAMPTZ(3),
    "deleted_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "alert_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "channel" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "created_by" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "target" JSONB NOT NULL,
    "sealed" BYTEA,
    "disabled_at" TIMESTAMPTZ(3),
    "disabled_why" TEXT,
    "deleted_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "channel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alert_channel" (
    "alert_id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,

    CONSTRAINT "alert_channel_pkey" PRIMARY KEY ("alert_id","channel_id")
);

-- CreateTable
CREATE TABLE "match" (
    "alert_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "story_id" UUID,
    "alert_version" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "spans" JSONB NOT NULL,
    "sends" BOOLEAN NOT NULL DEFAULT true,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "match_pkey" PRIMARY KEY ("alert_id","article_id")
);

-- CreateTable
CREATE TABLE "delivery" (
    "id" UUID NOT NULL,
    "alert_id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "story_id" UUID,
    "article_id" UUID,
    "state" "delivery_state" NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lease_until" TIMESTAMPTZ(3),
    "lease_by" UUID,
    "sent_at" TIMESTAMPTZ(3),
    "error" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery_story" (
    "alert_id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "story_id" UUID NOT NULL,
    "delivery_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,

    CONSTRAINT "delivery_story_pkey" PRIMARY KEY ("alert_id","channel_id","story_id")
);

-- CreateTable
CREATE TABLE "delivery_attempt" (
    "id" UUID NOT NULL,
    "delivery_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ok" BOOLEAN NOT NULL,
    "status" INTEGER,
    "error" JSONB,
    "ms" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "delivery_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved_search" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "created_by" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" JSONB NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_search_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article" (
    "id" UUID NOT NULL,
    "outlet_id" UUID NOT NULL,
    "source_id" UUID,
    "url" TEXT,
    "canonical_url" TEXT,
    "title" TEXT NOT NULL,
    "byline" TEXT,
    "section" TEXT,
    "image" TEXT,
    "language" TEXT,
    "original_source" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "body" TEXT NOT NULL,
    "body_html" TEXT,
    "zones" JSONB NOT NULL DEFAULT '[]',
    "segments" JSONB NOT NULL DEFAULT '[]',
    "quality" JSONB NOT NULL DEFAULT '{}',
    "published_at" TIMESTAMPTZ(3),
    "published_on" DATE,
    "date_precision" TEXT,
    "date_stated" TEXT,
    "date_evidence" JSONB NOT NULL DEFAULT '[]',
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "sort_at" TIMESTAMPTZ(3) NOT NULL,
    "raw_hash" TEXT,
    "body_hash" TEXT NOT NULL,
    "fingerprint" BYTEA,
    "copy_of" UUID,
    "similarity" DOUBLE PRECISION,
    "story_id" UUID,
    "search" tsvector,
    "fold_version" INTEGER NOT NULL DEFAULT 1,
    "reader_version" INTEGER NOT NULL DEFAULT 1,
    "rules_version" INTEGER NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "stage" TEXT NOT NULL DEFAULT 'stored',
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_why" TEXT,

    CONSTRAINT "article_pkey" PRIMARY KEY ("id")
) PARTITION BY RANGE ("id");

-- CreateTable
CREATE TABLE "article_key" (
    "kind" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "article_id" UUID NOT NULL,

    CONSTRAINT "article_key_pkey" PRIMARY KEY ("kind","scope","hash")
);

-- CreateTable
CREATE TABLE "revision" (
    "article_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "body_hash" TEXT NOT NULL,
    "raw_hash" TEXT,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    "change" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "revision_pkey" PRIMARY KEY ("article_id","number")
);

-- CreateTable
CREATE TABLE "article_band" (
    "band" BIGINT NOT NULL,
    "article_id" UUID NOT NULL,

    CONSTRAINT "article_band_pkey" PRIMARY KEY ("band","article_id")
);

-- CreateTable
CREATE TABLE "raw_object" (
    "hash" TEXT NOT NULL,
    "stored_bytes" INTEGER NOT NULL,
    "bytes" INTEGER NOT NULL,
    "content_type" TEXT,
    "source_id" UUID,
    "kept_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "raw_object_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "stage_run" (
    "article_id" UUID NOT NULL,
    "stage" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "run_id" UUID,
    "status" TEXT NOT NULL,
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "lease_until" TIMESTAMPTZ(3),
    "lease_by" UUID,
    "error" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stage_run_pkey" PRIMARY KEY ("article_id","stage")
);

-- CreateTable
CREATE TABLE "outbox" (
    "id" BIGSERIAL NOT NULL,
    "queue" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "run_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "entity" (
    "id" UUID NOT NULL,
    "workspace_id" UUID,
    "kind" "entity_kind" NOT NULL,
    "label" JSONB NOT NULL,
    "roles" JSONB NOT NULL DEFAULT '[]',
    "context" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "wikidata" TEXT,
    "note" TEXT,
    "watched" BOOLEAN NOT NULL DEFAULT true,
    "origin" TEXT NOT NULL DEFAULT 'own',
    "merged_into" UUID,
    "created_by" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "entity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "entity_name" (
    "id" UUID NOT NULL,
    "entity_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "language" TEXT,
    "form" TEXT NOT NULL DEFAULT 'full',
    "source" TEXT,
    "created_by" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "entity_name_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mention" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "entity_id" UUID,
    "candidates" UUID[] DEFAULT ARRAY[]::UUID[],
    "kind" "entity_kind" NOT NULL,
    "zone" TEXT NOT NULL,
    "surface" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "titles" JSONB NOT NULL DEFAULT '[]',
    "sort_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mention_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quote" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "entity_id" UUID,
    "by" TEXT,
    "text" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "direct" BOOLEAN NOT NULL,
    "sort_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "quote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "place" TEXT,
    "on_day" DATE,
    "when_text" TEXT,
    "status" TEXT NOT NULL,
    "means" TEXT,
    "evidence" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "sort_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_person" (
    "meeting_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "entity_id" UUID,

    CONSTRAINT "meeting_person_pkey" PRIMARY KEY ("meeting_id","position")
);

-- CreateTable
CREATE TABLE "follow" (
    "workspace_id" UUID NOT NULL,
    "created_by" TEXT NOT NULL,
    "entity_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "follow_pkey" PRIMARY KEY ("created_by","entity_id")
);

-- CreateTable
CREATE TABLE "judgement" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "created_by" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "undone_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "judgement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "note" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "created_by" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outlet_group" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'own',
    "host_gap_ms" INTEGER,
    "created_by" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outlet_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outlet" (
    "id" UUID NOT NULL,
    "group_id" UUID,
    "name" TEXT NOT NULL,
    "names" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "home_url" TEXT,
    "language" TEXT,
    "country" TEXT,
    "rules" JSONB,
    "rules_version" INTEGER NOT NULL DEFAULT 0,
    "created_by" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outlet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source" (
    "id" UUID NOT NULL,
    "outlet_id" UUID NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'feed',
    "url" TEXT NOT NULL,
    "host" TEXT NOT NULL DEFAULT '',
    "title" TEXT,
    "state" "source_state" NOT NULL DEFAULT 'active',
    "fetch_pages" BOOLEAN NOT NULL DEFAULT true,
    "selector" TEXT,
    "retention_days" INTEGER,
    "etag" TEXT,
    "last_modified" TEXT,
    "body_hash" TEXT,
    "full_read_at" TIMESTAMPTZ(3),
    "next_poll_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lease_until" TIMESTAMPTZ(3),
    "lease_by" UUID,
    "last_poll_at" TIMESTAMPTZ(3),
    "last_good_at" TIMESTAMPTZ(3),
    "last_item_at" TIMESTAMPTZ(3),
    "last_outcome" TEXT,
    "last_error" JSONB,
    "pace" JSONB NOT NULL DEFAULT '{}',
    "hub" TEXT,
    "created_by" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "host_pace" (
    "host" TEXT NOT NULL,
    "not_before" TIMESTAMPTZ(3) NOT NULL,
    "why" TEXT,

    CONSTRAINT "host_pace_pkey" PRIMARY KEY ("host")
);

-- CreateTable
CREATE TABLE "source_poll" (
    "id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "run_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "outcome" TEXT NOT NULL,
    "error" JSONB,
    "status" INTEGER,
    "ms" INTEGER NOT NULL DEFAULT 0,
    "bytes" INTEGER NOT NULL DEFAULT 0,
    "listed" INTEGER NOT NULL DEFAULT 0,
    "fresh" INTEGER NOT NULL DEFAULT 0,
    "warnings" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "source_poll_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source_item" (
    "id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "item_key" TEXT NOT NULL,
    "guid" TEXT,
    "url" TEXT,
    "title" TEXT,
    "listed" JSONB NOT NULL DEFAULT '{}',
    "listed_hash" TEXT,
    "content_html" TEXT,
    "fate" "item_fate" NOT NULL DEFAULT 'pending',
    "reason" TEXT,
    "detail" JSONB,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lease_until" TIMESTAMPTZ(3),
    "lease_by" UUID,
    "queued_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "run_id" UUID,
    "article_id" UUID,
    "poll_id" UUID,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "source_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ingestion_run" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "scope" JSONB NOT NULL,
    "stage" TEXT NOT NULL,
    "reason" TEXT,
    "alerting" BOOLEAN NOT NULL DEFAULT false,
    "state" TEXT NOT NULL DEFAULT 'running',
    "total" INTEGER NOT NULL DEFAULT 0,
    "created_by" TEXT,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "ingestion_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "run_item" (
    "run_id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "outcome" TEXT NOT NULL DEFAULT 'pending',
    "reason" TEXT,
    "article_id" UUID,

    CONSTRAINT "run_item_pkey" PRIMARY KEY ("run_id","subject_id")
);

-- CreateTable
CREATE TABLE "story" (
    "id" UUID NOT NULL,
    "merged_into" UUID,
    "title" TEXT NOT NULL,
    "language" TEXT,
    "lead_id" UUID NOT NULL,
    "first_at" TIMESTAMPTZ(3) NOT NULL,
    "sort_at" TIMESTAMPTZ(3) NOT NULL,
    "articles" INTEGER NOT NULL DEFAULT 1,
    "outlets" INTEGER NOT NULL DEFAULT 1,
    "tellings" INTEGER NOT NULL DEFAULT 1,
    "entity_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "state" JSONB NOT NULL DEFAULT '{}',
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "story_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "story_member" (
    "story_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "segment" INTEGER NOT NULL DEFAULT 0,
    "why" JSONB NOT NULL DEFAULT '[]',
    "joined_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "story_member_pkey" PRIMARY KEY ("article_id","segment")
);

-- CreateTable
CREATE TABLE "story_key" (
    "key" TEXT NOT NULL,
    "story_id" UUID NOT NULL,

    CONSTRAINT "story_key_pkey" PRIMARY KEY ("key","story_id")
);

-- CreateTable
CREATE TABLE "story_mark" (
    "user_id" TEXT NOT NULL,
    "story_id" UUID NOT NULL,
    "seen_at" TIMESTAMPTZ(3),
    "read_at" TIMESTAMPTZ(3),
    "saved_at" TIMESTAMPTZ(3),

    CONSTRAINT "story_mark_pkey" PRIMARY KEY ("user_id","story_id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "banned" BOOLEAN NOT NULL DEFAULT false,
    "ban_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "last_request" BIGINT NOT NULL,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workspace" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "workspace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member" (
    "workspace_id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,
    "role" "role" NOT NULL DEFAULT 'reader',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "member_pkey" PRIMARY KEY ("workspace_id","user_id")
);

-- CreateTable
CREATE TABLE "reader_settings" (
    "user_id" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'ar',
    "time_zone" TEXT NOT NULL DEFAULT 'Africa/Tripoli',
    "digits" TEXT NOT NULL DEFAULT 'latn',
    "months" TEXT NOT NULL DEFAULT 'egypt',
    "first_day" INTEGER NOT NULL DEFAULT 6,
    "theme" TEXT NOT NULL DEFAULT 'system',
    "welcomed_at" TIMESTAMPTZ(3),

    CONSTRAINT "reader_settings_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "workspace_id" UUID,
    "actor_id" TEXT,
    "action" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "one_time_link" (
    "token_hash" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "email" TEXT,
    "role" "role" NOT NULL DEFAULT 'reader',
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "created_by" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "one_time_link_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "installation" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "installation_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "alert_workspace_id_deleted_at_idx" ON "alert"("workspace_id", "deleted_at");

-- CreateIndex
CREATE INDEX "match_article_id_idx" ON "match"("article_id");

-- CreateIndex
CREATE INDEX "match_alert_id_at_idx" ON "match"("alert_id", "at" DESC);

-- CreateIndex
CREATE INDEX "match_story_id_idx" ON "match"("story_id");

-- CreateIndex
CREATE INDEX "delivery_state_due_at_idx" ON "delivery"("state", "due_at");

-- CreateIndex
CREATE INDEX "delivery_story_id_idx" ON "delivery"("story_id");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_alert_id_channel_id_subject_key" ON "delivery"("alert_id", "channel_id", "subject");

-- CreateIndex
CREATE INDEX "delivery_story_delivery_id_idx" ON "delivery_story"("delivery_id");

-- CreateIndex
CREATE INDEX "delivery_story_story_id_idx" ON "delivery_story"("story_id");

-- CreateIndex
CREATE INDEX "delivery_attempt_delivery_id_idx" ON "delivery_attempt"("delivery_id");

-- CreateIndex
CREATE INDEX "saved_search_created_by_idx" ON "saved_search"("created_by");

-- CreateIndex
CREATE INDEX "article_sort_at_id_idx" ON "article"("sort_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "article_outlet_id_sort_at_idx" ON "article"("outlet_id", "sort_at" DESC);

-- CreateIndex
CREATE INDEX "article_story_id_idx" ON "article"("story_id");

-- CreateIndex
CREATE INDEX "article_copy_of_idx" ON "article"("copy_of");

-- CreateIndex
CREATE INDEX "article_key_article_id_idx" ON "article_key"("article_id");

-- CreateIndex
CREATE INDEX "article_band_article_id_idx" ON "article_band"("article_id");

-- CreateIndex
CREATE INDEX "raw_object_source_id_kept_at_idx" ON "raw_object"("source_id", "kept_at");

-- CreateIndex
CREATE INDEX "outbox_due_at_idx" ON "outbox"("due_at");

-- CreateIndex
CREATE INDEX "entity_watched_idx" ON "entity"("watched");

-- CreateIndex
CREATE INDEX "entity_name_folded_idx" ON "entity_name"("folded");

-- CreateIndex
CREATE UNIQUE INDEX "entity_name_entity_id_folded_key" ON "entity_name"("entity_id", "folded");

-- CreateIndex
CREATE INDEX "mention_article_id_idx" ON "mention"("article_id");

-- CreateIndex
CREATE INDEX "mention_entity_id_sort_at_idx" ON "mention"("entity_id", "sort_at" DESC);

-- CreateIndex
CREATE INDEX "quote_article_id_idx" ON "quote"("article_id");

-- CreateIndex
CREATE INDEX "quote_entity_id_sort_at_idx" ON "quote"("entity_id", "sort_at" DESC);

-- CreateIndex
CREATE INDEX "meeting_article_id_idx" ON "meeting"("article_id");

-- CreateIndex
CREATE INDEX "meeting_person_entity_id_idx" ON "meeting_person"("entity_id");

-- CreateIndex
CREATE INDEX "follow_entity_id_idx" ON "follow"("entity_id");

-- CreateIndex
CREATE INDEX "judgement_kind_subject_id_idx" ON "judgement"("kind", "subject_id");

-- CreateIndex
CREATE INDEX "note_subject_kind_subject_id_idx" ON "note"("subject_kind", "subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "source_url_key" ON "source"("url");

-- CreateIndex
CREATE INDEX "source_state_next_poll_at_idx" ON "source"("state", "next_poll_at");

-- CreateIndex
CREATE INDEX "source_outlet_id_idx" ON "source"("outlet_id");

-- CreateIndex
CREATE INDEX "source_poll_source_id_at_idx" ON "source_poll"("source_id", "at" DESC);

-- CreateIndex
CREATE INDEX "source_poll_at_idx" ON "source_poll"("at");

-- CreateIndex
CREATE INDEX "source_item_fate_reason_idx" ON "source_item"("fate", "reason");

-- CreateIndex
CREATE INDEX "source_item_article_id_idx" ON "source_item"("article_id");

-- CreateIndex
CREATE INDEX "source_item_source_id_first_seen_at_idx" ON "source_item"("source_id", "first_seen_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "source_item_source_id_item_key_key" ON "source_item"("source_id", "item_key");

-- CreateIndex
CREATE INDEX "ingestion_run_started_at_idx" ON "ingestion_run"("started_at" DESC);

-- CreateIndex
CREATE INDEX "run_item_run_id_outcome_idx" ON "run_item"("run_id", "outcome");

-- CreateIndex
CREATE INDEX "story_sort_at_id_idx" ON "story"("sort_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "story_merged_into_idx" ON "story"("merged_into");

-- CreateIndex
CREATE INDEX "story_entity_ids_idx" ON "story" USING GIN ("entity_ids");

-- CreateIndex
CREATE INDEX "story_member_story_id_idx" ON "story_member"("story_id");

-- CreateIndex
CREATE INDEX "story_key_story_id_idx" ON "story_key"("story_id");

-- CreateIndex
CREATE INDEX "story_mark_story_id_idx" ON "story_mark"("story_id");

-- CreateIndex
CREATE INDEX "story_mark_user_id_saved_at_idx" ON "story_mark"("user_id", "saved_at");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "rate_limit_key_key" ON "rate_limit"("key");

-- CreateIndex
CREATE INDEX "member_user_id_idx" ON "member"("user_id");

-- CreateIndex
CREATE INDEX "audit_event_subject_kind_subject_id_idx" ON "audit_event"("subject_kind", "subject_id");

-- CreateIndex
CREATE INDEX "audit_event_at_idx" ON "audit_event"("at" DESC);

-- AddForeignKey
ALTER TABLE "alert" ADD CONSTRAINT "alert_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "channel" ADD CONSTRAINT "channel_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_channel" ADD CONSTRAINT "alert_channel_alert_id_fkey" FOREIGN KEY ("alert_id") REFERENCES "alert"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_channel" ADD CONSTRAINT "alert_channel_channel_id_fkey" FOREIGN KEY ("channel_id") REFERENCES "channel"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "match" ADD CONSTRAINT "match_alert_id_fkey" FOREIGN KEY ("alert_id") REFERENCES "alert"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "match" ADD CONSTRAINT "match_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_channel_id_fkey" FOREIGN KEY ("channel_id") REFERENCES "channel"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery_story" ADD CONSTRAINT "delivery_story_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "delivery"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery_attempt" ADD CONSTRAINT "delivery_attempt_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "delivery"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_search" ADD CONSTRAINT "saved_search_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_outlet_id_fkey" FOREIGN KEY ("outlet_id") REFERENCES "outlet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_key" ADD CONSTRAINT "article_key_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entity_name" ADD CONSTRAINT "entity_name_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quote" ADD CONSTRAINT "quote_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_person" ADD CONSTRAINT "meeting_person_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_person" ADD CONSTRAINT "meeting_person_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow" ADD CONSTRAINT "follow_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow" ADD CONSTRAINT "follow_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outlet_group" ADD CONSTRAINT "outlet_group_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outlet" ADD CONSTRAINT "outlet_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "outlet_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_outlet_id_fkey" FOREIGN KEY ("outlet_id") REFERENCES "outlet"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_poll" ADD CONSTRAINT "source_poll_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_item" ADD CONSTRAINT "source_item_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "run_item" ADD CONSTRAINT "run_item_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "ingestion_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_member" ADD CONSTRAINT "story_member_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_member" ADD CONSTRAINT "story_member_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_key" ADD CONSTRAINT "story_key_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_mark" ADD CONSTRAINT "story_mark_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_mark" ADD CONSTRAINT "story_mark_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reader_settings" ADD CONSTRAINT "reader_settings_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What follows the schema language cannot say.

-- The article table is partitioned by its id, a UUIDv7: ranges of ids are ranges of first_seen_at.
-- A month's partition is made before its first row; what belongs to no month lands in article_other.
CREATE TABLE "article_other" PARTITION OF "article" DEFAULT;

CREATE FUNCTION "uuid_at"("at" timestamptz) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (lpad(to_hex(floor(extract(epoch FROM at) * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid
$$;

CREATE FUNCTION "make_article_partition"("at" timestamptz) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  month_start timestamptz := date_trunc('month', at AT TIME ZONE 'UTC') AT TIME ZONE 'UTC';
  month_end timestamptz := (date_trunc('month', at AT TIME ZONE 'UTC') + interval '1 month') AT TIME ZONE 'UTC';
  part text := 'article_' || to_char(month_start AT TIME ZONE 'UTC', 'YYYYMM');
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('make_article_partition'));
  IF to_regclass(part) IS NULL THEN
    EXECUTE format('CREATE TABLE %I PARTITION OF article FOR VALUES FROM (%L) TO (%L)',
      part, uuid_at(month_start), uuid_at(month_end));
  END IF;
  RETURN part;
END $$;

SELECT "make_article_partition"(now()), "make_article_partition"(now() + interval '1 month');

CREATE INDEX "article_search_idx" ON "article" USING GIN ("search");
CREATE INDEX "article_published_on_idx" ON "article" ("published_on") WHERE "published_on" IS NOT NULL;

-- What waits: small indexes that stay small.
CREATE INDEX "stage_run_open_idx" ON "stage_run" ("at") WHERE "status" IN ('waiting', 'running');
CREATE INDEX "source_item_waiting_idx" ON "source_item" ("due_at") WHERE "fate" = 'pending';
CREATE INDEX "delivery_waiting_idx" ON "delivery" ("due_at") WHERE "state" IN ('pending', 'sending');

-- The audit trail only grows.
CREATE FUNCTION "refuse_audit_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit_event is append-only' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER "audit_event_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_event"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_audit_change"();
