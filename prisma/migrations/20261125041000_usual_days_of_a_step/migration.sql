CREATE INDEX "StageChange_from_at_idx" ON "StageChange"("from", "at" DESC);
