import { randomBytes } from "node:crypto";
import { parseArgs } from "node:util";
import { NewToken } from "@/lib/domain/people/token-schema";
import { execute } from "@/lib/server/command";
import { database } from "@/lib/server/db";
import { environment } from "@/lib/server/environment";
import { scriptActor } from "@/lib/server/session";
import { keepToken } from "@/lib/server/tokens/commands";
import { tokenProof, tokenText } from "@/lib/server/tokens/token-text";
import { withDatabase } from "./database.ts";
import { Failure, reasonOf, showFailure } from "./failure.ts";

const usage = "Usage: npm run -s token -- --email PERSON [--scopes read,propose] [--days 90]";

/** Prints a token for a person, and nothing else, on standard output. */
async function printToken(): Promise<void> {
  const { email, ...wanted } = readArguments();
  const token = await withDatabase(async () => {
    try {
      return await makeToken(email, wanted);
    } finally {
      await database().$disconnect();
    }
  });
  process.stdout.write(`${token}\n`);
}

function readArguments(): NewToken & { email: string } {
  const { email, scopes, days } = givenArguments();
  if (!email) throw new Failure(usage);
  const wanted = NewToken.safeParse({
    name: "npm run token",
    ...(scopes === undefined ? {} : { scopes: scopes.split(",").map((scope) => scope.trim()) }),
    ...(days === undefined ? {} : { days: Number(days) }),
  });
  if (wanted.success) return { ...wanted.data, email };
  const [issue] = wanted.error.issues;
  throw new Failure(`--${String(issue?.path[0])} cannot be used: ${issue?.message}`);
}

function givenArguments(): { email?: string; scopes?: string; days?: string } {
  const text = { type: "string" } as const;
  try {
    return parseArgs({ options: { email: text, scopes: text, days: text } }).values;
  } catch (error) {
    throw new Failure(`${reasonOf(error).split(". ")[0]}. ${usage}`);
  }
}

async function makeToken(email: string, wanted: NewToken): Promise<string> {
  const person = await database().person.findUnique({
    where: { email },
    select: { id: true, sample: true, disabledAt: true },
  });
  if (!person) throw new Failure(`There is nobody with the e-mail address ${email}.`);
  if (person.disabledAt) throw new Failure(`The account of ${email} is disabled.`);
  if (person.sample && !environment().sample) {
    throw new Failure(`${email} belongs to the sample portfolio, which is not in use with this database.`);
  }
  const token = tokenText(randomBytes(64));
  const input = { ...wanted, ...tokenProof(token) };
  await execute(keepToken, await scriptActor(person.id), { input });
  return token;
}

try {
  await printToken();
} catch (error) {
  showFailure(error);
  process.exitCode = 1;
}
