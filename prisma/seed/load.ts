import { saveBusinessCase } from "@/lib/server/business-cases/commands";
import { type AnyCommand, type Call, execute } from "@/lib/server/command";
import { database } from "@/lib/server/db";
import { meetCondition } from "@/lib/server/decisions/meet-condition";
import { defineMetric, recordReadings } from "@/lib/server/metrics/commands";
import { currentCycle } from "@/lib/server/portfolio/cycle";
import { removeSamplePortfolio } from "@/lib/server/sample/remove";
import { type Actor, scriptActor } from "@/lib/server/session";
import { inTransaction } from "@/lib/server/transaction";
import { createUseCase } from "@/lib/server/use-cases/commands";
import { closeQuarters, enterActuals } from "@/prisma/seed/actuals";
import { businessCaseOf } from "@/prisma/seed/business-cases";
import { sampleDepartments } from "@/prisma/seed/departments";
import { setFinance } from "@/prisma/seed/finance";
import { forecastLess } from "@/prisma/seed/forecast-again";
import { lookBack, measureAgain } from "@/prisma/seed/gates";
import { agreeMeasuring } from "@/prisma/seed/measuring";
import { samplePeople } from "@/prisma/seed/people";
import { type Replayed, replayStep } from "@/prisma/seed/replay-step";
import { emailOf, metricOf, proposalOf, readingsOf } from "@/prisma/seed/sample-inputs";
import { samplePortfolio } from "@/prisma/seed/sample-portfolio";
import type { PersonKey, SampleCase, SampleStep } from "@/prisma/seed/sample-shape";
import { sayBesidePanels } from "@/prisma/seed/second-opinions";
import { planTranches } from "@/prisma/seed/tranches";
import { lookedAndLeft, visitOf } from "@/prisma/seed/visits";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const FINANCE_DAYS_AGO = 600;
const BUDGET_EUR = 1_000_000;

/**
 * Loads the sample portfolio by living through it: every step of every case, oldest first, as a command of the app at
 * the time it happened. A load that was cut off is taken out and begun again; one that is done or undone stays so.
 */
export async function loadSamplePortfolio(log: (line: string) => void): Promise<void> {
  const state = await database().setting.findUnique({ where: { name: "sample" } });
  if (state?.value === "loaded" || state?.value === "removed") return;
  const strangers = await database().person.count({ where: { sample: false } });
  if (strangers > 0) return;
  log("Loading the sample portfolio …");
  if (state) await inTransaction(database(), removeSamplePortfolio);
  await setState("loading");
  await addPeople();
  await liveThrough(new Date());
  await setState("loaded");
}

async function setState(value: string): Promise<void> {
  await database().setting.upsert({
    where: { name: "sample" },
    create: { name: "sample", value },
    update: { value },
  });
}

async function addPeople(): Promise<void> {
  await database().department.createMany({
    data: sampleDepartments.map((one) => ({ ...one, sample: true })),
  });
  const departments = await database().department.findMany();
  await database().person.createMany({
    data: samplePeople.map(({ key, name, department, roles, areas = [] }) => ({
      email: emailOf(key),
      name,
      departmentId: departments.find(({ code }) => code === department)?.id ?? null,
      roles: [...roles],
      areas: [...areas],
      sample: true,
    })),
  });
}

async function liveThrough(today: Date): Promise<void> {
  const actors = await actorsByKey();
  const cases = new Map<string, Replayed>();
  await setFinance(
    (person, command, call) => act(actors, person, command, { ...call, now: longAgo(today) }),
    today,
  );
  const pools = await poolsByDepartment();
  for (const { sample, step, at } of timeline(today)) {
    const doAs: Replayed["doAs"] = (person, command, call) =>
      act(actors, person, command, { now: at, ...call });
    if (step.step === "create") {
      cases.set(sample.slug, await created(sample, step.by, { doAs, today }));
    } else {
      const replayed = cases.get(sample.slug);
      const into = "into" in step && step.into ? cases.get(step.into)?.key : undefined;
      if (replayed) await replayStep({ ...replayed, doAs }, step, { today, into });
      if (replayed && step.step === "acceptForTriage") {
        const pool = pools.get(sample.department) ?? null;
        await calculate({ ...replayed, doAs }, sample, { daysAgo: step.daysAgo, today, pool });
      }
      if (replayed && step.step === "reveal") await planTranches({ ...replayed, doAs }, sample, step.by);
      if (replayed && step.step === "move" && step.verb === "startPilot") {
        await agreeMeasuring({ ...replayed, doAs }, sample, { at, daysAgo: step.daysAgo, today });
      }
    }
  }
  for (const sample of samplePortfolio) await afterwards(sample, cases, actors, today);
  await keepBooks(cases, actors, today);
  await sayBesidePanels({
    cases,
    leadActor: actors.get("lead"),
    doAs: (person, command, call) => act(actors, person, command, call),
    today,
  });
  await lookedAndLeft(today, (person, command, call) => act(actors, person, command, call));
  await closeHistory(today);
}

/** Every step of every case in the order it happened; steps of one day keep the order they are written in. */
function timeline(today: Date): { sample: SampleCase; step: SampleStep; at: Date }[] {
  const morning = Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate(), 8);
  const steps = samplePortfolio.flatMap((sample) => sample.steps.map((step) => ({ sample, step })));
  return steps
    .map((entry, index) => ({
      ...entry,
      at: new Date(morning - entry.step.daysAgo * DAY_MS + index * MINUTE_MS + laterIn(entry.step)),
    }))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

function laterIn(step: SampleStep): number {
  return step.step === "submit" ? (step.minutesLater ?? 0) * MINUTE_MS : 0;
}

async function created(
  sample: SampleCase,
  proposer: PersonKey,
  { doAs, today }: Pick<Replayed, "doAs"> & { today: Date },
): Promise<Replayed> {
  const { id, key } = (await doAs(proposer, createUseCase, { input: proposalOf(sample) })) as Named;
  await database().useCase.update({ where: { id }, data: { sample: true } });
  for (const metric of sample.metrics) {
    await doAs(proposer, defineMetric, { target: id, input: metricOf(metric, today) });
  }
  await visitOf(sample, proposer, { key, doAs });
  return { id, key, doAs, rated: new Set() };
}

/** The people of a case make its business case once it is taken up. */
async function calculate(
  { id, doAs }: Replayed,
  sample: SampleCase,
  place: { daysAgo: number; today: Date; pool: string | null },
): Promise<void> {
  // One that was returned with a question is taken up a second time.
  const isThere = (await database().businessCase.count({ where: { useCaseId: id } })) > 0;
  const input = isThere ? null : businessCaseOf(sample, place);
  if (input) await doAs(sample.proposer, saveBusinessCase, { target: id, input, ifNoneMatch: true });
}

/** What live cases cost and brought, month by month, and the quarters that finance has closed. */
async function keepBooks(
  cases: Map<string, Replayed>,
  actors: Map<PersonKey, Actor>,
  today: Date,
): Promise<void> {
  const doAs: Replayed["doAs"] = (person, command, call) => act(actors, person, command, call);
  const live = samplePortfolio.filter(({ steps }) =>
    steps.some((step) => step.step === "move" && step.verb === "goLive"),
  );
  const ids = live.flatMap(({ slug }) => cases.get(slug)?.id ?? []);
  for (const [at, sample] of live.entries()) {
    const id = cases.get(sample.slug)?.id;
    if (!id) continue;
    await enterActuals(sample, { id, at, doAs, today });
    await forecastLess(sample, { id, doAs, today });
  }
  await closeQuarters(ids, doAs, today);
  await lookBack(ids, doAs, today);
  const finance = actors.get("reviewer-finance");
  if (finance) await measureAgain(finance, doAs, today);
}

async function poolsByDepartment(): Promise<Map<string, string>> {
  const [pools, departments] = await Promise.all([
    database().benefitPool.findMany({ where: { sample: true } }),
    database().department.findMany(),
  ]);
  const codes = new Map(departments.map(({ id, code }) => [id, code]));
  return new Map(pools.map(({ id, departmentId }) => [codes.get(departmentId) ?? "", id]));
}

function longAgo(today: Date): Date {
  return new Date(today.getTime() - FINANCE_DAYS_AGO * DAY_MS);
}

/** Readings and met conditions, which hang on a case without being steps of it. */
async function afterwards(
  sample: SampleCase,
  cases: Map<string, Replayed>,
  actors: Map<PersonKey, Actor>,
  today: Date,
): Promise<void> {
  const useCase = cases.get(sample.slug);
  if (!useCase) return;
  const metrics = await database().successMetric.findMany({ where: { useCaseId: useCase.id } });
  for (const metric of sample.metrics) {
    const input = readingsOf(metric, today);
    const target = metrics.find(({ name }) => name === metric.name)?.id;
    if (target && input.length > 0)
      await act(actors, sample.owner ?? sample.proposer, recordReadings, { target, input });
  }
  const conditions = await database().condition.findMany({ where: { decision: { useCaseId: useCase.id } } });
  const promised = sample.steps.flatMap((step) => (step.step === "decide" ? (step.conditions ?? []) : []));
  for (const { text, met } of promised) {
    const target = conditions.find((condition) => condition.text === text)?.id;
    if (!met || !target) continue;
    const now = new Date(today.getTime() - met.daysAgo * DAY_MS);
    await act(actors, met.by, meetCondition, { target, input: { note: met.note }, now });
  }
}

/** What was news then is read by now, what was opened then is closed again; the current cycle has a budget. */
async function closeHistory(today: Date): Promise<void> {
  await database()
    .$executeRaw`update "Notice" set "readAt" = "createdAt" where "createdAt" < ${new Date(today.getTime() - 14 * DAY_MS)}`;
  await database().$executeRaw`update "ConfidentialOpening" set until = at + interval '1 day'`;
  const { id } = await currentCycle(database(), today);
  await database().cycle.update({ where: { id }, data: { budget: BigInt(BUDGET_EUR) * 100n, sample: true } });
}

interface Named {
  id: string;
  key: string;
}

async function act(
  actors: Map<PersonKey, Actor>,
  person: PersonKey,
  command: AnyCommand,
  call: Call,
): Promise<unknown> {
  const actor = actors.get(person);
  if (!actor) throw new Error(`The sample has no person ${person}.`);
  return (await execute(command, actor, call)).body;
}

async function actorsByKey(): Promise<Map<PersonKey, Actor>> {
  const rows = await database().person.findMany({ select: { id: true, email: true } });
  const entries = samplePeople.map(async ({ key }): Promise<[PersonKey, Actor]> => {
    const id = rows.find(({ email }) => email === emailOf(key))?.id ?? "";
    return [key, await scriptActor(id)];
  });
  return new Map(await Promise.all(entries));
}
