import "server-only";
import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { PlannedKind } from "@/lib/domain/business-case/planned";
import type { ActualState } from "@/lib/domain/realised/grade";
import { inkOf, standingOf } from "@/lib/domain/value/inks";
import type { Transaction } from "@/lib/server/db";
import type { ValuePeriodModel } from "@/lib/server/generated/models";

interface Booked {
  id: string;
  useCaseId: string;
  number: number;
  kind: string;
  benefit: string | null;
  period: string;
  postedIn: string;
  amount: bigint;
  currency: string;
  hours: number | null;
  grade: string;
  state: string;
  supported: bigint | null;
  leakageReason: string | null;
}

type Quarter = Pick<ValuePeriodModel, "startsOn" | "endsOn">;

/** Everything that counts in a quarter, in an order that never changes. */
export function booksOf(tx: Transaction, { startsOn, endsOn }: Quarter): Promise<Booked[]> {
  return tx.$queryRaw`
    select a.id, a."useCaseId", u.number, l.kind, l.benefit, to_char(a.period, 'YYYY-MM') as period,
      to_char(a."postedIn", 'YYYY-MM') as "postedIn", a.amount, a.currency, a.hours, a.grade, a.state, a.supported,
      a."leakageReason"
    from "Actual" a join "BusinessCaseLine" l on l.id = a."lineId" join "UseCase" u on u.id = a."useCaseId"
    where a."postedIn" between ${startsOn} and ${endsOn}
    order by a.id`;
}

export interface PeriodTotal {
  kind: string;
  grade: string;
  state: string;
  currency: string;
  amountMinor: number;
}

/** The sums of a quarter, never without their split by kind, grade and state. */
export function totalsOf(rows: readonly Booked[]): PeriodTotal[] {
  const sums = new Map<string, PeriodTotal>();
  for (const { kind, benefit, grade, state, currency, amount } of rows) {
    const name = [benefit ?? kind, grade, state, currency].join(" ");
    const before = sums.get(name)?.amountMinor ?? 0;
    const amountMinor = before + Number(amount);
    sums.set(name, { kind: benefit ?? kind, grade, state, currency, amountMinor });
  }
  return [...sums.keys()].sort().flatMap((name) => sums.get(name) ?? []);
}

/** The cash of the benefits that finance has confirmed, in one currency: what a ledger can be held against. */
export function confirmedIn(rows: readonly Booked[], currency: string): number {
  return rows
    .filter((row) => row.kind === "benefit" && row.currency === currency && isConfirmed(row) && isCash(row))
    .reduce((total, { amount }) => total + Number(amount), 0);
}

/** Freed hours are cash once a budget line has given them up; what was spent (no benefit) is cash. */
export function isCash({ benefit, state }: Pick<Booked, "benefit" | "state">): boolean {
  return benefit === null || inkOf(benefit as PlannedKind, state as ActualState) === "cash";
}

export function isConfirmed({ state }: Pick<Booked, "state">): boolean {
  return standingOf(state as ActualState) === "confirmed";
}

/** Benefits that were claimed and neither confirmed nor written off. */
export function openClaims(rows: readonly Booked[]): Booked[] {
  return rows.filter((row) => row.kind === "benefit" && !isConfirmed(row) && row.leakageReason === null);
}

/** SHA-256 over the rows as they were closed. */
export function hashOf(rows: readonly Booked[]): string {
  const plain = rows.map(({ number: _number, ...row }) => ({
    ...row,
    amount: row.amount.toString(),
    supported: row.supported?.toString() ?? null,
  }));
  return createHash("sha256")
    .update(canonicalize(plain) ?? "")
    .digest("hex");
}
