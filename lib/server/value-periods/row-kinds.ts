import "server-only";
import { z } from "zod";
import { Prisma } from "@/lib/server/generated/client";
import type { ValuePeriodModel } from "@/lib/server/generated/models";

/** The rows behind each number of a quarter. */
export const RowKind = z.enum([
  "all",
  "confirmed",
  "unconfirmed",
  "writtenOff",
  "overClaimed",
  "priorPeriod",
  "correctedLater",
]);
export type RowKind = z.infer<typeof RowKind>;

type Quarter = Pick<ValuePeriodModel, "startsOn" | "endsOn">;

/** Which actuals (alias `a`, their line `l`) are of this kind. */
export function whereOf(kind: RowKind, { startsOn, endsOn }: Quarter): Prisma.Sql {
  const counted = Prisma.sql`a."postedIn" between ${startsOn} and ${endsOn}`;
  const isConfirmed = Prisma.sql`a.state in ('confirmed', 'inBudget')`;
  const wheres: Record<RowKind, Prisma.Sql> = {
    all: counted,
    confirmed: Prisma.sql`${counted} and l.kind = 'benefit' and ${isConfirmed}`,
    unconfirmed: Prisma.sql`${counted} and l.kind = 'benefit' and not ${isConfirmed} and a."leakageReason" is null`,
    writtenOff: Prisma.sql`${counted} and not ${isConfirmed} and a."leakageReason" is not null`,
    overClaimed: Prisma.sql`${counted} and a.amount > a.supported`,
    priorPeriod: Prisma.sql`${counted} and a.period < ${startsOn}`,
    correctedLater: Prisma.sql`a.period between ${startsOn} and ${endsOn} and a."postedIn" > ${endsOn}`,
  };
  return wheres[kind];
}
