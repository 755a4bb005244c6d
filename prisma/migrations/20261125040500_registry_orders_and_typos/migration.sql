-- Rewrites the table once; reading and writing wait for it, about a second per 100,000 cases.
ALTER TABLE "UseCase" ADD COLUMN "plainTitle" text GENERATED ALWAYS AS (plain_text("title")) STORED;

-- CreateIndex
CREATE INDEX "UseCase_updatedAt_id_idx" ON "UseCase"("updatedAt", "id");

-- CreateIndex
CREATE INDEX "UseCase_createdAt_id_idx" ON "UseCase"("createdAt", "id");

-- CreateIndex
CREATE INDEX "UseCase_value" ON "UseCase"("currency", "valueYearLikely", "id");

-- CreateIndex
CREATE INDEX "UseCase_tags" ON "UseCase" USING GIN ("tags");

-- CreateIndex
CREATE INDEX "UseCase_plain_title_trigrams" ON "UseCase" USING GIN ("plainTitle" gin_trgm_ops);
