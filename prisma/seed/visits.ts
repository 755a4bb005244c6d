import type { TemplateId } from "@/lib/domain/intake/answers";
import type { VisitStep } from "@/lib/domain/intake/sections";
import { moveToSection, startVisit } from "@/lib/server/intake/commands";
import type { Replayed } from "@/prisma/seed/replay-step";
import type { PersonKey, SampleCase } from "@/prisma/seed/sample-shape";

const DAY_MS = 86_400_000;

interface Visit {
  id: string;
}

type Look = {
  by: PersonKey;
  daysAgo: number;
  template?: TemplateId;
  leftAt: VisitStep;
};

/** Who opened the form, looked, and never came to a title. */
const looks: readonly Look[] = [
  { by: "wout.kerstens", daysAgo: 64, template: "proposal-draft", leftAt: "first" },
  { by: "karin.oudehaven", daysAgo: 58, template: "onboarding-qa", leftAt: "first" },
  { by: "ines.morlaix", daysAgo: 41, template: "campaign-copy", leftAt: "first" },
  { by: "amira.benhaddou", daysAgo: 33, template: "blank", leftAt: "first" },
  { by: "proposer", daysAgo: 24, leftAt: "template" },
  { by: "jakub.zelenka", daysAgo: 19, template: "code-snippet", leftAt: "first" },
  { by: "wout.kerstens", daysAgo: 11, leftAt: "template" },
];

/** The visit of the form that a sample case came of; its submission ends it. */
export async function visitOf(
  { template, leftAt }: SampleCase,
  proposer: PersonKey,
  { key, doAs }: Pick<Replayed, "key" | "doAs">,
): Promise<void> {
  const { id } = (await doAs(proposer, startVisit, { input: template ? { template } : {} })) as Visit;
  await doAs(proposer, moveToSection, {
    target: id,
    input: { useCase: key, section: leftAt ?? "check" },
    ifMatch: null,
  });
}

/** The visits that no case came of. */
export async function lookedAndLeft(today: Date, doAs: Replayed["doAs"]): Promise<void> {
  for (const { by, daysAgo, template, leftAt } of looks) {
    const now = new Date(today.getTime() - daysAgo * DAY_MS);
    const { id } = (await doAs(by, startVisit, { input: template ? { template } : {}, now })) as Visit;
    await doAs(by, moveToSection, { target: id, input: { section: leftAt }, ifMatch: null, now });
  }
}
