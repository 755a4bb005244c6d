import "server-only";
import { NoInput } from "@/lib/domain/shared/no-input";
import { database } from "@/lib/server/db";
import { presetView } from "@/lib/server/imports/preset-commands";
import { builtInPresets } from "@/lib/server/imports/presets";
import { defineQuery } from "@/lib/server/query";

/** The ways to read a list that I may use: those of the product, mine, and what others share. */
export const listPresets = defineQuery({
  name: "importPreset.list",
  permission: "useCase:import",
  input: NoInput,
  async run(actor) {
    const rows = await database().importPreset.findMany({
      where: { OR: [{ ownerId: actor.personId }, { shared: true }] },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: 500,
    });
    return {
      builtIn: Object.values(builtInPresets).map(({ id, name }) => ({ id, name })),
      data: rows.map((row) => presetView(row, actor)),
    };
  },
});
