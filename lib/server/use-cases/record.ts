import "server-only";
import { reachesOf } from "@/lib/domain/access/can";
import type { Transaction } from "@/lib/server/db";
import { Prisma } from "@/lib/server/generated/client";
import type { UseCaseModel } from "@/lib/server/generated/models";
import { type JudgedKind, type RecordKind, raiseVersion, type Versioned } from "@/lib/server/record";
import type { Actor } from "@/lib/server/session";
import { isUuid, numberInKey, standingTo, type UseCaseRow } from "@/lib/server/use-cases/rows";

const allColumns = Object.keys(Prisma.UseCaseScalarFieldEnum) as (keyof UseCaseModel)[];

/** The one where-clause of use cases (alias `u`): what this actor may know to exist. */
export function visibleTo(actor: Actor): Prisma.Sql {
  const reaches = reachesOf(actor, "useCase:readConfidential");
  if (reaches.has("any")) return Prisma.sql`true`;
  if (reaches.size === 0) return Prisma.sql`not u.confidential`;
  const me = Prisma.sql`${actor.personId}::uuid`;
  const areas = actor.roles.includes("reviewer") ? [...actor.areas] : [];
  return Prisma.sql`(not u.confidential or ${ownTo(me)} or ${me} = any(u."panelIds")
    or u."blockerAreas" && ${areas}::text[]
    or exists (select 1 from "ConfidentialOpening" o
               where o."useCaseId" = u.id and o."personId" = ${me} and o.until > now()))`;
}

/** Whether a case (alias `u`) is a person's own: the rule of `isOwn`, asked of the database. Null counts as no. */
export function ownTo(person: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${person} in (u."proposerId", u."sponsorId", u."ownerId", u."benefitOwnerId")
    or ${person} = any(u."deliveryIds"))`;
}

/** Not of this person's own, so that they may judge it. */
export function notOwnTo({ personId }: Pick<Actor, "personId">): Prisma.Sql {
  return Prisma.sql`(${ownTo(Prisma.sql`${personId}::uuid`)} is not true)`;
}

/** Those of these cases that this actor may know to exist. */
export async function visibleAmong(tx: Transaction, actor: Actor, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select u.id from "UseCase" u where u.id = any(${ids}::uuid[]) and ${visibleTo(actor)}`;
  return new Set(rows.map(({ id }) => id));
}

/** Cases with the names of department and people, in one statement. */
export async function selectUseCases<Column extends keyof UseCaseModel>(
  tx: Transaction,
  {
    columns,
    where,
    tail = Prisma.empty,
  }: { columns: readonly Column[]; where: Prisma.Sql; tail?: Prisma.Sql },
): Promise<(Pick<UseCaseRow, Column> & Pick<UseCaseRow, "departmentCode" | "departmentName" | "people">)[]> {
  const list = Prisma.raw(columns.map((column) => `u."${column}"`).join(", "));
  return tx.$queryRaw`
    select ${list}, d.code::text as "departmentCode", d.name as "departmentName",
      coalesce((select jsonb_object_agg(p.id, p.name) from "Person" p
        where p.id = any(array[u."proposerId", u."sponsorId", u."ownerId", u."benefitOwnerId", u."modelOwnerId",
          u."importedById"] || u."deliveryIds" || u."coSponsorIds")), '{}') as people
    from "UseCase" u left join "Department" d on d.id = u."departmentId"
    where ${where} ${tail}`;
}

/** One case by key or id, if this actor may know of it. */
export async function findUseCase(tx: Transaction, actor: Actor, target: string): Promise<UseCaseRow | null> {
  return findWhere(tx, target, visibleTo(actor));
}

/**
 * The same, locked against a change of stage until the transaction ends: for what hangs on a case. Who will also write the
 * case itself locks it alone: two who share the lock and then both write would wait for each other.
 */
export async function lockUseCase(
  tx: Transaction,
  actor: Actor,
  target: string,
  lock: "shared" | "alone" = "shared",
): Promise<UseCaseRow | null> {
  const place = placeOf(target);
  if (!place) return null;
  const mode = lock === "alone" ? Prisma.sql`for no key update` : Prisma.sql`for share`;
  const locked = await tx.$queryRaw<{ id: string }[]>`
    select u.id from "UseCase" u where ${place} and ${visibleTo(actor)} ${mode}`;
  return locked[0] ? findUseCase(tx, actor, locked[0].id) : null;
}

export const useCaseRecord: RecordKind<UseCaseRow> = {
  type: "useCase",
  load: findUseCase,
  standing: standingTo,
  claim: (tx, current) => raiseVersion(tx.useCase, current),
  snapshot: snapshotOf,
  belongsTo: ({ id }) => ({ useCaseId: id }),
};

/** Cases as a command for many of them judges and audits each: without the names that a single one is loaded with. */
export const manyCases: JudgedKind<UseCaseModel> = {
  type: "useCase",
  standing: standingTo,
  snapshot: snapshotOf,
  belongsTo: ({ id }) => ({ useCaseId: id }),
};

/** Raises the versions of those that are still as they were loaded, and says how many they were. */
export async function claimCases(tx: Transaction, cases: readonly Versioned[]): Promise<number> {
  if (cases.length === 0) return 0;
  return tx.$executeRaw`
    update "UseCase" u set version = u.version + 1
    from unnest(${cases.map(({ id }) => id)}::uuid[], ${cases.map(({ version }) => version)}::int[]) c(id, version)
    where u.id = c.id and u.version = c.version`;
}

/** The parent of metrics and the like: locked while a child is written, its version untouched. */
export const lockedUseCaseRecord: RecordKind<UseCaseRow> = { ...useCaseRecord, load: lockUseCase };

/**
 * What the children of a case have in common: each is found together with its case, which is locked, is judged by how the
 * actor stands to the case, and its audit entries belong to it.
 */
export function childOfCase<Row extends { useCaseId: string }>(
  find: (tx: Transaction, id: string) => Promise<Row | null>,
  lock: "none" | "shared" | "alone" = "shared",
) {
  type Child = Row & { useCase: UseCaseRow };
  return {
    async load(tx: Transaction, actor: Actor, id: string): Promise<Child | null> {
      const row = isUuid(id) ? await find(tx, id) : null;
      if (!row) return null;
      const useCase =
        lock === "none"
          ? await findUseCase(tx, actor, row.useCaseId)
          : await lockUseCase(tx, actor, row.useCaseId, lock);
      return useCase && { ...row, useCase };
    },
    standing: (actor: Actor, { useCase }: Child) => standingTo(actor, useCase),
    belongsTo: ({ useCaseId }: Child) => ({ useCaseId }),
  };
}

/** A confidential case as somebody meets it who may open it with a reason, before having done so. */
export const closedUseCaseRecord: RecordKind<UseCaseRow> = {
  ...useCaseRecord,
  load: (tx, _actor, target) => findWhere(tx, target, Prisma.sql`u.confidential`),
  claim: async () => true,
  snapshot: ({ id, confidential }) => ({ id, confidential }),
};

async function findWhere(tx: Transaction, target: string, where: Prisma.Sql): Promise<UseCaseRow | null> {
  const place = placeOf(target);
  if (!place) return null;
  const [row] = await selectUseCases(tx, { columns: allColumns, where: Prisma.sql`${place} and ${where}` });
  return (row as UseCaseRow | undefined) ?? null;
}

// The names are looked up, the source texts are long and stand for themselves by their fingerprint.
const notAudited = new Set([
  "version",
  "updatedAt",
  "people",
  "departmentCode",
  "departmentName",
  "sourceExtras",
  // What the figures follow from stands in the log of the scoring model.
  "scoredUnder",
]);

// A provisional look is hidden while a panel rates: nobody shall read it from the log then.
const quickFigures = new Set(["impact", "feasibility", "priority", "prioritySe", "quadrant", "borderline"]);

export function snapshotOf(row: object): Record<string, unknown> {
  const isHidden = (name: string) => "quickLook" in row && row.quickLook === true && quickFigures.has(name);
  return Object.fromEntries(
    Object.entries(row)
      .filter(([name, value]) => !notAudited.has(name) && !isHidden(name) && value !== null)
      .map(([name, value]) => [name, typeof value === "bigint" ? value.toString() : value]),
  );
}

function placeOf(target: string): Prisma.Sql | null {
  const number = numberInKey(target);
  if (number !== null) return Prisma.sql`u.number = ${number}`;
  return isUuid(target) ? Prisma.sql`u.id = ${target}::uuid` : null;
}
