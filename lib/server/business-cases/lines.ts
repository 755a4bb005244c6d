import "server-only";
import type { BusinessCaseLine } from "@/lib/domain/business-case/line-schema";
import type { SaveBusinessCase } from "@/lib/domain/business-case/schema";
import { complaintIf, DomainError, type FieldError } from "@/lib/domain/shared/domain-error";
import type { BusinessCaseRow } from "@/lib/server/business-cases/rows";
import { driverColumns, lineColumns } from "@/lib/server/business-cases/rows";
import type { Transaction } from "@/lib/server/db";
import { Prisma } from "@/lib/server/generated/client";
import type { BenefitPoolModel } from "@/lib/server/generated/models";

/** Refuses lines that are another case's, that lose what was really spent or gained, or that draw on what is not there. */
export async function refuseUnfitLines(
  tx: Transaction,
  current: BusinessCaseRow,
  { lines, currency }: SaveBusinessCase,
): Promise<void> {
  const known = new Set(current.lines.map(({ id }) => id));
  const pools = await poolsOf(tx, lines);
  const complaints = lines.flatMap(({ id, every, pool }, index): FieldError[] => [
    ...complaintIf(id !== undefined && !known.has(id), `lines.${index}.id`, "This case has no such line."),
    ...complaintIf(
      pool !== null && !pools.has(pool),
      `lines.${index}.pool`,
      "There is no such pool. GET /api/v1/benefit-pools lists them.",
    ),
    ...poolComplaints(pools.get(pool ?? ""), `lines.${index}.pool`, { every, currency }),
  ]);
  if (complaints.length > 0) throw new DomainError("invalid", "Some lines cannot be used.", complaints);
  await refuseLostActuals(tx, current, { lines, currency });
}

/** Writes the lines in their order: those that stay keep their id, for what hangs on them. */
export async function replaceLines(
  tx: Transaction,
  { id: caseId, lines: before }: BusinessCaseRow,
  lines: readonly BusinessCaseLine[],
): Promise<void> {
  const kept = new Set(lines.flatMap(({ id }) => id ?? []));
  const gone = before.flatMap(({ id }) => (kept.has(id) ? [] : [id]));
  await tx.businessCaseLine.deleteMany({ where: { id: { in: gone } } });
  // Out of the way first: two lines never have one place, not even between two statements.
  await tx.$executeRaw`update "BusinessCaseLine" set position = -1 - position where "caseId" = ${caseId}::uuid`;
  for (const [position, line] of lines.entries()) {
    const data = { ...lineColumns(line), ...driverColumns(line, Prisma.DbNull), position };
    if (line.id) await tx.businessCaseLine.update({ where: { id: line.id }, data });
    else await tx.businessCaseLine.create({ data: { ...data, caseId } });
  }
}

async function poolsOf(
  tx: Transaction,
  lines: readonly BusinessCaseLine[],
): Promise<Map<string, BenefitPoolModel>> {
  const ids = lines.flatMap(({ pool }) => pool ?? []);
  if (ids.length === 0) return new Map();
  const pools = await tx.benefitPool.findMany({ where: { id: { in: ids } } });
  return new Map(pools.map((pool) => [pool.id, pool]));
}

function poolComplaints(
  pool: BenefitPoolModel | undefined,
  field: string,
  { every, currency }: { every: string; currency: string },
): FieldError[] {
  if (!pool) return [];
  if ((pool.measure === "hours") !== (every === "hours")) {
    const message = `This pool counts ${pool.measure}, the line does not.`;
    return [{ field, message }];
  }
  return complaintIf(
    pool.measure === "spend" && pool.currency !== currency,
    field,
    `This pool is counted in ${pool.currency}.`,
  );
}

async function refuseLostActuals(
  tx: Transaction,
  { lines: before, currency }: BusinessCaseRow,
  input: Pick<SaveBusinessCase, "lines" | "currency">,
): Promise<void> {
  const kept = new Map(input.lines.flatMap((line) => (line.id ? [[line.id, line] as const] : [])));
  const changed = before.filter(
    ({ id, kind, benefit }) =>
      kept.get(id)?.kind !== kind || kept.get(id)?.benefit !== benefit || input.currency !== currency,
  );
  const held = await tx.actual.findFirst({
    where: { lineId: { in: changed.map(({ id }) => id) } },
    select: { line: { select: { label: true } } },
  });
  if (!held) return;
  const message = `“${held.line.label}” has actuals: keep it with its kind and currency, and let it end instead.`;
  throw new DomainError("conflict", message, [{ field: "lines", message, code: "hasActuals" }]);
}
