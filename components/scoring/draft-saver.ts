import type { SavedRating, SavedSheet } from "@/components/scoring/answers";
import type { Problem, Result } from "@/lib/client/api";

export interface Draft {
  ratings: SavedRating[];
  submit: boolean;
}

export type SaveState =
  | { name: "untouched" | "pending" | "saving" | "changedElsewhere" }
  | { name: "saved"; at: Date }
  | { name: "failed" | "closed"; message: string };

interface Channel {
  /** The version of the sheet that is on show; 0 while nothing was ever saved. */
  version: number;
  put(draft: Draft, version: number): Promise<Result<SavedSheet>>;
  tell(state: SaveState, sheet?: SavedSheet): void;
}

export type DraftSaver = ReturnType<typeof draftSaver>;

/** Saves one draft after the other, the newest last, never two at once. What could not be saved is kept for a retry. */
export function draftSaver({ version, put, tell }: Channel) {
  let known = version;
  let unsent: Draft | null = null;
  let isHalted = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;

  async function sendAll(): Promise<void> {
    while (unsent && !isHalted) {
      const draft = unsent;
      unsent = null;
      tell({ name: "saving" });
      const result = await put(draft, known);
      if (!result.ok) {
        unsent ??= draft;
        isHalted = result.problem.code === "stale";
        return tell(stateAfter(result.problem));
      }
      known = result.data.version;
      tell(unsent ? { name: "pending" } : { name: "saved", at: new Date() }, result.data);
    }
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    running ??= sendAll().finally(() => {
      running = null;
    });
    return running;
  }

  return {
    flush,
    /** Keeps a draft and saves it when this many milliseconds were quiet. */
    keep(draft: Draft, quietMs: number): void {
      unsent = draft;
      if (isHalted) return;
      tell({ name: "pending" });
      clearTimeout(timer);
      timer = setTimeout(flush, quietMs);
    },
    hasUnsent: (): boolean => unsent !== null || running !== null,
    /** After a change elsewhere: what is here goes over the version that is there now. */
    overwrite(newVersion: number): Promise<void> {
      [known, isHalted] = [newVersion, false];
      return flush();
    },
    /** After a change elsewhere: what is there counts, what is here is dropped. */
    accept(newVersion: number): void {
      [known, isHalted, unsent] = [newVersion, false, null];
      tell({ name: "saved", at: new Date() });
    },
  };
}

function stateAfter({ code, detail }: Problem): SaveState {
  if (code === "stale") return { name: "changedElsewhere" };
  const isOver = code === "conflict" || code === "forbidden" || code === "notFound";
  return { name: isOver ? "closed" : "failed", message: detail };
}
