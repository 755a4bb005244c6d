CREATE EXTENSION IF NOT EXISTS citext;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- unaccent() is only STABLE because its dictionary could be replaced; ours is the shipped one, named in full.
CREATE FUNCTION plain_text(value text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$ SELECT lower(public.unaccent('public.unaccent'::regdictionary, value)) $$;

-- The search document of a use case: any language, so no stemming; title and tags weigh most.
CREATE FUNCTION use_case_search(number integer, title text, problem text, audience text, data_source text, tags text[])
  RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$
    SELECT setweight(to_tsvector('simple', public.plain_text(coalesce(title, '') || ' UC-' || lpad(number::text, 4, '0'))), 'A')
        || setweight(to_tsvector('simple', public.plain_text(coalesce(array_to_string(tags, ' '), ''))), 'A')
        || setweight(to_tsvector('simple', public.plain_text(coalesce(problem, ''))), 'B')
        || setweight(to_tsvector('simple', public.plain_text(concat_ws(' ', audience, data_source))), 'C')
  $$;

-- CreateTable
CREATE TABLE "AuditEntry" (
    "seq" BIGINT NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "action" TEXT NOT NULL,
    "actorId" UUID,
    "objectType" TEXT NOT NULL,
    "objectId" UUID,
    "useCaseId" UUID,
    "roundId" UUID,
    "entry" TEXT NOT NULL,
    "prevHash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "personId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "operation" TEXT NOT NULL,
    "bodyHash" BYTEA NOT NULL,
    "response" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdempotencyKey_pkey" PRIMARY KEY ("personId","key")
);

-- CreateTable
CREATE TABLE "Import" (
    "id" UUID NOT NULL,
    "preset" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "created" INTEGER NOT NULL,
    "updated" INTEGER NOT NULL,
    "unchanged" INTEGER NOT NULL,
    "report" JSONB NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SuccessMetric" (
    "id" UUID NOT NULL,
    "useCaseId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "baselineValue" DOUBLE PRECISION,
    "baselineOn" DATE,
    "measureBaselineOn" DATE,
    "targetValue" DOUBLE PRECISION,
    "targetLo" DOUBLE PRECISION,
    "targetHi" DOUBLE PRECISION,
    "targetOn" DATE NOT NULL,
    "tolerance" DOUBLE PRECISION,
    "weight" DOUBLE PRECISION NOT NULL DEFAULT 1,
    "critical" BOOLEAN NOT NULL DEFAULT false,
    "cadenceDays" INTEGER NOT NULL DEFAULT 30,
    "method" TEXT,
    "ownerId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SuccessMetric_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reading" (
    "id" UUID NOT NULL,
    "metricId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "source" TEXT NOT NULL,
    "n" BIGINT,
    "modelVersion" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Reading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Department" (
    "id" UUID NOT NULL,
    "code" CITEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Department_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "email" CITEXT NOT NULL,
    "name" TEXT NOT NULL,
    "departmentId" UUID,
    "roles" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "areas" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "passwordHash" TEXT,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "disabledAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Identity" (
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "personId" UUID NOT NULL,

    CONSTRAINT "Identity_pkey" PRIMARY KEY ("issuer","subject")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "ip" TEXT,
    "userAgent" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Token" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "lookup" TEXT NOT NULL,
    "hash" BYTEA NOT NULL,
    "scopes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "lastUsedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OneTimeLink" (
    "id" UUID NOT NULL,
    "hash" BYTEA NOT NULL,
    "purpose" TEXT NOT NULL,
    "personId" UUID,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OneTimeLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "useCaseId" UUID,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Setting" (
    "name" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "Cycle" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "modelVersion" INTEGER NOT NULL DEFAULT 1,
    "budget" BIGINT,
    "currency" CHAR(3) NOT NULL DEFAULT 'EUR',
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Cycle_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Decision" (
    "id" UUID NOT NULL,
    "useCaseId" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "tranche" TEXT,
    "amount" BIGINT,
    "currency" CHAR(3),
    "reason" TEXT NOT NULL,
    "until" TEXT,
    "wouldHaveChangedIt" TEXT,
    "intoId" UUID,
    "inputs" JSONB NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "takenBackAt" TIMESTAMPTZ(3),

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Condition" (
    "id" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "ownerId" UUID NOT NULL,
    "due" DATE NOT NULL,
    "metAt" TIMESTAMPTZ(3),
    "metById" UUID,
    "metNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Condition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ScoringModelVersion" (
    "version" INTEGER NOT NULL,
    "definition" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ScoringModelVersion_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "ScoringRound" (
    "id" UUID NOT NULL,
    "useCaseId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "modelVersion" INTEGER NOT NULL,
    "cycleId" UUID,
    "deadline" DATE NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "openedById" UUID NOT NULL,
    "reason" TEXT,
    "revealedAt" TIMESTAMPTZ(3),
    "revealedById" UUID,
    "revealReason" TEXT,
    "abandonedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ScoringRound_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PanelSeat" (
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "axes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "version" INTEGER NOT NULL DEFAULT 0,
    "submittedAt" TIMESTAMPTZ(3),
    "conflicted" BOOLEAN NOT NULL DEFAULT false,
    "salt" BYTEA NOT NULL,

    CONSTRAINT "PanelSeat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Rating" (
    "seatId" UUID NOT NULL,
    "criterion" TEXT NOT NULL,
    "round" INTEGER NOT NULL DEFAULT 1,
    "value" DOUBLE PRECISION,
    "evidence" TEXT,

    CONSTRAINT "Rating_pkey" PRIMARY KEY ("seatId","criterion","round")
);

-- CreateTable
CREATE TABLE "Blocker" (
    "id" UUID NOT NULL,
    "useCaseId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "raisedById" UUID NOT NULL,
    "raisedAt" TIMESTAMPTZ(3) NOT NULL,
    "liftedById" UUID,
    "liftedAt" TIMESTAMPTZ(3),
    "liftReason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Blocker_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UseCase" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "title" TEXT NOT NULL,
    "departmentId" UUID,
    "problem" TEXT,
    "audience" TEXT,
    "yearlyVolume" JSONB,
    "minutesEach" JSONB,
    "taskType" TEXT,
    "route" TEXT NOT NULL DEFAULT 'undecided',
    "dataSource" TEXT,
    "riskAnswers" JSONB NOT NULL DEFAULT '{}',
    "risk" TEXT NOT NULL DEFAULT 'notAssessed',
    "riskNote" TEXT,
    "personalData" TEXT NOT NULL DEFAULT 'unknown',
    "valueYearLow" BIGINT,
    "valueYearLikely" BIGINT,
    "valueYearHigh" BIGINT,
    "cost" BIGINT,
    "currency" CHAR(3),
    "confidential" BOOLEAN NOT NULL DEFAULT false,
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "proposerId" UUID,
    "sponsorId" UUID,
    "sponsorAcceptedAt" TIMESTAMPTZ(3),
    "ownerId" UUID,
    "ownerAnswered" BOOLEAN NOT NULL DEFAULT false,
    "benefitOwnerId" UUID,
    "modelOwnerId" UUID,
    "deliveryIds" UUID[] DEFAULT ARRAY[]::UUID[],
    "panelIds" UUID[] DEFAULT ARRAY[]::UUID[],
    "blockerAreas" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "importedById" UUID,
    "stage" TEXT NOT NULL DEFAULT 'draft',
    "stageBefore" TEXT,
    "stageSince" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submittedAt" TIMESTAMPTZ(3),
    "liveOn" DATE,
    "mergedIntoId" UUID,
    "question" TEXT,
    "parkedUntil" TEXT,
    "spent" BIGINT,
    "lesson" TEXT,
    "funding" TEXT NOT NULL DEFAULT 'none',
    "fundedAmount" BIGINT,
    "fundingCurrency" CHAR(3),
    "impact" DOUBLE PRECISION,
    "feasibility" DOUBLE PRECISION,
    "priority" DOUBLE PRECISION,
    "prioritySe" DOUBLE PRECISION,
    "quadrant" TEXT,
    "borderline" BOOLEAN,
    "revealedAt" TIMESTAMPTZ(3),
    "openBlockers" INTEGER NOT NULL DEFAULT 0,
    "source" TEXT,
    "sourceIdentity" TEXT,
    "sourceFingerprint" TEXT,
    "sourceExtras" JSONB,
    "sourceDates" JSONB,
    "importId" UUID,
    "search" tsvector GENERATED ALWAYS AS (use_case_search("number", "title", "problem", "audience", "dataSource", "tags")) STORED,

    CONSTRAINT "UseCase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Follower" (
    "useCaseId" UUID NOT NULL,
    "personId" UUID NOT NULL,

    CONSTRAINT "Follower_pkey" PRIMARY KEY ("useCaseId","personId")
);

-- CreateTable
CREATE TABLE "StageChange" (
    "id" UUID NOT NULL,
    "useCaseId" UUID NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "verb" TEXT NOT NULL,
    "reason" TEXT,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StageChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConfidentialOpening" (
    "id" UUID NOT NULL,
    "useCaseId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ConfidentialOpening_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "AuditEntry_id_key" ON "AuditEntry"("id");

-- CreateIndex
CREATE INDEX "AuditEntry_useCaseId_seq_idx" ON "AuditEntry"("useCaseId", "seq");

-- CreateIndex
CREATE INDEX "AuditEntry_actorId_seq_idx" ON "AuditEntry"("actorId", "seq");

-- CreateIndex
CREATE INDEX "AuditEntry_action_seq_idx" ON "AuditEntry"("action", "seq");

-- CreateIndex
CREATE INDEX "IdempotencyKey_createdAt_idx" ON "IdempotencyKey"("createdAt");

-- CreateIndex
CREATE INDEX "Import_at_idx" ON "Import"("at");

-- CreateIndex
CREATE INDEX "SuccessMetric_useCaseId_idx" ON "SuccessMetric"("useCaseId");

-- CreateIndex
CREATE UNIQUE INDEX "Reading_metricId_source_on_key" ON "Reading"("metricId", "source", "on");

-- CreateIndex
CREATE UNIQUE INDEX "Department_code_key" ON "Department"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");

-- CreateIndex
CREATE INDEX "Person_departmentId_idx" ON "Person"("departmentId");

-- CreateIndex
CREATE INDEX "Identity_personId_idx" ON "Identity"("personId");

-- CreateIndex
CREATE INDEX "Session_personId_idx" ON "Session"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Token_lookup_key" ON "Token"("lookup");

-- CreateIndex
CREATE INDEX "Token_personId_idx" ON "Token"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "OneTimeLink_hash_key" ON "OneTimeLink"("hash");

-- CreateIndex
CREATE INDEX "OneTimeLink_personId_idx" ON "OneTimeLink"("personId");

-- CreateIndex
CREATE INDEX "Notice_personId_createdAt_idx" ON "Notice"("personId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "Notice_useCaseId_idx" ON "Notice"("useCaseId");

-- CreateIndex
CREATE UNIQUE INDEX "Cycle_name_key" ON "Cycle"("name");

-- CreateIndex
CREATE INDEX "Cycle_startsOn_idx" ON "Cycle"("startsOn");

-- CreateIndex
CREATE INDEX "Decision_useCaseId_at_idx" ON "Decision"("useCaseId", "at");

-- CreateIndex
CREATE INDEX "Condition_decisionId_idx" ON "Condition"("decisionId");

-- CreateIndex
CREATE INDEX "ScoringRound_cycleId_idx" ON "ScoringRound"("cycleId");

-- CreateIndex
CREATE UNIQUE INDEX "ScoringRound_useCaseId_number_key" ON "ScoringRound"("useCaseId", "number");

-- CreateIndex
CREATE INDEX "PanelSeat_personId_idx" ON "PanelSeat"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "PanelSeat_roundId_personId_key" ON "PanelSeat"("roundId", "personId");

-- CreateIndex
CREATE INDEX "Blocker_useCaseId_liftedAt_idx" ON "Blocker"("useCaseId", "liftedAt");

-- CreateIndex
CREATE UNIQUE INDEX "UseCase_number_key" ON "UseCase"("number");

-- CreateIndex
CREATE INDEX "UseCase_ranked" ON "UseCase"("priority" DESC, "impact" DESC, "feasibility" DESC, "prioritySe", "createdAt", "id");

-- CreateIndex
CREATE INDEX "UseCase_stage" ON "UseCase"("stage", "number" DESC);

-- CreateIndex
CREATE INDEX "UseCase_department_stage" ON "UseCase"("departmentId", "stage", "number" DESC);

-- CreateIndex
CREATE INDEX "UseCase_stageSince_id_idx" ON "UseCase"("stageSince", "id");

-- CreateIndex
CREATE INDEX "UseCase_title_id_idx" ON "UseCase"("title", "id");

-- CreateIndex
CREATE INDEX "UseCase_search" ON "UseCase" USING GIN ("search");

-- CreateIndex
CREATE INDEX "UseCase_title_trigrams" ON "UseCase" USING GIN ("title" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "UseCase_proposerId_idx" ON "UseCase"("proposerId");

-- CreateIndex
CREATE INDEX "UseCase_sponsorId_idx" ON "UseCase"("sponsorId");

-- CreateIndex
CREATE INDEX "UseCase_ownerId_idx" ON "UseCase"("ownerId");

-- CreateIndex
CREATE INDEX "UseCase_mergedIntoId_idx" ON "UseCase"("mergedIntoId");

-- CreateIndex
CREATE INDEX "UseCase_importId_idx" ON "UseCase"("importId");

-- CreateIndex
CREATE UNIQUE INDEX "UseCase_source_sourceIdentity_key" ON "UseCase"("source", "sourceIdentity");

-- CreateIndex
CREATE INDEX "Follower_personId_idx" ON "Follower"("personId");

-- CreateIndex
CREATE INDEX "StageChange_useCaseId_at_idx" ON "StageChange"("useCaseId", "at");

-- CreateIndex
CREATE INDEX "ConfidentialOpening_useCaseId_personId_until_idx" ON "ConfidentialOpening"("useCaseId", "personId", "until");

-- AddForeignKey
ALTER TABLE "SuccessMetric" ADD CONSTRAINT "SuccessMetric_useCaseId_fkey" FOREIGN KEY ("useCaseId") REFERENCES "UseCase"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reading" ADD CONSTRAINT "Reading_metricId_fkey" FOREIGN KEY ("metricId") REFERENCES "SuccessMetric"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Identity" ADD CONSTRAINT "Identity_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Token" ADD CONSTRAINT "Token_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OneTimeLink" ADD CONSTRAINT "OneTimeLink_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_useCaseId_fkey" FOREIGN KEY ("useCaseId") REFERENCES "UseCase"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_useCaseId_fkey" FOREIGN KEY ("useCaseId") REFERENCES "UseCase"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Condition" ADD CONSTRAINT "Condition_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScoringRound" ADD CONSTRAINT "ScoringRound_useCaseId_fkey" FOREIGN KEY ("useCaseId") REFERENCES "UseCase"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScoringRound" ADD CONSTRAINT "ScoringRound_modelVersion_fkey" FOREIGN KEY ("modelVersion") REFERENCES "ScoringModelVersion"("version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScoringRound" ADD CONSTRAINT "ScoringRound_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PanelSeat" ADD CONSTRAINT "PanelSeat_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "ScoringRound"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rating" ADD CONSTRAINT "Rating_seatId_fkey" FOREIGN KEY ("seatId") REFERENCES "PanelSeat"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Blocker" ADD CONSTRAINT "Blocker_useCaseId_fkey" FOREIGN KEY ("useCaseId") REFERENCES "UseCase"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UseCase" ADD CONSTRAINT "UseCase_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UseCase" ADD CONSTRAINT "UseCase_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "UseCase"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UseCase" ADD CONSTRAINT "UseCase_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Follower" ADD CONSTRAINT "Follower_useCaseId_fkey" FOREIGN KEY ("useCaseId") REFERENCES "UseCase"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StageChange" ADD CONSTRAINT "StageChange_useCaseId_fkey" FOREIGN KEY ("useCaseId") REFERENCES "UseCase"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConfidentialOpening" ADD CONSTRAINT "ConfidentialOpening_useCaseId_fkey" FOREIGN KEY ("useCaseId") REFERENCES "UseCase"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What can be said in SQL is said in SQL: the closed vocabularies, and orders that may never be violated.
ALTER TABLE "UseCase"
  ADD CONSTRAINT "UseCase_stage_known" CHECK ("stage" IN ('draft','returned','submitted','triage','scoring','review','parked','approved','building','piloting','live','retired','stopped','declined','merged')),
  ADD CONSTRAINT "UseCase_risk_known" CHECK ("risk" IN ('high','standard','notAssessed')),
  ADD CONSTRAINT "UseCase_personal_data_known" CHECK ("personalData" IN ('yes','no','unknown')),
  ADD CONSTRAINT "UseCase_funding_known" CHECK ("funding" IN ('none','proof','build','run')),
  ADD CONSTRAINT "UseCase_value_ordered" CHECK ("valueYearLow" <= "valueYearLikely" AND "valueYearLikely" <= "valueYearHigh"),
  ADD CONSTRAINT "UseCase_merged_elsewhere" CHECK ("mergedIntoId" IS DISTINCT FROM "id");
ALTER TABLE "Rating" ADD CONSTRAINT "Rating_value_on_scale" CHECK ("value" BETWEEN 1 AND 5);
ALTER TABLE "Reading" ADD CONSTRAINT "Reading_value_finite" CHECK ("value" > '-Infinity' AND "value" < 'Infinity');

-- The audit chain. Entries come in through audit_append() only; the app's role has no other right on the table.
CREATE FUNCTION audit_append(entries jsonb) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
DECLARE
  row_in jsonb;
  last_seq bigint;
  last_hash bytea;
BEGIN
  -- One chain, one writer at a time: held until the transaction ends, so that sequence and hashes have no gaps.
  PERFORM pg_advisory_xact_lock(72707370);
  SELECT "seq", "hash" INTO last_seq, last_hash FROM "AuditEntry" ORDER BY "seq" DESC LIMIT 1;
  last_seq := coalesce(last_seq, 0);
  last_hash := coalesce(last_hash, '\x'::bytea);
  FOR row_in IN SELECT value FROM jsonb_array_elements(entries) LOOP
    last_seq := last_seq + 1;
    INSERT INTO "AuditEntry"
      ("seq", "id", "at", "action", "actorId", "objectType", "objectId", "useCaseId", "roundId", "entry", "prevHash", "hash")
    VALUES (
      last_seq, (row_in->>'id')::uuid, (row_in->>'at')::timestamptz, row_in->>'action', (row_in->>'actorId')::uuid,
      row_in->>'objectType', (row_in->>'objectId')::uuid, (row_in->>'useCaseId')::uuid, (row_in->>'roundId')::uuid,
      row_in->>'entry', last_hash,
      sha256(last_hash || convert_to(last_seq || ':' || (row_in->>'entry'), 'UTF8')))
    RETURNING "hash" INTO last_hash;
  END LOOP;
END
$$;

CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql
  AS $$ BEGIN RAISE EXCEPTION 'The audit log is append-only.' USING ERRCODE = 'insufficient_privilege'; END $$;
CREATE TRIGGER "AuditEntry_append_only" BEFORE UPDATE OR DELETE ON "AuditEntry"
  FOR EACH ROW EXECUTE FUNCTION audit_refuse();
CREATE TRIGGER "AuditEntry_no_truncate" BEFORE TRUNCATE ON "AuditEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();

-- The shipped scoring model; a version never changes once it is here.
INSERT INTO "ScoringModelVersion" ("version", "definition") VALUES (1, '{"version":1,"currency":"EUR","aggregation":"mean","theta":0.4,"thresholds":{"impact":3,"feasibility":3,"overAmbitious":2},"minCoverage":0.6,"quorum":2,"axes":{"impact":[{"key":"business_value","name":"Business value","question":"Net benefit a year once running: benefit less run cost, of all kinds","weight":0.4,"anchors":["< 25k","25-100k","100-400k","400k-1.5m","> 1.5m"],"boundsMinor":[2500000,10000000,40000000,150000000]},{"key":"reach","name":"Reach","question":"People whose work or service changes at least weekly","weight":0.2,"anchors":["< 10","10-50","50-500","500-5,000","> 5,000"]},{"key":"strategic_alignment","name":"Strategic alignment","question":"How firmly the case is tied to a stated goal","weight":0.2,"anchors":["No link to a stated goal","Indirect link, argued only by the author","Supports a department goal","Supports a company goal with a named owner","Named in the company plan of this year"]},{"key":"satisfaction","name":"Satisfaction","question":"What it changes for customers or employees","weight":0.2,"anchors":["Users would be worse off or object","No noticeable change","Removes a known annoyance","Improves a tracked score (CSAT/eNPS) by a plausible amount","Removes a top-3 complaint, evidence from a survey or pilot"]}],"feasibility":[{"key":"data_availability","name":"Data availability","question":"Examples at hand for the chosen route","weight":0.3,"anchors":["No usable examples","Under 200 input → approved-output pairs, or nobody has looked","200-2,000 pairs, weeks of cleaning","2,000-10,000 clean pairs, masking done","Curated, documented set; separate test set frozen"]},{"key":"task_simplicity","name":"Task simplicity","question":"How simple the task is for a model","weight":0.25,"anchors":["Open-ended reasoning over several systems, no agreed right answer","Long multi-step output, experts disagree","One output type, some judgement","Narrow generation or extraction with clear guide","Single-label classification or templated text"]},{"key":"accuracy_tolerance","name":"Accuracy tolerance","question":"What a wrong output costs and who notices it","weight":0.2,"anchors":["Errors are costly and hidden; each output must be made again to be checked","Errors cost money or trust and are hard to see; an expert checks each","Errors are annoying; sampling finds them","The person using the output sees errors and fixes them in passing","Errors are obvious and harmless"]},{"key":"ease_of_implementation","name":"Ease of implementation","question":"Time to first users, with integration and the change in how they work","weight":0.25,"anchors":["> 12 months","6-12 months","3-6 months","1-3 months","< 1 month"]}]}}');
CREATE FUNCTION scoring_model_refuse() RETURNS trigger LANGUAGE plpgsql
  AS $$ BEGIN RAISE EXCEPTION 'A version of the scoring model never changes.' USING ERRCODE = 'insufficient_privilege'; END $$;
CREATE TRIGGER "ScoringModelVersion_frozen" BEFORE UPDATE OR DELETE ON "ScoringModelVersion"
  FOR EACH ROW EXECUTE FUNCTION scoring_model_refuse();
