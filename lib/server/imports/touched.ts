import "server-only";
import type { Transaction } from "@/lib/server/db";
import type { ImportModel, ImportWriteModel } from "@/lib/server/generated/models";
import type { Undone } from "@/lib/server/imports/rows";
import { keyOf } from "@/lib/server/use-cases/rows";

type Left = Undone["left"][number];

interface Found {
  id: string;
  number: number;
  title: string;
  version: number;
  hangsOn: string | null;
}

/** The cases that somebody worked on since an import wrote them, and how one sees that. Those are not taken back. */
export async function touchedSince(
  tx: Transaction,
  { at }: Pick<ImportModel, "at">,
  writes: readonly ImportWriteModel[],
): Promise<Map<string, Left>> {
  const found = await lockedCases(tx, writes, at);
  const touched = new Map<string, Left>();
  for (const write of writes) {
    const now = found.get(write.useCaseId);
    const reason = reasonOf(write, now);
    if (!reason) continue;
    touched.set(write.useCaseId, {
      id: write.useCaseId,
      key: now ? keyOf(now.number) : "",
      title: now?.title ?? "A case that is no longer there",
      reason,
    });
  }
  return touched;
}

function reasonOf({ version, created }: ImportWriteModel, now: Found | undefined): string | null {
  if (!now) return "It was removed since.";
  if (now.version !== version) return "It was changed since.";
  return created ? now.hangsOn : null;
}

// A case that the import made goes only if nothing hangs on it but what came with the list.
async function lockedCases(
  tx: Transaction,
  writes: readonly ImportWriteModel[],
  at: Date,
): Promise<Map<string, Found>> {
  const ids = writes.map(({ useCaseId }) => useCaseId);
  await tx.$queryRaw`select id from "UseCase" where id = any(${ids}::uuid[]) order by id for update`;
  const rows = await tx.$queryRaw<Found[]>`
    select u.id, u.number, u.title, u.version, case
        when exists (select 1 from "ScoringRound" o where o."useCaseId" = u.id) then 'A panel has been set up since.'
        when exists (select 1 from "Decision" o where o."useCaseId" = u.id) then 'It was decided on since.'
        when exists (select 1 from "Blocker" o where o."useCaseId" = u.id) then 'A blocker was raised since.'
        when exists (select 1 from "StageChange" o where o."useCaseId" = u.id) then 'It was moved since.'
        when exists (select 1 from "Comment" o where o."useCaseId" = u.id) then 'It was discussed since.'
        when exists (select 1 from "Likeness" o where u.id in (o."useCaseId", o."otherId")) then 'It was compared with another case since.'
        when exists (select 1 from "UseCase" o where o."mergedIntoId" = u.id) then 'Another case was merged into it since.'
        when exists (select 1 from "QuickLook" o where o."useCaseId" = u.id and o."raterId" is not null) then 'Somebody took a look at it since.'
        when exists (select 1 from "Follower" o where o."useCaseId" = u.id) then 'Somebody follows it since.'
        when exists (select 1 from "ConfidentialOpening" o where o."useCaseId" = u.id) then 'Somebody opened it since.'
        when exists (select 1 from "SuccessMetric" o where o."useCaseId" = u.id and (o.version > 1 or o."createdAt" < ${at}
          or exists (select 1 from "Reading" r where r."metricId" = o.id))) then 'Its metrics were worked on since.'
      end as "hangsOn"
    from "UseCase" u where u.id = any(${ids}::uuid[])`;
  return new Map(rows.map((row) => [row.id, row]));
}
