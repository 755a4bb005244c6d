"use client";
import dynamic from "next/dynamic";
import type { Cycle } from "@/components/portfolio/budget-dialog";
import { OpeningButton } from "@/components/ui/opening-button";

// Loaded when it is wanted, so that reading the portfolio costs no more script than reading a list.
const BudgetDialog = dynamic(() =>
  import("@/components/portfolio/budget-dialog").then((file) => file.BudgetDialog),
);

export function SetBudget({ cycle }: { cycle: Cycle }) {
  return (
    <OpeningButton opens={(onClose) => <BudgetDialog cycle={cycle} onClose={onClose} />}>
      {cycle.budget ? "Change the budget" : "Set a budget"}
    </OpeningButton>
  );
}
