-- A report asks for the place of a day in the totals of every case, several times each. To take dates apart for it takes
-- longer than the rest of the question: where totals begin is kept as a number of months.
ALTER TABLE "PlannedTotals" ADD COLUMN "monthsBefore" INTEGER GENERATED ALWAYS AS (month_number("startsOn") - 1) STORED;
ALTER TABLE "RealisedTotals" ADD COLUMN "monthsBefore" INTEGER GENERATED ALWAYS AS (month_number("startsOn") - 1) STORED;

DROP FUNCTION total_until(anyarray, date, date);

-- What totals that begin after so many months come to at the end of a month (both counted from the year 0); null before.
CREATE FUNCTION total_until(totals anyarray, "monthsBefore" int, month int) RETURNS anyelement
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN month > "monthsBefore" THEN totals[least(cardinality(totals), month - "monthsBefore")] END
$$;
