import { appendEvents } from "@/lib/server/audit/append";
import { database } from "@/lib/server/db";
import { createSetupLink } from "@/lib/server/people/links";
import { removeSamplePortfolio } from "@/lib/server/sample/remove";
import { inTransaction } from "@/lib/server/transaction";
import { withDatabase } from "./database.ts";
import { showFailure } from "./failure.ts";

/** `npm run sample:remove`: takes the sample portfolio out, and prints the link that makes the first admin. */
async function removeSample(): Promise<void> {
  const { cases, link } = await withDatabase(async () => {
    try {
      const removed = await inTransaction(database(), async (tx) => {
        const detail = await removeSamplePortfolio(tx);
        await appendEvents(tx, null, [
          { action: "sample.remove", at: new Date(), objectType: "sample", detail },
        ]);
        return detail;
      });
      return { ...removed, link: await createSetupLink() };
    } finally {
      await database().$disconnect();
    }
  });
  console.log(`Removed ${cases} sample cases.`);
  if (link) console.log(`To make the first admin, open this address once: ${link}`);
}

removeSample().catch((error: unknown) => {
  showFailure(error);
  process.exitCode = 1;
});
