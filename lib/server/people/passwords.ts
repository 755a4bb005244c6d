import "server-only";
import { hash, verify } from "@node-rs/argon2";
import { passwordComplaint } from "@/lib/domain/people/password";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { LimitedError } from "@/lib/server/problem";

// argon2id is the library's default algorithm; its enum cannot be used with isolated modules.
const COST = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };
const AT_ONCE = 2;
const QUEUE = 20;

/** A hash of random bytes that nobody kept, at the same cost: what unknown people are checked against. */
const NOBODY =
  "$argon2id$v=19$m=19456,t=2,p=1$vIxdK5pwhcyrLE3/uIHsVA$bgU79H9yrwNbfkB8HKtvMgXzm/hKeBljm+KK+qbMV0k";

/** Hashes a new password, unless it would be guessed early; `context` is what others know of the person. */
export async function hashNewPassword(password: string, context: readonly string[]): Promise<string> {
  const complaint = passwordComplaint(password, ["tunefolio", ...context]);
  if (complaint) {
    throw new DomainError("invalid", complaint, [
      { field: "password", message: complaint, code: "guessable" },
    ]);
  }
  return inTurn(() => hash(password.normalize("NFKC"), COST));
}

/** Is this the password? Takes as long when there is no hash to compare with. */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const isRight = await inTurn(() => verify(kept ?? NOBODY, password.normalize("NFKC")));
  return isRight && kept !== null;
}

const waiting: (() => void)[] = [];
let running = 0;

/** Two hashes at once leave the second core to everybody else; a long queue is refused instead of served late. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running < AT_ONCE) running++;
  else if (waiting.length < QUEUE) await new Promise<void>((resume) => waiting.push(resume));
  else throw new LimitedError("Many people are signing in right now. Try again in a moment.", 2);
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}
