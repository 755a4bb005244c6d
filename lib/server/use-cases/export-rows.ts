import "server-only";
import { can, canEverywhere } from "@/lib/domain/access/can";
import type { UseCaseExportRow } from "@/lib/domain/use-cases/export-columns";
import { database } from "@/lib/server/db";
import { estimateCells, inMajorUnits } from "@/lib/server/exports/money-cells";
import { Prisma } from "@/lib/server/generated/client";
import type { UseCaseModel } from "@/lib/server/generated/models";
import type { Actor } from "@/lib/server/session";
import { selectUseCases, visibleTo } from "@/lib/server/use-cases/record";
import { day, standingTo, summaryView, type UseCaseRow } from "@/lib/server/use-cases/rows";

const BATCH = 200;
const columns = Object.keys(Prisma.UseCaseScalarFieldEnum) as (keyof UseCaseModel)[];

/** The cases with these numbers in their order, a few hundred at a time, as this actor may see each of them. */
export async function* exportBatches(
  actor: Actor,
  numbers: readonly number[],
): AsyncGenerator<UseCaseExportRow[]> {
  const addresses = new Map<string, string>();
  for (let from = 0; from < numbers.length; from += BATCH) {
    const wanted = numbers.slice(from, from + BATCH);
    const rows = (await selectUseCases(database(), {
      columns,
      where: Prisma.sql`u.number = any(${wanted}::int[]) and ${visibleTo(actor)}`,
      tail: Prisma.sql`order by array_position(${wanted}::int[], u.number)`,
    })) as UseCaseRow[];
    await learnAddresses(actor, rows, addresses);
    yield rows.map((row) => exportRow(row, actor, addresses));
  }
}

// E-mail addresses are for admins, and one's own for everybody: the rule of the list of people.
async function learnAddresses(actor: Actor, rows: UseCaseRow[], known: Map<string, string>): Promise<void> {
  const named = new Set(rows.flatMap(({ people }) => Object.keys(people)).filter((id) => !known.has(id)));
  const shown = canEverywhere(actor, "person:manage")
    ? [...named]
    : [...named].filter((id) => id === actor.personId);
  if (shown.length === 0) return;
  const people = await database().person.findMany({
    where: { id: { in: shown } },
    select: { id: true, email: true },
  });
  for (const { id, email } of people) known.set(id, email);
}

/** A case as its own page shows it to this actor, laid out flat. */
function exportRow(row: UseCaseRow, actor: Actor, addresses: ReadonlyMap<string, string>): UseCaseExportRow {
  const view = summaryView(row, actor);
  const name = (id: string | null) => (id === null ? null : (row.people[id] ?? null));
  const reference = (id: string | null) => (id === null ? null : (addresses.get(id) ?? id));
  return {
    key: view.key,
    title: row.title,
    department: row.departmentCode,
    departmentName: row.departmentName,
    stage: row.stage,
    problem: row.problem,
    audience: row.audience,
    yearlyVolumeLow: row.yearlyVolume?.low ?? null,
    yearlyVolumeHigh: row.yearlyVolume?.high ?? null,
    minutesLow: row.minutesEach?.low ?? null,
    minutesHigh: row.minutesEach?.high ?? null,
    owner: reference(row.ownerId),
    ownerName: name(row.ownerId),
    sponsor: reference(row.sponsorId),
    sponsorName: name(row.sponsorId),
    benefitOwner: reference(row.benefitOwnerId),
    benefitOwnerName: name(row.benefitOwnerId),
    modelOwner: reference(row.modelOwnerId),
    modelOwnerName: name(row.modelOwnerId),
    proposer: reference(row.proposerId),
    proposerName: name(row.proposerId),
    route: row.route,
    taskType: row.taskType,
    dataSource: row.dataSource,
    risk: row.risk,
    personalData: row.personalData,
    riskAnswers: can(actor, "risk:read", standingTo(actor, row)) ? row.riskAnswers : undefined,
    riskNote: row.riskNote,
    confidential: row.confidential,
    tags: row.tags,
    ...estimateCells(view.estimate),
    ...fundingCells(view),
    priority: view.priority,
    impact: view.impact,
    feasibility: view.feasibility,
    quadrant: view.quadrant,
    quickLook: view.quickLook,
    blockers: view.blockers,
    submittedAt: row.submittedAt?.toISOString() ?? null,
    liveOn: day(row.liveOn),
    source: row.source,
    sourceExtras: (row.sourceExtras ?? null) as UseCaseExportRow["sourceExtras"],
    sample: row.sample,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

function fundingCells({ funding, spent }: ReturnType<typeof summaryView>) {
  const amount = "amount" in funding ? funding.amount : null;
  return {
    funding: funding.status,
    fundedAmount: inMajorUnits(amount),
    spent: inMajorUnits(spent ?? null),
    fundingCurrency: amount?.currency ?? spent?.currency ?? null,
  };
}
