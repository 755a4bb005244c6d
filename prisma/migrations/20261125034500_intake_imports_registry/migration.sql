-- AlterTable
ALTER TABLE "Import" ADD COLUMN     "disappeared" JSONB,
ADD COLUMN     "finishedAt" TIMESTAMPTZ(3),
ADD COLUMN     "jobId" UUID,
ADD COLUMN     "layout" JSONB,
ADD COLUMN     "mapping" JSONB,
ADD COLUMN     "presetId" UUID,
ADD COLUMN     "rejected" JSONB,
ADD COLUMN     "source" TEXT,
ADD COLUMN     "state" TEXT NOT NULL DEFAULT 'done',
ADD COLUMN     "undoneAt" TIMESTAMPTZ(3),
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "written" INTEGER NOT NULL DEFAULT 0,
ALTER COLUMN "preset" DROP NOT NULL;

-- What was imported so far came by a preset, whose name is the source.
UPDATE "Import" SET "source" = "preset", "written" = "created" + "updated", "finishedAt" = "at";
ALTER TABLE "Import" ALTER COLUMN "source" SET NOT NULL;

-- AlterTable
ALTER TABLE "UseCase" ADD COLUMN     "coSponsorIds" UUID[] DEFAULT ARRAY[]::UUID[],
ADD COLUMN     "quickLook" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "routeAnswers" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "staleReason" TEXT,
ADD COLUMN     "staleSince" TIMESTAMPTZ(3),
ADD COLUMN     "template" TEXT,
ADD COLUMN     "unknownFields" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "Comment" (
    "id" UUID NOT NULL,
    "useCaseId" UUID NOT NULL,
    "fromCaseId" UUID,
    "section" TEXT,
    "parentId" UUID,
    "authorId" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "mentions" UUID[] DEFAULT ARRAY[]::UUID[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedAt" TIMESTAMPTZ(3),
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportFile" (
    "importId" UUID NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "ImportFile_pkey" PRIMARY KEY ("importId")
);

-- CreateTable
CREATE TABLE "ImportPreset" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "mapping" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ImportPreset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IntakeVisit" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "useCaseId" UUID,
    "template" TEXT,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSection" TEXT,
    "lastAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submittedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "IntakeVisit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Likeness" (
    "id" UUID NOT NULL,
    "useCaseId" UUID NOT NULL,
    "otherId" UUID NOT NULL,
    "answer" TEXT NOT NULL,
    "reason" TEXT,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Likeness_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Job" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "byId" UUID,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER,
    "result" JSONB,
    "problem" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "heartbeatAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "cancelRequestedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SavedView" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "departmentId" UUID,
    "query" JSONB NOT NULL,
    "isDefault" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BulkChange" (
    "id" UUID NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "change" JSONB NOT NULL,
    "rows" JSONB NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "BulkChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuickLook" (
    "useCaseId" UUID NOT NULL,
    "criterion" TEXT NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "raterId" UUID,
    "importId" UUID,
    "modelVersion" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "QuickLook_pkey" PRIMARY KEY ("useCaseId","criterion")
);

-- CreateTable
CREATE TABLE "UseCaseVersion" (
    "id" UUID NOT NULL,
    "useCaseId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "occasion" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "byId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "UseCaseVersion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Comment_useCaseId_createdAt_id_idx" ON "Comment"("useCaseId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Comment_parentId_idx" ON "Comment"("parentId");

-- CreateIndex
CREATE UNIQUE INDEX "ImportPreset_ownerId_name_key" ON "ImportPreset"("ownerId", "name");

-- CreateIndex
CREATE INDEX "IntakeVisit_startedAt_idx" ON "IntakeVisit"("startedAt");

-- CreateIndex
CREATE INDEX "IntakeVisit_useCaseId_idx" ON "IntakeVisit"("useCaseId");

-- CreateIndex
CREATE INDEX "IntakeVisit_personId_idx" ON "IntakeVisit"("personId");

-- CreateIndex
CREATE INDEX "Likeness_otherId_idx" ON "Likeness"("otherId");

-- CreateIndex
CREATE UNIQUE INDEX "Likeness_useCaseId_otherId_key" ON "Likeness"("useCaseId", "otherId");

-- CreateIndex
CREATE INDEX "Job_byId_createdAt_idx" ON "Job"("byId", "createdAt");

-- CreateIndex
CREATE INDEX "Job_state_createdAt_idx" ON "Job"("state", "createdAt");

-- CreateIndex
CREATE INDEX "SavedView_scope_departmentId_idx" ON "SavedView"("scope", "departmentId");

-- CreateIndex
CREATE UNIQUE INDEX "SavedView_ownerId_name_key" ON "SavedView"("ownerId", "name");

-- CreateIndex
CREATE INDEX "BulkChange_byId_at_idx" ON "BulkChange"("byId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "UseCaseVersion_useCaseId_number_key" ON "UseCaseVersion"("useCaseId", "number");

-- CreateIndex
CREATE INDEX "Import_source_at_idx" ON "Import"("source", "at");

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_useCaseId_fkey" FOREIGN KEY ("useCaseId") REFERENCES "UseCase"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportFile" ADD CONSTRAINT "ImportFile_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Likeness" ADD CONSTRAINT "Likeness_useCaseId_fkey" FOREIGN KEY ("useCaseId") REFERENCES "UseCase"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuickLook" ADD CONSTRAINT "QuickLook_useCaseId_fkey" FOREIGN KEY ("useCaseId") REFERENCES "UseCase"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UseCaseVersion" ADD CONSTRAINT "UseCaseVersion_useCaseId_fkey" FOREIGN KEY ("useCaseId") REFERENCES "UseCase"("id") ON DELETE CASCADE ON UPDATE CASCADE;
