import "server-only";
import { z } from "zod";
import { Layout } from "@/lib/domain/imports/layout";
import { Mapping } from "@/lib/domain/imports/mapping/mapping";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { type Context, defineCommand } from "@/lib/server/command";
import { Prisma } from "@/lib/server/generated/client";
import type { ImportModel } from "@/lib/server/generated/models";
import { fitMapping } from "@/lib/server/imports/fit-mapping";
import { asJson } from "@/lib/server/imports/json";
import { builtInPresetIds, builtInPresets } from "@/lib/server/imports/presets";
import { readUploaded } from "@/lib/server/imports/reading";
import { importRecord } from "@/lib/server/imports/record";
import { listName } from "@/lib/server/imports/upload";

/** What a step of going through an upload decides: how the file is read, or what its columns mean. */
export const EditImport = z
  .strictObject({
    layout: Layout.optional(),
    mapping: Mapping.nullable().optional(),
    preset: z.enum(builtInPresetIds).optional(),
    presetId: z.uuid().optional(),
  })
  .refine((input) => Object.values(input).filter((value) => value !== undefined).length === 1, {
    message: "Send one of layout, mapping, preset and presetId.",
    path: ["mapping"],
  });
export type EditImport = z.infer<typeof EditImport>;

/** Changes how an uploaded list will be read. */
export const editImport = defineCommand({
  name: "import.edit",
  permission: "useCase:import",
  precondition: "required",
  input: EditImport,
  changes: importRecord,
  async run(input, context) {
    const { tx, current } = context;
    if (current.state !== "uploaded") throw new DomainError("conflict", "This list was brought in already.");
    await tx.import.update({ where: { id: current.id }, data: await columnsOf(input, context) });
  },
  shape: ({ id, version, state, source, preset, presetId, layout, mapping }) => {
    return { id, version, state, source, preset, presetId, layout, mapping };
  },
});

async function columnsOf(
  { layout, mapping, preset, presetId }: EditImport,
  context: Context<ImportModel>,
): Promise<Prisma.ImportUncheckedUpdateInput> {
  const { fileName } = context.current;
  if (layout) return layoutColumns(layout, context);
  if (preset) return { preset, presetId: null, mapping: Prisma.DbNull, source: preset };
  if (presetId) return savedColumns(presetId, context);
  if (!mapping) return { preset: null, presetId: null, mapping: Prisma.DbNull, source: listName(fileName) };
  if (mapping.source in builtInPresets) {
    const message = "This name belongs to a preset. Choose another for your list.";
    throw new DomainError("invalid", message, [{ field: "mapping.source", message }]);
  }
  return { preset: null, mapping: asJson(mapping), source: mapping.source };
}

// Another sheet or header row has other columns: what was said about the old ones is void.
async function layoutColumns(layout: Layout, { tx, current }: Context<ImportModel>) {
  const read = await readUploaded(tx, { ...current, layout });
  return {
    layout: asJson(read.layout),
    rows: read.table.rows.length,
    mapping: Prisma.DbNull,
    preset: null,
    presetId: null,
  };
}

async function savedColumns(presetId: string, { tx, actor, current }: Context<ImportModel>) {
  const saved = await tx.importPreset.findFirst({
    where: { id: presetId, OR: [{ shared: true }, { ownerId: actor.personId }] },
  });
  if (!saved) {
    const message = "There is no such preset, or it is somebody else's own.";
    throw new DomainError("invalid", message, [{ field: "presetId", message }]);
  }
  const { table } = await readUploaded(tx, current);
  const mapping = fitMapping(Mapping.parse(saved.mapping), table.header);
  return { preset: null, presetId, mapping: asJson(mapping), source: mapping.source };
}
