import { database } from "@/lib/server/db";
import { withDatabase } from "./database.ts";
import { showFailure } from "./failure.ts";
import { type Difference, projectionDifferences } from "./projections/differences.ts";

/** `npm run check:projections`: says whether every stored number is what the rules make of the facts; exit code 1 if not. */
async function checkProjections(): Promise<void> {
  const { cases, differences } = await withDatabase(async () => {
    try {
      return await compareAll();
    } finally {
      await database().$disconnect();
    }
  });
  if (differences > 0) process.exitCode = 1;
  console.log(`${cases} cases, ${differences} ${differences === 1 ? "difference" : "differences"}`);
}

async function compareAll(): Promise<{ cases: number; differences: number }> {
  const sum = { cases: 0, differences: 0 };
  for await (const { cases, differences } of projectionDifferences()) {
    for (const difference of differences) console.log(sentence(difference));
    sum.cases += cases;
    sum.differences += differences.length;
  }
  return sum;
}

function sentence({ key, column, stored, ruled }: Difference): string {
  return `${key} ${column}: ${JSON.stringify(stored)} is stored, the rule gives ${JSON.stringify(ruled)}.`;
}

checkProjections().catch((error: unknown) => {
  showFailure(error);
  process.exitCode = 1;
});
