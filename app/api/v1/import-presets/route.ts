import { endpoint } from "@/lib/server/endpoint";
import { createPreset } from "@/lib/server/imports/preset-commands";
import { listPresets } from "@/lib/server/imports/preset-queries";

export const GET = endpoint(listPresets);
export const POST = endpoint(createPreset);
