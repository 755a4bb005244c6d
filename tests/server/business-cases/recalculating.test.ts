import { expect, test } from "vitest";
import { saveBusinessCase } from "@/lib/server/business-cases/commands";
import type { OutdatedCases } from "@/lib/server/business-cases/outdated";
import { recalculateBusinessCase } from "@/lib/server/business-cases/recalculate";
import type { Recalculated } from "@/lib/server/business-cases/recalculate-outdated";
import type { BusinessCaseView } from "@/lib/server/business-cases/view";
import { database } from "@/lib/server/db";
import { decideUseCase } from "@/lib/server/decisions/commands";
import { recordPolicy } from "@/lib/server/finance-policy/commands";
import { aBusinessCase } from "@/tests/server/access/objects";
import { aPolicy } from "@/tests/server/access/writes-on-finance";
import { aCaseInReview, aDraft, does, funding } from "@/tests/support/builders";
import { call } from "@/tests/support/call";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();
const { proposer, lead, executive, reviewerFinance, viewer } = cast;

const record = (discountRate: number, effectiveFrom = "2026-01-01") =>
  does(reviewerFinance, recordPolicy, { input: { ...aPolicy, discountRate, effectiveFrom } });
const save = (target: string) =>
  does<BusinessCaseView>(lead, saveBusinessCase, { target, input: aBusinessCase(), ifNoneMatch: true });
const versionsOf = (useCaseId: string) =>
  database().businessCaseVersion.findMany({
    where: { case: { useCaseId } },
    orderBy: { number: "asc" },
    select: { occasion: true, reason: true, results: true },
  });
const read = async (key: string) =>
  (
    await call<BusinessCaseView>("GET", `/use-cases/${key}/business-case`, {
      token: await cast.token(proposer),
    })
  ).body;
const plan = (useCaseId: string, name: string) =>
  database().plannedTotals.findMany({ where: { case: { useCaseId }, plan: name }, orderBy: { kind: "asc" } });

test("A new policy changes nothing by itself; it is said what it would give, and both versions are kept", async () => {
  await record(0.05);
  const useCase = await aCaseInReview(cast);
  const { results } = await save(useCase.id);
  await does(executive, decideUseCase, { target: useCase.id, input: funding });
  const before = await read(useCase.key);
  expect(before).toMatchObject({ policyFrom: "2026-01-01", underToday: null });
  const approved = await plan(useCase.id, "approved");
  const [kept] = await versionsOf(useCase.id);

  await record(0.12, "2026-03-01");
  const marked = await read(useCase.key);
  expect(marked).toMatchObject({ policyFrom: "2026-01-01", outdated: true, results: { npv: results.npv } });
  expect(marked.underToday).toMatchObject({ policyFrom: "2026-03-01" });
  expect(marked.underToday?.results?.npv).toBeLessThan(results.npv);

  const recalculate = () =>
    does<BusinessCaseView>(lead, recalculateBusinessCase, {
      target: useCase.id,
      input: { reason: "The policy of March." },
    });
  const after = await recalculate();
  expect(after).toMatchObject({ outdated: false, underToday: null, policyFrom: "2026-03-01" });
  expect(after.results.npv).toBe(marked.underToday?.results?.npv);
  await expect(recalculate()).rejects.toMatchObject({ code: "conflict" });
  const versions = await versionsOf(useCase.id);
  expect(versions.map(({ occasion }) => occasion)).toEqual(["approved", "reforecast"]);
  expect(versions[0]).toEqual(kept);
  expect(versions[1]).toMatchObject({ reason: "The policy of March.", results: { npv: after.results.npv } });
  expect(await plan(useCase.id, "approved")).toEqual(approved);
});

test("Finance sees which cases are computed otherwise, and computes them anew at once", async () => {
  await record(0.06, "2026-04-01");
  const [one, two, secret] = [
    await aDraft(cast),
    await aDraft(cast),
    await aDraft(cast, { confidential: true }),
  ];
  for (const { id } of [one, two, secret]) await save(id);
  await record(0.1, "2026-05-01");
  const token = await cast.token(reviewerFinance);
  const list = async () => (await call<OutdatedCases>("GET", "/finance-policy/outdated", { token })).body;
  const before = await list();
  const listed = before.data.find((row) => row.case.key === one.key);
  expect(before.policyFrom).toBe("2026-05-01");
  expect(listed).toMatchObject({ policyFrom: "2026-04-01" });
  expect(listed?.today?.npv).toBeLessThan(listed?.before.npv ?? 0);
  expect(before.data.some((row) => row.case.key === secret.key)).toBe(false);

  const send = (bearer: string) =>
    call<Recalculated>("POST", "/finance-policy/recalculate", {
      token: bearer,
      body: { reason: "The policy of May." },
    });
  expect((await send(await cast.token(viewer))).status).toBe(403);
  const { body } = await send(token);
  expect(body).toMatchObject({ recalculated: before.total, refused: [], left: 0 });
  expect((await list()).total).toBe(0);
  // What came out before was kept nowhere: it is now, beside what comes out today.
  expect((await versionsOf(two.id)).map(({ reason }) => reason)).toEqual([
    "As it stood before a new policy.",
    "The policy of May.",
  ]);
  expect((await versionsOf(secret.id)).length).toBe(0);
});
