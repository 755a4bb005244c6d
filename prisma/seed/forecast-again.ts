import type { BusinessCaseLine } from "@/lib/domain/business-case/line-schema";
import { saveBusinessCase } from "@/lib/server/business-cases/commands";
import { findBusinessCase } from "@/lib/server/business-cases/record";
import { contentOf } from "@/lib/server/business-cases/rows";
import type { AnyCommand, Call } from "@/lib/server/command";
import { database } from "@/lib/server/db";
import type { PersonKey, SampleCase } from "@/prisma/seed/sample-shape";

type DoAs = (person: PersonKey, command: AnyCommand, call: Call) => Promise<unknown>;

const DAY_MS = 86_400_000;

/** The case of which less was expected after some months, by so much of its money. */
const forecastAgain = { slug: "draft-answers-to-common-questions", daysAgo: 110, part: 0.85 };

/** Its people say that less will come than was approved, and since when; what was approved stays beside it. */
export async function forecastLess(
  sample: SampleCase,
  { id, doAs, today }: { id: string; doAs: DoAs; today: Date },
): Promise<void> {
  if (sample.slug !== forecastAgain.slug) return;
  const row = await findBusinessCase(database(), id);
  if (!row) return;
  const { liveOn } = await database().useCase.findUniqueOrThrow({ where: { id }, select: { liveOn: true } });
  const content = contentOf(row);
  const input = {
    ...content,
    benefitsFrom: liveOn?.toISOString().slice(0, 7) ?? content.benefitsFrom,
    lines: content.lines.map((line) =>
      line.kind === "benefit" && line.every === "year" ? less(line) : line,
    ),
    reason: "Two of the twenty topics are answered by the portal now.",
  };
  const now = new Date(today.getTime() - forecastAgain.daysAgo * DAY_MS);
  await doAs(sample.owner ?? sample.proposer, saveBusinessCase, {
    ...{ target: id, input, now, ifMatch: row.version },
  });
}

function less(line: BusinessCaseLine): BusinessCaseLine {
  const part = (amount: BusinessCaseLine["low"]) =>
    amount && { ...amount, amountMinor: Math.round(amount.amountMinor * forecastAgain.part) };
  return { ...line, low: part(line.low), likely: part(line.likely), high: part(line.high) };
}
