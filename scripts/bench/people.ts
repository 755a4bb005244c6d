import { database } from "@/lib/server/db";
import { SESSION_COOKIE } from "@/lib/server/session";
import { anActor, aPerson, aSession, tokenOf } from "@/tests/support/people";

export interface Callers {
  /** A viewer, for whom each row must also be one they may see. */
  reader: Record<string, string>;
  /** A lead who also proposes. */
  writer: Record<string, string>;
  sponsor: string;
  cookie: { name: string; value: string };
}

/** Those in whose name the app is asked: by tokens, and for pages by a session. */
export async function callers(): Promise<Callers> {
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
  const viewer = await anActor({ name: "Reader of the benchmark" });
  const lead = await anActor({ name: "Lead of the benchmark", roles: ["lead", "proposer"] });
  const sponsor = await aPerson({ name: "Sponsor of the benchmark" });
  const session = await aSession(lead.personId);
  const made = {
    reader: bearer(await tokenOf(viewer)),
    writer: bearer(await tokenOf(lead)),
    sponsor: sponsor.email,
    cookie: { name: SESSION_COOKIE, value: session.cookie.slice(SESSION_COOKIE.length + 1) },
  };
  await database().$disconnect();
  return made;
}
