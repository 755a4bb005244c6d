-- AlterTable
ALTER TABLE "BusinessCase" ADD COLUMN     "assumptions" JSONB,
ADD COLUMN     "npvCash" BIGINT,
ADD COLUMN     "timeYearLikely" BIGINT;

-- AlterTable
ALTER TABLE "BusinessCaseLine" ADD COLUMN     "perHour" BIGINT,
ALTER COLUMN "fromMonth" DROP NOT NULL,
ALTER COLUMN "fromMonth" DROP DEFAULT;
