import { describe, expect, test } from "vitest";
import { caseResults } from "@/lib/domain/business-case/detail";
import { saveBusinessCase, signBusinessCase } from "@/lib/server/business-cases/commands";
import type { BusinessCaseView } from "@/lib/server/business-cases/view";
import { database } from "@/lib/server/db";
import { decideUseCase } from "@/lib/server/decisions/commands";
import {
  addPool,
  recordExchangeRate,
  recordLabourRate,
  recordPolicy,
} from "@/lib/server/finance-policy/commands";
import { submitUseCase } from "@/lib/server/lifecycle/commands";
import { editUseCase } from "@/lib/server/use-cases/commands";
import { aBusinessCase } from "@/tests/server/access/objects";
import { aLabourRate, anExchangeRate, aPolicy, aPool } from "@/tests/server/access/writes-on-finance";
import { aCaseInReview, aDraft, anActor, does, entriesOf, euros, funding } from "@/tests/support/builders";
import { call } from "@/tests/support/call";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();
const { proposer, lead, executive, reviewerFinance } = cast;

const save = (target: string, input: object, ifMatch?: number) =>
  does<BusinessCaseView>(proposer, saveBusinessCase, {
    target,
    input,
    ...(ifMatch === undefined ? { ifNoneMatch: true } : { ifMatch }),
  });

const hours = (more: object = {}) => ({
  ...{ kind: "benefit", benefit: "capacityFreed", label: "Answers written by hand", every: "hours" },
  volumeYear: { low: 20_000, likely: 25_000, high: 30_000 },
  minutesEach: { low: 6, likely: 8, high: 10 },
  ...{ share: 0.5, perHour: euros(50), ...more },
});

const build = {
  ...{ kind: "investment", label: "Build it", every: "once" },
  ...{ low: euros(40_000), likely: euros(50_000), high: euros(80_000) },
};

const rough = (line: object = hours()) => ({ ...aBusinessCase(), depth: "rough", lines: [build, line] });

describe("A business case", () => {
  test("made of volume, minutes and a rate says what it is worth, and replaces the estimate", async () => {
    const useCase = await aDraft(cast);
    const saved = await save(useCase.id, rough());
    // 25,000 times 8 minutes, half of it saved, at EUR 50.
    expect(saved.results).toMatchObject({
      valueYear: { low: 5_000_000, likely: 8_333_333, high: 12_500_000 },
      timeYearLikely: 8_333_333,
      investment: { low: 4_000_000, likely: 5_000_000, high: 8_000_000 },
    });
    const { body } = await call<{ estimate: unknown; version: number }>("GET", `/use-cases/${useCase.key}`, {
      token: await cast.token(proposer),
    });
    expect(body).toMatchObject({
      version: useCase.version,
      estimate: { valueYear: { likely: { amountMinor: 8_333_333 } }, cost: euros(50_000) },
    });
    const [last] = (await entriesOf(useCase.id)).slice(-1);
    expect(last).toMatchObject({ action: "businessCase.save", objectType: "businessCase" });
    const edit = { target: useCase.id, input: { estimate: null }, ifMatch: useCase.version };
    await expect(does(proposer, editUseCase, edit)).rejects.toMatchObject({
      code: "conflict",
      fields: [expect.objectContaining({ field: "estimate" })],
    });
  });

  test("has the same results behind the API as the rules give in the browser", async () => {
    const useCase = await aDraft(cast);
    await save(useCase.id, rough());
    const { body } = await call<BusinessCaseView>("GET", `/use-cases/${useCase.key}/business-case`, {
      token: await cast.token(proposer),
    });
    const { currency, startsOn, benefitsFrom, ramp, lines, results } = body;
    const facts = { currency, startsOn, benefitsFrom, ramp, lines };
    expect(results).toEqual(JSON.parse(JSON.stringify(caseResults(facts, results.assumptions))));
  });

  test("keeps the lines that stay, and what is saved is claimed by its version", async () => {
    const useCase = await aDraft(cast);
    const first = await save(useCase.id, rough());
    const [kept] = first.lines;
    const {
      results: _results,
      outdated: _outdated,
      policyFrom: _policy,
      underToday: _today,
      ...saved
    } = first;
    const {
      id: _id,
      version: _version,
      signed: _signed,
      deviationBy: _by,
      updatedAt: _at,
      ...content
    } = saved;
    const second = await save(
      useCase.id,
      {
        ...content,
        lines: [
          { ...hours(), label: "New" },
          { ...kept, label: "Build and test it" },
        ],
      },
      1,
    );
    expect(second.lines.map(({ label }) => label)).toEqual(["New", "Build and test it"]);
    expect(second.lines[1]?.id).toBe(kept?.id);
    await expect(save(useCase.id, rough(), 1)).rejects.toMatchObject({ code: "stale" });
    await expect(save(useCase.id, rough())).rejects.toMatchObject({ code: "stale" });
  });

  test.each([
    ["a benefit before the launch", { benefitsFrom: "2026-10" }, "benefitsFrom"],
    ["a line before the launch", { lines: [hours({ fromMonth: 1 })] }, "lines.0.fromMonth"],
    ["an amount that is left out", { lines: [{ ...build, likely: null }] }, "lines.0.likely"],
    [
      "a gap in the months",
      { lines: [{ kind: "runCost", label: "Run it", every: "months", monthlyMinor: [1, null, 3] }] },
      "lines.0.monthlyMinor.1",
    ],
    [
      "hours that pretend to be budget",
      { lines: [hours({ benefit: "budgetReduced" })] },
      "lines.0.costCentre",
    ],
    [
      "money for freed capacity",
      { lines: [{ ...build, kind: "benefit", benefit: "capacityFreed" }] },
      "lines.0.every",
    ],
    ["a role without a rate", { lines: [hours({ perHour: null, role: "Wizard" })] }, "lines.0.role"],
  ])("with %s is refused at the field, and nothing is left of it", async (_, change, field) => {
    const useCase = await aDraft(cast);
    await expect(save(useCase.id, { ...rough(), ...change })).rejects.toMatchObject({
      code: "invalid",
      fields: expect.arrayContaining([expect.objectContaining({ field })]),
    });
    expect(await database().businessCase.count({ where: { useCaseId: useCase.id } })).toBe(0);
  });

  test("is signed by its benefit owner alone, until it changes again", async () => {
    const owner = await anActor({ roles: ["viewer"] });
    const useCase = await aDraft(cast, { benefitOwner: owner.personId });
    await save(useCase.id, rough());
    await expect(does(proposer, signBusinessCase, { target: useCase.id })).rejects.toMatchObject({
      code: "forbidden",
    });
    const signed = await does<BusinessCaseView>(owner, signBusinessCase, { target: useCase.id });
    expect(signed.signed).toMatchObject({ by: { id: owner.personId } });
    expect((await save(useCase.id, rough(), 2)).signed).toBeNull();
  });

  test("takes other assumptions than finance's only from a lead or finance, and with a reason", async () => {
    const useCase = await aDraft(cast);
    const deviation = { horizonMonths: 60, reason: "The contract runs for five years." };
    await expect(save(useCase.id, { ...rough(), deviation })).rejects.toMatchObject({ code: "forbidden" });
    const input = { ...rough(), deviation };
    const allowed = await does<BusinessCaseView>(lead, saveBusinessCase, {
      target: useCase.id,
      input,
      ifNoneMatch: true,
    });
    expect(allowed.results.assumptions.horizonMonths).toBe(60);
    expect(allowed.deviationBy).toMatchObject({ id: lead.personId });
    // Who may not allow it may still go on with what was allowed.
    expect((await save(useCase.id, input, 1)).results.assumptions.horizonMonths).toBe(60);
  });
});

describe("The versions of a business case", () => {
  test("are frozen when it is submitted and approved; later it is forecast again, with a reason", async () => {
    const draft = await aDraft(cast);
    await save(draft.id, rough());
    await does(proposer, submitUseCase, { target: draft.id });
    expect(await occasions(draft.id)).toEqual(["submitted"]);

    const useCase = await aCaseInReview(cast);
    await save(useCase.id, rough());
    await does(executive, decideUseCase, { target: useCase.id, input: funding });
    const approved = await planned(useCase.id, "approved");
    expect(approved).toEqual(await planned(useCase.id, "forecast"));

    const { version, lines } = await database().businessCase.findFirstOrThrow({
      where: { useCaseId: useCase.id },
      include: { lines: { orderBy: { position: "asc" } } },
    });
    const kept = (line: object, at: number) => ({ ...line, id: lines[at]?.id });
    const later = { ...rough(), lines: [build, hours({ share: 0.25 })].map(kept) };
    await expect(save(useCase.id, later, version)).rejects.toMatchObject({
      fields: [expect.objectContaining({ field: "reason" })],
    });
    await save(useCase.id, { ...later, reason: "Half of the agents do not use it." }, version);
    expect(await occasions(useCase.id)).toEqual(["approved", "reforecast"]);
    expect(await planned(useCase.id, "approved")).toEqual(approved);
    expect(await planned(useCase.id, "forecast")).not.toEqual(approved);
    const token = await cast.token(proposer);
    const { body } = await call<{ changes: object[]; results: object[] }>(
      "GET",
      `/use-cases/${useCase.key}/business-case/diff?from=1&to=2`,
      { token },
    );
    expect(body.changes).toEqual([
      expect.objectContaining({
        before: expect.objectContaining({ share: 0.5 }),
        after: expect.objectContaining({ share: 0.25 }),
      }),
    ]);
    expect(body.results).toEqual(expect.arrayContaining([expect.objectContaining({ field: "npv" })]));
    expect(body.results).not.toContainEqual(expect.objectContaining({ field: "investment" }));
    const now = await call<typeof body>("GET", `/use-cases/${useCase.key}/business-case/diff?from=2`, {
      token,
    });
    expect(now.body).toMatchObject({ to: null, changes: [], results: [] });
  });
});

describe("Finance's policy", () => {
  test("holds from its day on, a later record of one day before an earlier, and both are kept", async () => {
    const record = (input: object) =>
      does(reviewerFinance, recordPolicy, { input: { ...aPolicy, ...input } });
    await record({ discountRate: 0.07 });
    await record({ discountRate: 0.09 });
    await record({ discountRate: 0.2, effectiveFrom: "2190-01-01" });
    const { body } = await call<{ current: { discountRate: number }; policies: unknown[] }>(
      "GET",
      "/finance-policy",
      { token: await cast.token(proposer) },
    );
    expect(body.current.discountRate).toBe(0.09);
    expect(body.policies).toHaveLength(3);
    const useCase = await aDraft(cast);
    const saved = await save(useCase.id, rough());
    expect(saved.results.assumptions).toMatchObject({ discountRate: 0.09, probability: 0.4 });
    await does(proposer, submitUseCase, { target: useCase.id });
    const row = await database().businessCase.findFirstOrThrow({ where: { useCaseId: useCase.id } });
    // Submitted is not in the table of this policy: one half.
    expect(row.assumptions).toMatchObject({ probability: 0.5 });
  });

  test("says what an hour costs, in the case's currency, and its department's rate goes first", async () => {
    await does(reviewerFinance, recordLabourRate, { input: aLabourRate });
    await does(reviewerFinance, recordExchangeRate, { input: anExchangeRate });
    const own = {
      ...aLabourRate,
      department: cast.departmentId,
      perHour: { amountMinor: 6_000, currency: "USD" },
    };
    await does(reviewerFinance, recordLabourRate, { input: own });
    const useCase = await aDraft(cast);
    const saved = await save(useCase.id, rough(hours({ perHour: null, role: "Service agent" })));
    // USD 60.00 at 0.9215.
    expect(saved.results.assumptions.perHour).toEqual({ "Service agent": 5_529 });
    const general = await aDraft(cast, { department: (await anotherDepartment()).id });
    const other = await save(general.id, rough(hours({ perHour: null, role: "Service agent" })));
    expect(other.results.assumptions.perHour).toEqual({ "Service agent": 5_200 });
  });
});

describe("A benefit pool", () => {
  test("shows what cases draw from it to those who may read all money, and that it is overdrawn", async () => {
    const { id: pool } = await does<{ id: string }>(reviewerFinance, addPool, {
      input: aPool(cast.departmentId, 2_500),
    });
    for (const confidential of [false, true]) {
      const useCase = await aDraft(cast, { confidential });
      await save(useCase.id, rough(hours({ pool })));
    }
    const listed = async (token: string) => {
      const { body } = await call<{ data: { id: string; draws?: object }[] }>("GET", "/benefit-pools", {
        token,
      });
      return body.data.find(({ id }) => id === pool);
    };
    const seen = await listed(await cast.token(reviewerFinance));
    expect(seen?.draws).toMatchObject({ cases: [{ drawn: expect.closeTo(1_666.67, 1) }], confidential: 1 });
    expect(seen?.draws).toMatchObject({ drawn: expect.closeTo(3_333.33, 1) });
    expect(await listed(await cast.token(proposer))).not.toHaveProperty("draws");
  });

  test("of hours gives no money, and one that is not there gives nothing", async () => {
    const { id: pool } = await does<{ id: string }>(reviewerFinance, addPool, {
      input: aPool(cast.departmentId),
    });
    const revenue = { ...build, kind: "benefit", benefit: "revenue", every: "year" };
    for (const line of [{ ...revenue, pool }, hours({ pool: crypto.randomUUID() })]) {
      const useCase = await aDraft(cast);
      await expect(save(useCase.id, rough(line))).rejects.toMatchObject({
        fields: [expect.objectContaining({ field: "lines.1.pool" })],
      });
    }
  });
});

function anotherDepartment() {
  const code = `other-${crypto.randomUUID().slice(0, 8)}`;
  return database().department.create({ data: { code, name: "Another department" } });
}

async function occasions(useCaseId: string): Promise<string[]> {
  const rows = await database().businessCaseVersion.findMany({
    where: { case: { useCaseId } },
    orderBy: { number: "asc" },
  });
  return rows.map(({ occasion }) => occasion);
}

async function planned(useCaseId: string, plan: string) {
  return database().plannedTotals.findMany({
    where: { case: { useCaseId }, plan },
    orderBy: { kind: "asc" },
    omit: { plan: true },
  });
}
