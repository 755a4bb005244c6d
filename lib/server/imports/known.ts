import "server-only";
import type { KnownCase, KnownData } from "@/lib/domain/imports/known-data";
import { keysNamed, peopleNamed } from "@/lib/domain/imports/mapping/keys-named";
import type { Mapping } from "@/lib/domain/imports/mapping/mapping";
import type { Table } from "@/lib/domain/imports/table";
import { criteriaOf } from "@/lib/domain/scoring/criteria";
import type { Transaction } from "@/lib/server/db";
import { currentCycle } from "@/lib/server/portfolio/cycle";
import { scoringModel } from "@/lib/server/scoring-models/model";
import type { Actor } from "@/lib/server/session";
import { visibleTo } from "@/lib/server/use-cases/record";
import { day, keyOf, numberInKey, type UseCaseRow } from "@/lib/server/use-cases/rows";

/** All that a list which is read by a mapping is compared with. */
export async function knownData(
  tx: Transaction,
  actor: Actor,
  { table, mapping, now }: { table: Table; mapping: Mapping; now: Date },
): Promise<KnownData> {
  return {
    cases: await knownCases(tx, actor, { table, mapping }),
    departments: await knownDepartments(tx),
    people: await knownPeople(tx, peopleNamed(table, mapping)),
    criteria: await knownCriteria(tx, now),
    today: day(now),
  };
}

export async function knownDepartments(tx: Transaction): Promise<{ code: string; name: string }[]> {
  return tx.department.findMany({ select: { code: true, name: true }, orderBy: { code: "asc" } });
}

export async function knownCriteria(tx: Transaction, now: Date): Promise<{ key: string; name: string }[]> {
  const { modelVersion } = await currentCycle(tx, now);
  return criteriaOf(await scoringModel(tx, modelVersion)).map(({ key, name }) => ({ key, name }));
}

type KnownRow = UseCaseRow & { departmentCode: string | null };

async function knownCases(
  tx: Transaction,
  actor: Actor,
  { table, mapping }: { table: Table; mapping: Mapping },
): Promise<KnownCase[]> {
  const numbers = keysNamed(table, mapping).flatMap((key) => numberInKey(key) ?? []);
  const rows = await tx.$queryRaw<KnownRow[]>`
    select u.id, u.number, u.source, u."sourceIdentity", u."sourceFingerprint", u."stageBefore", u.title, u.problem,
      u.audience, u."yearlyVolume", u."minutesEach", u."taskType", u.route, u."dataSource", u.risk, u."personalData",
      u."valueYearLow", u."valueYearLikely", u."valueYearHigh", u.cost, u.currency, u.confidential, u.tags, u."ownerId",
      u."sponsorId", u.stage, d.code::text as "departmentCode"
    from "UseCase" u left join "Department" d on d.id = u."departmentId"
    where u.source = ${mapping.source} or (u.number = any(${numbers}::int[]) and ${visibleTo(actor)})`;
  return rows.map((row) => knownCase(row, mapping.source));
}

function knownCase(row: KnownRow, source: string): KnownCase {
  const isOfSource = row.source === source;
  return {
    id: row.id,
    key: keyOf(row.number),
    identity: isOfSource ? row.sourceIdentity : null,
    fingerprint: isOfSource ? row.sourceFingerprint : null,
    // Where a case came from elsewhere, a list has no say in how far it is.
    stageIsOurs: !isOfSource || row.stageBefore !== null,
    fields: {
      title: row.title,
      department: (row.departmentCode ?? "").toUpperCase(),
      problem: row.problem,
      audience: row.audience,
      yearlyVolume: row.yearlyVolume,
      minutesEach: row.minutesEach,
      taskType: row.taskType as KnownCase["fields"]["taskType"],
      route: row.route,
      dataSource: row.dataSource,
      risk: row.risk as KnownCase["fields"]["risk"],
      personalData: row.personalData as KnownCase["fields"]["personalData"],
      valueYearLow: amount(row.valueYearLow),
      valueYearLikely: amount(row.valueYearLikely),
      valueYearHigh: amount(row.valueYearHigh),
      cost: amount(row.cost),
      currency: row.currency,
      confidential: row.confidential,
      tags: row.tags,
      ownerId: row.ownerId,
      sponsorId: row.sponsorId,
      stage: row.stage,
    },
  };
}

function amount(minor: bigint | null): number | null {
  return minor === null ? null : Number(minor);
}

/** The ids of people by the name that a list has for them: the e-mail address or the id itself. */
async function knownPeople(tx: Transaction, names: readonly string[]): Promise<Map<string, string>> {
  if (names.length === 0) return new Map();
  const emails = names.filter((name) => name.includes("@"));
  const ids = names.filter((name) => !name.includes("@"));
  const people = await tx.person.findMany({
    where: { OR: [{ email: { in: emails } }, { id: { in: ids } }], disabledAt: null },
    select: { id: true, email: true },
  });
  return new Map(people.flatMap(({ id, email }) => [[email.toLowerCase(), id] as const, [id, id] as const]));
}
