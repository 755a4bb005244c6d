import { database } from "@/lib/server/db";
import type { Acknowledged } from "@/tests/server/durability/acknowledged";

type Of<Kind extends Acknowledged["kind"]> = Extract<Acknowledged, { kind: Kind }>;

/** Every acknowledged write that the database does not show, in words. */
export async function lostWrites(acknowledged: readonly Acknowledged[]): Promise<string[]> {
  return [
    ...(await lostEdits(ofKind(acknowledged, "edit"))),
    ...(await lostRatings(ofKind(acknowledged, "rating"))),
    ...(await lostDrafts(ofKind(acknowledged, "draft"))),
    ...(await lostImports(ofKind(acknowledged, "import"))),
  ];
}

/** Every record whose entries in the audit log are not exactly one for each of its changes. */
export async function wrongAudits(): Promise<string[]> {
  const rows = await database().$queryRaw<{ id: string; changes: number; entries: number }[]>`
    with changed as (
      select id, version as changes from "UseCase"
      union all select id, version from "PanelSeat"
    ), logged as (
      select "objectId" as id, count(*)::int as entries from "AuditEntry"
      where "objectType" in ('useCase', 'rating') group by 1
    )
    select coalesce(changed.id, logged.id) as id, coalesce(changes, 0) as changes, coalesce(entries, 0) as entries
    from changed full join logged on logged.id = changed.id where coalesce(changes, 0) <> coalesce(entries, 0)`;
  return rows.map(({ id, changes, entries }) => `${id} changed ${changes} times and has ${entries} entries.`);
}

/** Every import of which only a part is there, or a case of an import that is not. */
export async function tornImports(): Promise<string[]> {
  const rows = await database().$queryRaw<{ id: string; said: number; there: number }[]>`
    select i.id, i.created as said, count(u.id)::int as there
    from "Import" i left join "UseCase" u on u."importId" = i.id group by i.id having count(u.id) <> i.created`;
  return rows.map(({ id, said, there }) => `Import ${id} made ${said} cases, and ${there} are there.`);
}

/** Titles of proposals that are there twice, although they were sent again with the same key. */
export async function doubledDrafts(): Promise<string[]> {
  const rows = await database().$queryRaw<{ title: string }[]>`
    select title from "UseCase" where title like 'Proposed %' group by title having count(*) > 1`;
  return rows.map(({ title }) => title);
}

function ofKind<Kind extends Acknowledged["kind"]>(all: readonly Acknowledged[], kind: Kind): Of<Kind>[] {
  return all.filter((one): one is Of<Kind> => one.kind === kind);
}

async function lostEdits(edits: Of<"edit">[]): Promise<string[]> {
  const rows = await database().useCase.findMany({ where: { id: { in: edits.map(({ id }) => id) } } });
  return edits
    .filter(({ id, version, title }) => {
      const row = rows.find((one) => one.id === id);
      return !row || row.version < version || (row.version === version && row.title !== title);
    })
    .map(({ id, version }) => `Version ${version} of case ${id} was acknowledged and is not there.`);
}

async function lostRatings(ratings: Of<"rating">[]): Promise<string[]> {
  const seats = await database().panelSeat.findMany({ include: { ratings: true } });
  return ratings
    .filter(({ id, version, value }) => {
      const seat = seats.find((one) => one.id === id);
      return (
        !seat || seat.version < version || (seat.version === version && seat.ratings[0]?.value !== value)
      );
    })
    .map(({ id, version }) => `Version ${version} of the rating ${id} was acknowledged and is not there.`);
}

async function lostDrafts(drafts: Of<"draft">[]): Promise<string[]> {
  const rows = await database().useCase.findMany({
    where: { id: { in: drafts.map(({ id }) => id) } },
    select: { id: true, title: true },
  });
  const titles = new Map(rows.map(({ id, title }) => [id, title]));
  return drafts
    .filter(({ id, title }) => titles.get(id) !== title)
    .map(({ title }) => `“${title}” was acknowledged and is not there.`);
}

async function lostImports(imports: Of<"import">[]): Promise<string[]> {
  const rows = await database().import.findMany({ select: { id: true, created: true } });
  const sizes = new Map(rows.map(({ id, created }) => [id, created]));
  return imports
    .filter(({ id, cases }) => sizes.get(id) !== cases)
    .map(({ id }) => `Import ${id} was acknowledged and is not there.`);
}
