-- AlterTable
ALTER TABLE "PanelSeat" ADD COLUMN     "heldForId" UUID,
ADD COLUMN     "remindedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "awayFrom" DATE,
ADD COLUMN     "awayUntil" DATE,
ADD COLUMN     "delegateId" UUID,
ADD COLUMN     "mailSettings" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "SuccessMetric" ADD COLUMN     "latestOn" DATE,
ADD COLUMN     "latestValue" DOUBLE PRECISION,
ADD COLUMN     "modelVersion" TEXT,
ADD COLUMN     "testSet" TEXT;

-- AlterTable
ALTER TABLE "UseCase" ADD COLUMN     "modelName" TEXT;

-- CreateTable
CREATE TABLE "Mail" (
    "id" UUID NOT NULL,
    "personId" UUID,
    "address" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "Mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CalibrationCase" (
    "id" UUID NOT NULL,
    "modelVersion" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "CalibrationCase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CalibrationRating" (
    "caseId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "criterion" TEXT NOT NULL,
    "value" DOUBLE PRECISION,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CalibrationRating_pkey" PRIMARY KEY ("caseId","personId","criterion")
);

-- CreateTable
CREATE TABLE "Override" (
    "id" UUID NOT NULL,
    "useCaseId" UUID NOT NULL,
    "impact" DOUBLE PRECISION,
    "feasibility" DOUBLE PRECISION,
    "reason" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'proposed',
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "settledById" UUID,
    "settledAt" TIMESTAMPTZ(3),
    "settleNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Override_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ValueCheck" (
    "id" UUID NOT NULL,
    "useCaseId" UUID NOT NULL,
    "byId" UUID NOT NULL,
    "answer" TEXT NOT NULL,
    "note" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ValueCheck_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Mail_state_createdAt_idx" ON "Mail"("state", "createdAt");

-- CreateIndex
CREATE INDEX "Mail_personId_idx" ON "Mail"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "CalibrationCase_modelVersion_position_key" ON "CalibrationCase"("modelVersion", "position");

-- CreateIndex
CREATE INDEX "CalibrationRating_personId_idx" ON "CalibrationRating"("personId");

-- CreateIndex
CREATE INDEX "Override_useCaseId_at_idx" ON "Override"("useCaseId", "at");

-- CreateIndex
CREATE INDEX "Override_state_at_idx" ON "Override"("state", "at");

-- CreateIndex
CREATE INDEX "ValueCheck_useCaseId_at_idx" ON "ValueCheck"("useCaseId", "at");

-- CreateIndex
CREATE INDEX "UseCase_modelName_idx" ON "UseCase"("modelName");

-- AddForeignKey
ALTER TABLE "CalibrationRating" ADD CONSTRAINT "CalibrationRating_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "CalibrationCase"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Override" ADD CONSTRAINT "Override_useCaseId_fkey" FOREIGN KEY ("useCaseId") REFERENCES "UseCase"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ValueCheck" ADD CONSTRAINT "ValueCheck_useCaseId_fkey" FOREIGN KEY ("useCaseId") REFERENCES "UseCase"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The readings that there are already.
UPDATE "SuccessMetric" m SET "latestOn" = r."on", "latestValue" = r.value
FROM (SELECT DISTINCT ON ("metricId") "metricId", "on", value FROM "Reading" ORDER BY "metricId", "on" DESC, "recordedAt" DESC) r
WHERE r."metricId" = m.id;
