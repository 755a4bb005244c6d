import "server-only";
import { z } from "zod";
import { lineKinds } from "@/lib/domain/business-case/kinds";
import { actualView } from "@/lib/server/actuals/rows";
import { fromCursor, PageInput, pageOf, toCursor } from "@/lib/server/cursor";
import { database } from "@/lib/server/db";
import { Prisma } from "@/lib/server/generated/client";
import type { ActualModel } from "@/lib/server/generated/models";
import { sumsOf } from "@/lib/server/portfolio/sums";
import { defineQuery } from "@/lib/server/query";
import { visibleTo } from "@/lib/server/use-cases/record";
import { keyOf } from "@/lib/server/use-cases/rows";
import { isCash } from "@/lib/server/value-periods/books";
import { requirePeriod } from "@/lib/server/value-periods/require";
import { RowKind, whereOf } from "@/lib/server/value-periods/row-kinds";

const Place = z.strictObject({ number: z.int(), id: z.uuid() });
const Word = z.string().max(40);

/**
 * The rows behind a number of a quarter, case by case, with their sums, cash apart from hours. Cases that this reader may
 * not know of stand as one line, so that rows and line make the sum.
 */
export const listPeriodRows = defineQuery({
  name: "valuePeriod.rows",
  permission: "period:read",
  input: z.strictObject({
    show: RowKind.default("all"),
    kind: Word.optional(),
    grade: Word.optional(),
    state: Word.optional(),
    ...PageInput,
  }),
  async run(actor, { show, cursor, limit, ...narrower }, target) {
    const period = await requirePeriod(actor, target);
    const place = cursor ? fromCursor(Place, cursor) : null;
    const where = Prisma.sql`${whereOf(show, period)} ${narrowed(narrower)}`;
    const from = Prisma.sql`from "Actual" a join "BusinessCaseLine" l on l.id = a."lineId"
      join "UseCase" u on u.id = a."useCaseId"`;
    const visible = visibleTo(actor);
    const [sums, rows] = await Promise.all([
      database().$queryRaw<Sum[]>`
        select (${visible}) is true as visible, l.kind, l.benefit, a.state, a.currency, count(*) as rows,
          sum(a.amount)::bigint as amount ${from} where ${where} group by 1, 2, 3, 4, 5`,
      database().$queryRaw<ListedRow[]>`
        select a.*, u.number, u.title, l.label, l.kind as "lineKind", l.benefit ${from}
        where ${where} and (${visible}) is true
          ${place ? Prisma.sql`and (u.number, a.id) > (${place.number}, ${place.id}::uuid)` : Prisma.empty}
        order by u.number, a.id limit ${limit + 1}`,
    ]);
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    const next = rows.length > limit && last ? toCursor({ number: last.number, id: last.id }) : null;
    const counted = count(sums.filter((sum) => sum.visible));
    return {
      ...pageOf(shown.map(rowView), { next, limit, counted }),
      sums: apart(sums),
      confidential: {
        rows: count(sums.filter((sum) => !sum.visible)),
        ...apart(sums.filter((sum) => !sum.visible)),
      },
    };
  },
});

export type PeriodRow = ReturnType<typeof rowView>;
export type PeriodRows = Awaited<ReturnType<(typeof listPeriodRows)["run"]>>;

function narrowed({
  kind,
  grade,
  state,
}: {
  kind?: string | undefined;
  grade?: string | undefined;
  state?: string | undefined;
}): Prisma.Sql {
  return Prisma.sql`
    ${kind === undefined ? Prisma.empty : Prisma.sql`and coalesce(l.benefit, l.kind) = ${kind}`}
    ${grade === undefined ? Prisma.empty : Prisma.sql`and a.grade = ${grade}`}
    ${state === undefined ? Prisma.empty : Prisma.sql`and a.state = ${state}`}`;
}

/** Benefits in cash, what freed hours are worth, and what was spent: never one sum. */
function apart(sums: readonly Sum[]) {
  const benefits = sums.filter(({ kind }) => kind === "benefit");
  return {
    cash: sumsOf(benefits.filter(isCash)),
    time: sumsOf(benefits.filter((sum) => !isCash(sum))),
    spent: sumsOf(sums.filter(({ kind }) => kind !== "benefit")),
  };
}

function count(sums: readonly Sum[]): number {
  return Number(sums.reduce((total, { rows }) => total + rows, 0n));
}

function rowView({ number, title, label, lineKind, benefit, ...row }: ListedRow) {
  return {
    case: { key: keyOf(number), title },
    lineLabel: label,
    lineKind: z.enum(lineKinds).parse(lineKind),
    benefit,
    ...actualView(row),
  };
}

interface Sum {
  visible: boolean;
  kind: string;
  benefit: string | null;
  state: string;
  currency: string;
  rows: bigint;
  amount: bigint;
}

type ListedRow = ActualModel & {
  number: number;
  title: string;
  label: string;
  lineKind: string;
  benefit: string | null;
};
