-- Each index is built while writing waits, about half a second per 100,000 cases.
CREATE INDEX "UseCase_department" ON "UseCase"("departmentId", "number" DESC);

-- CreateIndex
CREATE INDEX "UseCase_department_priority" ON "UseCase"("departmentId", "priority" DESC, "number" DESC);

-- CreateIndex
CREATE INDEX "UseCase_department_title" ON "UseCase"("departmentId", "title", "id");

-- CreateIndex
CREATE INDEX "UseCase_department_stage_ranked" ON "UseCase"("departmentId", "stage", "priority" DESC, "impact" DESC, "feasibility" DESC, "prioritySe", "createdAt", "id");

-- Holds all that a rank is counted by, so that counting it reads no case.
CREATE INDEX "UseCase_stage_ranked" ON "UseCase"("stage", "priority" DESC, "impact" DESC, "feasibility" DESC, "prioritySe", "createdAt", "id", "quickLook", "sample", "confidential");

-- CreateIndex
CREATE INDEX "UseCase_openBlockers_idx" ON "UseCase"("openBlockers");

-- CreateIndex
CREATE INDEX "UseCase_benefitOwnerId_idx" ON "UseCase"("benefitOwnerId");

-- CreateIndex
CREATE INDEX "UseCase_delivery" ON "UseCase" USING GIN ("deliveryIds");

-- The cases whose titles come near what was typed. How near stands with the function, so that one statement asks.
CREATE FUNCTION cases_with_title_near(typed text) RETURNS TABLE (id uuid, distance real)
  LANGUAGE sql STABLE PARALLEL SAFE STRICT
  SET pg_trgm.word_similarity_threshold = 0.45
  AS $$
    SELECT u.id, u."plainTitle" <->> plain_text(typed) FROM "UseCase" u WHERE u."plainTitle" %> plain_text(typed)
  $$;
