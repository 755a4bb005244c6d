import { z } from "zod";
import { Scope, scopeGroups } from "@/lib/domain/access/scopes";
import { text } from "@/lib/domain/shared/text";

const GREATEST_TOKEN_DAYS = 366;
const USUAL_TOKEN_DAYS = 90;

const TokenDays = z
  .number("Use a number of days.")
  .int("Use whole days.")
  .min(1, "Use at least 1 day.")
  .max(GREATEST_TOKEN_DAYS, `Use at most ${GREATEST_TOKEN_DAYS} days.`);

const KnownScope = z.enum(
  Scope.options,
  `Use names of permissions, or of the groups ${Object.keys(scopeGroups).join(", ")}.`,
);

/** `scopes` left out: the token may all that its owner may. It never may more than that. */
export const NewToken = z.strictObject({
  name: text(100),
  scopes: z.array(KnownScope).min(1, "Choose at least one scope, or leave scopes out.").max(100).optional(),
  days: TokenDays.default(USUAL_TOKEN_DAYS),
});
export type NewToken = z.infer<typeof NewToken>;
