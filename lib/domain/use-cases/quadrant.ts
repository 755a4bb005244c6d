import { z } from "zod";

export const Quadrant = z.enum([
  "quick_win",
  "strategic_bet",
  "over_ambitious",
  "fill_in",
  "avoid",
  "blocked",
]);
export type Quadrant = z.infer<typeof Quadrant>;

export const quadrantNames: Record<Quadrant, string> = {
  quick_win: "Quick win",
  strategic_bet: "Strategic bet",
  over_ambitious: "Over-ambitious",
  fill_in: "Fill-in",
  avoid: "Avoid",
  blocked: "Blocked",
};
