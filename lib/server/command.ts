import "server-only";
import type { z } from "zod";
import { can, hasReach } from "@/lib/domain/access/can";
import type { Permission } from "@/lib/domain/access/permissions";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { appendAudit } from "@/lib/server/audit/append";
import { database, type Transaction } from "@/lib/server/db";
import { type Idempotency, remember, replay } from "@/lib/server/idempotency";
import { leaveNotices, type Notice } from "@/lib/server/notices/leave";
import { parse } from "@/lib/server/parse";
import type { RecordKind, Versioned } from "@/lib/server/record";
import type { Actor } from "@/lib/server/session";
import { inTransaction } from "@/lib/server/transaction";

/** What a command's `run` is given. `current` is null for a command that creates. */
export interface Context<Current> {
  tx: Transaction;
  actor: Actor;
  current: Current;
  now: Date;
  /** The caller said which version they have seen, so that they decide with open eyes. */
  hasSeen: boolean;
  /** Leaves a notice with these people, in the same transaction. */
  tell(notice: Notice): void;
  /** Kept in the audit entry beside before and after. */
  because(reason: string): void;
  /** What a command did besides changing its record, for the audit entry. */
  note(detail: Record<string, unknown>): void;
}

interface CommandBase<Input> {
  /** The audit action: `noun.verb`. */
  name: string;
  permission: Permission;
  input: z.ZodType<Input>;
  status?: 200 | 201 | 202;
}

/** A change of one record. */
export interface ChangeCommand<Input, Current extends Versioned> extends CommandBase<Input> {
  changes: RecordKind<Current>;
  /** PATCH and PUT, which a caller may not send blindly. */
  precondition?: "required";
  /** Its very purpose is to give up what one may do here: the outcome is not held against the permission again. */
  mayEndOutside?: true;
  /** A further permission that depends on what is asked for and on the record. */
  also?(input: Input, current: Current): Permission;
  run(input: Input, context: Context<Current>): Promise<unknown>;
  shape(after: Current, actor: Actor, tx: Transaction): Promise<unknown> | unknown;
}

/** A new record; `run` returns its id. */
export interface CreateCommand<Input, Current extends Versioned> extends CommandBase<Input> {
  creates: RecordKind<Current>;
  run(input: Input, context: Context<null>): Promise<string>;
  shape(after: Current, actor: Actor, tx: Transaction): Promise<unknown> | unknown;
}

/** A new child of a record: what one may do is judged by the parent, whose version stays. `run` returns the child's id. */
export interface AddCommand<Input, Current extends Versioned, Parent extends Versioned>
  extends CommandBase<Input> {
  creates: RecordKind<Current>;
  under: RecordKind<Parent>;
  run(input: Input, context: Context<Parent>): Promise<string>;
  shape(after: Current, actor: Actor, tx: Transaction): Promise<unknown> | unknown;
}

export type Command<Input, Current extends Versioned, Parent extends Versioned = Versioned> =
  | ChangeCommand<Input, Current>
  | CreateCommand<Input, Current>
  | AddCommand<Input, Current, Parent>;

// The kernel handles commands of every input and record alike; inside a command both are exact.
// biome-ignore lint/suspicious/noExplicitAny: a list of commands has no common input type.
export type AnyCommand = Command<any, any, any>;

export interface Call {
  target?: string;
  input: unknown;
  /** The version the caller saw; null = "*" was sent; absent = nothing was sent. */
  ifMatch?: number | null;
  ifNoneMatch?: boolean;
  now?: Date;
  requestId?: string;
  idempotency?: Idempotency;
}

export interface Answer {
  status: number;
  version: number | null;
  body: unknown;
}

/** Keeps the types of a command while it is written down as data. */
export function defineCommand<Input, Current extends Versioned>(
  command: ChangeCommand<Input, Current>,
): ChangeCommand<Input, Current>;
export function defineCommand<Input, Current extends Versioned, Parent extends Versioned>(
  command: AddCommand<Input, Current, Parent>,
): AddCommand<Input, Current, Parent>;
export function defineCommand<Input, Current extends Versioned>(
  command: CreateCommand<Input, Current>,
): CreateCommand<Input, Current>;
export function defineCommand(command: AnyCommand): AnyCommand {
  return command;
}

/**
 * Executes a command: reach → parse → load → authorise → claim the version → run → load → authorise the outcome →
 * audit → notices, all in one transaction.
 */
export async function execute<Input, Current extends Versioned, Parent extends Versioned>(
  command: Command<Input, Current, Parent>,
  actor: Actor,
  call: Call,
): Promise<Answer> {
  if (!hasReach(actor, command.permission)) throw forbidden();
  const input = parse(command.input, call.input);
  return inTransaction(database(), async (tx) => {
    const replayed = await replay(tx, actor, call.idempotency);
    if (replayed) return replayed;
    const answer = await perform(tx, command, actor, { ...call, input });
    await remember(tx, actor, call.idempotency, answer);
    return answer;
  });
}

async function perform<Input, Current extends Versioned, Parent extends Versioned>(
  tx: Transaction,
  command: Command<Input, Current, Parent>,
  actor: Actor,
  call: Call & { input: Input },
): Promise<Answer> {
  const story = newStory();
  const context = {
    tx,
    actor,
    now: call.now ?? new Date(),
    hasSeen: typeof call.ifMatch === "number",
    ...story,
  };
  const { before, after, kind } = await change(command, context, call);
  authoriseOutcome(command, actor, kind, after);
  await appendAudit(tx, actor, [
    {
      action: command.name,
      kind,
      before,
      after,
      at: context.now,
      requestId: call.requestId,
      ...story.told(),
    },
  ]);
  await leaveNotices(tx, story.notices, actor, context.now);
  return {
    status: command.status ?? ("creates" in command ? 201 : 200),
    version: after.version,
    body: await command.shape(after, actor, tx),
  };
}

/** Nobody acts themselves out of reach: the record as it became is still one they may see, and may do this to. */
function authoriseOutcome<Input, Current extends Versioned, Parent extends Versioned>(
  command: Command<Input, Current, Parent>,
  actor: Actor,
  kind: RecordKind<Current>,
  after: Current | null,
): asserts after is Current {
  if (!after) throw new DomainError("forbidden", "After this change you would no longer see the record.");
  // A child is judged by its parent, which adding it does not change.
  if ("under" in command || ("changes" in command && command.mayEndOutside)) return;
  if (!can(actor, command.permission, kind.standing(actor, after))) {
    throw new DomainError(
      "forbidden",
      "After this change it would be out of your hands. Somebody who keeps a part in it can do that, or a lead.",
    );
  }
}

interface Changed<Current extends Versioned> {
  kind: RecordKind<Current>;
  before: Current | null;
  after: Current | null;
}

async function change<Input, Current extends Versioned, Parent extends Versioned>(
  command: Command<Input, Current, Parent>,
  context: Omit<Context<null>, "current">,
  call: Call & { input: Input },
): Promise<Changed<Current>> {
  const { tx, actor } = context;
  if ("changes" in command) {
    const kind = command.changes;
    const before = await loadClaimed(tx, command, actor, call);
    await command.run(call.input, { ...context, current: before });
    const after = await (kind.reload ? kind.reload(tx, actor, before) : kind.load(tx, actor, before.id));
    return { kind, before, after };
  }
  const kind = command.creates;
  const id =
    "under" in command
      ? await command.run(call.input, {
          ...context,
          current: await loadAllowed(tx, command.under, command, actor, call),
        })
      : await command.run(call.input, { ...context, current: null });
  return { kind, before: null, after: await kind.load(tx, actor, id) };
}

async function loadClaimed<Input, Current extends Versioned>(
  tx: Transaction,
  command: ChangeCommand<Input, Current>,
  actor: Actor,
  call: Call & { input: Input },
): Promise<Current> {
  const current = await loadAllowed(tx, command.changes, command, actor, call);
  meetPrecondition(command, current, call);
  if (!(await command.changes.claim(tx, current))) throw overtaken(call);
  return current;
}

async function loadAllowed<Input, Loaded extends Versioned>(
  tx: Transaction,
  kind: RecordKind<Loaded>,
  command: { permission: Permission; also?(input: Input, current: Loaded): Permission },
  actor: Actor,
  call: Call & { input: Input },
): Promise<Loaded> {
  const current = await kind.load(tx, actor, call.target ?? "");
  if (!current) throw new DomainError("notFound", "There is no such record, or not for you.");
  const standing = kind.standing(actor, current);
  const permissions = [command.permission, ...(command.also ? [command.also(call.input, current)] : [])];
  if (!permissions.every((permission) => can(actor, permission, standing))) throw forbidden();
  return current;
}

function meetPrecondition<Input, Current extends Versioned>(
  command: ChangeCommand<Input, Current>,
  current: Current,
  call: Call,
): void {
  if (call.ifNoneMatch) {
    if (current.version > 0)
      throw new DomainError("stale", "It exists already: send If-Match with its version.");
    return;
  }
  if (call.ifMatch === undefined) {
    if (command.precondition !== "required") return;
    throw new DomainError("preconditionRequired", "Send If-Match with the version you have seen (its ETag).");
  }
  const expected = call.ifMatch ?? current.version;
  if (expected !== current.version || current.version === 0) throw overtaken(call);
}

function overtaken(call: Call): DomainError {
  return call.ifMatch === undefined && !call.ifNoneMatch
    ? new DomainError("conflict", "Somebody changed this at the same moment. Look at it again, then decide.")
    : new DomainError(
        "stale",
        "Somebody changed this since you loaded it. Load it again, then repeat your change.",
      );
}

function forbidden(): DomainError {
  return new DomainError("forbidden", "You may read this, but not do it.");
}

function newStory() {
  const notices: Notice[] = [];
  const told: { reason?: string; detail?: Record<string, unknown> } = {};
  return {
    notices,
    told: () => told,
    tell: (notice: Notice) => void notices.push(notice),
    because: (reason: string) => void Object.assign(told, { reason }),
    note: (detail: Record<string, unknown>) => void Object.assign(told, { detail }),
  };
}
