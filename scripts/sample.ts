import { database } from "@/lib/server/db";
import { loadSamplePortfolio as load } from "@/prisma/seed/load";

/** Loads the sample portfolio into the app's database, unless that has been done or undone before. */
export async function loadSamplePortfolio({
  log,
}: {
  databaseUrl: string;
  log: (line: string) => void;
}): Promise<void> {
  try {
    await load(log);
  } finally {
    await database().$disconnect();
  }
}
