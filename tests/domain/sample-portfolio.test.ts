import { describe, expect, test } from "vitest";
import { SaveBusinessCase } from "@/lib/domain/business-case/schema";
import { Decide, Move, ReturnUseCase, StartScoring } from "@/lib/domain/lifecycle/moves";
import { missingToScore } from "@/lib/domain/lifecycle/ready";
import { DefineMetric, Reading } from "@/lib/domain/metrics/schema";
import { scoreUseCase } from "@/lib/domain/scoring/score-use-case";
import { shippedScoringModel } from "@/lib/domain/scoring/shipped-scoring-model";
import { ProposeUseCase } from "@/lib/domain/use-cases/schema";
import type { Stage } from "@/lib/domain/use-cases/stage";
import { businessCaseOf } from "@/prisma/seed/business-cases";
import { historyOf, readinessOf } from "@/prisma/seed/case-history";
import { sampleDepartments } from "@/prisma/seed/departments";
import { samplePeople } from "@/prisma/seed/people";
import {
  decisionOf,
  emailOf,
  metricOf,
  moveOf,
  proposalOf,
  readingsOf,
  startScoringOf,
} from "@/prisma/seed/sample-inputs";
import { samplePortfolio } from "@/prisma/seed/sample-portfolio";
import type {
  PersonKey,
  RateStep,
  SampleCase,
  SampleStep,
  StartScoringStep,
} from "@/prisma/seed/sample-shape";

const today = new Date("2026-11-22T09:00:00Z");
const axes = ["impact", "feasibility"] as const;
const criteriaOf = (axis: (typeof axes)[number]) => shippedScoringModel.axes[axis].map(({ key }) => key);

const foundingExamples = [
  "Automating responses to common inquiries",
  "personalizing support interactions",
  "Generating creative content for ad campaigns",
  "personalizing email marketing",
  "Qualifying leads",
  "summarizing sales calls",
  "creating customized proposals",
  "Automating onboarding processes",
  "answering employee questions about benefits",
  "Analyzing customer feedback",
  "generating code snippets",
  "writing documentation",
];

const stageCounts: Record<Stage, number> = {
  draft: 2,
  returned: 1,
  submitted: 3,
  triage: 4,
  scoring: 4,
  review: 6,
  parked: 2,
  approved: 3,
  building: 3,
  piloting: 2,
  live: 2,
  retired: 1,
  stopped: 1,
  declined: 1,
  merged: 1,
};

describe("the sample portfolio", () => {
  test("has 36 cases with names of their own in the five departments of the founding text", () => {
    expect(samplePortfolio).toHaveLength(36);
    expect(new Set(samplePortfolio.map(({ slug }) => slug)).size).toBe(36);
    expect(new Set(samplePortfolio.map(({ title }) => title)).size).toBe(36);
    expect(new Set(samplePortfolio.map(({ department }) => department))).toEqual(
      new Set(["customer-service", "marketing", "sales", "hr", "product-development"]),
    );
  });

  test("has every example of the founding text once", () => {
    const found = samplePortfolio.flatMap(({ foundingExample }) => foundingExample ?? []);
    expect(found.sort()).toEqual([...foundingExamples].sort());
  });

  test("has cases in every stage, most of them early", () => {
    const stages = samplePortfolio.map((sample) => historyOf(sample).stage);
    const counted = stages.map((stage) => [stage, stages.filter((other) => other === stage).length]);
    expect(Object.fromEntries(counted)).toEqual(stageCounts);
  });

  test("lists the oldest case first, over eighteen months", () => {
    const created = samplePortfolio.map(({ steps }) => steps[0]?.daysAgo ?? 0);
    expect(created).toEqual([...created].sort((a, b) => b - a));
    expect(created[0]).toBeGreaterThan(500);
    expect(created[0]).toBeLessThanOrEqual(548);
  });

  test("has short texts and three long ones, and cases whose value nobody knows", () => {
    const words = samplePortfolio.map(({ problem }) => (problem ?? "").split(/\s+/).length);
    expect(words.filter((count) => count >= 150).length).toBeGreaterThanOrEqual(3);
    expect(words.filter((count) => count >= 200).length).toBeGreaterThanOrEqual(2);
    expect(words.filter((count) => count < 40).length).toBeGreaterThanOrEqual(5);
    expect(samplePortfolio.filter(({ estimate }) => !estimate).length).toBeGreaterThanOrEqual(5);
    expect(samplePortfolio.filter(({ estimate }) => (estimate?.valueYear[0] ?? 0) < 0).length).toBe(3);
    expect(samplePortfolio.filter(({ confidential }) => confidential)).toHaveLength(3);
  });
});

describe("the people of the sample", () => {
  test("are the fourteen that sign in, and at most eight colleagues", () => {
    const signIns = samplePeople.filter(({ signIn }) => signIn).map(({ key }) => emailOf(key));
    const names =
      "viewer proposer scorer-a scorer-b scorer-c delivery lead lead-b executive reviewer-privacy";
    const expected = `${names} reviewer-finance reviewer-finance-b auditor admin`.split(" ");
    expect(signIns).toEqual(expected.map((name) => `${name}@sample.example`));
    expect(samplePeople.length - signIns.length).toBeLessThanOrEqual(8);
    expect(new Set(samplePeople.map(({ key }) => key)).size).toBe(samplePeople.length);
    expect(new Set(samplePeople.map(({ name }) => name)).size).toBe(samplePeople.length);
  });

  test("belong to departments of the sample", () => {
    const codes = new Set(sampleDepartments.map(({ code }) => code));
    expect(samplePeople.filter(({ department }) => !codes.has(department))).toEqual([]);
    expect(samplePortfolio.filter(({ department }) => !codes.has(department))).toEqual([]);
  });
});

describe.each(samplePortfolio)("$slug", (sample) => {
  test("is accepted by the schemas of the product", () => {
    expect(() => ProposeUseCase.parse(proposalOf(sample))).not.toThrow();
    for (const metric of sample.metrics) {
      expect(() => DefineMetric.parse(metricOf(metric, today)), metric.name).not.toThrow();
      for (const reading of readingsOf(metric, today)) expect(() => Reading.parse(reading)).not.toThrow();
    }
    for (const step of sample.steps) expect(() => parseStep(step), step.step).not.toThrow();
  });

  test("has a business case that the product takes, where its people know what it is worth", () => {
    const businessCase = businessCaseOf(sample, { daysAgo: 100, today, pool: null });
    if (businessCase) expect(SaveBusinessCase.safeParse(businessCase).error?.issues).toBeUndefined();
    else expect(sample.estimate?.cost ?? null).toBeNull();
  });

  test("runs through the lifecycle by people who may do each step", () => {
    const { complaints, sponsorAccepted } = historyOf(sample);
    expect(complaints).toEqual([]);
    expect(sponsorAccepted).toBe(sample.sponsorAccepted);
  });

  test("names the case it is merged into, and that one is older", () => {
    const place = samplePortfolio.indexOf(sample);
    const targets = sample.steps.flatMap((step) => (step.step === "decide" ? (step.into ?? []) : []));
    for (const slug of targets) {
      const target = samplePortfolio.findIndex((other) => other.slug === slug);
      expect(target >= 0 && target < place).toBe(true);
    }
  });

  test("keeps the order of time", () => {
    const { steps, metrics } = sample;
    expect(steps[0]?.step).toBe("create");
    expect(steps.at(-1)?.daysAgo).toBeGreaterThanOrEqual(1);
    const wrong = steps.filter((step, index) => !isLater(step, steps[index - 1]));
    expect(wrong).toEqual([]);
    const created = steps[0]?.daysAgo ?? 0;
    const pilot = steps.find((step) => step.step === "move" && step.verb === "startPilot")?.daysAgo ?? 0;
    for (const { baseline, readings = [], name } of metrics) {
      if (baseline) expect(baseline.daysAgo, name).toBeGreaterThanOrEqual(created);
      for (const { daysAgo } of readings) expect(daysAgo >= 1 && daysAgo <= pilot, name).toBe(true);
    }
  });

  test("has its conditions met, where they are, after the decision and by somebody else", () => {
    for (const step of sample.steps) {
      for (const { met, owner } of step.step === "decide" ? (step.conditions ?? []) : []) {
        if (!met) continue;
        expect(met.daysAgo >= 1 && met.daysAgo < step.daysAgo).toBe(true);
        expect(met.by).not.toBe(owner);
      }
    }
  });

  test("has sane money", () => {
    const { estimate, steps } = sample;
    const decisions = steps.filter((step) => step.step === "decide");
    const build = decisions.filter(({ tranche }) => tranche !== "run");
    const funded = build.reduce((total, { amount = 0 }) => total + amount, 0);
    for (const amount of [...(estimate?.valueYear ?? []), estimate?.cost ?? 0, funded]) {
      expect(Number.isInteger(amount)).toBe(true);
    }
    if (funded > 0) expect(funded).toBeLessThanOrEqual(1.05 * (estimate?.cost ?? 0));
    for (const step of steps) {
      if (step.step === "move" && step.spent) expect(step.spent).toBeLessThanOrEqual(funded);
    }
  });

  test("is rated whole numbers from 1 to 5, only by its panel, only on the assigned axes", () => {
    const round = sample.steps.find((step) => step.step === "startScoring");
    for (const step of sample.steps) {
      if (step.step !== "rate" && step.step !== "rateAgain") continue;
      const allowed = assignedCriteria(round, step.by);
      expect(allowed).toEqual(expect.arrayContaining(Object.keys(step.ratings)));
      if (step.step === "rate" && step.submit) expect(Object.keys(step.ratings)).toHaveLength(allowed.length);
      for (const [value, evidence] of Object.values(step.ratings)) {
        expect(value === null || [1, 2, 3, 4, 5].includes(value)).toBe(true);
        if (evidence !== undefined) expect(evidence.length).toBeLessThanOrEqual(100);
      }
    }
  });
});

describe("the scoring of the sample", () => {
  const revealed = samplePortfolio.filter(({ steps }) => steps.some(({ step }) => step === "reveal"));

  test("puts cases into every quadrant, quick wins first", () => {
    const quadrants = revealed.map((sample) => scoreOf(sample).quadrant);
    const count = (wanted: string) => quadrants.filter((quadrant) => quadrant === wanted).length;
    expect(quadrants).toHaveLength(21);
    expect(count("quick_win")).toBeGreaterThanOrEqual(8);
    expect(count("strategic_bet")).toBeGreaterThanOrEqual(4);
    expect(count("over_ambitious")).toBe(3);
    expect(count("fill_in")).toBeGreaterThanOrEqual(2);
    expect(count("avoid")).toBeGreaterThanOrEqual(1);
  });

  test("has good scores under two open blockers, and one blocker that was lifted", () => {
    const blocked = revealed.filter((sample) => historyOf(sample).openBlockers > 0);
    expect(blocked.map((sample) => scoreOf(sample).quadrant)).toEqual(["quick_win", "quick_win"]);
    expect(samplePortfolio.flatMap(stepNames).filter((step) => step === "liftBlocker")).toHaveLength(1);
  });

  test("has three groupings of raters, strong disagreement, abstentions and second opinions", () => {
    const panels = samplePortfolio.flatMap(({ steps }) =>
      steps.filter((step) => step.step === "startScoring"),
    );
    const groupings = panels.map(({ impact, feasibility }) => `${impact} | ${feasibility}`);
    expect(new Set(groupings).size).toBe(3);
    const diverging = revealed.flatMap((sample) => scoreOf(sample).criteria).filter((one) => one.diverging);
    expect(diverging.length).toBeGreaterThanOrEqual(5);
    const values = samplePortfolio.flatMap(ratingsOf).flatMap(({ ratings }) => Object.values(ratings));
    expect(values.filter(([value]) => value === null).length).toBeGreaterThanOrEqual(2);
    const again = samplePortfolio.filter((sample) => stepNames(sample).includes("rateAgain"));
    expect(again.length).toBeGreaterThanOrEqual(3);
  });

  test("has a panel past its deadline with a late rater, and one with nothing in yet", () => {
    const open = samplePortfolio.filter((sample) => historyOf(sample).stage === "scoring");
    const late = open.filter((sample) => deadlineDaysAgo(sample) > 0);
    expect(late.map((sample) => ratingsOf(sample).map(({ submit }) => submit))).toEqual([
      [true, true, false],
    ]);
    expect(open.filter((sample) => ratingsOf(sample).length === 0)).toHaveLength(1);
  });

  test("starts with a complete ready list in about a dozen cases", () => {
    const complete = samplePortfolio.filter(
      (sample) => missingToScore(readinessOf(sample, sample.sponsorAccepted)).length === 0,
    );
    expect(complete.length).toBeGreaterThanOrEqual(8);
    expect(complete.length).toBeLessThanOrEqual(16);
  });
});

function parseStep(step: SampleStep): void {
  if (step.step === "return") ReturnUseCase.parse({ question: step.question });
  if (step.step === "startScoring") StartScoring.parse(startScoringOf(step, today));
  if (step.step === "decide") Decide.parse(decisionOf(step, today, step.into && "UC-0001"));
  if (step.step === "move") Move.parse(moveOf(step, today));
}

function isLater(step: SampleStep, before: SampleStep | undefined): boolean {
  if (!before || step.daysAgo < before.daysAgo) return true;
  if (step.step === "submit" && step.minutesLater) return step.daysAgo === before.daysAgo;
  return before.step === "openConfidential" && step.step === "decide" && step.daysAgo === before.daysAgo;
}

function stepNames(sample: SampleCase): SampleStep["step"][] {
  return sample.steps.map(({ step }) => step);
}

function ratingsOf(sample: SampleCase): RateStep[] {
  return sample.steps.filter((step) => step.step === "rate");
}

function assignedCriteria(round: StartScoringStep | undefined, person: PersonKey): string[] {
  return axes.flatMap((axis) => (round?.[axis].some((rater) => rater === person) ? criteriaOf(axis) : []));
}

function deadlineDaysAgo({ steps }: SampleCase): number {
  const round = steps.find((step) => step.step === "startScoring");
  return round ? round.daysAgo - round.deadlineInDays : Number.NaN;
}

/** The score without blockers, second opinions in the place of the first. */
function scoreOf(sample: SampleCase) {
  const latest = new Map<string, { rater: string; criterion: string; value: number | null }>();
  for (const step of sample.steps) {
    if (step.step !== "rateAgain" && !(step.step === "rate" && step.submit)) continue;
    for (const [criterion, [value]] of Object.entries(step.ratings)) {
      latest.set(`${step.by} ${criterion}`, { rater: step.by, criterion, value });
    }
  }
  return scoreUseCase({ model: shippedScoringModel, ratings: [...latest.values()], blockers: [] });
}
