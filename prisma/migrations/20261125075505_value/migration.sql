-- CreateTable
CREATE TABLE "BusinessCase" (
    "id" UUID NOT NULL,
    "useCaseId" UUID NOT NULL,
    "depth" TEXT NOT NULL DEFAULT 'rough',
    "currency" CHAR(3) NOT NULL,
    "startsOn" DATE NOT NULL,
    "benefitsFrom" DATE NOT NULL,
    "ramp" TEXT NOT NULL DEFAULT 'linear',
    "rampMonths" INTEGER NOT NULL DEFAULT 6,
    "rampCustom" DOUBLE PRECISION[] DEFAULT ARRAY[]::DOUBLE PRECISION[],
    "discountRate" DECIMAL(9,6),
    "horizonMonths" INTEGER,
    "probability" DOUBLE PRECISION,
    "deviationReason" TEXT,
    "deviationById" UUID,
    "signedById" UUID,
    "signedAt" TIMESTAMPTZ(3),
    "valueYearLow" BIGINT,
    "valueYearLikely" BIGINT,
    "valueYearHigh" BIGINT,
    "investment" BIGINT,
    "runCostYear" BIGINT,
    "npv" BIGINT,
    "riskAdjustedNpv" BIGINT,
    "npvP10" BIGINT,
    "npvP50" BIGINT,
    "npvP90" BIGINT,
    "paybackMonths" DOUBLE PRECISION,
    "lossProbability" DOUBLE PRECISION,
    "policyId" UUID,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BusinessCase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BusinessCaseLine" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "category" TEXT NOT NULL DEFAULT 'other',
    "benefit" TEXT,
    "label" TEXT NOT NULL,
    "every" TEXT NOT NULL,
    "low" BIGINT,
    "likely" BIGINT,
    "high" BIGINT,
    "monthly" BIGINT[] DEFAULT ARRAY[]::BIGINT[],
    "volume" JSONB,
    "minutes" JSONB,
    "share" DOUBLE PRECISION,
    "role" TEXT,
    "fromMonth" INTEGER NOT NULL DEFAULT 0,
    "untilMonth" INTEGER,
    "capex" BOOLEAN NOT NULL DEFAULT false,
    "costCentre" TEXT,
    "budgetLine" TEXT,
    "poolId" UUID,
    "poolDraw" DOUBLE PRECISION,

    CONSTRAINT "BusinessCaseLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BusinessCaseVersion" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "occasion" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "results" JSONB NOT NULL,
    "reason" TEXT,
    "byId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "BusinessCaseVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlannedMonth" (
    "caseId" UUID NOT NULL,
    "plan" TEXT NOT NULL,
    "month" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "hours" DOUBLE PRECISION,

    CONSTRAINT "PlannedMonth_pkey" PRIMARY KEY ("caseId","plan","month","kind")
);

-- CreateTable
CREATE TABLE "Tranche" (
    "id" UUID NOT NULL,
    "useCaseId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "stopRule" TEXT NOT NULL,
    "dueOn" DATE,
    "decisionId" UUID,
    "state" TEXT NOT NULL DEFAULT 'planned',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Tranche_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FinancePolicy" (
    "id" UUID NOT NULL,
    "effectiveFrom" DATE NOT NULL,
    "discountRate" DECIMAL(9,6) NOT NULL,
    "horizonMonths" INTEGER NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "probabilities" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "FinancePolicy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LabourRate" (
    "id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "departmentId" UUID,
    "effectiveFrom" DATE NOT NULL,
    "perHour" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "source" TEXT NOT NULL,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "LabourRate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExchangeRate" (
    "id" UUID NOT NULL,
    "from" CHAR(3) NOT NULL,
    "to" CHAR(3) NOT NULL,
    "rate" DECIMAL(24,12) NOT NULL,
    "effectiveFrom" DATE NOT NULL,
    "source" TEXT NOT NULL,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ExchangeRate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BenefitPool" (
    "id" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "activity" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "hoursYear" DOUBLE PRECISION,
    "spendYear" BIGINT,
    "currency" CHAR(3),
    "source" TEXT NOT NULL,
    "asOf" DATE NOT NULL,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BenefitPool_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Actual" (
    "id" UUID NOT NULL,
    "useCaseId" UUID NOT NULL,
    "lineId" UUID NOT NULL,
    "period" DATE NOT NULL,
    "postedIn" DATE NOT NULL,
    "amount" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "hours" DOUBLE PRECISION,
    "source" TEXT NOT NULL,
    "note" TEXT,
    "grade" TEXT NOT NULL,
    "gradeWhy" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'claimed',
    "supported" BIGINT,
    "metricId" UUID,
    "volume" DOUBLE PRECISION,
    "adoption" DOUBLE PRECISION,
    "enteredById" UUID NOT NULL,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmedById" UUID,
    "confirmedAt" TIMESTAMPTZ(3),
    "budgetLine" TEXT,
    "leakageReason" TEXT,
    "reopenedAt" TIMESTAMPTZ(3),
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Actual_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Comparison" (
    "id" UUID NOT NULL,
    "useCaseId" UUID NOT NULL,
    "design" TEXT NOT NULL,
    "metricId" UUID,
    "description" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE,
    "result" TEXT,
    "agreedById" UUID,
    "agreedAt" TIMESTAMPTZ(3),
    "byId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Comparison_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MeasurementMethod" (
    "id" UUID NOT NULL,
    "useCaseId" UUID NOT NULL,
    "metricId" UUID,
    "text" TEXT NOT NULL,
    "unitValue" BIGINT,
    "currency" CHAR(3),
    "byId" UUID NOT NULL,
    "agreedById" UUID,
    "agreedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "MeasurementMethod_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ValuePeriod" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "ledgerTotal" BIGINT,
    "currency" CHAR(3) NOT NULL,
    "difference" TEXT,
    "closedById" UUID,
    "closedByName" TEXT,
    "closedAt" TIMESTAMPTZ(3),
    "hash" TEXT,
    "content" JSONB,
    "reopenById" UUID,
    "reopenReason" TEXT,
    "reopenAskedAt" TIMESTAMPTZ(3),
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ValuePeriod_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ValueGate" (
    "id" UUID NOT NULL,
    "useCaseId" UUID NOT NULL,
    "days" INTEGER NOT NULL,
    "dueOn" DATE NOT NULL,
    "draft" JSONB,
    "outcome" TEXT,
    "reason" TEXT,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ValueGate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RealisedMonth" (
    "useCaseId" UUID NOT NULL,
    "postedIn" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "grade" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "amount" BIGINT NOT NULL,
    "hours" DOUBLE PRECISION,

    CONSTRAINT "RealisedMonth_pkey" PRIMARY KEY ("useCaseId","postedIn","kind","grade","state","currency")
);

-- CreateIndex
CREATE UNIQUE INDEX "BusinessCase_useCaseId_key" ON "BusinessCase"("useCaseId");

-- CreateIndex
CREATE INDEX "BusinessCase_policyId_idx" ON "BusinessCase"("policyId");

-- CreateIndex
CREATE INDEX "BusinessCaseLine_poolId_idx" ON "BusinessCaseLine"("poolId");

-- CreateIndex
CREATE UNIQUE INDEX "BusinessCaseLine_caseId_position_key" ON "BusinessCaseLine"("caseId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "BusinessCaseVersion_caseId_number_key" ON "BusinessCaseVersion"("caseId", "number");

-- CreateIndex
CREATE INDEX "PlannedMonth_plan_month_idx" ON "PlannedMonth"("plan", "month");

-- CreateIndex
CREATE UNIQUE INDEX "Tranche_useCaseId_name_key" ON "Tranche"("useCaseId", "name");

-- CreateIndex
CREATE INDEX "FinancePolicy_effectiveFrom_recordedAt_idx" ON "FinancePolicy"("effectiveFrom", "recordedAt");

-- CreateIndex
CREATE INDEX "LabourRate_role_effectiveFrom_recordedAt_idx" ON "LabourRate"("role", "effectiveFrom", "recordedAt");

-- CreateIndex
CREATE INDEX "ExchangeRate_from_to_effectiveFrom_recordedAt_idx" ON "ExchangeRate"("from", "to", "effectiveFrom", "recordedAt");

-- CreateIndex
CREATE UNIQUE INDEX "BenefitPool_departmentId_activity_measure_key" ON "BenefitPool"("departmentId", "activity", "measure");

-- CreateIndex
CREATE INDEX "Actual_useCaseId_period_idx" ON "Actual"("useCaseId", "period");

-- CreateIndex
CREATE INDEX "Actual_postedIn_state_idx" ON "Actual"("postedIn", "state");

-- CreateIndex
CREATE INDEX "Actual_metricId_idx" ON "Actual"("metricId");

-- CreateIndex
CREATE UNIQUE INDEX "Actual_lineId_period_postedIn_source_key" ON "Actual"("lineId", "period", "postedIn", "source");

-- CreateIndex
CREATE INDEX "Comparison_useCaseId_idx" ON "Comparison"("useCaseId");

-- CreateIndex
CREATE UNIQUE INDEX "MeasurementMethod_useCaseId_key" ON "MeasurementMethod"("useCaseId");

-- CreateIndex
CREATE UNIQUE INDEX "ValuePeriod_name_key" ON "ValuePeriod"("name");

-- CreateIndex
CREATE UNIQUE INDEX "ValuePeriod_startsOn_key" ON "ValuePeriod"("startsOn");

-- CreateIndex
CREATE INDEX "ValuePeriod_state_startsOn_idx" ON "ValuePeriod"("state", "startsOn");

-- CreateIndex
CREATE INDEX "ValueGate_dueOn_idx" ON "ValueGate"("dueOn");

-- CreateIndex
CREATE UNIQUE INDEX "ValueGate_useCaseId_days_key" ON "ValueGate"("useCaseId", "days");

-- CreateIndex
CREATE INDEX "RealisedMonth_postedIn_idx" ON "RealisedMonth"("postedIn");

-- AddForeignKey
ALTER TABLE "BusinessCase" ADD CONSTRAINT "BusinessCase_useCaseId_fkey" FOREIGN KEY ("useCaseId") REFERENCES "UseCase"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BusinessCaseLine" ADD CONSTRAINT "BusinessCaseLine_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "BusinessCase"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BusinessCaseLine" ADD CONSTRAINT "BusinessCaseLine_poolId_fkey" FOREIGN KEY ("poolId") REFERENCES "BenefitPool"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BusinessCaseVersion" ADD CONSTRAINT "BusinessCaseVersion_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "BusinessCase"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlannedMonth" ADD CONSTRAINT "PlannedMonth_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "BusinessCase"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tranche" ADD CONSTRAINT "Tranche_useCaseId_fkey" FOREIGN KEY ("useCaseId") REFERENCES "UseCase"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Actual" ADD CONSTRAINT "Actual_useCaseId_fkey" FOREIGN KEY ("useCaseId") REFERENCES "UseCase"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Actual" ADD CONSTRAINT "Actual_lineId_fkey" FOREIGN KEY ("lineId") REFERENCES "BusinessCaseLine"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comparison" ADD CONSTRAINT "Comparison_useCaseId_fkey" FOREIGN KEY ("useCaseId") REFERENCES "UseCase"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeasurementMethod" ADD CONSTRAINT "MeasurementMethod_useCaseId_fkey" FOREIGN KEY ("useCaseId") REFERENCES "UseCase"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ValueGate" ADD CONSTRAINT "ValueGate_useCaseId_fkey" FOREIGN KEY ("useCaseId") REFERENCES "UseCase"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RealisedMonth" ADD CONSTRAINT "RealisedMonth_useCaseId_fkey" FOREIGN KEY ("useCaseId") REFERENCES "UseCase"("id") ON DELETE CASCADE ON UPDATE CASCADE;


