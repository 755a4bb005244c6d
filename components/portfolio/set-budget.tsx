"use client";
import dynamic from "next/dynamic";
import { useState } from "react";
import type { Cycle } from "@/components/portfolio/budget-dialog";
import { Button } from "@/components/ui/button";

// Loaded when it is wanted, so that reading the portfolio costs no more script than reading a list.
const BudgetDialog = dynamic(() =>
  import("@/components/portfolio/budget-dialog").then((file) => file.BudgetDialog),
);

export function SetBudget({ cycle }: { cycle: Cycle }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>{cycle.budget ? "Change the budget" : "Set a budget"}</Button>
      {isOpen ? <BudgetDialog cycle={cycle} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
