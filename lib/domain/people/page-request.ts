import { z } from "zod";

/** Which part of a list: `cursor` is `page.next` of the answer before, `limit` the number of rows (1 to 200). */
export const PageRequest = z.strictObject({
  cursor: z.string().max(2_000).optional(),
  limit: z.number().int().min(1, "Ask for at least 1 row.").max(200, "Ask for at most 200 rows.").default(50),
});
export type PageRequest = z.infer<typeof PageRequest>;
