import { endpoint } from "@/lib/server/endpoint";
import { editPreset, removePreset } from "@/lib/server/imports/preset-commands";

export const PATCH = endpoint(editPreset);
export const DELETE = endpoint(removePreset);
