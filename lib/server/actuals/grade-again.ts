import "server-only";
import { closedQuarters, isClosed } from "@/lib/server/actuals/closed";
import { evidenceOf, judged } from "@/lib/server/actuals/evidence";
import { projectRealised } from "@/lib/server/actuals/project";
import { month } from "@/lib/server/business-cases/rows";
import type { Transaction } from "@/lib/server/db";
import type { UseCaseRow } from "@/lib/server/use-cases/rows";

/**
 * Grades what a case claimed anew by what is known now, where finance has neither confirmed nor written it off and the
 * quarter is open. The case is locked alone. Returns how many changed.
 */
export async function gradeAgain(
  tx: Transaction,
  useCase: Pick<UseCaseRow, "id" | "liveOn">,
): Promise<number> {
  const rows = await tx.actual.findMany({
    where: {
      useCaseId: useCase.id,
      state: { in: ["claimed", "measured"] },
      leakageReason: null,
      line: { kind: "benefit" },
    },
  });
  if (rows.length === 0) return 0;
  const [closed, evidence] = await Promise.all([closedQuarters(tx), evidenceOf(tx, useCase)]);
  let changed = 0;
  for (const row of rows) {
    if (isClosed(closed, month(row.postedIn))) continue;
    const verdict = judged({ ...row, kind: "benefit" }, evidence);
    const { grade, gradeWhy, supported } = verdict;
    if (grade === row.grade && gradeWhy === row.gradeWhy && supported === row.supported) continue;
    await tx.actual.update({ where: { id: row.id }, data: { ...verdict, version: { increment: 1 } } });
    changed += 1;
  }
  if (changed > 0) await projectRealised(tx, [useCase.id]);
  return changed;
}
