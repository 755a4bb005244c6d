import "server-only";
import { z } from "zod";
import { Mapping } from "@/lib/domain/imports/mapping/mapping";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { NoInput } from "@/lib/domain/shared/no-input";
import { text } from "@/lib/domain/shared/text";
import { type Context, defineCommand } from "@/lib/server/command";
import type { Transaction } from "@/lib/server/db";
import { asJson } from "@/lib/server/imports/json";
import { type PresetRow, presetRecord, removedPresetRecord } from "@/lib/server/imports/preset-record";
import type { Actor } from "@/lib/server/session";

const fields = { name: text(200), shared: z.boolean(), mapping: Mapping };

export const CreatePreset = z.strictObject({ ...fields, shared: fields.shared.default(false) });
export const EditPreset = z
  .strictObject({
    name: fields.name.optional(),
    shared: fields.shared.optional(),
    mapping: fields.mapping.optional(),
  })
  .refine((input) => Object.keys(input).length > 0, { message: "Say what to change.", path: ["name"] });

/** Keeps a way to read a list under a name, for oneself or for every lead. */
export const createPreset = defineCommand({
  name: "importPreset.create",
  permission: "useCase:import",
  input: CreatePreset,
  creates: presetRecord,
  async run({ name, shared, mapping }, { tx, actor, now }) {
    await refuseTaken(tx, actor, { name });
    const data = {
      ownerId: actor.personId,
      name,
      shared,
      mapping: asJson(mapping),
      createdAt: now,
      updatedAt: now,
    };
    return (await tx.importPreset.create({ data, select: { id: true } })).id;
  },
  shape: presetView,
});

/** Renames a saved way, shares it or changes what it says. Only its owner does. */
export const editPreset = defineCommand({
  name: "importPreset.edit",
  permission: "importPreset:edit",
  precondition: "required",
  input: EditPreset,
  changes: presetRecord,
  async run({ name, shared, mapping }, { tx, actor, current, now }: Context<PresetRow>) {
    if (name !== undefined) await refuseTaken(tx, actor, { name, besides: current.id });
    await tx.importPreset.update({
      where: { id: current.id },
      data: {
        ...(name === undefined ? {} : { name }),
        ...(shared === undefined ? {} : { shared }),
        ...(mapping === undefined ? {} : { mapping: asJson(mapping) }),
        updatedAt: now,
      },
    });
  },
  shape: presetView,
});

/** Removes a saved way. What came in by it stays. */
export const removePreset = defineCommand({
  name: "importPreset.remove",
  permission: "importPreset:edit",
  input: NoInput,
  changes: removedPresetRecord,
  async run(_input, { tx, current }: Context<PresetRow>) {
    await tx.importPreset.delete({ where: { id: current.id } });
  },
  shape: ({ id }: PresetRow) => ({ id }),
});

/** A saved way to read a list as the API shows it. */
export function presetView(row: PresetRow, actor: Actor) {
  const { id, version, name, shared, mapping, updatedAt } = row;
  return { id, version, name, shared, isMine: row.ownerId === actor.personId, mapping, updatedAt };
}

export type PresetView = ReturnType<typeof presetView>;

async function refuseTaken(
  tx: Transaction,
  { personId }: Actor,
  { name, besides }: { name: string; besides?: string },
): Promise<void> {
  const taken = await tx.importPreset.findFirst({
    where: { ownerId: personId, name, ...(besides ? { id: { not: besides } } : {}) },
  });
  if (!taken) return;
  const message = "You have a preset of this name already.";
  throw new DomainError("invalid", message, [{ field: "name", message, code: "taken" }]);
}
