import { z } from "zod";

/** What a call is given that asks for nothing; anything sent along is refused. */
export const NoInput = z.strictObject({});
export type NoInput = z.infer<typeof NoInput>;
