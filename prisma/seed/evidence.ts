import type { BusinessCaseLine } from "@/lib/domain/business-case/line-schema";
import { saveBusinessCase } from "@/lib/server/business-cases/commands";
import { findBusinessCase } from "@/lib/server/business-cases/record";
import { contentOf } from "@/lib/server/business-cases/rows";
import type { AnyCommand, Call } from "@/lib/server/command";
import { database } from "@/lib/server/db";
import { agreeMethod, proposeMethod } from "@/lib/server/measurement/methods";
import type { PersonKey, SampleCase } from "@/prisma/seed/sample-shape";

type DoAs = (person: PersonKey, command: AnyCommand, call: Call) => Promise<unknown>;

const DAY_MS = 86_400_000;

/** By what the value of a live case is shown: a method that finance agreed before the launch, readings alone, or nothing. */
const evidence: Record<string, "agreed" | "readings"> = {
  "draft-answers-to-common-questions": "agreed",
  "sales-call-summaries": "readings",
};

/** The case of which less was expected after some months, by so much of its money. */
const forecastAgain = { slug: "draft-answers-to-common-questions", daysAgo: 110, part: 0.85 };

interface Place {
  id: string;
  doAs: DoAs;
  today: Date;
}

/** The metric that stands behind what a case brings; null where nothing does. */
export async function metricBehind(sample: SampleCase, { id, doAs }: Place): Promise<string | null> {
  const kind = evidence[sample.slug];
  if (!kind) return null;
  const metric = await database().successMetric.findFirstOrThrow({
    where: { useCaseId: id, type: "outcome" },
  });
  if (kind === "agreed") {
    const { liveOn } = await database().useCase.findUniqueOrThrow({ where: { id } });
    const now = new Date((liveOn?.getTime() ?? 0) - 21 * DAY_MS);
    const text =
      "The metric's own baseline and readings, on the topics that the model drafts for, nothing else.";
    const method = { metric: metric.id, text };
    const { id: target } = (await doAs(sample.owner ?? sample.proposer, proposeMethod, {
      ...{ target: id, input: method, now },
    })) as { id: string };
    await doAs("reviewer-finance", agreeMethod, { target, input: {}, now });
  }
  return metric.id;
}

/** Its people say that less will come than was approved; what was approved stays beside it. */
export async function forecastLess(sample: SampleCase, { id, doAs, today }: Place): Promise<void> {
  if (sample.slug !== forecastAgain.slug) return;
  const row = await findBusinessCase(database(), id);
  if (!row) return;
  const content = contentOf(row);
  const input = {
    ...content,
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
