import "server-only";
import { executeMany } from "@/lib/server/bulk";
import { editUseCases } from "@/lib/server/bulk-changes/edit-cases";
import { setFollowing } from "@/lib/server/bulk-changes/following";
import { type ChangedRow, isChanged, type RowProblem } from "@/lib/server/bulk-changes/rows";
import { isLostWith, namedTargets, type Target, whyNotEdited } from "@/lib/server/bulk-changes/targets";
import type { Transaction } from "@/lib/server/db";
import type { Actor } from "@/lib/server/session";

/** Gives the changed cases back what they had, where nobody has changed them since, and says of each what came of it. */
export async function takeBack(
  rows: readonly ChangedRow[],
  moment: { tx: Transaction; actor: Actor; now: Date },
): Promise<ChangedRow[]> {
  const { tx, actor } = moment;
  const changed = rows.filter(isChanged);
  const targets = await namedTargets(
    tx,
    actor,
    changed.flatMap(({ id }) => id ?? []),
  );
  const byId = new Map(targets.map((target) => [target.id, target]));
  const judged = rows.map((row) => ({
    row,
    problem: isChanged(row) ? whyKept(actor, row, byId.get(row.id ?? "")) : null,
  }));
  const fit = judged.filter(({ row, problem }) => isChanged(row) && !problem).map(({ row }) => row);
  const edits = fit.flatMap(({ id, edited }) => (id && edited ? [{ id, ...edited.before }] : []));
  if (edits.length > 0) await executeMany(editUseCases, moment, edits);
  for (const followed of [true, false]) {
    const ids = fit.flatMap(({ id, followedBefore }) => (id && followedBefore === followed ? [id] : []));
    await setFollowing(ids, followed, moment);
  }
  return judged.map(({ row, problem }) => {
    if (!isChanged(row)) return row;
    return { ...row, undo: problem ? { ok: false, problem } : { ok: true } };
  });
}

function whyKept(actor: Actor, { edited }: ChangedRow, target: Target | undefined): RowProblem | null {
  if (!target) return { code: "notFound", detail: "There is no such case any more, or not for you." };
  if (!edited) return null;
  if (target.version !== edited.version) {
    return { code: "stale", detail: "Somebody has changed it since: it stays as it is now." };
  }
  if (isLostWith(actor, target, edited.before.ownerId)) {
    return { code: "forbidden", detail: "After this change you would no longer see it." };
  }
  return whyNotEdited(actor, target);
}
