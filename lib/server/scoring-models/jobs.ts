import "server-only";
import type { ScoringModel } from "@/lib/domain/scoring/scoring-model";
import { database, type Transaction } from "@/lib/server/db";
import { Prisma } from "@/lib/server/generated/client";
import type { JobKind, Work } from "@/lib/server/jobs/work";
import { heldModel } from "@/lib/server/scoring-models/model";
import { projectMany } from "@/lib/server/scoring-models/project-many";
import { inTransaction } from "@/lib/server/transaction";

const BATCH = 1_000;
const PATIENCE_MS = 60_000;

/**
 * Counts every case anew under the scoring model in force, a thousand to a transaction. Each case says under which version its
 * figures stand, so that work which was cut off goes on with those that are left.
 */
export const reprojectionJob: JobKind = {
  async run(work) {
    let done = await doneBefore(work.jobId);
    for (let after = 0; ; ) {
      work.goOn();
      const counted = await countBatch(work, after, done);
      if (!counted) return { cases: done };
      after = counted.last;
      done += counted.cases;
    }
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

function countBatch({ advance }: Work, after: number, done: number) {
  return inTransaction(
    database(),
    async (tx) => {
      const model = await heldModel(tx);
      const cases = await tx.$queryRaw<{ id: string; number: number; stage: string }[]>`
        with due as materialized (
          select u.id from "UseCase" u where u.number > ${after} and ${standsOtherwise(model.version)}
          order by u.number limit ${BATCH})
        select u.id, u.number, u.stage from "UseCase" u where u.id in (select id from due)
        order by u.id for no key update`;
      if (cases.length === 0) return null;
      await projectMany(tx, cases, model);
      await advance(tx, { done: done + cases.length });
      return { cases: cases.length, last: Math.max(...cases.map(({ number }) => number)) };
    },
    PATIENCE_MS,
  );
}

// Figures of a case whose ratings the model in force does not fit stay under the older one: they are not due again.
function standsOtherwise(version: number): Prisma.Sql {
  return Prisma.sql`(u."revealedAt" is not null or u."quickLook") and u."scoredUnder" is distinct from ${version}`;
}
