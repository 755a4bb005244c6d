-- Plans and what came are kept added up, a row for each kind, so that what a portfolio was to bring and brought by a day is
-- read from as many rows as it has kinds and not from every month of every case.

CREATE TABLE "PlannedTotals" (
    "caseId" UUID NOT NULL,
    "plan" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "amounts" BIGINT[],
    "hours" DOUBLE PRECISION[],

    CONSTRAINT "PlannedTotals_pkey" PRIMARY KEY ("caseId","plan","kind")
);

ALTER TABLE "PlannedTotals" ADD CONSTRAINT "PlannedTotals_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "BusinessCase"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Months counted from the year 0.
CREATE FUNCTION month_number(day date) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (date_part('year', day) * 12 + date_part('month', day) - 1)::int
$$;

-- What totals that begin in a month come to at the end of the month of a day; null before they begin.
CREATE FUNCTION total_until(totals anyarray, "startsOn" date, day date) RETURNS anyelement
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN day >= "startsOn"
    THEN totals[least(cardinality(totals), month_number(day) - month_number("startsOn") + 1)] END
$$;

-- Months without any amount had no row: they are filled from the start of the case to its horizon.
WITH spans AS (
  SELECT p."caseId", p.plan, least(b."startsOn", min(p.month)) AS first,
    greatest(max(p.month), (b."startsOn" + make_interval(months => (b.assumptions->>'horizonMonths')::int))::date) AS last
  FROM "PlannedMonth" p JOIN "BusinessCase" b ON b.id = p."caseId" GROUP BY p."caseId", p.plan, b.id
), kinds AS (
  SELECT "caseId", plan, kind, bool_or(hours IS NOT NULL) AS timed FROM "PlannedMonth" GROUP BY 1, 2, 3
), added AS (
  SELECT k.*, s.first, m.month, sum(coalesce(p.amount, 0)) OVER so_far AS amount, sum(coalesce(p.hours, 0)) OVER so_far AS hours
  FROM kinds k JOIN spans s USING ("caseId", plan)
    CROSS JOIN LATERAL (SELECT generate_series(s.first, s.last, interval '1 month')::date AS month) m
    LEFT JOIN "PlannedMonth" p ON p."caseId" = k."caseId" AND p.plan = k.plan AND p.kind = k.kind AND p.month = m.month
  WINDOW so_far AS (PARTITION BY k."caseId", k.plan, k.kind ORDER BY m.month)
)
INSERT INTO "PlannedTotals" ("caseId", plan, kind, "startsOn", amounts, hours)
SELECT "caseId", plan, kind, first, array_agg(amount::bigint ORDER BY month),
  CASE WHEN timed THEN array_agg(hours ORDER BY month) ELSE '{}' END
FROM added GROUP BY "caseId", plan, kind, first, timed;

DROP TABLE "PlannedMonth";

CREATE TABLE "RealisedTotals" (
    "useCaseId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "grade" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "startsOn" DATE NOT NULL,
    "amounts" BIGINT[],
    "hours" DOUBLE PRECISION[],

    CONSTRAINT "RealisedTotals_pkey" PRIMARY KEY ("useCaseId","kind","grade","state","currency")
);

ALTER TABLE "RealisedTotals" ADD CONSTRAINT "RealisedTotals_useCaseId_fkey" FOREIGN KEY ("useCaseId") REFERENCES "UseCase"("id") ON DELETE CASCADE ON UPDATE CASCADE;

WITH spans AS (
  SELECT "useCaseId", kind, grade, state, currency, min("postedIn") AS first, max("postedIn") AS last,
    bool_or(hours IS NOT NULL) AS timed
  FROM "RealisedMonth" GROUP BY 1, 2, 3, 4, 5
), added AS (
  SELECT s.*, m.month, sum(coalesce(r.amount, 0)) OVER so_far AS amount, sum(coalesce(r.hours, 0)) OVER so_far AS hours
  FROM spans s
    CROSS JOIN LATERAL (SELECT generate_series(s.first, s.last, interval '1 month')::date AS month) m
    LEFT JOIN "RealisedMonth" r ON r."useCaseId" = s."useCaseId" AND r.kind = s.kind AND r.grade = s.grade
      AND r.state = s.state AND r.currency = s.currency AND r."postedIn" = m.month
  WINDOW so_far AS (PARTITION BY s."useCaseId", s.kind, s.grade, s.state, s.currency ORDER BY m.month)
)
INSERT INTO "RealisedTotals" ("useCaseId", kind, grade, state, currency, "startsOn", amounts, hours)
SELECT "useCaseId", kind, grade, state, currency, first, array_agg(amount::bigint ORDER BY month),
  CASE WHEN timed THEN array_agg(hours ORDER BY month) ELSE '{}' END
FROM added GROUP BY "useCaseId", kind, grade, state, currency, first, timed;

DROP TABLE "RealisedMonth";

CREATE INDEX "Actual_confirmedAt_idx" ON "Actual"("confirmedAt");
