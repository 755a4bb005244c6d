import "server-only";
import { createHash } from "node:crypto";
import type { ImportPlan } from "@/lib/domain/imports/import-plan";
import { Mapping } from "@/lib/domain/imports/mapping/mapping";
import { planImport } from "@/lib/domain/imports/plan-import";
import type { Table } from "@/lib/domain/imports/table";
import { DomainError } from "@/lib/domain/shared/domain-error";
import type { Transaction } from "@/lib/server/db";
import { knownData } from "@/lib/server/imports/known";
import { builtInPresets } from "@/lib/server/imports/presets";
import type { Actor } from "@/lib/server/session";

/** How a list is read: by a preset of the product, or by a mapping that somebody made. */
export type Way = { preset: string } | { mapping: Mapping };

/** The name under which cases that come this way are known again. */
export function sourceOf(way: Way): string {
  return "preset" in way ? way.preset : way.mapping.source;
}

/** The way that was chosen for an upload; null while none is. */
export function wayOf({ preset, mapping }: { preset: string | null; mapping: unknown }): Way | null {
  if (preset !== null) return { preset };
  return mapping === null ? null : { mapping: Mapping.parse(mapping) };
}

export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** What bringing in this table this way would do now. Dry run and commit ask the same. */
export async function planFor(
  tx: Transaction,
  actor: Actor,
  { way, table, now }: { way: Way; table: Table; now: Date },
): Promise<ImportPlan> {
  if ("mapping" in way) {
    const { mapping } = way;
    return planImport({
      table,
      mapping,
      digest: sha256,
      known: await knownData(tx, actor, { table, mapping, now }),
    });
  }
  const preset = builtInPresets[way.preset];
  if (!preset) throw new DomainError("invalid", "This preset is not known here.");
  return planImport({ table, preset, digest: sha256, existing: await fingerprints(tx, preset.id) });
}

async function fingerprints(tx: Transaction, source: string): Promise<Map<string, string>> {
  const known = await tx.useCase.findMany({
    where: { source },
    select: { sourceIdentity: true, sourceFingerprint: true },
  });
  return new Map(known.map((row) => [row.sourceIdentity ?? "", row.sourceFingerprint ?? ""]));
}
