import { api, type Result } from "@/lib/client/api";
import type { EditUseCase } from "@/lib/domain/use-cases/schema";

/** A case that the server holds, at the version that was seen last. */
export interface SavedCase {
  key: string;
  version: number;
}

/** Creates a draft, or sends what changed in a case that is there already. */
export async function saveCase(saved: SavedCase | undefined, input: EditUseCase): Promise<Result<SavedCase>> {
  if (!saved) return api.post<SavedCase>("/use-cases", input);
  if (Object.keys(input).length === 0) return { ok: true, data: saved, version: saved.version };
  return api.patch<SavedCase>(`/use-cases/${saved.key}`, input, { version: saved.version });
}

export async function submitCase({ key, version }: SavedCase): Promise<Result<SavedCase>> {
  return api.post<SavedCase>(`/use-cases/${key}/submit`, {}, { version });
}

/** The case as it is now, to put one's own changes on top of what somebody else saved. */
export async function currentCase(key: string): Promise<Result<SavedCase>> {
  return api.get<SavedCase>(`/use-cases/${key}`);
}
