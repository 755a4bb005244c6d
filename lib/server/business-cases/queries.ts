import "server-only";
import { z } from "zod";
import type { CaseOccasion } from "@/lib/domain/business-case/occasion";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { NoInput } from "@/lib/domain/shared/no-input";
import { differencesBetween } from "@/lib/domain/use-cases/diff";
import { plain, resultsOf } from "@/lib/server/business-cases/freeze";
import { findBusinessCase } from "@/lib/server/business-cases/record";
import { type BusinessCaseRow, contentOf } from "@/lib/server/business-cases/rows";
import { businessCaseView } from "@/lib/server/business-cases/view";
import { database } from "@/lib/server/db";
import { defineQuery } from "@/lib/server/query";
import type { Actor } from "@/lib/server/session";
import { requireMoneyOf } from "@/lib/server/use-cases/require";
import type { UseCaseRow } from "@/lib/server/use-cases/rows";

/** The business case of a case with its results, or 404 where nobody has made one yet. */
export const getBusinessCase = defineQuery({
  name: "businessCase.get",
  permission: "value:read",
  input: NoInput,
  async run(actor, _input, target) {
    const { row, useCase } = await requireBusinessCase(actor, target);
    return businessCaseView({ ...row, useCase }, actor, database());
  },
  version: ({ version }) => version,
});

/** What was submitted, approved and forecast again, latest first. A version never changes. */
export const listCaseVersions = defineQuery({
  name: "businessCase.versions",
  permission: "value:read",
  input: NoInput,
  async run(actor, _input, target) {
    const { row } = await requireBusinessCase(actor, target);
    const versions = await database().$queryRaw<VersionRow[]>`
      select v.number, v.occasion, v.reason, v.at, p.name as by, v.results
      from "BusinessCaseVersion" v left join "Person" p on p.id = v."byId"
      where v."caseId" = ${row.id}::uuid order by v.number desc`;
    return { data: versions };
  },
});

export type CaseVersionView = VersionRow;

const VersionNumber = z
  .int()
  .min(1, "Versions are counted from 1.")
  .max(999_999, "There is no such version.");

/** What changed between two versions of a business case, or between a version and now. */
export const diffBusinessCase = defineQuery({
  name: "businessCase.diff",
  permission: "value:read",
  input: z.strictObject({ from: VersionNumber, to: VersionNumber.optional() }),
  async run(actor, { from, to }, target) {
    const { row } = await requireBusinessCase(actor, target);
    const versions = await database().businessCaseVersion.findMany({
      where: { caseId: row.id, number: { in: to === undefined ? [from] : [from, to] } },
    });
    const keptAs = (number: number, field: string) => {
      const found = versions.find((version) => version.number === number);
      if (found) return { content: found.content as Content, results: found.results as Content };
      const message = "This business case has no version of that number.";
      throw new DomainError("invalid", message, [{ field, message, code: "unknownVersion" }]);
    };
    const before = keptAs(from, "from");
    const after =
      to === undefined ? { content: contentOf(row), results: plain(resultsOf(row)) } : keptAs(to, "to");
    return {
      from,
      to: to ?? null,
      changes: differencesBetween(before.content, after.content),
      /** What came out of each, and what it was computed with. */
      results: differencesBetween(before.results, after.results),
    };
  },
});

export type BusinessCaseDiff = Awaited<ReturnType<(typeof diffBusinessCase)["run"]>>;

type Content = Record<string, unknown>;

interface VersionRow {
  number: number;
  occasion: CaseOccasion;
  reason: string | null;
  at: Date;
  by: string | null;
  results: Record<string, unknown>;
}

async function requireBusinessCase(
  actor: Actor,
  target: string,
): Promise<{ row: BusinessCaseRow; useCase: UseCaseRow }> {
  const useCase = await requireMoneyOf(actor, target);
  const row = await findBusinessCase(database(), useCase.id);
  if (!row) throw new DomainError("notFound", "This case has no business case yet.");
  return { row, useCase };
}
