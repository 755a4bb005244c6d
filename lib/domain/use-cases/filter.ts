import { z } from "zod";
import { FilterText } from "@/lib/domain/use-cases/filter-text";
import { Quadrant } from "@/lib/domain/use-cases/quadrant";
import { PersonalData, Risk } from "@/lib/domain/use-cases/risk";
import { Route } from "@/lib/domain/use-cases/schema";
import { stages } from "@/lib/domain/use-cases/stage";

export { Quadrant, quadrantNames } from "@/lib/domain/use-cases/quadrant";

/** Queues that somebody should look at. */
export const Attention = z.enum(["blocked", "unassigned", "notAssessed"]);
export type Attention = z.infer<typeof Attention>;

export const attentionNames: Record<Attention, string> = {
  blocked: "Blocked",
  unassigned: "Without an owner",
  notAssessed: "Risk not assessed",
};

/** More than these are not named one by one: that is what the other filters are for. */
const MOST_KEYS = 200;

/** What narrows a list of use cases; several values of one field widen it again, `f` says the rest. */
export const useCaseFilters = {
  q: z.string().trim().max(300).optional(),
  f: FilterText.optional(),
  department: z.array(z.string().max(200)).max(50).optional(),
  stage: z.array(z.enum(stages)).max(20).optional(),
  risk: z.array(Risk).max(3).optional(),
  personalData: z.array(PersonalData).max(3).optional(),
  route: z.array(Route).max(10).optional(),
  quadrant: z.array(Quadrant).max(6).optional(),
  tag: z.array(z.string().max(60)).max(30).optional(),
  key: z.array(z.string().max(100)).max(MOST_KEYS, `Name at most ${MOST_KEYS} cases.`).optional(),
  attention: Attention.optional(),
  mine: z.boolean().optional(),
};

export const UseCaseFilter = z.strictObject(useCaseFilters);
export type UseCaseFilter = z.infer<typeof UseCaseFilter>;
