import { complaintsOf } from "@/components/use-cases/complaints-of";
import {
  changesBetween,
  gapIn,
  type IntakeAnswers,
  inputOf,
} from "@/components/use-cases/intake/intake-answers";
import { mergeAnswers, withTheirs } from "@/components/use-cases/intake/merge-answers";
import type { Problem, Result } from "@/lib/client/api";
import type { Conflict } from "@/lib/domain/intake/merge";
import type { FieldError } from "@/lib/domain/shared/domain-error";
import type { Money } from "@/lib/domain/shared/money";
import type { EditUseCase } from "@/lib/domain/use-cases/schema";

/** What the server holds, at the version that was seen last. */
export interface Held {
  key: string;
  version: number;
  answers: IntakeAnswers;
}

export type SaveState =
  | { name: "untouched" | "needsTitle" | "pending" | "saving" | "offline" | "incomplete" | "conflict" }
  | { name: "saved"; at: Date }
  | { name: "failed" | "closed"; message: string };

export interface Disagreement {
  conflicts: Conflict[];
  merged: IntakeAnswers;
  theirs: Held;
}

export interface Channel {
  currency: Money["currency"];
  /** What stands in the form at this moment. */
  current(): IntakeAnswers;
  create(input: EditUseCase, idempotencyKey: string): Promise<Result<Held>>;
  change(held: Held, input: EditUseCase): Promise<Result<Held>>;
  load(key: string): Promise<Result<Held>>;
  tell(state: SaveState): void;
  complain(complaints: FieldError[]): void;
  created(held: Held): void;
  /** Puts merged answers into the form. */
  replace(answers: IntakeAnswers): void;
  disagree(disagreement: Disagreement | null): void;
}

const RETRY_MS = 5_000;

export type Autosave = ReturnType<typeof autosave>;

/**
 * Keeps a form on the server: makes the draft once, then sends what changed since, one call at a time, each against the
 * version that was seen. A change from elsewhere is merged field by field; where both changed one field it waits for a
 * choice.
 */
export function autosave(channel: Channel, first: Held | null, blank: IntakeAnswers) {
  let held = first;
  let making: { input: EditUseCase; key: string; answers: IntakeAnswers } | null = null;
  let waiting: Disagreement | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  let unsentSince: number | null = null;

  function due(mine: IntakeAnswers) {
    const before = held?.answers ?? { ...blank, title: "" };
    return sendable(before, mine, { currency: channel.currency, isNew: held === null });
  }

  async function round(): Promise<boolean> {
    if (waiting) return false;
    // What is typed while this goes on is the next round's.
    const mine = channel.current();
    const { input, complaints, isChanged } = await due(mine);
    channel.complain(complaints);
    if (!held && !making) {
      if (!isChanged) return settle({ name: "untouched" });
      if (!input.title) return say({ name: "needsTitle" });
      making = { input, key: crypto.randomUUID(), answers: mine };
    }
    if (making) return make(making);
    if (Object.keys(input).length > 0 && held) return send(held, input, mine);
    if (complaints.length > 0) return say({ name: "incomplete" });
    return unsentSince === null ? false : settle({ name: "saved", at: new Date() });
  }

  async function make(attempt: NonNullable<typeof making>): Promise<boolean> {
    channel.tell({ name: "saving" });
    const answer = await channel.create(attempt.input, attempt.key);
    // Without an answer the very same call is sent again: it may have arrived.
    if (!answer.ok && isPassing(answer.problem)) return later(answer.problem);
    making = null;
    if (!answer.ok) return refused(answer.problem);
    held = { ...answer.data, answers: sent(blank, attempt.answers, attempt.input) };
    channel.created(held);
    return true;
  }

  async function send(onto: Held, input: EditUseCase, mine: IntakeAnswers): Promise<boolean> {
    channel.tell({ name: "saving" });
    const answer = await channel.change(onto, input);
    if (answer.ok) {
      held = { ...answer.data, answers: sent(onto.answers, mine, input) };
      return true;
    }
    if (answer.problem.code === "stale") return merge(onto);
    return isPassing(answer.problem) ? later(answer.problem) : refused(answer.problem);
  }

  async function merge(onto: Held): Promise<boolean> {
    const there = await channel.load(onto.key);
    if (!there.ok) return isPassing(there.problem) ? later(there.problem) : refused(there.problem);
    const { merged, conflicts } = mergeAnswers(onto.answers, channel.current(), there.data.answers);
    if (conflicts.length > 0) {
      waiting = { conflicts, merged, theirs: there.data };
      channel.disagree(waiting);
      return say({ name: "conflict" });
    }
    held = there.data;
    channel.replace(merged);
    return true;
  }

  function say(state: SaveState): false {
    channel.tell(state);
    return false;
  }

  function settle(state: SaveState): false {
    unsentSince = null;
    return say(state);
  }

  function later({ retryAfterSeconds }: Problem): false {
    clearTimeout(timer);
    timer = setTimeout(flush, (retryAfterSeconds ?? 0) * 1_000 || RETRY_MS);
    return say({ name: "offline" });
  }

  function refused({ code, detail, errors }: Problem): false {
    channel.complain(errors);
    const isOver = code === "conflict" || code === "forbidden" || code === "notFound";
    return say({ name: isOver ? "closed" : "failed", message: errors[0]?.message ?? detail });
  }

  async function runAll(): Promise<void> {
    let goesOn = true;
    while (goesOn) goesOn = await round();
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    running ??= runAll().finally(() => {
      running = null;
    });
    return running;
  }

  return {
    flush,
    /** The form changed: saved when this many milliseconds were quiet; null waits until it is asked for. */
    keep(quietMs: number | null): void {
      unsentSince ??= Date.now();
      if (waiting) return;
      channel.tell({ name: "pending" });
      clearTimeout(timer);
      if (quietMs !== null) timer = setTimeout(flush, quietMs);
    },
    /** For how long something has been waiting to be saved. */
    unsentMs: (): number => (unsentSince === null ? 0 : Date.now() - unsentSince + 1),
    held: () => held,
    /** The choice at each field that both changed: where it names a field, theirs holds. */
    resolve(theirFields: ReadonlySet<string>): Promise<void> {
      if (!waiting) return flush();
      const { conflicts, merged, theirs } = waiting;
      [held, waiting] = [theirs, null];
      channel.disagree(null);
      channel.replace(
        withTheirs(
          merged,
          conflicts.filter(({ field }) => theirFields.has(field)),
        ),
      );
      return flush();
    },
  };
}

interface Terms {
  currency: Money["currency"];
  isNew: boolean;
}

/** What can be sent of a change, and what cannot yet; each complaint takes only its own field out. */
async function sendable(before: IntakeAnswers, after: IntakeAnswers, { currency, isNew }: Terms) {
  // The rules are fetched when the first answer is typed: the form stands before they are there.
  const { EditUseCase, ProposeUseCase } = await import("@/lib/domain/use-cases/schema");
  const input = isNew ? inputOf(after, currency) : changesBetween(before, after, currency);
  const isChanged = Object.keys(changesBetween(before, after, currency)).length > 0;
  const gap = gapIn(after.estimate);
  const found: FieldError[] = gap
    ? [{ field: `estimate.valueYear.${gap}`, message: "Give all three: low, likely and high." }]
    : [];
  if (isNew && input.title) found.push(...complaintsOf(ProposeUseCase, input));
  if (!isNew && Object.keys(input).length > 0) found.push(...complaintsOf(EditUseCase, input));
  const refused = new Set(found.map(({ field }) => field.split(".")[0]));
  const rest = Object.entries(input).filter(([name]) => !refused.has(name));
  return {
    input: Object.fromEntries(rest) as EditUseCase,
    complaints: found,
    isChanged: isChanged || gap !== null,
  };
}

/** What the server holds after it took this input: the answers that were sent, the others as they were. */
function sent(before: IntakeAnswers, mine: IntakeAnswers, input: EditUseCase): IntakeAnswers {
  const names = Object.keys(input).filter((name) => name in mine) as (keyof IntakeAnswers)[];
  const taken = Object.fromEntries(names.map((name) => [name, mine[name]]));
  const owner = "owner" in input ? { ownerAnswered: true } : {};
  return { ...before, ...taken, ...owner };
}

function isPassing({ status, code }: Problem): boolean {
  return status === 0 || status >= 500 || code === "limited" || code === "unavailable";
}
