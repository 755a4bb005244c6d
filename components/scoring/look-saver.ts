import type { Problem, Result } from "@/lib/client/api";

export interface LookToSave {
  case: string;
  criterion: string;
  value: number | null;
}

export interface Figures {
  key: string;
  priority: number | null;
  prioritySe: number | null;
}

interface Channel {
  post(looks: LookToSave[]): Promise<Result<{ data: Figures[] }>>;
  saved(figures: readonly Figures[]): void;
  failed(looks: readonly LookToSave[], problem: Problem): void;
}

/** Saves quick looks as they are given: while one call is under way the next ones gather, the last word on each counts. */
export function lookSaver({ post, saved, failed }: Channel) {
  const waiting = new Map<string, LookToSave>();
  let isRunning = false;

  async function sendAll(): Promise<void> {
    isRunning = true;
    while (waiting.size > 0) {
      const looks = [...waiting.values()];
      waiting.clear();
      const result = await post(looks);
      if (result.ok) saved(result.data.data);
      else failed(looks, result.problem);
    }
    isRunning = false;
  }

  return {
    give(look: LookToSave): void {
      waiting.set(`${look.case} ${look.criterion}`, look);
      if (!isRunning) void sendAll();
    },
    hasUnsaved: (): boolean => isRunning,
  };
}
