import "server-only";
import { z } from "zod";
import { Money } from "@/lib/domain/shared/money";
import { defineCommand } from "@/lib/server/command";
import { cycleRecord } from "@/lib/server/portfolio/record";
import { cycleView } from "@/lib/server/portfolio/rows";

const Budget = Money.refine(({ amountMinor }) => amountMinor >= 0, {
  path: ["amountMinor"],
  message: "A budget is zero or more.",
});

export const EditCycle = z.strictObject({ budget: Budget.nullable() });

/** Sets the budget that the ranking is cut at. */
export const editCycle = defineCommand({
  name: "cycle.edit",
  permission: "cycle:edit",
  input: EditCycle,
  changes: cycleRecord,
  precondition: "required",
  async run({ budget }, { tx, current }) {
    await tx.cycle.update({
      where: { id: current.id },
      data: {
        budget: budget ? BigInt(budget.amountMinor) : null,
        currency: budget?.currency ?? current.currency,
      },
    });
  },
  shape: (cycle) => cycleView(cycle),
});
