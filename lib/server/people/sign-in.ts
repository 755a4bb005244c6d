import "server-only";
import { z } from "zod";
import { sampleAccounts, sampleAddress } from "@/lib/domain/people/sample-accounts";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { database } from "@/lib/server/db";
import { environment } from "@/lib/server/environment";
import { clientAddress } from "@/lib/server/people/client-address";
import { type Attempt, beginAttempt, signInLimits } from "@/lib/server/people/lockout";
import { isPassword } from "@/lib/server/people/passwords";
import { noteRefusal, tellOwner } from "@/lib/server/people/refusals";

const Credentials = z.object({
  email: z.string().trim().min(1).max(254),
  password: z.string().min(1).max(1_000),
});
const STORABLE = /^\P{Cc}+$/u;

/** The person with this e-mail address and password. Who it is not is never told apart from who is not there. */
export async function personWithPassword(input: unknown, headers: Headers): Promise<string> {
  const address = clientAddress(headers);
  const given = Credentials.safeParse(input);
  if (!given.success || !STORABLE.test(given.data.email)) throw wrong();
  const { email, password } = given.data;
  const attempt = await beginAttempt(email, address).catch(async (refused) => {
    await noteRefusal({ way: "password", why: "tooManyAttempts", address });
    throw refused;
  });
  const person = await check(attempt, email, password);
  if (person.isRight) {
    await attempt.succeeded();
    return person.id;
  }
  await noteRefusal({ way: "password", why: "wrong", address, personId: person.id });
  if (attempt.nth === signInLimits.pairFailures) await tellOwner(email);
  throw wrong();
}

/** A person of the sample portfolio, who signs in with one click where the sample is loaded, and nowhere else. */
export async function samplePerson(input: unknown): Promise<string> {
  const addresses = Object.keys(sampleAccounts).map(sampleAddress);
  const { data } = z.object({ person: z.uuid() }).safeParse(input);
  const person =
    environment().sample && data
      ? await database().person.findFirst({
          where: { id: data.person, sample: true, disabledAt: null, email: { in: addresses } },
          select: { id: true },
        })
      : null;
  if (!person) throw new DomainError("unauthenticated", "This sample person is no longer here.");
  return person.id;
}

type Checked = { isRight: true; id: string } | { isRight: false; id: string | undefined };

async function check(attempt: Attempt, email: string, password: string): Promise<Checked> {
  try {
    const person = await database().person.findUnique({
      where: { email },
      select: { id: true, passwordHash: true, disabledAt: true },
    });
    const isRight = await isPassword(password, person?.passwordHash ?? null);
    if (person && isRight && person.disabledAt === null) return { isRight: true, id: person.id };
    return { isRight: false, id: person?.id };
  } catch (error) {
    await attempt.withdrawn();
    throw error;
  }
}

function wrong(): DomainError {
  return new DomainError("unauthenticated", "The e-mail address or the password is not right.");
}
