-- A case that was declined while its panel rated kept that round open when it was reopened, and the next reveal opened it
-- instead of the new one. Rounds that a case has left behind are ended; those of cases whose way back leads to them stay.
UPDATE "ScoringRound" r SET "abandonedAt" = now() FROM "UseCase" u
WHERE u.id = r."useCaseId" AND r."revealedAt" IS NULL AND r."abandonedAt" IS NULL
  AND (u.stage NOT IN ('scoring', 'declined', 'merged')
    OR EXISTS (SELECT 1 FROM "ScoringRound" l WHERE l."useCaseId" = r."useCaseId" AND l.number > r.number));
