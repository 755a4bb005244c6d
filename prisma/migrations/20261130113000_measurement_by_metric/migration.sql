-- How value is measured is agreed metric by metric, not once for a whole case. There was no way in for a method yet: one
-- without a metric cannot be told apart from a mistake.
DELETE FROM "MeasurementMethod" WHERE "metricId" IS NULL;

DROP INDEX "MeasurementMethod_useCaseId_key";

ALTER TABLE "MeasurementMethod" ALTER COLUMN "metricId" SET NOT NULL;
ALTER TABLE "MeasurementMethod" ADD COLUMN "proposedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

CREATE UNIQUE INDEX "MeasurementMethod_metricId_key" ON "MeasurementMethod"("metricId");
CREATE INDEX "MeasurementMethod_useCaseId_idx" ON "MeasurementMethod"("useCaseId");

ALTER TABLE "MeasurementMethod" ADD CONSTRAINT "MeasurementMethod_metricId_fkey" FOREIGN KEY ("metricId") REFERENCES "SuccessMetric"("id") ON DELETE CASCADE ON UPDATE CASCADE;
