import "server-only";
import { z } from "zod";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { NoInput } from "@/lib/domain/shared/no-input";
import { type CaseContent, differencesBetween } from "@/lib/domain/use-cases/diff";
import { database } from "@/lib/server/db";
import { Prisma } from "@/lib/server/generated/client";
import { defineQuery } from "@/lib/server/query";
import type { Actor } from "@/lib/server/session";
import { requireUseCase } from "@/lib/server/use-cases/require";
import { standingTo, type UseCaseRow } from "@/lib/server/use-cases/rows";
import { contentOf, readableContent } from "@/lib/server/versions/content";

/** A case has at most this many versions on show; each is a submission or a decision. */
const mostVersions = 500;

/** The versions of a case, the latest first: when each was frozen, by whom and for what. */
export const listVersions = defineQuery({
  name: "version.list",
  permission: "useCase:read",
  input: NoInput,
  async run(actor, _input, target) {
    const useCase = await requireUseCase(actor, target);
    const rows = await database().$queryRaw<VersionHead[]>`
      ${headOf(useCase)} order by v.number desc limit ${mostVersions}`;
    return { data: rows.map(headView) };
  },
});

/** A case as it was when this version was frozen. */
export const getVersion = defineQuery({
  name: "version.get",
  permission: "useCase:read",
  input: NoInput,
  async run(actor, _input, target) {
    const [key = "", number = "", ...rest] = target.split("/");
    const useCase = await requireUseCase(actor, key);
    const isNumber = rest.length === 0 && /^\d{1,6}$/.test(number);
    const [version] = isNumber ? await versionsOf(useCase, [Number(number)]) : [];
    if (!version) throw new DomainError("notFound", "There is no such record, or not for you.");
    const standing = standingTo(actor, useCase);
    return { ...headView(version), content: readableContent(version.content, actor, standing) };
  },
});

const VersionNumber = z
  .int()
  .min(1, "Versions are counted from 1.")
  .max(999_999, "There is no such version.");

/** What changed between two versions, or between a version and the case as it is now. */
export const getDiff = defineQuery({
  name: "version.diff",
  permission: "useCase:read",
  input: z.strictObject({ from: VersionNumber, to: VersionNumber.optional() }),
  async run(actor, { from, to }, target) {
    const useCase = await requireUseCase(actor, target);
    const found = await versionsOf(useCase, to === undefined ? [from] : [from, to]);
    const before = numbered(found, from, "from");
    const after = to === undefined ? null : numbered(found, to, "to");
    const now = after ? after.content : await contentOf(database(), useCase);
    return {
      from: headView(before),
      to: after && headView(after),
      changes: differencesIn(before.content, now, { actor, useCase }),
    };
  },
});

export type Difference = Awaited<ReturnType<(typeof getDiff)["run"]>>;
export type VersionView = ReturnType<typeof headView>;

interface VersionHead {
  number: number;
  occasion: string;
  at: Date;
  by: string | null;
}

function headOf({ id }: UseCaseRow): Prisma.Sql {
  return Prisma.sql`
    select v.number, v.occasion, v.at, p.name as by
    from "UseCaseVersion" v left join "Person" p on p.id = v."byId" where v."useCaseId" = ${id}::uuid`;
}

function headView({ number, occasion, at, by }: VersionHead) {
  return { number, occasion, at, by: by ?? "Somebody who left" };
}

type VersionRow = VersionHead & { content: CaseContent };

function versionsOf({ id }: UseCaseRow, numbers: number[]): Promise<VersionRow[]> {
  return database().$queryRaw`
    select v.number, v.occasion, v.at, p.name as by, v.content
    from "UseCaseVersion" v left join "Person" p on p.id = v."byId"
    where v."useCaseId" = ${id}::uuid and v.number = any(${numbers}::int[])`;
}

function numbered(versions: readonly VersionRow[], number: number, field: string): VersionRow {
  const found = versions.find((version) => version.number === number);
  if (found) return found;
  const message = "This case has no version of that number.";
  throw new DomainError("invalid", message, [{ field, message, code: "unknownVersion" }]);
}

function differencesIn(
  before: CaseContent,
  after: CaseContent,
  { actor, useCase }: { actor: Actor; useCase: UseCaseRow },
) {
  const standing = standingTo(actor, useCase);
  return differencesBetween(
    readableContent(before, actor, standing),
    readableContent(after, actor, standing),
  );
}
