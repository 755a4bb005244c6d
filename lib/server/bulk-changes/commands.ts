import "server-only";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { NoInput } from "@/lib/domain/shared/no-input";
import { type CaseChange, ChangeUseCases, MOST_TAGS, tagsAfter } from "@/lib/domain/use-cases/bulk";
import { executeMany } from "@/lib/server/bulk";
import { type CaseEdit, editUseCases } from "@/lib/server/bulk-changes/edit-cases";
import { setFollowing } from "@/lib/server/bulk-changes/following";
import { bulkChangeRecord } from "@/lib/server/bulk-changes/record";
import { bulkChangeView, type ChangedRow, type RowProblem } from "@/lib/server/bulk-changes/rows";
import { takeBack } from "@/lib/server/bulk-changes/take-back";
import {
  isLostWith,
  matchingTargets,
  namedTargets,
  type Target,
  whyNotEdited,
} from "@/lib/server/bulk-changes/targets";
import { defineCommand } from "@/lib/server/command";
import type { Transaction } from "@/lib/server/db";
import type { Prisma } from "@/lib/server/generated/client";
import { resolvePeople } from "@/lib/server/people/references";
import type { Actor } from "@/lib/server/session";
import { keyOf } from "@/lib/server/use-cases/rows";

/** Changes many cases at once, each by the rules of its own edit; what cannot be changed says why and hinders no other. */
export const changeUseCases = defineCommand({
  name: "bulkChange.make",
  permission: "bulkChange:write",
  input: ChangeUseCases,
  status: 200,
  creates: bulkChangeRecord,
  async run({ keys, filter, change }, { tx, actor, now }) {
    const targets = keys
      ? await namedTargets(tx, actor, keys)
      : await matchingTargets(tx, actor, filter ?? {});
    const rows = [...(await changed(targets, change, { tx, actor, now })), ...missing(keys ?? [], targets)];
    const data = {
      byId: actor.personId,
      at: now,
      change: change as Prisma.InputJsonObject,
      rows: rows as unknown as Prisma.InputJsonArray,
    };
    return (await tx.bulkChange.create({ data, select: { id: true } })).id;
  },
  shape: bulkChangeView,
});

/** Takes a change of many back, wherever nobody has changed the case since. */
export const undoBulkChange = defineCommand({
  name: "bulkChange.undo",
  permission: "bulkChange:write",
  input: NoInput,
  changes: bulkChangeRecord,
  async run(_input, { tx, actor, current, now }) {
    if (current.undoneAt) throw new DomainError("conflict", "This change has been undone already.");
    const rows = await takeBack(current.rows, { tx, actor, now });
    await tx.bulkChange.update({
      where: { id: current.id },
      data: { undoneAt: now, rows: rows as unknown as Prisma.InputJsonArray },
    });
  },
  shape: bulkChangeView,
});

interface Moment {
  tx: Transaction;
  actor: Actor;
  now: Date;
}

async function changed(targets: Target[], change: CaseChange, moment: Moment): Promise<ChangedRow[]> {
  const { tx, actor, now } = moment;
  const people = await resolvePeople(tx, { "change.owner": change.owner });
  const plans = targets.map((target) => planOf(target, change, people["change.owner"], actor));
  const edits = plans.flatMap(({ edit }) => edit ?? []);
  const afters = edits.length > 0 ? await executeMany(editUseCases, { tx, actor, now }, edits) : [];
  const versions = new Map(afters.flatMap((after) => (after ? [[after.id, after.version] as const] : [])));
  const fit = plans.filter(({ problem }) => problem === null).map(({ target }) => target.id);
  const switched =
    change.follow === undefined ? new Set() : await setFollowing(fit, change.follow, { tx, actor, now });
  return plans.map(({ target, problem, edit }) => ({
    id: target.id,
    key: keyOf(target.number),
    ...(problem ? { problem } : {}),
    ...(edit ? { edited: { version: versions.get(target.id) ?? 0, before: ownedAndTagged(target) } } : {}),
    ...(switched.has(target.id) ? { followedBefore: !change.follow } : {}),
  }));
}

interface Plan {
  target: Target;
  problem: RowProblem | null;
  edit: CaseEdit | null;
}

function planOf(target: Target, change: CaseChange, ownerId: string | null | undefined, actor: Actor): Plan {
  const { addTags, removeTags, owner } = change;
  if (addTags === undefined && removeTags === undefined && owner === undefined) {
    return { target, problem: null, edit: null };
  }
  const edit = {
    id: target.id,
    tags: tagsAfter(target.tags, change),
    ownerId: ownerId === undefined ? target.ownerId : ownerId,
    ownerAnswered: ownerId === undefined ? target.ownerAnswered : true,
  };
  const problem = whyNotEdited(actor, target) ?? whyUnfit(actor, target, edit);
  return { target, problem, edit: problem || isSame(target, edit) ? null : edit };
}

function whyUnfit(actor: Actor, target: Target, { tags, ownerId }: CaseEdit): RowProblem | null {
  if (tags.length > MOST_TAGS) {
    return { code: "invalid", detail: `It would have more than ${MOST_TAGS} tags.` };
  }
  return isLostWith(actor, target, ownerId)
    ? { code: "forbidden", detail: "After this change you would no longer see it." }
    : null;
}

function isSame(target: Target, edit: CaseEdit): boolean {
  return JSON.stringify(ownedAndTagged(target)) === JSON.stringify(ownedAndTagged(edit));
}

function ownedAndTagged({
  tags,
  ownerId,
  ownerAnswered,
}: Pick<CaseEdit, "tags" | "ownerId" | "ownerAnswered">) {
  return { tags, ownerId, ownerAnswered };
}

/** What was named and is not there, or not for this person: both say the same. */
function missing(keys: readonly string[], targets: readonly Target[]): ChangedRow[] {
  const found = new Set(targets.flatMap(({ id, number }) => [id, keyOf(number)]));
  const problem = { code: "notFound", detail: "There is no such case, or not for you." } as const;
  return [...new Set(keys)]
    .filter((key) => !found.has(key.toLowerCase()) && !found.has(plainKey(key)))
    .map((key) => ({ id: null, key, problem }));
}

function plainKey(key: string): string {
  const digits = /^uc-(\d{1,9})/i.exec(key)?.[1];
  return digits ? keyOf(Number(digits)) : key;
}
