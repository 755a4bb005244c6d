import "server-only";
import { canEverywhere } from "@/lib/domain/access/can";
import { startingPolicy } from "@/lib/domain/finance-policy/assumptions";
import { NoInput } from "@/lib/domain/shared/no-input";
import { database } from "@/lib/server/db";
import { financeFacts, policyOn } from "@/lib/server/finance-policy/assumptions";
import { drawnFrom } from "@/lib/server/finance-policy/draws";
import { poolView } from "@/lib/server/finance-policy/rows";
import { defineQuery } from "@/lib/server/query";

/** Finance's policy of today and all that was ever recorded, latest first: both versions of a correction are there. */
export const getFinancePolicy = defineQuery({
  name: "financePolicy.get",
  permission: "finance:read",
  input: NoInput,
  async run() {
    const facts = await financeFacts(database());
    const latestFirst = <Row extends { effectiveFrom: string; recordedAt: Date }>(rows: readonly Row[]) =>
      rows.toSorted(
        (a, b) =>
          b.effectiveFrom.localeCompare(a.effectiveFrom) || b.recordedAt.getTime() - a.recordedAt.getTime(),
      );
    return {
      /** Null until finance has recorded one: cases then start from `start`. */
      current: policyOn(facts, new Date()),
      start: startingPolicy,
      policies: latestFirst(facts.policies),
      labourRates: latestFirst(facts.labour),
      exchangeRates: latestFirst(facts.exchange),
    };
  },
});

export type FinancePolicyView = Awaited<ReturnType<(typeof getFinancePolicy)["run"]>>;

/** The benefit pools; how much the cases draw from each to those who may read all money. */
export const listPools = defineQuery({
  name: "benefitPool.list",
  permission: "finance:read",
  input: NoInput,
  async run(actor) {
    const [rows, departments] = await Promise.all([
      database().benefitPool.findMany({ orderBy: [{ activity: "asc" }, { id: "asc" }] }),
      database().department.findMany({ select: { id: true, name: true } }),
    ]);
    const names = new Map(departments.map(({ id, name }) => [id, name]));
    const draws = canEverywhere(actor, "value:read") ? await drawnFrom(database(), actor) : null;
    return {
      data: rows.map((row) => ({
        ...poolView(row),
        departmentName: names.get(row.departmentId) ?? null,
        ...(draws ? { draws: draws.get(row.id) ?? { drawn: 0, cases: [], confidential: 0 } } : {}),
      })),
    };
  },
});

export type ListedPool = Awaited<ReturnType<(typeof listPools)["run"]>>["data"][number];
