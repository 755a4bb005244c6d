import { randomUUID } from "node:crypto";
import { database } from "@/lib/server/db";
import type { Ready, Write } from "@/tests/server/access/writes";
import { euros } from "@/tests/support/builders";
import type { Cast } from "@/tests/support/world";

const anyVersion = { "if-match": "*" };

const write = (
  method: Write["method"],
  route: string,
  make: (cast: Cast) => Ready | Promise<Ready>,
): Write => ({
  name: `${method} ${route}`,
  method,
  who: "reviewerFinance",
  make: async (cast) => make(cast),
});

export const aPolicy = {
  effectiveFrom: "2026-01-01",
  discountRate: 0.08,
  horizonMonths: 36,
  currency: "EUR",
  probabilities: { draft: { other: 0.4 }, live: { tune: 0.8, other: 0.9 } },
  reason: "As the board decided.",
};

export const aLabourRate = {
  role: "Service agent",
  effectiveFrom: "2026-01-01",
  perHour: euros(52),
  source: "Payroll",
};

export const anExchangeRate = {
  from: "USD",
  to: "EUR",
  rate: "0.9215",
  effectiveFrom: "2026-01-01",
  source: "ECB",
};

/** Every way to change what finance sets. */
export const writesOnFinance: readonly Write[] = [
  write("POST", "/finance-policy", () => ({ path: "/finance-policy", body: aPolicy })),
  write("POST", "/finance-policy/recalculate", () => ({
    path: "/finance-policy/recalculate",
    body: { reason: "A new policy." },
  })),
  write("POST", "/labour-rates", () => ({ path: "/labour-rates", body: aLabourRate })),
  write("POST", "/exchange-rates", () => ({ path: "/exchange-rates", body: anExchangeRate })),
  write("POST", "/actuals/imports", () => ({
    path: "/actuals/imports",
    body: { text: "case,line,month,amount,source\nUC-99999,Build it,2026-01,5,ledger", mode: "dryRun" },
  })),
  write("POST", "/value-periods/{id}/close", async () => ({
    path: `/value-periods/${await aQuarter("open")}/close`,
    body: {},
  })),
  write("PATCH", "/value-periods/{id}", async () => ({
    path: `/value-periods/${await aQuarter("open")}`,
    body: { ledgerTotal: euros(12_000) },
    headers: anyVersion,
  })),
  write("POST", "/value-periods/{id}/reopen", async () => ({
    path: `/value-periods/${await aQuarter("closed")}/reopen`,
    body: { reason: "An invoice came late." },
  })),
  write("POST", "/benefit-pools", ({ departmentId }) => ({
    path: "/benefit-pools",
    body: aPool(departmentId),
  })),
  write("PATCH", "/benefit-pools/{id}", async ({ departmentId }) => ({
    path: `/benefit-pools/${await aPoolId(departmentId)}`,
    body: { hoursYear: 9_000, source: "Counted again", asOf: "2026-09-30" },
    headers: anyVersion,
  })),
];

export function aPool(department: string, hoursYear = 12_000) {
  const activity = `Answering questions ${randomUUID().slice(0, 8)}`;
  return { department, activity, hoursYear, source: "Time sheets", asOf: "2026-06-30" };
}

async function aPoolId(departmentId: string): Promise<string> {
  const { department: _department, asOf, ...pool } = aPool(departmentId);
  const data = { ...pool, departmentId, measure: "hours", asOf: new Date(asOf) };
  return (await database().benefitPool.create({ data })).id;
}

let quarters = 0;

/** A quarter of long ago, each time another one, with nothing in its books. */
async function aQuarter(state: "open" | "closed"): Promise<string> {
  quarters += 1;
  const year = 1900 + quarters;
  const name = `${year}-Q1`;
  const days = { startsOn: new Date(`${year}-01-01`), endsOn: new Date(`${year}-03-31`) };
  return (await database().valuePeriod.create({ data: { name, ...days, state, currency: "EUR" } })).id;
}
