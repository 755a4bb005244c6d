import "server-only";
import { z } from "zod";
import { type ReadyItem, readyCount, readyList } from "@/lib/domain/lifecycle/ready-list";
import type { SuccessMetric } from "@/lib/domain/metrics/schema";
import { StackFilter, triageStages } from "@/lib/domain/triage/stack";
import { COUNT_LIMIT, fromCursor, type Page, PageInput, pageOf, toCursor } from "@/lib/server/cursor";
import { database } from "@/lib/server/db";
import { Prisma } from "@/lib/server/generated/client";
import { readyMetricsOf } from "@/lib/server/metrics/rows";
import { defineQuery } from "@/lib/server/query";
import type { Actor } from "@/lib/server/session";
import { inDepartments } from "@/lib/server/use-cases/conditions";
import { countUpTo } from "@/lib/server/use-cases/pages";
import { selectUseCases, visibleTo } from "@/lib/server/use-cases/record";
import { keyOf, type UseCaseRow } from "@/lib/server/use-cases/rows";

export const ListTriage = z.strictObject({ ...StackFilter, ...PageInput });
type ListTriage = z.infer<typeof ListTriage>;

/** The stack of a lead: what has been submitted or is in triage, those who have waited longest first. */
export const listTriage = defineQuery({
  name: "triage.list",
  permission: "useCase:triage",
  input: ListTriage,
  async run(actor, { cursor, limit, ...filter }): Promise<Page<StackedCase>> {
    const where = stacked(actor, filter);
    const from = cursor === undefined ? Prisma.empty : behind(cursor);
    const tail = Prisma.sql`order by ${waitingSince}, u.number limit ${limit + 1}`;
    const rows = await selectUseCases(database(), { columns, where: Prisma.sql`${where} ${from}`, tail });
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    const next = rows.length > limit && last ? toCursor({ at: since(last), number: last.number }) : null;
    const [metrics, counted] = await Promise.all([
      readyMetricsOf(
        database(),
        shown.map(({ id }) => id),
      ),
      cursor === undefined && next === null ? rows.length : countUpTo(where),
    ]);
    return pageOf(
      shown.map((row) => stackedView(row, metrics.get(row.id) ?? [])),
      { next, limit, counted },
    );
  },
});

/** How many cases wait for this lead, counted no further than a page tells. */
export function countTriage(actor: Actor): Promise<number> {
  return countUpTo(stacked(actor, {}), COUNT_LIMIT);
}

const columns = [
  "id",
  "number",
  "version",
  "title",
  "stage",
  "confidential",
  "sample",
  "departmentId",
  "problem",
  "audience",
  "ownerAnswered",
  "sponsorAcceptedAt",
  "yearlyVolume",
  "dataSource",
  "route",
  "risk",
  "riskAnswers",
  "openBlockers",
  "submittedAt",
  "createdAt",
  "proposerId",
] as const satisfies readonly (keyof UseCaseRow)[];

type StackRow = Pick<UseCaseRow, (typeof columns)[number] | "departmentCode" | "departmentName" | "people">;

/** A case as the stack shows it: enough to choose what to look at next. */
function stackedView(row: StackRow, metrics: readonly ReadyMetric[]) {
  const ready: ReadyItem[] = readyList({ ...row, risk: row.riskAnswers, metrics });
  return {
    id: row.id,
    key: keyOf(row.number),
    version: row.version,
    title: row.title,
    stage: row.stage,
    waitingSince: since(row),
    department: row.departmentCode,
    departmentName: row.departmentName,
    proposer: row.proposerId ? (row.people[row.proposerId] ?? null) : null,
    risk: row.risk,
    confidential: row.confidential,
    sample: row.sample,
    isBlocked: row.openBlockers > 0,
    ready: readyCount(ready),
    missing: ready.flatMap(({ missing }) => missing ?? []),
  };
}

export type StackedCase = ReturnType<typeof stackedView>;
type ReadyMetric = Pick<SuccessMetric, "type" | "baseline" | "measureBaselineOn">;

function stacked(actor: Actor, { department, stage }: Pick<ListTriage, "department" | "stage">): Prisma.Sql {
  const stages = stage ? [stage] : triageStages;
  const within = department ? Prisma.sql`and ${inDepartments([department])}` : Prisma.empty;
  return Prisma.sql`u.stage = any(${[...stages]}::text[]) ${within} and ${visibleTo(actor)}`;
}

// What came in from a list was never submitted here: it has waited since it was brought in.
const waitingSince = Prisma.sql`coalesce(u."submittedAt", u."createdAt")`;

function since({ submittedAt, createdAt }: Pick<UseCaseRow, "submittedAt" | "createdAt">): Date {
  return submittedAt ?? createdAt;
}

const Place = z.strictObject({ at: z.iso.datetime(), number: z.int() });

function behind(cursor: string): Prisma.Sql {
  const { at, number } = fromCursor(Place, cursor);
  return Prisma.sql`and (${waitingSince}, u.number) > (${new Date(at)}, ${number})`;
}
