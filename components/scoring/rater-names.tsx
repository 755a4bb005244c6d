"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { useToast } from "@/components/ui/toast";
import { api } from "@/lib/client/api";

/** Whether the reveal says whose a rating is, kept as it is ticked. */
export function RaterNames({ named }: { named: boolean }) {
  const router = useRouter();
  const showToast = useToast();
  const [isOn, setOn] = useState(named);
  const choose = async (next: boolean) => {
    setOn(next);
    const result = await api.post("/scoring/rater-names", { named: next });
    if (result.ok) return router.refresh();
    setOn(!next);
    showToast({ tone: "bad", message: result.problem.detail });
  };
  return (
    <Checkbox
      name="named"
      label="Raters are named"
      description="Otherwise the reveal says Rater 1, 2 and 3, in an order that tells nothing; each sees which is their own. It holds for what was revealed before, too."
      value={isOn}
      onChange={(next) => void choose(next)}
    />
  );
}
