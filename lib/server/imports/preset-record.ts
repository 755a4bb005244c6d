import "server-only";
import type { Standing } from "@/lib/domain/access/actor";
import type { ImportPresetModel } from "@/lib/server/generated/models";
import { type RecordKind, raiseVersion } from "@/lib/server/record";
import type { Actor } from "@/lib/server/session";
import { isUuid } from "@/lib/server/use-cases/rows";

export type PresetRow = ImportPresetModel & { removed?: boolean };

/** A saved way to read a list. Somebody else's own is not there. */
export const presetRecord: RecordKind<PresetRow> = {
  type: "importPreset",
  async load(tx, actor, id) {
    const preset = isUuid(id) ? await tx.importPreset.findUnique({ where: { id } }) : null;
    return preset && (preset.shared || preset.ownerId === actor.personId) ? preset : null;
  },
  standing: standingTo,
  claim: (tx, current) => raiseVersion(tx.importPreset, current),
  snapshot: ({ name, shared, mapping, removed }) => ({
    name,
    shared,
    mapping,
    ...(removed ? { removed } : {}),
  }),
};

/** The same for a command that removes it. */
export const removedPresetRecord: RecordKind<PresetRow> = {
  ...presetRecord,
  reload: async (_tx, _actor, before) => ({ ...before, version: before.version + 1, removed: true }),
};

function standingTo({ personId }: Actor, { ownerId }: PresetRow): Standing {
  return { own: ownerId === personId, department: false, assigned: false };
}
