import "server-only";
import { ConfirmActuals } from "@/lib/domain/realised/schema";
import { DomainError, type FieldError } from "@/lib/domain/shared/domain-error";
import { closedQuarters, isClosed } from "@/lib/server/actuals/closed";
import { gradeAgain } from "@/lib/server/actuals/grade-again";
import { projectRealised } from "@/lib/server/actuals/project";
import { bookedCaseRecord } from "@/lib/server/actuals/record";
import { bookedActuals } from "@/lib/server/actuals/rows";
import { month } from "@/lib/server/business-cases/rows";
import { defineCommand } from "@/lib/server/command";
import type { ActualModel } from "@/lib/server/generated/models";
import { isOwn } from "@/lib/server/use-cases/rows";

/** Finance confirms what was claimed, then that it is in the budget. Who entered an amount never confirms it. */
export const confirmActuals = defineCommand({
  name: "actual.confirm",
  permission: "actual:confirm",
  input: ConfirmActuals,
  changes: bookedCaseRecord,
  async run(input, { tx, actor, current, now, note }) {
    if (isOwn(actor.personId, current)) {
      throw new DomainError("forbidden", "Nobody confirms the value of a case of their own.");
    }
    // Finance stands for the evidence there is now, not for that of the day on which somebody entered it.
    await gradeAgain(tx, current);
    const rows = await tx.actual.findMany({ where: { id: { in: input.actuals }, useCaseId: current.id } });
    const closed = await closedQuarters(tx);
    const complaints = input.actuals.flatMap((id, index): FieldError[] => {
      const row = rows.find((one) => one.id === id);
      const message = row
        ? whyNot(row, { input, closed, actor: actor.personId })
        : "This case has no such actual.";
      return message ? [{ field: `actuals.${index}`, message }] : [];
    });
    if (complaints.length > 0)
      throw new DomainError("conflict", "Some of these cannot be confirmed.", complaints);
    await tx.actual.updateMany({
      where: { id: { in: rows.map(({ id }) => id) } },
      data: {
        state: input.state,
        version: { increment: 1 },
        ...(input.state === "confirmed"
          ? { confirmedById: actor.personId, confirmedAt: now, leakageReason: null }
          : { budgetLine: input.budgetLine }),
      },
    });
    await projectRealised(tx, [current.id]);
    note({ actual: { state: input.state, ids: input.actuals } });
  },
  shape: ({ id }, _actor, tx) => bookedActuals(tx, id),
});

interface Asked {
  input: ConfirmActuals;
  closed: ReadonlySet<string>;
  actor: string;
}

function whyNot(row: ActualModel, { input, closed, actor }: Asked): string | null {
  if (isClosed(closed, month(row.postedIn))) return "The quarter that it counts in is closed.";
  if (row.enteredById === actor) return "You entered this amount: somebody else confirms it.";
  if (input.state === "confirmed") return row.confirmedAt ? "It is confirmed already." : null;
  if (row.state !== "confirmed")
    return "It is put in the budget once finance has confirmed it, and once only.";
  return input.budgetLine === null ? "Name the budget line that shrank or grew." : null;
}
