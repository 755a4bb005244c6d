-- Who changed the weights and why; under which version of the scoring model the figures of a case stand.
ALTER TABLE "ScoringModelVersion" ADD COLUMN "byId" UUID, ADD COLUMN "reason" TEXT;
ALTER TABLE "UseCase" ADD COLUMN "scoredUnder" INTEGER;

-- Until now no installation could have a second version.
UPDATE "UseCase" SET "scoredUnder" = (SELECT max("version") FROM "ScoringModelVersion")
  WHERE "revealedAt" IS NOT NULL OR "quickLook";
