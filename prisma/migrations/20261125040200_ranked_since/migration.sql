-- CreateTable
CREATE TABLE "RankedSince" (
    "useCaseId" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "priority" DOUBLE PRECISION,
    "impact" DOUBLE PRECISION,
    "feasibility" DOUBLE PRECISION,
    "prioritySe" DOUBLE PRECISION,

    CONSTRAINT "RankedSince_pkey" PRIMARY KEY ("useCaseId","since")
);

-- AddForeignKey
ALTER TABLE "RankedSince" ADD CONSTRAINT "RankedSince_useCaseId_fkey" FOREIGN KEY ("useCaseId") REFERENCES "UseCase"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What a case is ranked by is kept whenever it changes, in the transaction that changes it, by whatever way it came. The
-- moment is that of the step (a move, a reveal), which history that is brought in later dates back; else now.
CREATE FUNCTION use_case_ranked_since() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  is_ranked boolean := NEW.stage IN ('review', 'approved', 'parked') AND NEW.priority IS NOT NULL AND NOT NEW."quickLook";
  was_ranked boolean := false;
  moment timestamptz := now();
BEGIN
  IF TG_OP = 'UPDATE' THEN
    was_ranked := OLD.stage IN ('review', 'approved', 'parked') AND OLD.priority IS NOT NULL AND NOT OLD."quickLook";
    IF is_ranked AND was_ranked AND (NEW.priority, NEW.impact, NEW.feasibility, NEW."prioritySe")
      IS NOT DISTINCT FROM (OLD.priority, OLD.impact, OLD.feasibility, OLD."prioritySe") THEN
      RETURN NULL;
    END IF;
  END IF;
  IF NOT is_ranked AND NOT was_ranked THEN
    RETURN NULL;
  END IF;
  IF TG_OP = 'INSERT' OR NEW.stage <> OLD.stage OR NEW."revealedAt" IS DISTINCT FROM OLD."revealedAt" THEN
    moment := greatest(NEW."stageSince", NEW."revealedAt");
  END IF;
  INSERT INTO "RankedSince" ("useCaseId", since, priority, impact, feasibility, "prioritySe")
  VALUES (NEW.id, moment,
    CASE WHEN is_ranked THEN NEW.priority END, CASE WHEN is_ranked THEN NEW.impact END,
    CASE WHEN is_ranked THEN NEW.feasibility END, CASE WHEN is_ranked THEN NEW."prioritySe" END)
  ON CONFLICT ("useCaseId", since) DO UPDATE SET priority = excluded.priority, impact = excluded.impact,
    feasibility = excluded.feasibility, "prioritySe" = excluded."prioritySe";
  RETURN NULL;
END $$;
CREATE TRIGGER "UseCase_ranked_from_the_start" AFTER INSERT ON "UseCase"
  FOR EACH ROW WHEN (NEW.priority IS NOT NULL) EXECUTE FUNCTION use_case_ranked_since();
CREATE TRIGGER "UseCase_ranked_anew" AFTER UPDATE OF stage, priority, impact, feasibility, "prioritySe", "quickLook" ON "UseCase"
  FOR EACH ROW WHEN (OLD.priority IS NOT NULL OR NEW.priority IS NOT NULL) EXECUTE FUNCTION use_case_ranked_since();

-- What is known of the time before: the steps of each revealed case since its reveal, with the figures it has now.
INSERT INTO "RankedSince" ("useCaseId", since, priority, impact, feasibility, "prioritySe")
SELECT u.id, c.at, CASE WHEN c.ranked THEN u.priority END, CASE WHEN c.ranked THEN u.impact END,
  CASE WHEN c.ranked THEN u.feasibility END, CASE WHEN c.ranked THEN u."prioritySe" END
FROM "UseCase" u
JOIN LATERAL (
  SELECT DISTINCT ON (s.at) s.at, s."to" IN ('review', 'approved', 'parked') AS ranked
  FROM "StageChange" s WHERE s."useCaseId" = u.id AND s.at >= u."revealedAt"
    AND (s."from" IN ('review', 'approved', 'parked') OR s."to" IN ('review', 'approved', 'parked'))
  ORDER BY s.at, s.id DESC
) c ON true
WHERE u.priority IS NOT NULL AND NOT u."quickLook";

INSERT INTO "RankedSince" ("useCaseId", since, priority, impact, feasibility, "prioritySe")
SELECT u.id, greatest(u."stageSince", u."revealedAt"), u.priority, u.impact, u.feasibility, u."prioritySe"
FROM "UseCase" u
WHERE u.priority IS NOT NULL AND NOT u."quickLook" AND u.stage IN ('review', 'approved', 'parked')
  AND NOT EXISTS (SELECT 1 FROM "RankedSince" r WHERE r."useCaseId" = u.id);
