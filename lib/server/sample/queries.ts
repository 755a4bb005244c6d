import "server-only";
import { database } from "@/lib/server/db";

/** Whether the sample portfolio is there, and whether real cases stand beside it and push it out of the totals. */
export async function getSampleState(): Promise<{ loaded: boolean; realCases: boolean }> {
  const [row] = await database().$queryRaw<{ loaded: boolean; realCases: boolean }[]>`
    select exists (select 1 from "UseCase" where sample) as loaded,
      exists (select 1 from "UseCase" where not sample) as "realCases"`;
  return row ?? { loaded: false, realCases: false };
}
