import "server-only";
import type { Preset } from "@/lib/domain/imports/preset";
import { usFederal2024 } from "@/lib/domain/imports/us-federal-2024";

/** The ways to read a list that come with the product, by id. */
export const builtInPresets: Readonly<Record<string, Preset>> = { [usFederal2024.id]: usFederal2024 };

export const builtInPresetIds = Object.keys(builtInPresets) as [string, ...string[]];
