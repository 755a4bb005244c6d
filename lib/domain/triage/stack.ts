import { z } from "zod";
import { DepartmentReference } from "@/lib/domain/use-cases/schema";
import type { Stage } from "@/lib/domain/use-cases/stage";

/** The stages in which a case waits for a lead to look at it. */
export const triageStages = ["submitted", "triage"] as const satisfies readonly Stage[];

/** What narrows the stack. */
export const StackFilter = {
  department: DepartmentReference.optional(),
  stage: z.enum(triageStages).optional(),
};

/** A place in the stack: those who have waited longest come first. */
export interface StackPlace {
  key: string;
  waitingSince: Date;
}

/**
 * The case that takes the place of one that has left the stack: the one that waits next longest, or the last where it was
 * the last itself; null where nothing waits any more.
 */
export function nextInStack<Place extends StackPlace>(stack: readonly Place[], left: Date): Place | null {
  return stack.find(({ waitingSince }) => waitingSince >= left) ?? stack.at(-1) ?? null;
}
