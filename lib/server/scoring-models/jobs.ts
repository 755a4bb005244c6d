import "server-only";
import type { ScoringModel } from "@/lib/domain/scoring/scoring-model";
import { database, type Transaction } from "@/lib/server/db";
import { Prisma } from "@/lib/server/generated/client";
import type { JobKind, Work } from "@/lib/server/jobs/work";
import { heldModel } from "@/lib/server/scoring-models/model";
import { projectMany } from "@/lib/server/scoring-models/project-many";
import { inTransaction } from "@/lib/server/transaction";

const BATCH = 1_000;
/** Even and odd numbers side by side, so that the database writes one batch while the other is worked out. */
const LANES = [0, 1] as const;
const PATIENCE_MS = 60_000;

/**
 * Counts every case anew under the scoring model in force, a thousand to a transaction. Each case says under which version its
 * figures stand, so that work which was cut off goes on with those that are left.
 */
export const reprojectionJob: JobKind = {
  async run(work) {
    const before = await doneBefore(work.jobId);
    const counted = LANES.map(() => 0);
    const progress = { before, counted };
    await Promise.all(LANES.map((lane) => countLane(work, lane, progress)));
    return { cases: doneIn(progress) };
  },
  async settle() {},
};

/** How many cases stand under another version than this. */
export async function toCountAnew(tx: Transaction, { version }: ScoringModel): Promise<number> {
  const [row] = await tx.$queryRaw<{ left: bigint }[]>`
    select count(*) as left from "UseCase" u where ${standsOtherwise(version)}`;
  return Number(row?.left ?? 0);
}

async function doneBefore(id: string): Promise<number> {
  const job = await database().job.findUnique({ where: { id }, select: { done: true } });
  return job?.done ?? 0;
}

interface Progress {
  /** Counted before this process took the work over. */
  before: number;
  /** And by each lane since. */
  counted: number[];
}

function doneIn({ before, counted }: Progress): number {
  return counted.reduce((sum, cases) => sum + cases, before);
}

async function countLane(work: Work, lane: number, progress: Progress): Promise<void> {
  for (let after: number | null = 0; after !== null; ) {
    work.goOn();
    after = await countBatch(work, { lane, after }, progress);
  }
}

/** The number of the last case that was counted, or null when none was left. */
function countBatch({ advance }: Work, { lane, after }: { lane: number; after: number }, progress: Progress) {
  const ofLane = progress.counted[lane] ?? 0;
  return inTransaction(
    database(),
    async (tx) => {
      const model = await heldModel(tx);
      const cases = await tx.$queryRaw<{ id: string; number: number; stage: string }[]>`
        with due as materialized (
          select u.id from "UseCase" u where u.number > ${after} and u.number % ${LANES.length} = ${lane}
            and ${standsOtherwise(model.version)}
          order by u.number limit ${BATCH})
        select u.id, u.number, u.stage from "UseCase" u where u.id in (select id from due)
        order by u.id for no key update`;
      if (cases.length === 0) return null;
      await projectMany(tx, cases, model);
      progress.counted[lane] = ofLane + cases.length;
      await advance(tx, { done: doneIn(progress) });
      return Math.max(...cases.map(({ number }) => number));
    },
    PATIENCE_MS,
  );
}

// Figures of a case whose ratings the model in force does not fit stay under the older one: they are not due again.
function standsOtherwise(version: number): Prisma.Sql {
  return Prisma.sql`(u."revealedAt" is not null or u."quickLook") and u."scoredUnder" is distinct from ${version}`;
}
